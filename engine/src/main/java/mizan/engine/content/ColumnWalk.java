package mizan.engine.content;

import java.util.Arrays;
import java.util.List;
import mizan.engine.content.Shape.Family;
import mizan.engine.tables.RowBlock;

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
  private final QuickReader quick = new QuickReader();
  private final PlainReader plain = new PlainReader();
  private final CellReader cell = new CellReader();
  private Shape shape = Shape.BLANK;
  private int traits;
  private int length;
  private double number;
  private long day;
  private final int[] meanings;
  private Glance glance = cell.glance();
  private final long[] passed;

  ColumnWalk(List<CellWatch> watches) {
    this.watches = watches;
    meanings = new int[watches.size()];
    passed = new long[watches.size()];
  }

  /// Counts one column of a block.
  void walk(BlockWork work, int column, ColumnCounter counter, Memo memo) {
    var block = work.block();
    var bytes = block.bytes();
    var hashes = work.hashes(column);
    var seek = block.columns() <= MOST_KNOWN && memo.isWorthwhile();
    Arrays.fill(passed, 0);
    for (var row = 0; row < block.rows(); row++) {
      var at = row * block.columns() + column;
      var from = block.from()[at];
      var to = block.to()[at];
      if (from == to) {
        counter.add(Shape.BLANK, block.number(row));
        hashes[row] = column;
        continue;
      }
      var hash = Hash.ofPadded(bytes, from, to);
      var known = seek ? memo.find(bytes, from, to, hash) : -1;
      if (known >= 0) {
        recall(memo, known);
      } else {
        read(bytes, from, to);
      }
      hashes[row] = shape == Shape.BLANK ? column : hash;
      var value = shape.family() != Family.NOTHING;
      for (var i = 0; value && i < meanings.length; i++) {
        watch(work, row, column, i, known >= 0);
      }
      if (seek && known < 0) {
        remember(memo, memo.put(bytes, from, to, hash));
      }
      if (shape != Shape.BLANK) {
        work.fill(row);
      }
      count(counter, block, row, column, hash);
      if (value && (traits & CellReader.NUMERIC) != 0) {
        work.pick(row, column, number);
      }
    }
    for (var i = 0; i < passed.length; i++) {
      watches.get(i).pass(column, passed[i]);
    }
  }

  private void read(byte[] bytes, int from, int to) {
    var found = quick.read(bytes, from, to);
    if (found != null) {
      note(found, quick, quick.traits(found));
      number = quick.number();
      day = quick.day();
      return;
    }
    found = plain.read(bytes, from, to);
    if (found != null) {
      note(found, plain, plain.traits());
      day = DateReader.NO_DAY;
      return;
    }
    found = cell.read(bytes, from, to);
    note(found, cell.glance(), cell.traits());
    number = cell.number();
    day = cell.day();
  }

  private void note(Shape shape, Glance glance, int traits) {
    this.shape = shape;
    this.glance = glance;
    this.traits = traits;
    length = glance.length();
  }

  private void recall(Memo memo, int known) {
    shape = memo.shape(known);
    traits = memo.traits(known);
    length = memo.length(known);
    number = memo.number(known);
    day = memo.day(known);
    for (var i = 0; i < meanings.length; i++) {
      meanings[i] = memo.meaning(known, i);
    }
  }

  private void remember(Memo memo, int slot) {
    if (slot >= 0) {
      memo.note(slot, shape, traits, length);
      memo.note(slot, number, day);
      for (var i = 0; i < meanings.length; i++) {
        memo.noteMeaning(slot, i, meanings[i]);
      }
    }
  }

  /// Shows a value to a watch if it may mean anything to it.
  private void watch(BlockWork work, int row, int column, int number, boolean known) {
    var watch = watches.get(number);
    if (known ? meanings[number] == 0 : !watch.heeds(column, shape, glance)) {
      meanings[number] = 0;
      passed[number]++;
      return;
    }
    var place = work.block().number(row);
    if (!known || !watch.again(column, meanings[number], place)) {
      meanings[number] = watch.cell(column, work.block().text(row, column), shape, place);
    }
  }

  private void count(ColumnCounter counter, RowBlock block, int row, int column, long hash) {
    if (!counter.add(shape, block.number(row))) {
      return;
    }
    if (counter.add(hash)) {
      counter.name(hash, block.text(row, column));
    }
    counter.add(traits, length);
    if ((traits & CellReader.NUMERIC) != 0) {
      counter.add(number);
    }
    counter.addDay(day);
  }
}
