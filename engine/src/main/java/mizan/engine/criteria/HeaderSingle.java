package mizan.engine.criteria;

import java.util.ArrayList;
import java.util.List;
import mizan.engine.content.TableProfile;
import mizan.engine.tables.Defect;

/// The columns are named in one row, the first, each by a name of its own; no cells are merged.
///
/// Five questions of a fifth each: one row of names; nothing before it; no column without a name;
/// no name twice; nothing merged. The mean over the tables of the file, by rows.
final class HeaderSingle implements Criterion.OfContent {
  private static final int QUESTIONS = 5;

  /// No row names the columns.
  record Missing(Where where) implements Finding {}

  /// The names take several rows.
  record SeveralRows(Where where, int rows) implements Finding {}

  /// Rows stand before the names: a title, a logo, blank rows.
  record NotFirst(Where where, long row) implements Finding {}

  /// Columns without a name.
  record Unnamed(Where where, long count) implements Finding {}

  /// Columns with the name of another.
  record Repeated(Where where, long count) implements Finding {}

  /// Cells that are merged into one.
  record Merged(Where where, long count) implements Finding {}

  @Override
  public Effort effort() {
    return Effort.S;
  }

  @Override
  public Verdict examine(Opened file, Setting setting) {
    var tables = file.tables();
    if (tables.isEmpty()) {
      return Verdict.notApplicable();
    }
    var findings = new ArrayList<Finding>();
    var sum = 0.0;
    var weights = 0.0;
    for (var table : tables) {
      var before = findings.size();
      judge(file, table, findings);
      var weight = Math.max(1, table.rows());
      sum += weight * (1 - (double) (findings.size() - before) / QUESTIONS);
      weights += weight;
    }
    return Verdict.partly(sum / weights, findings);
  }

  private static void judge(Opened file, TableProfile table, List<Finding> findings) {
    var name = table.name();
    var header = table.firstRow() - table.headerRows();
    // Records bring the names of their fields along, without a row of names.
    var named = table.columns().stream().anyMatch(column -> !column.name().isEmpty());
    if (table.headerRows() == 0 && !named) {
      findings.add(new Missing(file.row(name, header)));
    } else if (table.headerRows() > 1) {
      findings.add(new SeveralRows(file.row(name, header), table.headerRows()));
    }
    if (header > 1) {
      findings.add(new NotFirst(file.row(name, header), header));
    }
    count(file, table, Defect.Kind.COLUMN_UNNAMED, findings);
    count(file, table, Defect.Kind.COLUMN_NAME_REPEATED, findings);
    count(file, table, Defect.Kind.CELLS_MERGED, findings);
  }

  private static void count(
      Opened file, TableProfile table, Defect.Kind kind, List<Finding> findings) {
    long count = table.defects().getOrDefault(kind, 0L);
    if (count == 0) {
      return;
    }
    var first = table.places().getOrDefault(kind, List.of()).getFirst();
    var where =
        first.row() == 0
            ? file.column(table.name(), first.column())
            : file.cell(table.name(), first.row(), first.column());
    findings.add(
        switch (kind) {
          case COLUMN_UNNAMED -> new Unnamed(where, count);
          case COLUMN_NAME_REPEATED -> new Repeated(where, count);
          default -> new Merged(where, count);
        });
  }
}
