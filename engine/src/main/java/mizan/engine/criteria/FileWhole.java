package mizan.engine.criteria;

import java.util.List;
import mizan.engine.tables.Defect;

/// The file holds data, at least two rows of it, and does not end in the middle.
final class FileWhole implements Criterion.OfContent {
  private static final int FEWEST = 2;

  /// Fewer than two rows of data.
  record TooFew(Where where, long rows) implements Finding {}

  /// The last row ends in the middle.
  record CutOff(Where where) implements Finding.Grave {}

  @Override
  public Effort effort() {
    return Effort.S;
  }

  @Override
  public Verdict examine(Opened file, Setting setting) {
    var tables = file.profile().tables();
    if (tables.isEmpty()) {
      return Verdict.notApplicable();
    }
    var cut = file.profile().places(Defect.Kind.ROW_TRUNCATED);
    if (!cut.isEmpty()) {
      return Verdict.unmet(new CutOff(file.row("", cut.getFirst().row())));
    }
    var rows = tables.stream().mapToLong(table -> table.rows() - table.blankRows()).sum();
    return rows >= FEWEST
        ? Verdict.met()
        : Verdict.partly(0, List.of(new TooFew(file.whole(), rows)));
  }
}
