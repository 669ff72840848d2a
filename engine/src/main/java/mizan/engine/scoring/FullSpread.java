package mizan.engine.scoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mizan.engine.results.Duck;
import mizan.engine.results.Results;
import org.jspecify.annotations.Nullable;

/// The scores of every dataset of a portal: their sum and their number.
final class FullSpread implements Spread {
  private static final int MEMORY_MEGABYTES = 512;

  private final double[] sums;
  private final long[] counts;
  private final long[] bins = new long[BINS];

  FullSpread(int dimensions) {
    sums = new double[dimensions + 1];
    counts = new long[dimensions + 1];
  }

  void add(ResultSet row) throws SQLException {
    var bin = row.getInt("bin");
    if (!row.wasNull()) {
      bins[bin] += row.getLong("datasets");
    }
    for (var i = 0; i < sums.length; i++) {
      sums[i] += row.getDouble("sum" + i);
      counts[i] += row.getLong("count" + i);
    }
  }

  @Override
  public @Nullable Double mean(int which) {
    return counts[which] == 0 ? null : sums[which] / counts[which];
  }

  @Override
  public @Nullable Double margin(int which) {
    return null;
  }

  @Override
  public List<Long> bins() {
    return Arrays.stream(bins).boxed().toList();
  }

  /// The spreads of all portals that have datasets, by the file of their rows.
  static Map<String, FullSpread> of(Results results, Formula formula) {
    var spreads = new HashMap<String, FullSpread>();
    if (results.portals().stream().allMatch(portal -> portal.summary().datasets() == 0)) {
      return spreads;
    }
    var dimensions = formula.scores().size() - 1;
    try (var duck = Duck.open(MEMORY_MEGABYTES);
        var statement = duck.createStatement();
        var row = statement.executeQuery(sql(results, formula))) {
      while (row.next()) {
        spreads
            .computeIfAbsent(row.getString("filename"), _ -> new FullSpread(dimensions))
            .add(row);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("scoring failed: " + e.getMessage(), e);
    }
    return spreads;
  }

  /// Only what depends on weights, in one pass over the columns.
  private static String sql(Results results, Formula formula) {
    var scores = formula.scores();
    var sums =
        IntStream.range(0, scores.size())
            .mapToObj(i ->
                "coalesce(sum(score%1$d), 0) AS sum%1$d, count(score%1$d) AS count%1$d"
                    .formatted(i))
            .toList();
    return "SELECT filename, least(CAST(floor(score0 / 10) AS INTEGER), "
        + (BINS - 1)
        + ") AS bin, count(*) AS datasets, "
        + String.join(", ", sums)
        + " FROM (SELECT filename, "
        + String.join(", ", scores)
        + " FROM "
        + results.datasetsTable()
        + ") GROUP BY filename, bin";
  }
}
