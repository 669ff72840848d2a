package mizan.platform.accounts.pages;

import java.util.List;
import mizan.platform.web.Crumb;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// Says what was done, or what to do next. Texts are in the reader's language.
///
/// @param links where a reader may want to go from here
public record MessagePage(String heading, String text, List<Crumb> links) implements Page {
  public MessagePage {
    links = List.copyOf(links);
  }

  @Override
  public String title(Words words) {
    return heading;
  }
}
