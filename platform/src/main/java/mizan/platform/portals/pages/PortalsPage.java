package mizan.platform.portals.pages;

import java.time.Instant;
import java.util.List;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// The portals under evaluation, with the bodies that answer for them, and those that were.
///
/// @param mayEdit whether the reader enters and changes portals
public record PortalsPage(List<Entry> portals, List<Entry> retired, boolean mayEdit)
    implements Page {
  public PortalsPage {
    portals = List.copyOf(portals);
    retired = List.copyOf(retired);
  }

  /// A portal of the list.
  ///
  /// @param body the slug of its owner; "" when it is not registered
  /// @param retired when it was taken out of the evaluation; null while it is in it
  /// @param own whether the reader may read its log and have it tried
  public record Entry(
      String slug,
      Trilingual title,
      String address,
      String body,
      Trilingual bodyName,
      @Nullable Instant retired,
      String reason,
      boolean own) {}

  @Override
  public String title(Words words) {
    return words.text("portals.title");
  }

  public boolean hasOwn() {
    return portals.stream().anyMatch(Entry::own);
  }
}
