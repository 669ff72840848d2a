package mizan.engine.scoring;

import java.util.List;
import java.util.Map;
import mizan.engine.results.PortalSummary;
import org.jspecify.annotations.Nullable;

/// A portal judged by a methodology.
///
/// @param rank its place, shared by equals; null when it is not ranked
/// @param unranked why it is not ranked; null when it is
/// @param score on the scale 0 to 100; null when nothing is measured
/// @param margin half the width of the score's 95 % interval; null unless files were sampled
/// @param near ranked portals of which the margins do not say whether they stand before or after
/// @param coverage the measured share of what applies, in [0,1]
/// @param measured the part of the score that programs measured
/// @param judged the part of the score that people judged; the two together give the score
/// @param level the methodology's word for the score, "" without a score
/// @param histogram datasets by score: below 10, below 20, … up to 100
/// @param criteria by code, in the order of the methodology
public record PortalScore(
    PortalSummary portal,
    @Nullable Integer rank,
    @Nullable Unranked unranked,
    @Nullable Double score,
    @Nullable Double margin,
    List<String> near,
    double coverage,
    Part measured,
    Part judged,
    String level,
    List<DimensionScore> dimensions,
    List<Long> histogram,
    Map<String, CriterionScore> criteria,
    MqaScore mqa,
    long conformant,
    long conformantIfCopied) {

  public PortalScore {
    near = List.copyOf(near);
    dimensions = List.copyOf(dimensions);
    histogram = List.copyOf(histogram);
    criteria = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(criteria));
  }

  /// The points that criteria of one sort brought.
  ///
  /// @param attainable the points of those that have a value
  /// @param all the points of those that apply
  public record Part(double earned, double attainable, double all) {
    /// Of nothing.
    public static final Part NONE = new Part(0, 0, 0);
  }

  /// Why a portal has no rank.
  public enum Unranked {
    HELD,
    TOO_FEW_DATASETS,
    LOW_COVERAGE
  }

  /// A dimension over a portal.
  ///
  /// @param score on the scale 0 to 100; null when nothing of it is measured
  /// @param margin of the score, when it is estimated from a sample
  public record DimensionScore(
      String code,
      double share,
      @Nullable Double score,
      @Nullable Double margin,
      double coverage) {}

  /// A criterion over a portal.
  ///
  /// @param points of the whole, by the methodology
  /// @param value the mean in [0,1]; null when nothing is measured
  /// @param measured items with a value
  /// @param applicable items that the question is asked of
  /// @param failing items whose value is below 1
  /// @param margin half the width of the value's 95 % interval, in [0,1]; null unless it is
  ///   estimated
  public record CriterionScore(
      String dimension,
      double points,
      boolean judged,
      @Nullable Double value,
      long measured,
      long applicable,
      long failing,
      @Nullable Double margin) {}

  /// The European assessment over a catalogue.
  ///
  /// @param score the mean points over the datasets; null without datasets
  /// @param attainable the points that the measured indicators add up to
  /// @param rating the rating, null when what is not measured could change it
  /// @param indicators by metric name, the share of datasets that meet it; null when not measured
  public record MqaScore(
      @Nullable Double score,
      int attainable,
      @Nullable String rating,
      Map<String, Double> dimensions,
      Map<String, @Nullable Double> indicators) {}

  PortalScore ranked(@Nullable Integer place, List<String> neighbours) {
    return new PortalScore(
        portal,
        place,
        unranked,
        score,
        margin,
        neighbours,
        coverage,
        measured,
        judged,
        level,
        dimensions,
        histogram,
        criteria,
        mqa,
        conformant,
        conformantIfCopied);
  }
}
