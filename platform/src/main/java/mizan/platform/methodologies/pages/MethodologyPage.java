package mizan.platform.methodologies.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import mizan.engine.methodology.Methodology.Award;
import mizan.engine.methodology.Methodology.Dimension;
import mizan.engine.methodology.Methodology.Gate;
import mizan.engine.methodology.Methodology.Level;
import mizan.engine.methodology.Methodology.Points;
import mizan.platform.methodologies.Change;
import mizan.platform.methodologies.Methodologies.Published;
import mizan.platform.web.Crumb;
import mizan.platform.web.Page;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// A methodology explained: what counts how much, what caps a score, who is ranked.
///
/// @param address id and version as one name, `mizan-2`
/// @param inForce whether editions are judged by it from now on
/// @param since when it was published; null when it came with Mizan
/// @param points what each criterion counts for in the whole
/// @param lists the machine lists in use, name to date and version
/// @param history how it came to be what it is
public record MethodologyPage(
    String id,
    String version,
    String address,
    boolean inForce,
    @Nullable Instant since,
    Map<String, String> name,
    List<Dimension> dimensions,
    List<Points> points,
    List<Gate> gates,
    List<Level> levels,
    List<Award> awards,
    double rankCoverage,
    int rankDatasets,
    Map<String, String> lists,
    History history)
    implements Page {
  public MethodologyPage {
    dimensions = List.copyOf(dimensions);
    points = List.copyOf(points);
    gates = List.copyOf(gates);
    levels = List.copyOf(levels);
    awards = List.copyOf(awards);
  }

  /// Where a version comes from, and what else there is.
  ///
  /// @param basis the name of the version that it was made from; "" for none
  /// @param note what it changes and why, in its author's words
  /// @param changes against the version that it was made from
  /// @param parts of the file that differ from that one beside the points
  /// @param toll what it did to the edition of then; null when it was not replayed on one
  /// @param others the names of all versions
  /// @param drafting whether the reader works on drafts
  public record History(
      String basis,
      String note,
      List<Change> changes,
      List<String> parts,
      @Nullable Toll toll,
      List<Other> others,
      boolean drafting) {
    public History {
      changes = List.copyOf(changes);
      parts = List.copyOf(parts);
      others = List.copyOf(others);
    }
  }

  /// What a version did to the newest edition when it was published.
  ///
  /// @param failing how many of its datasets got a new failing notice
  public record Toll(int edition, long datasets, long failing, int moved) {}

  /// Another version that editions may be judged by.
  ///
  /// @param since null when it came with Mizan
  public record Other(String name, Map<String, String> title, @Nullable Instant since) {}

  public static MethodologyPage of(
      Published published, boolean inForce, Map<String, String> lists, History history) {
    var methodology = published.methodology();
    return new MethodologyPage(
        methodology.id(),
        methodology.version(),
        published.name(),
        inForce,
        published.since(),
        methodology.title(),
        methodology.dimensions(),
        methodology.points(),
        methodology.gates(),
        methodology.levels(),
        methodology.awards(),
        methodology.rankCoverage(),
        methodology.rankDatasets(),
        lists,
        history);
  }

  @Override
  public String title(Words words) {
    return words.text("methodologies.title");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return inForce
        ? List.of()
        : List.of(new Crumb(words.text("methodologies.section"), "/methodology"));
  }

  /// The criteria of a dimension that count for something.
  public List<Points> pointsOf(Dimension dimension) {
    return points.stream().filter(each -> each.dimension().equals(dimension.code())).toList();
  }

  public double sharesTotal() {
    return dimensions.stream().mapToDouble(Dimension::share).sum();
  }
}
