package mizan.engine.criteria;

import java.util.ArrayList;

/// No row repeats another: one less the share of rows that do.
final class RowsUnique implements Criterion.OfContent {
  private static final int SHOWN = 10;

  /// A row that says the same as an earlier one.
  record Twin(Where where, long first) implements Finding {}

  @Override
  public Effort effort() {
    return Effort.S;
  }

  @Override
  public Verdict examine(Opened file, Setting setting) {
    var rows = 0L;
    var repeated = 0L;
    var findings = new ArrayList<Finding>();
    for (var table : file.tables()) {
      rows += table.rows() - table.blankRows();
      repeated += table.repeatedRows();
      for (var twin : table.twins()) {
        if (findings.size() < SHOWN) {
          findings.add(new Twin(file.row(table.name(), twin.row()), twin.first()));
        }
      }
    }
    return rows == 0
        ? Verdict.notApplicable()
        : Verdict.partly(1 - (double) repeated / rows, findings);
  }
}
