package mizan.platform.exchange.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mizan.platform.exchange.Initiative.Conclusion;
import mizan.platform.exchange.Initiatives.Event;
import mizan.platform.exchange.Initiatives.Part;
import mizan.platform.exchange.Initiatives.Progress;
import mizan.platform.exchange.Moderation;
import mizan.platform.web.Crumb;
import mizan.platform.web.Fact;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// An initiative of civil society: what it wants, what belongs to it, and how far all of that is.
///
/// @param reason why it is not shown; "" when it is
/// @param reached so many of its parts
/// @param events what happened to its parts, the newest first
/// @param verbs what the reader may do about it now
public record InitiativePage(
    int number,
    Asked told,
    Moderation state,
    String story,
    String reason,
    LocalDate made,
    Progress progress,
    long reached,
    List<Part> parts,
    List<Conclusion> conclusions,
    List<Event> events,
    List<String> verbs)
    implements Page {

  public InitiativePage {
    parts = List.copyOf(parts);
    conclusions = List.copyOf(conclusions);
    events = List.copyOf(events);
    verbs = List.copyOf(verbs);
  }

  /// What those who lead it say of it.
  public record Asked(
      String title, String text, String language, String topic, String address, String name) {}

  @Override
  public String title(Words words) {
    return told.title;
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("exchange.initiative.title"), "/initiatives"));
  }

  @Override
  public String topic() {
    return isPublished() ? "/initiatives/" + number : "";
  }

  public boolean isPublished() {
    return state == Moderation.PUBLISHED;
  }

  public List<Fact> facts(Words words) {
    var facts = new ArrayList<Fact>();
    facts.add(
        new Fact(
            words.text("exchange.initiative.progress"),
            words.text("exchange.initiative.progress." + progress.code()),
            words.text("exchange.initiative.so-many", reached, parts.size())));
    facts.add(
        new Fact(
            words.text("exchange.initiative.topic"),
            words.text("inventory.choice.theme." + told.topic)));
    facts.add(new Fact(words.text("exchange.initiative.leader"), told.name));
    facts.add(new Fact(words.text("exchange.sent"), words.formats().date(made)));
    return facts;
  }
}
