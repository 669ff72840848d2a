package mizan.platform.inventory.pages;

import java.util.List;
import java.util.stream.Stream;
import mizan.platform.web.Crumb;
import mizan.platform.web.Fact;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;

/// A system in which a body keeps data, and what of them is in the inventory.
///
/// @param mayChange whether the reader may
public record SystemPage(
    String id,
    Trilingual name,
    String body,
    Trilingual bodyName,
    String purpose,
    String vendor,
    String declaration,
    List<Kept> records,
    boolean mayChange)
    implements Page {
  public SystemPage {
    records = List.copyOf(records);
  }

  /// A record of the inventory whose data are kept there.
  public record Kept(String id, Trilingual title, String state) {}

  @Override
  public String title(Words words) {
    return name.in(words.language());
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(
        new Crumb(words.text("inventory.title"), "/inventory"),
        new Crumb(words.text("inventory.systems"), "/inventory-systems"));
  }

  public List<Fact> facts(Words words) {
    return Stream.of(
            new Fact(words.text("inventory.body"), bodyName.in(words.language())),
            new Fact(words.text("inventory.asks.purpose"), purpose),
            new Fact(words.text("inventory.asks.vendor"), vendor),
            new Fact(words.text("inventory.asks.declaration"), declaration))
        .filter(fact -> !fact.value().isEmpty())
        .toList();
  }
}
