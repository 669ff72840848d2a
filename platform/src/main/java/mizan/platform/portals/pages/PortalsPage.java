package mizan.platform.portals.pages;

import java.util.List;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;

/// The portals under evaluation, with the bodies that answer for them.
public record PortalsPage(List<Entry> portals) implements Page {
  public PortalsPage {
    portals = List.copyOf(portals);
  }

  /// A portal of the list.
  public record Entry(String slug, Trilingual title, String address, Trilingual body) {}

  @Override
  public String title(Words words) {
    return words.text("portals.title");
  }
}
