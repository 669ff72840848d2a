package mizan.engine.methodology;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// How values become a score: dimensions with shares, criteria with weights, gates and levels.
///
/// Weights are relative within their dimension, shares among dimensions.
///
/// @param title by language
/// @param awards certificates of excellence, the highest first; none where there are none to earn
/// @param rankCoverage the least coverage in [0,1] with which a portal is ranked
/// @param rankDatasets the least number of datasets with which a portal is ranked
public record Methodology(
    String id,
    String version,
    Map<String, String> title,
    List<Dimension> dimensions,
    List<Gate> gates,
    List<Level> levels,
    List<Award> awards,
    double rankCoverage,
    int rankDatasets) {

  public Methodology {
    title = java.util.Collections.unmodifiableMap(new TreeMap<>(title));
    dimensions = List.copyOf(dimensions);
    gates = List.copyOf(gates);
    levels = List.copyOf(levels);
    awards = List.copyOf(awards);
  }

  /// A group of criteria with its share of the whole.
  public record Dimension(String code, double share, List<Weight> weights) {
    public Dimension {
      weights = List.copyOf(weights);
    }
  }

  /// A criterion's weight within its dimension.
  ///
  /// @param judged not measured by machine: a person enters the value, with evidence
  public record Weight(String criterion, double weight, boolean judged) {}

  /// A dataset whose value of a criterion is at or below `atMost` scores no more than `cap`.
  public record Gate(String criterion, double atMost, double cap) {}

  /// A word for scores from `from` upwards, on the scale 0 to 100.
  public record Level(String code, double from) {}

  /// A certificate of excellence, and what a ranked portal must have for it.
  ///
  /// @param from the least score, on the scale 0 to 100
  /// @param coverage the least coverage, in [0,1]
  /// @param ratings of the European assessment, one of which it must have; empty for any
  /// @param ungated whether no dataset may fall under a gate
  public record Award(
      String code, double from, double coverage, List<String> ratings, boolean ungated) {
    public Award {
      ratings = List.copyOf(ratings);
    }
  }

  /// A criterion with the points that it counts for in the whole.
  public record Points(String criterion, String dimension, double points, boolean judged) {}

  /// Every criterion with its points of the whole: share × weight / weights of its dimension.
  public List<Points> points() {
    return dimensions.stream().flatMap(Methodology::points).toList();
  }

  private static Stream<Points> points(Dimension dimension) {
    var sum = dimension.weights.stream().mapToDouble(Weight::weight).sum();
    return dimension.weights.stream()
        .filter(weight -> weight.weight > 0)
        .map(weight ->
            new Points(
                weight.criterion,
                dimension.code,
                dimension.share * weight.weight / sum,
                weight.judged));
  }

  /// The level of a score on the scale 0 to 100; "" below the lowest.
  public String level(double score) {
    return levels.stream()
        .filter(level -> score >= level.from)
        .max(java.util.Comparator.comparingDouble(Level::from))
        .map(Level::code)
        .orElse("");
  }

  /// The same methodology with other weights, for a what-if; criteria not named keep theirs.
  public Methodology withWeights(Map<String, Double> weights) {
    var changed =
        dimensions.stream()
            .map(dimension ->
                new Dimension(
                    dimension.code,
                    dimension.share,
                    dimension.weights.stream()
                        .map(weight ->
                            new Weight(
                                weight.criterion,
                                weights.getOrDefault(weight.criterion, weight.weight),
                                weight.judged))
                        .toList()))
            .toList();
    return new Methodology(
        id, version, title, changed, gates, levels, awards, rankCoverage, rankDatasets);
  }

  /// Id and version as one name, `mizan-2`: that of its page and of its file.
  public String name() {
    return id + "-" + version;
  }

  /// The same methodology under another version.
  public Methodology withVersion(String other) {
    return new Methodology(
        id, other, title, dimensions, gates, levels, awards, rankCoverage, rankDatasets);
  }
}
