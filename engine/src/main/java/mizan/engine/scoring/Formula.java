package mizan.engine.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mizan.engine.criteria.Criteria;
import mizan.engine.criteria.Criterion;
import mizan.engine.methodology.Methodology;
import mizan.engine.methodology.Methodology.Points;
import mizan.engine.mqa.Indicator;
import mizan.engine.results.Columns;
import org.jspecify.annotations.Nullable;

/// A methodology as SQL expressions over the columns of `datasets.parquet`.
///
/// A dataset's score is 100 · Σ points·value / Σ points over what is measured, capped by its gates;
/// its coverage is Σ points measured / Σ points applicable.
public final class Formula {
  private static final Set<String> PER_DATASET =
      Criteria.perDataset().stream().map(Criterion::code).collect(Collectors.toSet());

  private final Methodology methodology;
  private final List<Points> points;

  public Formula(Methodology methodology) {
    this.methodology = methodology;
    this.points =
        methodology.points().stream().filter(p -> PER_DATASET.contains(p.criterion())).toList();
  }

  /// The criteria of the methodology that have a value for each dataset.
  public List<Points> ofDatasets() {
    return points;
  }

  /// A dataset's score; null when nothing of it is measured.
  public String score() {
    return score(points, null, List.of());
  }

  /// A dataset's score within one dimension, without gates.
  private String score(String dimension) {
    var of = points.stream().filter(p -> p.dimension().equals(dimension)).toList();
    return of.isEmpty() ? "NULL" : ratio(of, null, List.of());
  }

  /// The scores of a dataset as columns: `score0` of the whole, then those of the dimensions.
  List<String> scores() {
    var scores = new ArrayList<>(List.of(score() + " AS score0"));
    for (var dimension : methodology.dimensions()) {
      scores.add(score(dimension.code()) + " AS score" + scores.size());
    }
    return scores;
  }

  /// A dataset's score if every failing item of a criterion were mended.
  public String scoreIfMended(String criterion) {
    return score(points, criterion, List.of());
  }

  /// A dataset's score if indicators of the European assessment were met.
  public String scoreIfMet(List<Indicator> indicators) {
    return score(points, null, indicators);
  }

  private String score(List<Points> of, @Nullable String mended, List<Indicator> met) {
    var caps =
        methodology.gates().stream()
            .filter(gate -> !gate.criterion().equals(mended))
            .map(gate ->
                "CASE WHEN %s <= %s THEN %s END"
                    .formatted(Columns.of(gate.criterion()), gate.atMost(), gate.cap()))
            .toList();
    var score = ratio(of, mended, met);
    // A bound on nothing is nothing: `least` would take the cap for the score of an unmeasured one.
    return caps.isEmpty()
        ? score
        : "CASE WHEN "
            + applies(of)
            + " THEN least("
            + score
            + ", "
            + String.join(", ", caps)
            + ") END";
  }

  /// Whether anything of a dataset is measured.
  private static String applies(List<Points> of) {
    return of.stream()
        .map(p -> Columns.of(p.criterion()) + " IS NOT NULL")
        .collect(Collectors.joining(" OR "));
  }

  private static String ratio(List<Points> of, @Nullable String mended, List<Indicator> met) {
    var gained =
        of.stream()
            .map(p -> "coalesce(" + value(p.criterion(), mended, met) + ", 0) * " + p.points())
            .toList();
    var measured = of.stream().map(p -> term(p, " IS NOT NULL")).toList();
    return "100 * (" + sum(gained) + ") / nullif(" + sum(measured) + ", 0)";
  }

  private static String value(String criterion, @Nullable String mended, List<Indicator> met) {
    var column = Columns.of(criterion);
    if (criterion.equals(mended)) {
      return "CASE WHEN " + column + " IS NOT NULL THEN 1 END";
    }
    if (!met.isEmpty() && criterion.equals(Criteria.MQA_READING)) {
      var gained =
          met.stream()
              .map(i -> " + CASE WHEN NOT " + Columns.of(i) + " THEN " + i.points() + " ELSE 0 END")
              .collect(Collectors.joining());
      return "(mqa_points" + gained + ") / CAST(mqa_attainable AS DOUBLE)";
    }
    return column;
  }

  private static String term(Points p, String condition) {
    return "CASE WHEN "
        + Columns.of(p.criterion())
        + condition
        + " THEN "
        + p.points()
        + " ELSE 0 END";
  }

  private static String sum(List<String> terms) {
    return terms.isEmpty() ? "0" : String.join(" + ", new ArrayList<>(terms));
  }
}
