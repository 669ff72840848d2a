package mizan.engine.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import mizan.engine.criteria.Criteria;
import mizan.engine.mqa.Indicator;
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

  /// A criterion over a portal's datasets.
  ///
  /// @param mean of the values in [0,1]; null when nothing is measured
  public record OfCriterion(@Nullable Double mean, long measured, long applicable, long failing) {}

  /// One row with everything, from a table with the final columns.
  static String select(String table) {
    var columns = new ArrayList<String>();
    for (var criterion : Criteria.perDataset()) {
      var column = Columns.of(criterion);
      columns.add("avg(" + column + ") AS avg_" + column);
      columns.add("count(" + column + ") AS count_" + column);
      columns.add(
          "count(*) FILTER (" + Columns.applies(criterion.code()) + ") AS applies_" + column);
      columns.add("count(*) FILTER (" + column + " < 1) AS failing_" + column);
    }
    for (var indicator : Indicator.values()) {
      var column = Columns.of(indicator);
      columns.add("avg(CAST(" + column + " AS TINYINT)) AS " + column);
    }
    columns.add("avg(mqa_points) AS mqa_mean, max(mqa_attainable) AS mqa_attainable");
    columns.add("count(*) FILTER (mqa_dcatApCompliance) AS conformant");
    columns.add("count(*) FILTER (copy_mends_conformance) AS conformant_if_copied");
    return "SELECT " + String.join(", ", columns) + " FROM " + table;
  }

  static Measures read(ResultSet row) throws SQLException {
    var criteria = new LinkedHashMap<String, OfCriterion>();
    for (var criterion : Criteria.perDataset()) {
      var column = Columns.of(criterion);
      criteria.put(
          criterion.code(),
          new OfCriterion(
              number(row, "avg_" + column),
              row.getLong("count_" + column),
              row.getLong("applies_" + column),
              row.getLong("failing_" + column)));
    }
    var indicators = new LinkedHashMap<String, @Nullable Double>();
    for (var indicator : Indicator.values()) {
      indicators.put(indicator.metric(), number(row, Columns.of(indicator)));
    }
    return new Measures(
        criteria,
        indicators,
        number(row, "mqa_mean"),
        row.getInt("mqa_attainable"),
        row.getLong("conformant"),
        row.getLong("conformant_if_copied"));
  }

  private static @Nullable Double number(ResultSet row, String column) throws SQLException {
    var value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }
}
