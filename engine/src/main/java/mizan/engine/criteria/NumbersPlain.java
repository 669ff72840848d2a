package mizan.engine.criteria;

import java.util.ArrayList;
import java.util.List;
import mizan.engine.content.ColumnProfile;
import mizan.engine.content.Shape;
import mizan.engine.content.Shape.Family;

/// Numbers are plain: one sign for decimals throughout a column, no grouping, no units in cells,
/// one family of figures. The share of the columns of numbers in which they are.
final class NumbersPlain implements Criterion.OfContent {
  private static final List<Shape> GROUPED =
      List.of(Shape.GROUPED_COMMA, Shape.GROUPED_POINT, Shape.GROUPED_SPACE);

  /// Units or per cent signs in the cells.
  record Units(Where where, String column, long count) implements Finding {}

  /// Signs that group figures by threes.
  record Grouped(Where where, String column, long count) implements Finding {}

  /// Decimal commas beside decimal points, or commas that may group or part decimals.
  record DecimalsMixed(Where where, String column) implements Finding.Grave {}

  /// Arabic-Indic figures beside others.
  record FiguresMixed(Where where, String column, long count) implements Finding {}

  @Override
  public Effort effort() {
    return Effort.S;
  }

  @Override
  public Verdict examine(Opened file, Setting setting) {
    var columns = 0;
    var good = 0;
    var findings = new ArrayList<Finding>();
    for (var table : file.tables()) {
      for (var column : table.columns()) {
        if (column.type() == Family.NUMBER) {
          columns++;
          var before = findings.size();
          judge(file, table.name(), column, findings);
          good += findings.size() == before ? 1 : 0;
        }
      }
    }
    return columns == 0
        ? Verdict.notApplicable()
        : Verdict.partly((double) good / columns, findings);
  }

  private static void judge(
      Opened file, String table, ColumnProfile column, List<Finding> findings) {
    var units = column.count(Shape.MEASURE) + column.count(Shape.PERCENT);
    if (units > 0) {
      var shape = column.count(Shape.MEASURE) > 0 ? Shape.MEASURE : Shape.PERCENT;
      findings.add(new Units(file.first(table, column, shape), column.name(), units));
    }
    var grouped = GROUPED.stream().mapToLong(column::count).sum();
    if (grouped > 0) {
      var shape = GROUPED.stream().filter(one -> column.count(one) > 0).findFirst().orElseThrow();
      findings.add(new Grouped(file.first(table, column, shape), column.name(), grouped));
    }
    var points = column.count(Shape.DECIMAL_POINT);
    var commas = column.count(Shape.DECIMAL_COMMA) + column.count(Shape.COMMA_AND_THREE);
    if (commas > 0 && (points > 0 || column.count(Shape.DECIMAL_COMMA) == 0)) {
      var shape =
          column.count(Shape.COMMA_AND_THREE) > 0 ? Shape.COMMA_AND_THREE : Shape.DECIMAL_COMMA;
      findings.add(new DecimalsMixed(file.first(table, column, shape), column.name()));
    }
    var figures = column.traits().arabicDigits();
    if (figures > 0 && figures < column.values()) {
      findings.add(new FiguresMixed(file.column(table, column.number()), column.name(), figures));
    }
  }
}
