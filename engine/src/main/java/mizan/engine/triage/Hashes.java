package mizan.engine.triage;

import java.util.Arrays;

/// A hash for each row of a column.
final class Hashes {
  private long[] hashes = new long[1024];
  private int size;

  void add(long hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    hashes[size++] = hash;
  }

  /// As many as there are rows, and perhaps room behind them.
  long[] values() {
    return hashes;
  }
}
