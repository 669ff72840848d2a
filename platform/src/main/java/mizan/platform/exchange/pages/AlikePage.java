package mizan.platform.exchange.pages;

import java.util.List;
import mizan.platform.exchange.pages.RequestFormPage.Alike;
import mizan.platform.web.Crumb;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// Requests and records that are called nearly as somebody types.
public record AlikePage(List<Alike> alike) implements Page {
  public AlikePage {
    alike = List.copyOf(alike);
  }

  @Override
  public String title(Words words) {
    return words.text("exchange.alike");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("exchange.title"), "/requests"));
  }
}
