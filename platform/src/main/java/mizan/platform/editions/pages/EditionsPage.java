package mizan.platform.editions.pages;

import java.time.Instant;
import java.util.List;
import mizan.platform.web.Page;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// All editions, the newest first.
///
/// @param drafting whether this reader may draft one
public record EditionsPage(List<Line> editions, boolean drafting) implements Page {
  public EditionsPage {
    editions = List.copyOf(editions);
  }

  /// An edition of the list.
  ///
  /// @param finished when it was measured; null before
  /// @param methodology id and version; "" before it is frozen
  public record Line(
      int number, String state, @Nullable Instant finished, int portals, String methodology) {}

  @Override
  public String title(Words words) {
    return words.text("editions.title");
  }
}
