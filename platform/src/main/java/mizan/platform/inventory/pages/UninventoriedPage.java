package mizan.platform.inventory.pages;

import java.util.List;
import mizan.platform.web.Crumb;
import mizan.platform.web.Page;
import mizan.platform.web.Pager;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;

/// The datasets of a portal that no record of the inventory leads to.
public record UninventoriedPage(
    String portal, Trilingual body, int edition, List<Line> datasets, Pager pager) implements Page {
  public UninventoriedPage {
    datasets = List.copyOf(datasets);
  }

  /// A dataset of the portal.
  public record Line(String key, Trilingual title) {}

  @Override
  public String title(Words words) {
    return words.text("inventory.uninventoried", portal);
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(
        new Crumb(words.text("inventory.title"), "/inventory"),
        new Crumb(words.text("inventory.reach"), "/inventory-reach"));
  }
}
