package mizan.engine.tables;

/// Ranges of cells as spreadsheets call them, `B3:C7`.
final class CellRange {
  private static final int LETTERS = 26;

  private CellRange() {}

  /// @param row the first, from 1
  /// @param column the first, from 1
  /// @param rows how many
  /// @param columns how many
  static String of(long row, int column, long rows, long columns) {
    return letters(column) + row + ":" + letters(column + columns - 1) + (row + rows - 1);
  }

  private static String letters(long column) {
    var letters = new StringBuilder();
    for (var left = column; left > 0; left = (left - 1) / LETTERS) {
      letters.append((char) ('A' + (left - 1) % LETTERS));
    }
    return letters.reverse().toString();
  }
}
