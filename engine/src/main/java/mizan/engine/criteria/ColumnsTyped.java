package mizan.engine.criteria;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import mizan.engine.content.ColumnProfile;
import mizan.engine.content.Shape;
import mizan.engine.content.Shape.Family;

/// The values of a column are of one kind: the share of columns in which at least 99 of 100 are.
///
/// In a column of texts everything is a text. Columns without values are not counted.
final class ColumnsTyped implements Criterion.OfContent {
  private static final double ENOUGH = 0.99;

  /// A column with values of several kinds; the place is the first that is not of the leading one.
  record Mixed(Where where, String column, String type, String other, long count)
      implements Finding {}

  @Override
  public Effort effort() {
    return Effort.M;
  }

  @Override
  public Verdict examine(Opened file, Setting setting) {
    var columns = 0;
    var findings = new ArrayList<Finding>();
    for (var table : file.tables()) {
      for (var column : table.columns()) {
        if (column.values() > 0) {
          columns++;
          if (column.typeShare() < ENOUGH) {
            findings.add(mixed(file, table.name(), column));
          }
        }
      }
    }
    return columns == 0
        ? Verdict.notApplicable()
        : Verdict.partly(1 - (double) findings.size() / columns, findings);
  }

  private static Mixed mixed(Opened file, String table, ColumnProfile column) {
    var other =
        column.shapes().entrySet().stream()
            .filter(shape -> isOther(shape.getKey(), column.type()))
            .max(Comparator.comparingLong(Map.Entry::getValue))
            .map(Map.Entry::getKey)
            .orElse(Shape.TEXT);
    var count = Math.round(column.values() * (1 - column.typeShare()));
    return new Mixed(
        file.first(table, column, other),
        column.name(),
        column.type().code(),
        other.family().code(),
        count);
  }

  private static boolean isOther(Shape shape, Family type) {
    return shape.family() != Family.NOTHING
        && shape.family() != type
        && !(type == Family.CODE && shape == Shape.INTEGER);
  }
}
