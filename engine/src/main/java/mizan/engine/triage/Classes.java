package mizan.engine.triage;

import java.util.Arrays;
import java.util.List;
import mizan.engine.content.Hash;

/// Counts rows that say the same, by hashes of 64 bits of what they say.
final class Classes {
  private Classes() {}

  /// The classes of rows by some columns; by none, all rows are of one.
  ///
  /// @param columns a hash for each row
  static Anonymity of(List<long[]> columns, int rows) {
    var keys = keys(columns, rows);
    Arrays.sort(keys);
    long classes = 0;
    long smallest = rows;
    long unique = 0;
    long inSmall = 0;
    for (var from = 0; from < rows; ) {
      var to = end(keys, from);
      var size = to - from;
      classes++;
      smallest = Math.min(smallest, size);
      unique += size == 1 ? 1 : 0;
      inSmall += size < Anonymity.LEAST ? size : 0;
      from = to;
    }
    return new Anonymity(rows, classes, smallest, unique, inSmall);
  }

  /// How much the rows of each class differ in another column.
  static Diversity diversity(List<long[]> columns, SensitiveColumn of, int rows) {
    var classes = numbers(keys(columns, rows));
    var values = numbers(Arrays.copyOf(of.hashes(), rows));
    var pairs = new long[rows];
    for (var row = 0; row < rows; row++) {
      pairs[row] = ((long) classes[row] << Integer.SIZE) | values[row];
    }
    Arrays.sort(pairs);
    long least = rows;
    long alike = 0;
    for (var from = 0; from < rows; ) {
      var to = from;
      var different = 0;
      while (to < rows && pairs[to] >> Integer.SIZE == pairs[from] >> Integer.SIZE) {
        different += to == from || pairs[to] != pairs[to - 1] ? 1 : 0;
        to++;
      }
      least = Math.min(least, different);
      alike += different == 1 ? to - from : 0;
      from = to;
    }
    return new Diversity(of.number(), of.name(), least, alike);
  }

  private static int end(long[] sorted, int from) {
    var to = from;
    while (to < sorted.length && sorted[to] == sorted[from]) {
      to++;
    }
    return to;
  }

  private static long[] keys(List<long[]> columns, int rows) {
    var keys = new long[rows];
    for (var column : columns) {
      for (var row = 0; row < rows; row++) {
        keys[row] = Hash.and(keys[row], column[row]);
      }
    }
    return keys;
  }

  /// The same number for the same hash.
  private static int[] numbers(long[] hashes) {
    var sorted = hashes.clone();
    Arrays.sort(sorted);
    var numbers = new int[hashes.length];
    for (var row = 0; row < hashes.length; row++) {
      numbers[row] = first(sorted, hashes[row]);
    }
    return numbers;
  }

  private static int first(long[] sorted, long hash) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      var middle = (from + to) >>> 1;
      if (sorted[middle] < hash) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
