package mizan.engine.feeds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects the faults of a feed: counts, and the first rows of each.
final class FeedLog {
  private static final int KEPT = 10;

  /// One rule, broken by one field of one file.
  private record Kind(FeedRule rule, String file, String field) {}

  private final Map<Kind, List<Long>> rows = new LinkedHashMap<>();
  private final Map<Kind, Long> counts = new LinkedHashMap<>();
  private String lastFile = "";
  private long lastRow;
  private long faultyRows;

  /// A whole file is concerned.
  void file(FeedRule rule, String file, String field) {
    counts.merge(new Kind(rule, file, field), 1L, Long::sum);
    faultyRows += rule.noted() ? 0 : 1;
  }

  void row(FeedRule rule, String file, String field, long row) {
    var kind = new Kind(rule, file, field);
    counts.merge(kind, 1L, Long::sum);
    var first = rows.computeIfAbsent(kind, _ -> new ArrayList<>());
    if (first.size() < KEPT) {
      first.add(row);
    }
    if (!rule.noted() && (row != lastRow || !file.equals(lastFile))) {
      lastRow = row;
      lastFile = file;
      faultyRows++;
    }
  }

  long faultyRows() {
    return faultyRows;
  }

  List<Feed.Fault> faults() {
    var faults = new ArrayList<Feed.Fault>();
    counts.forEach((kind, count) ->
        faults.add(
            new Feed.Fault(
                kind.rule(),
                kind.file(),
                kind.field(),
                count,
                rows.getOrDefault(kind, List.of()))));
    return faults;
  }
}
