package mizan.platform.home.pages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import mizan.platform.web.Page;
import mizan.platform.web.Pager;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// What a reader's words lead to in all rooms of the site.
///
/// @param kind the only kind of things wanted, `requests`; "" for the first few of each
/// @param portal the slug of the only portal wanted; "" for all
/// @param groups what was found, by kinds; those that are not wanted with their number only
/// @param portals where datasets were found, without regard to the portal wanted; none unless
///   datasets are the kind wanted
/// @param partly whether no dataset has all of the words, so that those with half of them are shown
/// @param pager of the kind that is wanted
public record SearchPage(
    String text,
    String kind,
    String portal,
    List<Group> groups,
    List<Facet> portals,
    boolean partly,
    Pager pager)
    implements Page {

  public SearchPage {
    groups = List.copyOf(groups);
    portals = List.copyOf(portals);
  }

  /// Things of one kind.
  ///
  /// @param key the kind's words
  /// @param list the room's own list, that takes words as `q`; "" where there is none
  public record Group(String kind, String key, String list, long total, List<Result> results) {
    public Group {
      results = List.copyOf(results);
    }

    /// Whether more were found than are shown here.
    public boolean hasMore() {
      return results.size() < total;
    }
  }

  /// A portal with how many of its datasets were found.
  public record Facet(String slug, Trilingual title, long count) {}

  /// A thing that was found.
  ///
  /// @param path its page, without the language
  /// @param title marked, as is the snippet: the passage of its text that speaks of what was looked
  ///   for, else the beginning; empty without a text
  /// @param of whose it is: a dataset's portal, a record's body
  /// @param score of a dataset; null without one
  public record Result(
      String path, Snippet title, Snippet snippet, Trilingual of, @Nullable Double score) {}

  @Override
  public String title(Words words) {
    return text.isEmpty()
        ? words.text("home.search.title")
        : words.text("home.search.title-for", text);
  }

  public long total() {
    return groups.stream().mapToLong(Group::total).sum();
  }

  /// Of all portals.
  public long datasets() {
    return portals.stream().mapToLong(Facet::count).sum();
  }

  /// Whether nothing on the site has all of the words.
  @JsonIgnore
  public boolean isInVain() {
    return !text.isEmpty() && groups.stream().allMatch(group -> partly && isOfDatasets(group));
  }

  private static boolean isOfDatasets(Group group) {
    return group.kind.equals("datasets");
  }

  /// The groups of which something is shown.
  public List<Group> shown() {
    return groups.stream().filter(group -> !group.results.isEmpty()).toList();
  }
}
