package mizan.platform.exchange.pages;

import java.util.List;
import mizan.platform.web.Crumb;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// What the link of a letter leads to before a request is sent.
///
/// @param request the title of what is asked for
public record ProofPage(String secret, String request) implements Page {
  @Override
  public String title(Words words) {
    return words.text("exchange.proof");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("exchange.title"), "/requests"));
  }
}
