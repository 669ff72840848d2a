package mizan.engine.fuzzing;

import mizan.engine.tables.Defect;
import mizan.engine.tables.Limits;
import mizan.engine.tables.Row;
import mizan.engine.tables.TableSink;
import mizan.engine.tables.TableStart;

/// Hears tables, and refuses what no reader may say: a row outside of a table, rows that do not go
/// forward, a cell beyond the limits.
final class StrictSink implements TableSink {
  private final Limits limits;
  private boolean open;
  private long last;

  StrictSink(Limits limits) {
    this.limits = limits;
  }

  @Override
  public void begin(TableStart table) {
    require(!open, "a table in a table");
    require(table.columns().size() <= limits.columns(), "too many columns");
    open = true;
    last = 0;
  }

  @Override
  public void row(Row row) {
    require(open, "a row outside of tables");
    require(row.number() > last, "a row that does not go forward");
    last = row.number();
    for (var i = 0; i < row.size(); i++) {
      require(row.text(i).length() <= limits.cellCharacters(), "a cell beyond the limits");
    }
  }

  @Override
  public void defect(Defect defect) {
    require(defect.row() >= 0 && defect.column() >= 0, "a defect before the beginning");
  }

  @Override
  public void end() {
    require(open, "an end without a beginning");
    open = false;
  }

  /// Nothing more comes.
  void close() {
    require(!open, "a table without an end");
  }

  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
