package mizan.platform.reports.pages;

import mizan.platform.web.Crumb;
import mizan.platform.web.Words;

/// The edition that a page is about.
///
/// @param state how far it is, `published`
/// @param base of the addresses of its pages: "" for the newest, `/editions/2` for one by number
public record Shown(int number, String state, String base) {
  /// Whether the results are for everybody.
  public boolean isPublic() {
    return state.equals("published") || state.equals("closed");
  }

  /// The page that the way to this one begins at.
  Crumb root(Words words) {
    return isPublic()
        ? new Crumb(words.text("reports.ranking"), base + "/ranking")
        : new Crumb(words.text("reports.edition", number), base);
  }

  /// Where a portal's pages begin.
  public String portal(String slug) {
    return base + "/portals/" + slug;
  }
}
