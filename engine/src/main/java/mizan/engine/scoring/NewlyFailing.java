package mizan.engine.scoring;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mizan.engine.methodology.Methodology;
import mizan.engine.methodology.Methodology.Points;
import mizan.engine.results.Columns;
import mizan.engine.results.Duck;
import mizan.engine.results.Results;

/// What a change of methodology does to datasets: how many are told of something that they were not
/// told of before, because a criterion counts now or a gate was raised.
///
/// @param datasets all of the results
/// @param failing those of them with a new failing notice
public record NewlyFailing(long datasets, long failing) {
  private static final int MEMORY_MEGABYTES = 512;

  /// The share of datasets, in [0,1]; 0 where there are none.
  public double share() {
    return datasets == 0 ? 0 : (double) failing / datasets;
  }

  /// Counted over results as they stand, in one pass. What was not measured fails nobody.
  public static NewlyFailing of(Results results, Methodology before, Methodology after) {
    var total = results.portals().stream().mapToLong(portal -> portal.summary().datasets()).sum();
    var reasons = reasons(before, after);
    if (total == 0 || reasons.isEmpty()) {
      return new NewlyFailing(total, 0);
    }
    try (var duck = Duck.open(MEMORY_MEGABYTES);
        var statement = duck.createStatement();
        var row =
            statement.executeQuery(
                "SELECT count(*), count(*) FILTER (%s) FROM %s"
                    .formatted(String.join(" OR ", reasons), results.datasetsTable()))) {
      row.next();
      return new NewlyFailing(row.getLong(1), row.getLong(2));
    } catch (SQLException e) {
      throw new IllegalStateException("counting failed: " + e.getMessage(), e);
    }
  }

  private static List<String> reasons(Methodology before, Methodology after) {
    var reasons = new ArrayList<String>();
    var counted =
        new Formula(before)
            .ofDatasets().stream().map(Points::criterion).collect(Collectors.toSet());
    for (var point : new Formula(after).ofDatasets()) {
      if (!counted.contains(point.criterion())) {
        reasons.add("coalesce(%s < 1, false)".formatted(Columns.of(point.criterion())));
      }
    }
    for (var gate : after.gates()) {
      var held =
          before.gates().stream()
              .filter(old -> old.criterion().equals(gate.criterion()))
              .map(old -> "%s <= %s".formatted(Columns.of(old.criterion()), old.atMost()))
              .toList();
      reasons.add(
          "coalesce(%s <= %s AND NOT (%s), false)"
              .formatted(
                  Columns.of(gate.criterion()),
                  gate.atMost(),
                  held.isEmpty() ? "false" : String.join(" OR ", held)));
    }
    return reasons;
  }
}
