package mizan.engine.criteria;

import java.util.ArrayList;
import java.util.Comparator;
import mizan.engine.content.Shape;

/// The cells hold values: one less the share of blank ones and of words that stand for nothing.
final class ValuesGiven implements Criterion.OfContent {
  private static final int SHOWN = 10;

  /// A column without any value.
  record BlankColumn(Where where, String column) implements Finding {}

  /// A column with gaps.
  record Gaps(Where where, String column, long count, long of) implements Finding {}

  /// Words that stand for a missing value, such as "N/A".
  record Tokens(Where where, String column, long count) implements Finding {}

  /// A column with its share of gaps.
  private record Found(double share, Finding finding) {}

  @Override
  public Effort effort() {
    return Effort.L;
  }

  @Override
  public Verdict examine(Opened file, Setting setting) {
    var cells = 0L;
    var missing = 0L;
    var found = new ArrayList<Found>();
    for (var table : file.tables()) {
      for (var column : table.columns()) {
        cells += column.cells();
        missing += column.missing();
        if (column.cells() == 0) {
          continue;
        }
        var share = (double) column.missing() / column.cells();
        var where = file.column(table.name(), column.number());
        var tokens = column.count(Shape.NULL_TOKEN);
        if (column.values() == 0) {
          found.add(new Found(1, new BlankColumn(where, column.name())));
        } else if (tokens > 0) {
          found.add(
              new Found(
                  share,
                  new Tokens(
                      file.first(table.name(), column, Shape.NULL_TOKEN), column.name(), tokens)));
        } else if (column.missing() > 0) {
          found.add(
              new Found(share, new Gaps(where, column.name(), column.missing(), column.cells())));
        }
      }
    }
    var findings =
        found.stream()
            .sorted(Comparator.comparingDouble(Found::share).reversed())
            .limit(SHOWN)
            .map(Found::finding)
            .toList();
    return cells == 0
        ? Verdict.notApplicable()
        : Verdict.partly(1 - (double) missing / cells, findings);
  }
}
