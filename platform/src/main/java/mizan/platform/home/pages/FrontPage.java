package mizan.platform.home.pages;

import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// The site's first page: what it is, and where the country stands.
public record FrontPage() implements Page {
  /// What starts a first evaluation; the same in every language.
  public static final String COMMAND = "./mizan evaluate";

  @Override
  public String title(Words words) {
    return words.text("home.title");
  }
}
