package mizan.engine.results;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import mizan.engine.criteria.Criteria;
import mizan.engine.probing.Draw;
import mizan.engine.probing.Draw.Stratum;
import mizan.engine.results.Estimate.Part;
import mizan.engine.results.Measures.OfCriterion;

/// The datasets that were drawn, by stratum: the content of `sample.parquet`, and what they tell of
/// the whole catalogue.
final class SampleTable {
  private SampleTable() {}

  /// The drawn datasets with the size of their stratum, from the table `contents`.
  static String select(Draw draw) {
    return "SELECT dataset_key, stratum, %s[stratum + 1] AS stratum_datasets, %s[stratum + 1] AS stratum_drawn FROM contents WHERE stratum IS NOT NULL"
        .formatted(list(draw, Stratum::datasets), list(draw, Stratum::drawn));
  }

  private static String list(Draw draw, ToLongFunction<Stratum> size) {
    return draw.strata().stream()
        .map(stratum -> Long.toString(size.applyAsLong(stratum)))
        .collect(Collectors.joining(", ", "CAST([", "] AS BIGINT[])"));
  }

  /// The sums of every criterion that needs files, over the drawn datasets.
  ///
  /// @param datasets the rows of the portal as an SQL table expression
  static Map<String, OfCriterion> estimates(Connection duck, String datasets, Draw draw)
      throws SQLException {
    var sums =
        Criteria.needingFiles().stream()
            .map(SampleTable::sums)
            .collect(Collectors.joining(", ", "SELECT stratum, ", ""));
    var gathered = new LinkedHashMap<String, Gathered>();
    try (var statement = duck.createStatement();
        var row =
            statement.executeQuery(
                sums
                    + " FROM "
                    + datasets
                    + " JOIN contents USING (dataset_key)"
                    + " WHERE stratum IS NOT NULL GROUP BY stratum ORDER BY stratum")) {
      while (row.next()) {
        var stratum = draw.strata().get(row.getInt("stratum"));
        for (var code : Criteria.needingFiles()) {
          gathered.computeIfAbsent(code, _ -> new Gathered()).add(stratum, code, row);
        }
      }
    }
    var estimates = new LinkedHashMap<String, OfCriterion>();
    gathered.forEach((code, all) -> estimates.put(code, all.estimated()));
    return estimates;
  }

  private static String sums(String code) {
    return "count(%1$s) AS %1$s_n, coalesce(sum(%1$s), 0) AS %1$s_s, coalesce(sum(CAST(%1$s AS DOUBLE) * %1$s), 0) AS %1$s_q, count(*) FILTER (%1$s_applies) AS %1$s_a, count(*) FILTER (%1$s < 1) AS %1$s_f"
        .formatted(Columns.of(code));
  }

  /// What the strata give of one criterion.
  private static final class Gathered {
    private final List<Part> parts = new ArrayList<>();
    private long measured;
    private long applicable;
    private long failing;

    void add(Stratum stratum, String code, ResultSet row) throws SQLException {
      var column = Columns.of(code);
      var count = row.getLong(column + "_n");
      parts.add(
          new Part(
              stratum.datasets(),
              stratum.drawn(),
              count,
              row.getDouble(column + "_s"),
              row.getDouble(column + "_q")));
      measured += count;
      applicable += row.getLong(column + "_a");
      failing += row.getLong(column + "_f");
    }

    OfCriterion estimated() {
      var estimate = Estimate.of(parts);
      return estimate == null
          ? new OfCriterion(null, measured, applicable, failing, null)
          : new OfCriterion(estimate.mean(), measured, applicable, failing, estimate.margin());
    }
  }
}
