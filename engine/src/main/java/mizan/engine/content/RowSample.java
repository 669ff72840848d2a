package mizan.engine.content;

import java.util.Arrays;

/// A sample of a table's rows for quantiles: all while they are few, then those whose numbers hash
/// lowest, which are the same in whatever order rows come.
final class RowSample {
  private static final int CELLS = 1 << 18;
  private static final int MOST_ROWS = 4096;

  private final int columns;
  private final long[] keys;
  private final double[][] numbers;
  private int size;

  RowSample(int columns) {
    this.columns = columns;
    var rows = Math.clamp(CELLS / Math.max(1, columns), 16, MOST_ROWS);
    keys = new long[rows];
    numbers = new double[rows][];
  }

  /// Whether a row may come into the sample, as it stands now.
  boolean mayTake(long row) {
    return size < keys.length || Hash.mixed(row) < keys[0];
  }

  /// The place of a row in the sample, or -1 when it is not in it. A later row may take the place.
  int place(long row) {
    var key = Hash.mixed(row);
    if (size < keys.length) {
      keys[size] = key;
      var fresh = new double[columns];
      Arrays.fill(fresh, Double.NaN);
      numbers[size] = fresh;
      return up(size++);
    }
    if (key >= keys[0]) {
      return -1;
    }
    keys[0] = key;
    Arrays.fill(numbers[0], Double.NaN);
    return down(0);
  }

  /// Notes the number in a column of the row at a place.
  void put(int place, int column, double number) {
    if (column < columns) {
      numbers[place][column] = number;
    }
  }

  /// The numbers of a column in ascending order.
  double[] sorted(int column) {
    if (column >= columns) {
      return new double[0];
    }
    var all = new double[size];
    var count = 0;
    for (var i = 0; i < size; i++) {
      if (!Double.isNaN(numbers[i][column])) {
        all[count++] = numbers[i][column];
      }
    }
    var sorted = Arrays.copyOf(all, count);
    Arrays.sort(sorted);
    return sorted;
  }

  /// A heap with the largest key on top.
  private int up(int from) {
    var at = from;
    while (at > 0 && keys[(at - 1) / 2] < keys[at]) {
      swap(at, (at - 1) / 2);
      at = (at - 1) / 2;
    }
    return at;
  }

  private int down(int from) {
    var at = from;
    while (true) {
      var child = 2 * at + 1;
      if (child >= size) {
        return at;
      }
      if (child + 1 < size && keys[child + 1] > keys[child]) {
        child++;
      }
      if (keys[child] <= keys[at]) {
        return at;
      }
      swap(at, child);
      at = child;
    }
  }

  private void swap(int one, int other) {
    var key = keys[one];
    keys[one] = keys[other];
    keys[other] = key;
    var row = numbers[one];
    numbers[one] = numbers[other];
    numbers[other] = row;
  }
}
