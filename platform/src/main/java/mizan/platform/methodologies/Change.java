package mizan.platform.methodologies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import mizan.engine.methodology.Methodology;
import mizan.engine.methodology.Methodology.Points;
import org.jspecify.annotations.Nullable;

/// What a criterion counts for in one version of a methodology and in the next.
///
/// @param before points of 100; null when it did not count
/// @param after points of 100; null when it does not count any more
public record Change(String criterion, @Nullable Double before, @Nullable Double after) {
  private static final double NOTHING = 0.005; // what two decimals do not show

  /// The criteria that count otherwise, in the order of the newer version.
  public static List<Change> between(Methodology older, Methodology newer) {
    var before = points(older);
    var after = points(newer);
    var codes = new LinkedHashSet<>(after.keySet());
    codes.addAll(before.keySet());
    return codes.stream()
        .map(code -> new Change(code, before.get(code), after.get(code)))
        .filter(Change::isOne)
        .toList();
  }

  /// What differs beside the points, by the names of a file's parts.
  public static List<String> parts(Methodology older, Methodology newer) {
    var parts = new ArrayList<String>();
    if (!older.gates().equals(newer.gates())) {
      parts.add("gates");
    }
    if (!older.levels().equals(newer.levels())) {
      parts.add("levels");
    }
    if (!older.awards().equals(newer.awards())) {
      parts.add("certificates");
    }
    if (older.rankCoverage() != newer.rankCoverage()
        || older.rankDatasets() != newer.rankDatasets()) {
      parts.add("ranking");
    }
    return parts;
  }

  private boolean isOne() {
    return before == null || after == null || Math.abs(after - before) >= NOTHING;
  }

  private static Map<String, Double> points(Methodology methodology) {
    var total = methodology.dimensions().stream().mapToDouble(each -> each.share()).sum();
    var points = new LinkedHashMap<String, Double>();
    for (Points each : methodology.points()) {
      points.put(each.criterion(), each.points() * 100 / total);
    }
    return points;
  }
}
