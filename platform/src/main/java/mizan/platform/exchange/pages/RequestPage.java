package mizan.platform.exchange.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mizan.platform.exchange.Course;
import mizan.platform.exchange.Found;
import mizan.platform.exchange.Rules;
import mizan.platform.exchange.Step;
import mizan.platform.web.Crumb;
import mizan.platform.web.Fact;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// A request for data: what was asked, how it stands in time, what was answered, and what a harvest
/// found.
///
/// @param answer null before one
/// @param asset the record of the inventory that it is about; null for none that the reader may
///   know
/// @param into the number of the request that it was merged into; 0 unless it was
/// @param isDuty whether at least two people ask for it, so that the data are to be published
/// @param from the day from which everybody may read it; null for always
/// @param version that the reader sees
/// @param verbs what the reader may do about it now
/// @param mayJoin whether somebody may ask for it too
public record RequestPage(
    int number,
    Asked asked,
    String body,
    Trilingual bodyName,
    String state,
    Course course,
    Rules rules,
    @Nullable Answered answer,
    @Nullable About asset,
    List<Found> found,
    List<InitiativeLink> initiatives,
    List<Did> steps,
    int into,
    int requesters,
    boolean isDuty,
    boolean hidden,
    @Nullable LocalDate from,
    int version,
    List<String> verbs,
    boolean mayJoin)
    implements Page {

  public RequestPage {
    found = List.copyOf(found);
    initiatives = List.copyOf(initiatives);
    steps = List.copyOf(steps);
    verbs = List.copyOf(verbs);
  }

  /// What was asked, in the words of whoever asked.
  ///
  /// @param name under which they are shown; "" for nobody
  public record Asked(String title, String text, String language, String purpose, String name) {}

  /// What the body answered.
  ///
  /// @param ground null when the law is not called upon
  /// @param isKept whether a promised quarter is kept, broken, or not over: `kept`, `broken`,
  ///   `open`, or "" where nothing is promised
  public record Answered(
      String kind,
      String text,
      @Nullable Trilingual ground,
      @Nullable Trilingual act,
      String appeal,
      String address,
      String quarter,
      String isKept) {}

  /// A record of the inventory.
  public record About(String id, Trilingual title, String state) {}

  /// A step, with what the body was called that had to answer from then on.
  public record Did(Step step, Trilingual body) {}

  @Override
  public String title(Words words) {
    return asked.title;
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(
        new Crumb(words.text("exchange.title"), "/requests"),
        new Crumb(bodyName.in(words.language()), "/requests?body=" + body));
  }

  @Override
  public String topic() {
    return hidden ? "" : "/requests/" + number;
  }

  public List<Fact> standing(Words words) {
    var formats = words.formats();
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(words.text("exchange.body"), bodyName.in(words.language())));
    facts.add(new Fact(words.text("exchange.state"), words.text("exchange.state." + state)));
    facts.add(
        new Fact(
            words.text("exchange.standing"),
            words.text("exchange.standing." + course.standing().code()),
            words.count(rules.working() ? "exchange.workdays" : "exchange.days", course.days())));
    facts.add(new Fact(words.text("exchange.sent"), formats.date(course.sent())));
    var due = course.due();
    if (due != null) {
      facts.add(
          new Fact(
              words.text("exchange.due"),
              formats.date(due),
              course.extended() ? words.text("exchange.extended") : ""));
    }
    facts.add(
        new Fact(
            words.text("exchange.acknowledged"),
            course.acknowledged() == null
                ? words.text("exchange.not-yet", formats.date(course.acknowledgeBy()))
                : formats.date(course.acknowledged())));
    facts.add(
        new Fact(words.text("exchange.requesters"), words.count("exchange.people", requesters)));
    if (!asked.name.isEmpty()) {
      facts.add(new Fact(words.text("exchange.name"), asked.name));
    }
    return facts;
  }
}
