package mizan.engine.tables;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Rows of a table that stand one after the other and keep its rules, none of them blank, as bytes
/// of UTF-8: what a fast sink counts column by column, without making a text of each cell.
public final class RowBlock {
  /// So many bytes may be looked at behind a cell, whatever they are.
  public static final int SLACK = Utf8Window.SLACK;

  /// A block goes to its sink when it has more bytes than this.
  static final int FULL = 1 << 17;

  private static final int MOST_CELLS = 1 << 14;

  private byte[] bytes = {};
  private int[] from = {};
  private int[] to = {};
  private int[] escaped = {};
  private int escapes;
  private int columns = 1;
  private int rows;
  private int size;
  private long first;

  /// How many rows there are.
  public int rows() {
    return rows;
  }

  /// How many cells each row has: as many as the table has columns.
  public int columns() {
    return columns;
  }

  /// Where a row stands in the file, from 1.
  public long number(int row) {
    return first + row;
  }

  /// The bytes in which the cells stand.
  public byte[] bytes() {
    return bytes;
  }

  /// Where each cell begins in the bytes, row after row.
  public int[] from() {
    return from;
  }

  /// Where each cell ends.
  public int[] to() {
    return to;
  }

  /// The text of a cell; "" when it is blank.
  public String text(int row, int column) {
    var cell = row * columns + column;
    return new String(bytes, from[cell], to[cell] - from[cell], StandardCharsets.UTF_8);
  }

  /// Fills a row with the cells of one of the block's.
  Row row(int row, Row into) {
    into.clear(number(row));
    for (var column = 0; column < columns; column++) {
      into.add(text(row, column));
    }
    return into;
  }

  void clear(int columns, long first) {
    this.columns = columns;
    this.first = first;
    rows = 0;
    size = 0;
    escapes = 0;
    if (from.length < columns) {
      grow(Math.max(columns, 256));
    }
  }

  /// How many bytes the rows take.
  int size() {
    return size;
  }

  /// Whether a column has a value in any of the rows.
  boolean isFilled(int column) {
    for (var row = 0; row < rows; row++) {
      var cell = row * columns + column;
      if (from[cell] < to[cell] && (bytes[from[cell]] > ' ' || !text(row, column).isBlank())) {
        return true;
      }
    }
    return false;
  }

  boolean isFull(long size) {
    return size > FULL || (rows + 1) * columns > MOST_CELLS;
  }

  /// Makes room for another row; where its first cell is noted.
  int room() {
    if ((rows + 1) * columns > from.length) {
      grow(Math.max(from.length * 2, (rows + 1) * columns));
    }
    return rows * columns;
  }

  private void grow(int cells) {
    from = Arrays.copyOf(from, cells);
    to = Arrays.copyOf(to, cells);
  }

  void add(int cell, int start, int stop) {
    from[cell] = start;
    to[cell] = stop;
  }

  /// Notes that the quotes in a cell are doubled.
  void addEscaped(int cell) {
    if (escapes == escaped.length) {
      escaped = Arrays.copyOf(escaped, Math.max(64, escapes * 2));
    }
    escaped[escapes++] = cell;
  }

  void endRow() {
    rows++;
  }

  /// Takes the bytes to which the places of cells refer, and writes doubled quotes once.
  void take(byte[] source, int start, int size, byte quote) {
    if (bytes.length < size + SLACK) {
      bytes = new byte[Math.max(size, Math.min(FULL + (FULL >> 2), size * 2)) + SLACK];
    }
    this.size = size;
    System.arraycopy(source, start, bytes, 0, size);
    for (var i = 0; i < escapes && escaped[i] < rows * columns; i++) {
      unescape(escaped[i], quote);
    }
  }

  private void unescape(int cell, byte quote) {
    var at = from[cell];
    for (var i = from[cell]; i < to[cell]; i++) {
      bytes[at++] = bytes[i];
      i += bytes[i] == quote ? 1 : 0;
    }
    to[cell] = at;
  }
}
