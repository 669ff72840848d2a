package mizan.engine.tables;

import java.util.Arrays;

/// One row of a table; the same object is filled again for the next.
public final class Row {
  private long number;
  private int size;
  private String[] texts = new String[16];
  private CellKind[] kinds = new CellKind[16];

  /// Begins a row.
  ///
  /// @param number the record's number in the file or sheet, from 1, header and preamble counted
  public Row clear(long number) {
    this.number = number;
    size = 0;
    return this;
  }

  /// Adds a cell whose file says what it is.
  public void add(String text, CellKind kind) {
    if (size == texts.length) {
      texts = Arrays.copyOf(texts, size * 2);
      kinds = Arrays.copyOf(kinds, size * 2);
    }
    texts[size] = text;
    kinds[size++] = kind;
  }

  /// Adds a cell of a text format.
  public void add(String text) {
    add(text, text.isEmpty() ? CellKind.BLANK : CellKind.TEXT);
  }

  /// Where the row stands in the file or sheet, from 1.
  public long number() {
    return number;
  }

  /// How many cells the row has in the file, which may differ from the table's columns.
  public int size() {
    return size;
  }

  /// The text of a cell; "" when it is blank.
  public String text(int column) {
    return texts[column];
  }

  public CellKind kind(int column) {
    return kinds[column];
  }
}
