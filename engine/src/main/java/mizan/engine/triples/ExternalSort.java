package mizan.engine.triples;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;

/// Puts more records into order than the memory holds: sorted runs on disk, then merged.
final class ExternalSort implements AutoCloseable {
  /// Bytes of a run, which is sorted in memory.
  private static final int RUN = 24 << 20;

  /// What a record takes in memory beside its bytes.
  private static final int RECORD = 24;

  /// How many runs are merged at once; each has a buffer open.
  private static final int MERGED = 64;

  private final List<byte[]> records = new ArrayList<>();
  private final Queue<SortedFile> runs = new ArrayDeque<>();
  private long weight;

  void add(byte[] record) {
    records.add(record);
    weight += record.length + RECORD;
    if (weight > RUN) {
      spill();
    }
  }

  /// All records, each once, in ascending order.
  SortedFile sorted() {
    spill();
    while (runs.size() > MERGED) {
      runs.add(merged(MERGED, 0));
    }
    var all = merged(runs.size(), SortedFile.SPACING);
    runs.add(all);
    return all;
  }

  private void spill() {
    records.sort(Arrays::compareUnsigned);
    try (var writer = new SortedFile.Writer(0)) {
      for (var record : records) {
        writer.add(record, record.length);
      }
      runs.add(writer.finish());
    }
    records.clear();
    weight = 0;
  }

  /// The oldest runs as one.
  private SortedFile merged(int count, long spacing) {
    var open = new PriorityQueue<SortedFile.Cursor>(SortedFile.Cursor::compareTo);
    try (var writer = new SortedFile.Writer(spacing)) {
      for (var run : runs.stream().limit(count).toList()) {
        advance(run.all(), open);
      }
      for (var least = open.poll(); least != null; least = open.poll()) {
        writer.add(least.record(), least.length());
        advance(least, open);
      }
      var merged = writer.finish();
      for (var i = 0; i < count; i++) {
        runs.remove().close();
      }
      return merged;
    }
  }

  private static void advance(SortedFile.Cursor run, Queue<SortedFile.Cursor> open) {
    if (run.next()) {
      open.add(run);
    }
  }

  @Override
  public void close() {
    records.clear();
    runs.forEach(SortedFile::close);
  }
}
