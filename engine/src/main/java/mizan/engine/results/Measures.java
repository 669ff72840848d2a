package mizan.engine.results;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Means and counts over a portal's datasets that are the same under every methodology, counted
/// once when the portal is measured: the content of `measures.json`.
///
/// @param criteria by code
/// @param indicators by metric name, the share of datasets that meet it; null when not measured
/// @param mqaMean the mean points; null without datasets
/// @param mqaAttainable the points that the measured indicators add up to
public record Measures(
    Map<String, OfCriterion> criteria,
    Map<String, @Nullable Double> indicators,
    @Nullable Double mqaMean,
    int mqaAttainable,
    long conformant,
    long conformantIfCopied) {

  /// The same with other counts of criteria.
  Measures with(Map<String, OfCriterion> counts) {
    return new Measures(counts, indicators, mqaMean, mqaAttainable, conformant, conformantIfCopied);
  }

  /// A criterion over a portal's datasets.
  ///
  /// @param mean of the values in [0,1], of a sample the estimated one; null when nothing is
  ///   measured
  /// @param measured of a sample the drawn datasets with a value; so the other counts
  /// @param margin half the width of the 95 % interval of the mean; null when all was asked
  public record OfCriterion(
      @Nullable Double mean,
      long measured,
      long applicable,
      long failing,
      @Nullable Double margin) {
    /// Counts a criterion over rows.
    ///
    /// @param table an SQL table expression over the columns of `datasets.parquet`
    static OfCriterion count(Connection duck, String criterion, String table) throws SQLException {
      var sums =
          "SELECT avg(%1$s) AS mean, count(%1$s) AS measured, count(*) FILTER (%1$s_applies) AS applicable, count(*) FILTER (%1$s < 1) AS failing FROM %2$s"
              .formatted(Columns.of(criterion), table);
      try (var statement = duck.createStatement();
          var row = statement.executeQuery(sums)) {
        row.next();
        var mean = row.getDouble("mean");
        return new OfCriterion(
            row.wasNull() ? null : mean,
            row.getLong("measured"),
            row.getLong("applicable"),
            row.getLong("failing"),
            null);
      }
    }
  }
}
