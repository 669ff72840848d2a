package mizan.platform.inventory.pages;

import java.util.List;
import mizan.platform.web.Crumb;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;

/// The systems in which bodies keep data, and how much of the inventory comes from each.
///
/// @param bare how many systems have no record: what they hold is not inventoried
/// @param mayEnter whether the reader may enter a system
public record SystemsPage(List<Line> systems, long bare, boolean mayEnter) implements Page {
  public SystemsPage {
    systems = List.copyOf(systems);
  }

  /// A system.
  ///
  /// @param records of the inventory that everybody may know of
  public record Line(
      String id, Trilingual name, String body, Trilingual bodyName, String vendor, long records) {}

  @Override
  public String title(Words words) {
    return words.text("inventory.systems");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("inventory.title"), "/inventory"));
  }
}
