package mizan.engine.scoring;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import mizan.engine.results.Duck;
import mizan.engine.results.Estimate;
import mizan.engine.results.Estimate.Part;
import mizan.engine.results.PortalResults;
import org.jspecify.annotations.Nullable;

/// The scores of the datasets that were drawn, where the files of a sample were opened: what they
/// tell of the whole, with its margin.
///
/// A dataset that was not drawn has a score too, but one without content: it is left out, or the
/// mean would mix two things.
final class SampleSpread implements Spread {
  private static final int MEMORY_MEGABYTES = 512;

  private final Spread all;
  private final IntPredicate ofContent;
  private final List<List<Part>> parts = new ArrayList<>();
  private final long[] bins = new long[Spread.BINS];

  /// @param all the spread over every dataset, for the dimensions that need no file
  /// @param ofContent whether a dimension needs files; 0 is the whole
  private SampleSpread(Spread all, int dimensions, IntPredicate ofContent) {
    this.all = all;
    this.ofContent = ofContent;
    for (var i = 0; i <= dimensions; i++) {
      parts.add(new ArrayList<>());
    }
  }

  /// Reads what was drawn of a portal.
  static Spread of(PortalResults portal, Spread all, Formula formula, IntPredicate ofContent) {
    var spread = new SampleSpread(all, formula.scores().size() - 1, ofContent);
    try (var duck = Duck.open(MEMORY_MEGABYTES);
        var statement = duck.createStatement();
        var row = statement.executeQuery(sql(portal, formula))) {
      while (row.next()) {
        var datasets = row.getLong("stratum_datasets");
        var drawn = row.getLong("stratum_drawn");
        for (var i = 0; i < spread.parts.size(); i++) {
          spread
              .parts
              .get(i)
              .add(
                  new Part(
                      datasets,
                      drawn,
                      row.getLong("count" + i),
                      row.getDouble("sum" + i),
                      row.getDouble("squares" + i)));
        }
        for (var bin = 0; bin < Spread.BINS; bin++) {
          spread.bins[bin] += row.getLong("bin" + bin);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("scoring a sample failed: " + e.getMessage(), e);
    }
    return spread;
  }

  private static String sql(PortalResults portal, Formula formula) {
    var scores = formula.scores();
    var sums = new ArrayList<String>();
    for (var i = 0; i < scores.size(); i++) {
      sums.add(
          "count(score%1$d) AS count%1$d, coalesce(sum(score%1$d / 100), 0) AS sum%1$d, coalesce(sum((score%1$d / 100) ** 2), 0) AS squares%1$d"
              .formatted(i));
    }
    for (var bin = 0; bin < Spread.BINS; bin++) {
      sums.add(
          "count(*) FILTER (least(floor(score0 / 10), %1$d) = %2$d) AS bin%2$d"
              .formatted(Spread.BINS - 1, bin));
    }
    return "SELECT stratum_datasets, stratum_drawn, "
        + String.join(", ", sums)
        + " FROM (SELECT stratum, stratum_datasets, stratum_drawn, "
        + String.join(", ", scores)
        + " FROM "
        + portal.rows()
        + " JOIN "
        + "read_parquet("
        + Duck.quoted(portal.sample().toString())
        + ")"
        + " USING (dataset_key)) GROUP BY stratum, stratum_datasets, stratum_drawn";
  }

  @Override
  public @Nullable Double mean(int which) {
    if (!ofContent.test(which)) {
      return all.mean(which);
    }
    var estimate = Estimate.of(parts.get(which));
    return estimate == null ? null : 100 * estimate.mean();
  }

  @Override
  public @Nullable Double margin(int which) {
    var estimate = ofContent.test(which) ? Estimate.of(parts.get(which)) : null;
    return estimate == null ? null : 100 * estimate.margin();
  }

  @Override
  public List<Long> bins() {
    return Arrays.stream(bins).boxed().toList();
  }
}
