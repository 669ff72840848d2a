package mizan.platform.exchange.pages;

import java.util.List;
import mizan.platform.web.Crumb;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// What is said when something was done that leads to no page.
///
/// @param what `asked`, `asked-reuse`, `asked-initiative`, `asked-issue`, `held`, `held-issue`,
///   `shown` or `forgotten`
public record RequestDonePage(String what) implements Page {
  @Override
  public String title(Words words) {
    return words.text("exchange.done." + what);
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("exchange.title"), "/requests"));
  }
}
