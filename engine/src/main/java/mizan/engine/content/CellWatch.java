package mizan.engine.content;

import mizan.engine.tables.TableStart;

/// Looks at every value of a file while it is profiled, for something of its own.
public interface CellWatch {
  /// A table begins.
  void begin(TableStart table);

  /// A cell that has a value.
  ///
  /// @param column from 0
  /// @param row the number of the row, from 1
  void cell(int column, String text, Shape shape, long row);

  /// The table has ended.
  void end();
}
