package mizan.platform.methodologies.pages;

import java.util.List;
import java.util.Map;
import mizan.engine.methodology.Methodology;
import mizan.engine.methodology.Methodology.Dimension;
import mizan.engine.methodology.Methodology.Gate;
import mizan.engine.methodology.Methodology.Level;
import mizan.engine.methodology.Methodology.Points;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// A methodology explained: what counts how much, what caps a score, who is ranked.
///
/// @param points what each criterion counts for in the whole
/// @param lists the machine lists in use, name to date and version
public record MethodologyPage(
    String id,
    String version,
    Map<String, String> name,
    List<Dimension> dimensions,
    List<Points> points,
    List<Gate> gates,
    List<Level> levels,
    double rankCoverage,
    int rankDatasets,
    Map<String, String> lists)
    implements Page {
  /// The parts of a card that are shown, by its own headings.
  public static final List<String> CARD_PARTS = List.of("Measured", "Why", "Repair", "Source");

  /// The same of a criterion that people judge.
  public static final List<String> JUDGED_PARTS =
      List.of("Judged", "Why", "Scale", "Evidence", "Source");

  public MethodologyPage {
    dimensions = List.copyOf(dimensions);
    points = List.copyOf(points);
    gates = List.copyOf(gates);
    levels = List.copyOf(levels);
  }

  public static MethodologyPage of(Methodology methodology, Map<String, String> lists) {
    return new MethodologyPage(
        methodology.id(),
        methodology.version(),
        methodology.title(),
        methodology.dimensions(),
        methodology.points(),
        methodology.gates(),
        methodology.levels(),
        methodology.rankCoverage(),
        methodology.rankDatasets(),
        lists);
  }

  @Override
  public String title(Words words) {
    return words.text("methodologies.title");
  }

  /// The criteria of a dimension that count for something.
  public List<Points> pointsOf(Dimension dimension) {
    return points.stream().filter(each -> each.dimension().equals(dimension.code())).toList();
  }

  public double sharesTotal() {
    return dimensions.stream().mapToDouble(Dimension::share).sum();
  }
}
