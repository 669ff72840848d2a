package mizan.engine.tables;

import java.util.ArrayList;
import java.util.List;
import mizan.engine.tables.Defect.Kind;

/// Writes down what a reader tells, a line each.
final class HeardLines implements TableSink {
  final List<TableStart> starts = new ArrayList<>();
  final List<String> rows = new ArrayList<>();
  final List<Defect> defects = new ArrayList<>();
  long rowCount;
  private boolean open;

  @Override
  public void begin(TableStart table) {
    if (open) {
      throw new IllegalStateException("a table in a table");
    }
    open = true;
    starts.add(table);
  }

  @Override
  public void row(Row row) {
    if (!open) {
      throw new IllegalStateException("a row outside of tables");
    }
    if (rowCount++ < 1_000) {
      var line = new StringBuilder(row.number() + ":");
      for (var i = 0; i < row.size(); i++) {
        line.append(' ').append(sign(row.kind(i))).append(row.text(i));
      }
      rows.add(line.toString());
    }
  }

  private static char sign(CellKind kind) {
    return switch (kind) {
      case BLANK -> '·';
      case TEXT -> 't';
      case NUMBER -> 'n';
      case DATE -> 'd';
      case BOOLEAN -> 'b';
      case ERROR -> 'e';
      case NESTED -> '{';
    };
  }

  @Override
  public void defect(Defect defect) {
    defects.add(defect);
  }

  @Override
  public void end() {
    if (!open) {
      throw new IllegalStateException("an end without a beginning");
    }
    open = false;
  }

  List<Kind> kinds() {
    return defects.stream().map(Defect::kind).toList();
  }

  boolean complete() {
    return !open;
  }
}
