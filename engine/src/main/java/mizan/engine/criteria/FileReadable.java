package mizan.engine.criteria;

import java.util.ArrayList;
import java.util.List;
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
    if (family != Family.TABLE && family != Family.TREE && family != Family.CONTAINER) {
      return Verdict.notApplicable();
    }
    var damage = profile.first(Defect.Kind.DAMAGED);
    if (damage != null) {
      return Verdict.unmet(new Damaged(file.place(damage), damage.defect().detail()));
    }
    if (!profile.complete()) {
      return Verdict.unknown();
    }
    var findings = new ArrayList<Finding>();
    for (var kind : REPAIRED) {
      var first = profile.first(kind);
      if (first != null) {
        findings.add(new Repaired(file.place(first), kind.code(), profile.count(kind)));
      }
    }
    return findings.isEmpty() ? Verdict.met() : Verdict.partly(0.5, findings);
  }
}
