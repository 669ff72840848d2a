package mizan.engine.criteria;

import java.util.List;
import java.util.regex.Pattern;
import mizan.engine.tables.Defect;

/// The file holds data, at least two rows of it, does not end in the middle, and has the size that
/// is declared, give or take a tenth.
///
/// Where only the size is another than declared, half is lost: it is the declaration that may be
/// old, and not the file.
final class FileWhole implements Criterion.OfContent {
  private static final int FEWEST = 2;
  private static final double TOLERANCE = 0.1;
  private static final double OTHER_SIZE = 0.5;

  /// A whole number of bytes, also written as a decimal; 0 is what software writes when it does not
  /// know.
  private static final Pattern BYTES = Pattern.compile("0*([1-9]\\d{0,17})(?:\\.0*)?");

  /// Fewer than two rows of data.
  record TooFew(Where where, long rows) implements Finding {}

  /// The last row ends in the middle.
  record CutOff(Where where) implements Finding.Grave {}

  /// The size in bytes is another than declared.
  record OtherSize(Where where, String declared, long found) implements Finding {}

  @Override
  public Effort effort() {
    return Effort.S;
  }

  @Override
  public Verdict examine(Opened file, Setting setting) {
    var tables = file.profile().tables();
    var size = size(file);
    if (tables.isEmpty()) {
      return size;
    }
    var cut = file.profile().first(Defect.Kind.ROW_TRUNCATED);
    if (cut != null) {
      return Verdict.unmet(new CutOff(file.row(cut.table(), cut.defect().row())));
    }
    var rows = tables.stream().mapToLong(table -> table.rows() - table.blankRows()).sum();
    return rows >= FEWEST
        ? size instanceof Verdict.NotApplicable ? Verdict.met() : size
        : Verdict.unmet(new TooFew(file.whole(), rows));
  }

  /// What the declared size says; not applicable when there is none that can be read, or no file.
  private static Verdict size(Opened file) {
    var given = BYTES.matcher(file.byteSize().strip());
    if (!given.matches() || !FileGiven.isGiven(file.profile())) {
      return Verdict.notApplicable();
    }
    var declared = Long.parseLong(given.group(1));
    var found = file.profile().bytes();
    return Math.abs(found - declared) <= declared * TOLERANCE
        ? Verdict.met()
        : Verdict.partly(
            OTHER_SIZE,
            List.of(
                new OtherSize(
                    Where.file(file.distribution(), "dcat:byteSize"), given.group(1), found)));
  }
}
