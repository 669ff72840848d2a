package mizan.platform.home.pages;

import java.util.List;
import mizan.platform.web.Page;
import mizan.platform.web.Pager;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// The datasets of all portals that a reader's words lead to.
///
/// @param portal the slug of the only portal wanted; "" for all
/// @param ready whether there is an edition to search
/// @param portals where datasets were found, without regard to the portal wanted
public record SearchPage(
    String text,
    String portal,
    boolean ready,
    List<Facet> portals,
    List<Result> results,
    Pager pager)
    implements Page {

  public SearchPage {
    portals = List.copyOf(portals);
    results = List.copyOf(results);
  }

  /// A portal with how many of its datasets were found.
  public record Facet(String slug, Trilingual title, long count) {}

  /// A dataset that was found.
  ///
  /// @param title marked, as is the snippet: the passage of its description that speaks of what was
  ///   looked for, else the beginning; empty without a description
  public record Result(
      String portal,
      Trilingual portalTitle,
      String key,
      Snippet title,
      Snippet snippet,
      @Nullable Double score) {}

  @Override
  public String title(Words words) {
    return text.isEmpty()
        ? words.text("home.search.title")
        : words.text("home.search.title-for", text);
  }

  public long total() {
    return portals.stream().mapToLong(Facet::count).sum();
  }
}
