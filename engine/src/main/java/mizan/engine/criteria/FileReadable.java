package mizan.engine.criteria;

import java.util.ArrayList;
import java.util.List;
import mizan.engine.sniffing.FileKind;
import mizan.engine.sniffing.FileKind.Family;
import mizan.engine.tables.Defect;

/// A program reads the file to its end: 1; only with repairs: one half; not at all: 0.
///
/// Not asked of documents and images, which are not made to be read by programs. Where a limit of
/// ours ended the reading, nothing is measured.
final class FileReadable implements Criterion.OfContent {
  private static final List<Defect.Kind> REPAIRED =
      List.of(
          Defect.Kind.QUOTE_UNCLOSED,
          Defect.Kind.QUOTE_REPAIRED,
          Defect.Kind.DELIMITER_REPAIRED,
          Defect.Kind.ROW_TRUNCATED);

  /// There is nothing in the file.
  record Empty(Where where) implements Finding.Grave {}

  /// The reading ended at a fault; `detail` is what the reader says.
  record Damaged(Where where, String detail) implements Finding.Grave {}

  /// Rows that could be read only after a repair.
  record Repaired(Where where, String defect, long count) implements Finding {}

  @Override
  public Effort effort() {
    return Effort.S;
  }

  @Override
  public Verdict examine(Opened file, Setting setting) {
    var profile = file.profile();
    var family = profile.sniffed().kind().family();
    if (profile.sniffed().kind() == FileKind.EMPTY) {
      return Verdict.unmet(new Empty(file.whole()));
    }
    if (family != Family.TABLE && family != Family.TREE && family != Family.CONTAINER) {
      return Verdict.notApplicable();
    }
    var damaged = profile.places(Defect.Kind.DAMAGED);
    if (!damaged.isEmpty()) {
      var first = damaged.getFirst();
      return Verdict.unmet(new Damaged(file.cell("", first.row(), first.column()), first.detail()));
    }
    if (!profile.complete()) {
      return Verdict.unknown();
    }
    var findings = new ArrayList<Finding>();
    for (var kind : REPAIRED) {
      var places = profile.places(kind);
      if (!places.isEmpty()) {
        var first = places.getFirst();
        findings.add(
            new Repaired(
                file.cell("", first.row(), first.column()), kind.code(), profile.count(kind)));
      }
    }
    return findings.isEmpty() ? Verdict.met() : Verdict.partly(0.5, findings);
  }
}
