package mizan.engine.criteria;

import java.util.ArrayList;
import java.util.List;
import mizan.engine.tables.Defect;

/// Every row has as many cells as there are columns: the share of rows that do.
final class RowsRegular implements Criterion.OfContent {
  private static final int SHOWN = 10;

  /// A row with more or fewer cells; `detail` says how many of how many.
  record Ragged(Where where, String defect, String detail) implements Finding {}

  @Override
  public Effort effort() {
    return Effort.S;
  }

  @Override
  public Verdict examine(Opened file, Setting setting) {
    var rows = 0L;
    var regular = 0L;
    var findings = new ArrayList<Finding>();
    for (var table : file.tables()) {
      rows += table.rows();
      regular += table.regularRows();
      for (var kind : Defect.Kind.values()) {
        for (var defect : table.places().getOrDefault(kind, List.of())) {
          var ofData = defect.row() >= table.firstRow(); // header-single speaks of the header
          if (kind.isOfRowShape() && ofData && findings.size() < SHOWN) {
            findings.add(
                new Ragged(file.row(table.name(), defect.row()), kind.code(), defect.detail()));
          }
        }
      }
    }
    return rows == 0 ? Verdict.notApplicable() : Verdict.partly((double) regular / rows, findings);
  }
}
