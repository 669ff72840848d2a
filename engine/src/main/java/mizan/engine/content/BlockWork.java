package mizan.engine.content;

import java.util.Arrays;
import mizan.engine.tables.RowBlock;

/// A block of rows while its columns are counted, and what is wanted of whole rows: their hashes,
/// and the numbers of those that are sampled.
final class BlockWork {
  private RowBlock block = new RowBlock();
  private long[][] hashes = {};
  private int[] picks = {};
  private double[][] numbers = {};
  private int picked;

  RowBlock block() {
    return block;
  }

  /// Begins with a block.
  ///
  /// @param sample of which rows are taken that it may want
  void begin(RowBlock block, RowSample sample) {
    this.block = block;
    if (hashes.length < block.columns()) {
      hashes = Arrays.copyOf(hashes, block.columns());
    }
    if (picks.length < block.rows()) {
      picks = new int[block.rows()];
    }
    picked = 0;
    for (var row = 0; row < block.rows(); row++) {
      picks[row] = sample.mayTake(block.number(row)) ? picked++ : -1;
    }
    if (numbers.length < picked) {
      numbers = Arrays.copyOf(numbers, picked);
    }
    for (var i = 0; i < picked; i++) {
      if (numbers[i] == null || numbers[i].length < block.columns()) {
        numbers[i] = new double[block.columns()];
      }
      Arrays.fill(numbers[i], Double.NaN);
    }
  }

  /// The hashes of a column's cells, row by row.
  long[] hashes(int column) {
    var ofColumn = hashes[column];
    if (ofColumn == null || ofColumn.length < block.rows()) {
      ofColumn = new long[picks.length];
      hashes[column] = ofColumn;
    }
    return ofColumn;
  }

  /// Notes a number for the sample.
  void pick(int row, int column, double number) {
    if (picks[row] >= 0) {
      numbers[picks[row]][column] = number;
    }
  }

  /// Tells the rows when all columns are counted.
  void end(RowHashes rows, RowSample sample) {
    var whole = new long[block.rows()];
    for (var column = 0; column < block.columns(); column++) {
      var cells = hashes[column];
      for (var row = 0; row < whole.length; row++) {
        whole[row] = Hash.and(whole[row], cells[row]);
      }
    }
    for (var row = 0; row < whole.length; row++) {
      rows.add(Hash.mixed(whole[row]), block.number(row));
      if (picks[row] >= 0) {
        take(sample, block.number(row), numbers[picks[row]]);
      }
    }
  }

  private void take(RowSample sample, long row, double[] cells) {
    var place = sample.place(row);
    for (var column = 0; place >= 0 && column < block.columns(); column++) {
      sample.put(place, column, cells[column]);
    }
  }
}
