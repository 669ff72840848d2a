package mizan.platform.editions.pages;

import java.time.Instant;
import java.util.List;
import mizan.platform.web.Crumb;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;

/// What bodies replied to an edition, as far as this reader may see it.
///
/// @param open whether everybody may
public record RepliesPage(int number, boolean open, List<Line> replies) implements Page {
  public RepliesPage {
    replies = List.copyOf(replies);
  }

  /// A reply of the list.
  ///
  /// @param criterion its code; "" for the harvest
  public record Line(
      String id,
      Trilingual body,
      Trilingual portal,
      String criterion,
      Instant made,
      String state,
      String outcome) {}

  @Override
  public String title(Words words) {
    return words.text("editions.replies.title", number);
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(
        new Crumb(words.text("editions.title"), "/editions"),
        new Crumb(words.text("editions.edition", number), "/editions/" + number));
  }
}
