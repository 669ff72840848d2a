package mizan.platform.exchange.pages;

import java.util.List;
import mizan.platform.web.Crumb;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// What the link of a letter leads to before a request, or a reuse, is sent.
///
/// @param request the title of what is asked for or shown
/// @param reuse whether it is a reuse
public record ProofPage(String secret, String request, boolean reuse) implements Page {
  @Override
  public String title(Words words) {
    return words.text(reuse ? "exchange.reuse.proof.heading" : "exchange.proof");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(
        reuse
            ? new Crumb(words.text("exchange.reuse.title"), "/reuses")
            : new Crumb(words.text("exchange.title"), "/requests"));
  }
}
