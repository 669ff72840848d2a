package mizan.engine.content;

import java.util.Arrays;
import java.util.List;
import mizan.engine.tables.RowBlock;
import org.jspecify.annotations.Nullable;

/// Counts the cells of one column of a block after the other: the fast reading.
///
/// [TableCounter#row] is the definition, and the profile is equal. Three ways, the cheapest first:
/// a value that the column had lately is known again; the commonest forms and plain words are read
/// from their bytes; all else is read by [CellReader]. No text is made but for a watch or for the
/// commonest values.
final class ColumnWalk {
  /// In a wide table each column must take little memory.
  private static final int MOST_KNOWN = 1000;

  private final List<CellWatch> watches;
  private final Reading reading = new Reading();
  private final QuickReader quick = new QuickReader(reading);
  private final PlainReader plain = new PlainReader(reading);
  private final CellReader cell = new CellReader();
  private final int[] meanings;
  private final long[] passed;
  private final long[] sums = new long[ExactSum.EXPONENTS];
  private BlockWork work = new BlockWork();
  private RowBlock block = work.block();
  private int column;
  private double[] numbers = {};
  private int count;

  ColumnWalk(List<CellWatch> watches) {
    this.watches = watches;
    meanings = new int[watches.size()];
    passed = new long[watches.size()];
  }

  /// Counts one column of a block.
  void walk(BlockWork work, int column, ColumnCounter counter, Memo memo) {
    this.work = work;
    this.column = column;
    block = work.block();
    if (numbers.length < block.rows()) {
      numbers = new double[block.rows()];
    }
    count = 0;
    Arrays.fill(passed, 0);
    hash(work.hashes(column));
    cells(counter, block.columns() <= MOST_KNOWN && memo.isWorthwhile() ? memo : null);
    memo.tell(column, counter);
    counter.add(numbers, count, sums);
    for (var i = 0; i < passed.length; i++) {
      watches.get(i).again(column, 0, passed[i]);
    }
  }

  private void hash(long[] hashes) {
    var bytes = block.bytes();
    var from = block.from();
    var to = block.to();
    for (int row = 0, at = column; row < block.rows(); row++, at += block.columns()) {
      hashes[row] = Hash.ofPadded(bytes, from[at], to[at]);
    }
  }

  /// @param memo of the values that were lately there; null when there is little use in it
  private void cells(ColumnCounter counter, @Nullable Memo memo) {
    var hashes = work.hashes(column);
    for (int row = 0, at = column; row < block.rows(); row++, at += block.columns()) {
      var from = block.from()[at];
      var to = block.to()[at];
      if (from == to) {
        counter.add(Shape.BLANK, block.number(row));
        hashes[row] = column;
        continue;
      }
      var known = memo == null ? -1 : memo.find(block, at, hashes[row]);
      if (memo != null && known >= 0) {
        recall(row, counter, memo, known);
        continue;
      }
      if (!quick.read(block.bytes(), from, to) && !plain.read(block.bytes(), from, to)) {
        reading.take(cell.read(block.bytes(), from, to), cell);
      }
      hashes[row] = reading.shape == Shape.BLANK ? column : hashes[row];
      show(row);
      if (memo != null) {
        memo.put(block, at, hashes[row], reading, meanings);
      }
      count(row, counter, hashes[row], reading);
    }
  }

  /// Counts a value that is known again: at once only if somebody wants to see it.
  private void recall(int row, ColumnCounter counter, Memo memo, int slot) {
    var known = memo.reading(slot);
    if (!counter.wants(known.shape) && isSettled(memo, slot)) {
      memo.again(slot);
      number(row, known);
      return;
    }
    for (var i = 0; known.isValue() && i < meanings.length; i++) {
      var meaning = memo.meaning(slot, i);
      if (watches.get(i).isSettled(column, meaning)) {
        watches.get(i).again(column, meaning, 1);
      } else {
        hear(i, row, known.shape);
      }
    }
    count(row, counter, memo.hash(slot), known);
  }

  private boolean isSettled(Memo memo, int slot) {
    for (var i = 0; i < meanings.length; i++) {
      if (!watches.get(i).isSettled(column, memo.meaning(slot, i))) {
        return false;
      }
    }
    return true;
  }

  /// Shows a value to those watches to which it may mean anything.
  private void show(int row) {
    for (var i = 0; i < meanings.length; i++) {
      meanings[i] = 0;
      if (!reading.isValue()) {
        continue;
      }
      if (watches.get(i).heeds(column, reading.shape, reading)) {
        meanings[i] = hear(i, row, reading.shape);
      } else {
        passed[i]++;
      }
    }
  }

  private int hear(int watch, int row, Shape shape) {
    return watches.get(watch).cell(column, block.text(row, column), shape, block.number(row));
  }

  private void count(int row, ColumnCounter counter, long hash, Reading read) {
    if (!counter.add(read.shape, block.number(row))) {
      return;
    }
    if (counter.add(hash)) {
      counter.name(hash, block.text(row, column));
    }
    counter.add(read.traits, read.length);
    counter.addDay(read.day);
    number(row, read);
  }

  private void number(int row, Reading read) {
    if ((read.traits & CellReader.NUMERIC) != 0) {
      numbers[count++] = read.number;
      work.pick(row, column, read.number);
    }
  }
}
