package mizan.platform.home.pages;

import java.util.List;
import mizan.platform.editions.Progress;
import mizan.platform.reports.Standing;
import mizan.platform.web.Datum;
import mizan.platform.web.Legend;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// The site's first page: what it is, and where the country stands.
///
/// @param country its name, empty without one
/// @param command what starts a measuring, as the operator types it
/// @param edition the newest published one; 0 before the first
/// @param coming one that is measured and not published yet; 0 without one
/// @param progress of the edition being measured; null when none is
/// @param measures what would raise the whole country most
public record FrontPage(
    Trilingual country,
    String command,
    int edition,
    int coming,
    @Nullable Progress progress,
    long registered,
    Figures figures,
    List<Standing> first,
    List<Standing> held,
    List<Measure> measures,
    List<Group> groups)
    implements Page {
  private static final int REFRESH_SECONDS = 2;

  public FrontPage {
    first = List.copyOf(first);
    held = List.copyOf(held);
    measures = List.copyOf(measures);
    groups = List.copyOf(groups);
  }

  /// How much an edition measured.
  public record Figures(long portals, long datasets, long files) {}

  /// Something to mend across portals.
  ///
  /// @param gain points by which the mean score of all portals would rise
  public record Measure(
      String criterion,
      @Nullable String indicator,
      double gain,
      String effort,
      int portals,
      long datasets) {}

  /// Portals of one kind, or of one kind of body, with their mean score.
  public record Group(boolean ofBodies, String code, int portals, double score) {}

  @Override
  public String title(Words words) {
    var name = country.in(words.language());
    return name.isEmpty() ? words.text("home.title") : words.text("home.title-of", name);
  }

  /// Only while something is being measured, and only until a first result can be read in peace.
  @Override
  public int refreshSeconds() {
    return progress != null && edition == 0 ? REFRESH_SECONDS : 0;
  }

  public Legend legend(Words words, boolean ofBodies) {
    var id = ofBodies ? "bodies" : "kinds";
    return new Legend(id, words.text("home.groups." + id), words.text("home.groups.description"));
  }

  public List<Datum> means(Words words, boolean ofBodies) {
    var key = ofBodies ? "home.body-kind." : "home.kind.";
    return groups.stream()
        .filter(group -> group.ofBodies == ofBodies)
        .map(group ->
            new Datum(
                words.text(key + group.code)
                    + " · "
                    + words.count("home.portals-count", group.portals),
                group.score,
                words.formats().points(group.score)))
        .toList();
  }
}
