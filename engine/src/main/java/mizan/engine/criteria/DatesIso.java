package mizan.engine.criteria;

import java.util.ArrayList;
import java.util.List;
import mizan.engine.content.ColumnProfile;
import mizan.engine.content.Shape;
import mizan.engine.content.Shape.Family;

/// Dates are written as ISO 8601 has them: the share of the dates that are.
///
/// Asked where a column is of dates. Hijri dates written in that order are marked, and right.
final class DatesIso implements Criterion.OfContent {
  private static final List<Shape> ISO = List.of(Shape.DATE_ISO, Shape.MOMENT_ISO, Shape.MONTH);
  private static final List<Shape> DAY_FIRST = List.of(Shape.DATE_DMY, Shape.DATE_MDY);

  /// Dates that are written in another way; `form` is the shape of most of them.
  record NotIso(Where where, String column, String form, long count) implements Finding {}

  /// Dates of which nobody can tell the day from the month.
  record Ambiguous(Where where, String column, long count) implements Finding {}

  /// Dates in which the day stands first beside such in which the month does.
  record OrderMixed(Where where, String column) implements Finding.Grave {}

  @Override
  public Effort effort() {
    return Effort.S;
  }

  @Override
  public Verdict examine(Opened file, Setting setting) {
    var dates = 0L;
    var right = 0L;
    var findings = new ArrayList<Finding>();
    for (var table : file.tables()) {
      for (var column : table.columns()) {
        if (column.type() == Family.DATE) {
          dates += column.count(Family.DATE);
          right += ISO.stream().mapToLong(column::count).sum() + column.count(Shape.DATE_HIJRI);
          judge(file, table.name(), column, findings);
        }
      }
    }
    return dates == 0 ? Verdict.notApplicable() : Verdict.partly((double) right / dates, findings);
  }

  private static void judge(
      Opened file, String table, ColumnProfile column, List<Finding> findings) {
    if (DAY_FIRST.stream().allMatch(shape -> column.count(shape) > 0)) {
      findings.add(new OrderMixed(file.first(table, column, Shape.DATE_MDY), column.name()));
    }
    var ambiguous = column.count(Shape.DATE_AMBIGUOUS);
    if (ambiguous > 0) {
      findings.add(
          new Ambiguous(file.first(table, column, Shape.DATE_AMBIGUOUS), column.name(), ambiguous));
    }
    for (var shape : Shape.values()) {
      var count = column.count(shape);
      var known = ISO.contains(shape) || shape == Shape.DATE_HIJRI || shape == Shape.DATE_AMBIGUOUS;
      if (shape.family() == Family.DATE && !known && count > 0) {
        findings.add(
            new NotIso(file.first(table, column, shape), column.name(), shape.code(), count));
      }
    }
  }
}
