package mizan.platform.exchange.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mizan.platform.exchange.Health;
import mizan.platform.web.Crumb;
import mizan.platform.web.Fact;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// What somebody made of public data: what it is, which data it uses, what it has changed, and
/// whether it is still there.
///
/// @param reason why it is not shown; "" when it is
/// @param version that the reader sees
/// @param verbs what the reader may do about it now
public record ReusePage(
    int number,
    Asked told,
    String state,
    String story,
    String reason,
    LocalDate made,
    Health health,
    List<Use> uses,
    List<InitiativeLink> initiatives,
    int version,
    List<String> verbs)
    implements Page {

  public ReusePage {
    uses = List.copyOf(uses);
    initiatives = List.copyOf(initiatives);
    verbs = List.copyOf(verbs);
  }

  /// What its maker says of it.
  ///
  /// @param name under which they are shown; "" for nobody
  public record Asked(
      String title,
      String text,
      String language,
      String type,
      String topic,
      String address,
      String name) {}

  /// Something that it uses.
  ///
  /// @param asset the id of a record of the inventory; "" for an address
  /// @param body whose data they are; null where nobody knows
  /// @param portal where a harvest found it; "" for nowhere
  /// @param lost the day from which it is no longer found; null while it is, or never was
  public record Use(
      String asset,
      Trilingual title,
      String address,
      @Nullable Trilingual body,
      String portal,
      String dataset,
      int edition,
      @Nullable LocalDate lost) {}

  @Override
  public String title(Words words) {
    return told.title;
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("exchange.reuse.title"), "/reuses"));
  }

  public List<Fact> facts(Words words) {
    var facts = new ArrayList<Fact>();
    facts.add(
        new Fact(
            words.text("exchange.reuse.type"), words.text("exchange.reuse.type." + told.type)));
    facts.add(
        new Fact(
            words.text("exchange.reuse.topic"),
            words.text("inventory.choice.theme." + told.topic)));
    if (!told.name.isEmpty()) {
      facts.add(new Fact(words.text("exchange.reuse.maker"), told.name));
    }
    facts.add(new Fact(words.text("exchange.sent"), words.formats().date(made)));
    var since = health.since();
    facts.add(
        new Fact(
            words.text("exchange.reuse.health"),
            words.text("exchange.reuse.health." + health.kind().code()),
            since == null ? "" : words.text("exchange.reuse.since", words.formats().date(since))));
    return facts;
  }
}
