package mizan.engine.schemas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counts breaches exactly, and keeps the first places of each.
final class Tallies {
  private static final int PLACES = 20;

  private final Map<Key, Tally> tallies = new LinkedHashMap<>();

  /// One kind of breach in one column.
  private record Key(BreachKind kind, int column, String name, String expected) {}

  /// What was counted of it.
  private static final class Tally {
    private long count;
    private final List<Long> rows = new ArrayList<>();
  }

  /// A breach of the table as a whole.
  void add(BreachKind kind, int column, String name, String expected) {
    tallies.computeIfAbsent(new Key(kind, column, name, expected), _ -> new Tally()).count++;
  }

  /// A breach of a row.
  private void add(Key key, long row) {
    var tally = tallies.computeIfAbsent(key, _ -> new Tally());
    tally.count++;
    if (tally.rows.size() < PLACES) {
      tally.rows.add(row);
    }
  }

  void add(BreachKind kind, int column, String name, String expected, long row) {
    add(new Key(kind, column, name, expected), row);
  }

  List<Breach> breaches() {
    return tallies.entrySet().stream()
        .map(entry -> {
          var key = entry.getKey();
          var tally = entry.getValue();
          return new Breach(key.kind, key.column, key.name, key.expected, tally.count, tally.rows);
        })
        .sorted(java.util.Comparator.comparing(Breach::kind).thenComparingInt(Breach::column))
        .toList();
  }
}
