package mizan.engine.content;

import mizan.engine.tables.TableStart;

/// Looks at every value of a file while it is profiled, for something of its own.
///
/// The cells of a column come in their order; those of different columns may come from different
/// threads.
public interface CellWatch {
  /// A table begins.
  void begin(TableStart table);

  /// A cell that has a value.
  ///
  /// @param column from 0
  /// @param row the number of the row, from 1
  /// @return what the value meant, the same whenever it comes in that column; 0 when nothing
  int cell(int column, String text, Shape shape, long row);

  /// Whether a cell can mean anything. Where not, it need not be shown but only counted.
  default boolean heeds(int column, Shape shape, Glance glance) {
    return true;
  }

  /// Whether values of a meaning need only be counted when they come again.
  default boolean isSettled(int column, int meaning) {
    return meaning == 0;
  }

  /// Counts values of a settled meaning; those of none are heard at least once for each column,
  /// perhaps with no value, before its first cell.
  default void again(int column, int meaning, long times) {}

  /// Of every row that began to come, all cells have come.
  default void heardRows() {}

  /// The table has ended.
  void end();
}
