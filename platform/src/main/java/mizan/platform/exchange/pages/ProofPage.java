package mizan.platform.exchange.pages;

import java.util.List;
import mizan.platform.exchange.Thing;
import mizan.platform.web.Crumb;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// What the link of a letter leads to before something is sent.
///
/// @param what its title
public record ProofPage(String secret, String what, Thing thing) implements Page {
  @Override
  public String title(Words words) {
    return words.text("exchange.proof." + thing.code());
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("exchange.title"), "/requests"));
  }
}
