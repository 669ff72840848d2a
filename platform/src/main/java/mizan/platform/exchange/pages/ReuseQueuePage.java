package mizan.platform.exchange.pages;

import java.time.Instant;
import java.util.List;
import mizan.platform.web.Crumb;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// Reuses that somebody has to look at before everybody may see them, the oldest first.
public record ReuseQueuePage(List<Waiting> waiting) implements Page {
  public ReuseQueuePage {
    waiting = List.copyOf(waiting);
  }

  /// A reuse that waits.
  public record Waiting(int number, String title, String language, String type, Instant made) {}

  @Override
  public String title(Words words) {
    return words.text("exchange.reuse.queue");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("exchange.reuse.title"), "/reuses"));
  }
}
