package mizan.engine.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Which of the first rows of a sheet name the columns: the first that is as wide as the table and
/// made of texts, or of texts and years.
///
/// @param first the index among the rows of the first header row, or of the first row of data when
///   there is no header
/// @param rows how many rows the header takes
/// @param columns the names, as many as the table is wide
record SheetHeader(int first, int rows, List<String> columns) {
  /// Of the table's width, how much a header must fill.
  private static final double FILLED = 0.5;

  static SheetHeader of(List<Row> rows) {
    var width = rows.stream().mapToInt(SheetHeader::width).max().orElse(0);
    var usual = usualFilled(rows);
    var first = 0;
    while (first < rows.size() && filled(rows.get(first)) < Math.max(1, usual * FILLED)) {
      first++;
    }
    if (first == rows.size()) {
      return new SheetHeader(0, 0, names(width));
    }
    if (!isHeader(rows, first)) {
      return new SheetHeader(first, 0, names(width));
    }
    return twoRows(rows, first)
        ? new SheetHeader(first, 2, joined(rows.get(first), rows.get(first + 1), width))
        : new SheetHeader(first, 1, named(rows.get(first), width));
  }

  /// The number of filled cells that most rows have, the larger of two as common.
  private static int usualFilled(List<Row> rows) {
    var counts = rows.stream().mapToInt(SheetHeader::filled).filter(n -> n > 0).sorted().toArray();
    return counts.length == 0 ? 0 : counts[counts.length / 2];
  }

  private static boolean isHeader(List<Row> rows, int at) {
    var row = rows.get(at);
    var labels = 0;
    var years = 0;
    for (var i = 0; i < row.size(); i++) {
      labels += row.kind(i) == CellKind.TEXT && !looksLikeNumber(row.text(i)) ? 1 : 0;
      years += isYear(row, i) ? 1 : 0;
    }
    var others = filled(row) - labels - years;
    return labels > 0 && others * 5 <= labels + years && (years == 0 || differsBelow(rows, at));
  }

  /// Years name columns only when what stands below them is not years too.
  private static boolean differsBelow(List<Row> rows, int at) {
    var row = rows.get(at);
    for (var next = at + 1; next < rows.size(); next++) {
      for (var i = 0; i < Math.min(row.size(), rows.get(next).size()); i++) {
        if (isYear(row, i) && rows.get(next).kind(i) != CellKind.BLANK) {
          return !isYear(rows.get(next), i);
        }
      }
    }
    return true;
  }

  private static boolean isYear(Row row, int column) {
    return (row.kind(column) == CellKind.NUMBER || row.kind(column) == CellKind.TEXT)
        && row.text(column).matches("(19|20)\\d\\d(\\s*[-/]\\s*(19|20)?\\d\\d)?");
  }

  private static boolean looksLikeNumber(String text) {
    return text.matches("[-+]?[\\d\\s.,%]*\\d[\\d\\s.,%]*");
  }

  /// A header with gaps whose gaps, and only they, are named in the row below.
  private static boolean twoRows(List<Row> rows, int at) {
    if (at + 2 >= rows.size()) {
      return false;
    }
    var upper = rows.get(at);
    var lower = rows.get(at + 1);
    var below = 0;
    for (var i = 0; i < lower.size(); i++) {
      var text = lower.kind(i) == CellKind.TEXT && !looksLikeNumber(lower.text(i));
      if (lower.kind(i) != CellKind.BLANK && !text && !isYear(lower, i)) {
        return false;
      }
      below += lower.kind(i) != CellKind.BLANK ? 1 : 0;
    }
    var gaps = width(lower) - Math.min(filled(upper), width(lower));
    return gaps > 0 && below > 1 && below < filled(rows.get(at + 2)) && blank(lower, 0);
  }

  private static boolean blank(Row row, int column) {
    return column >= row.size() || row.kind(column) == CellKind.BLANK;
  }

  private static List<String> joined(Row upper, Row lower, int width) {
    var names = new ArrayList<String>();
    var over = "";
    for (var i = 0; i < width; i++) {
      var under = blank(lower, i) ? "" : lower.text(i).strip();
      if (!blank(upper, i)) {
        over = upper.text(i).strip();
      } else if (under.isEmpty()) {
        over = "";
      }
      names.add((over + " " + under).strip());
    }
    return names;
  }

  private static List<String> named(Row row, int width) {
    var names = new ArrayList<String>();
    for (var i = 0; i < width; i++) {
      names.add(blank(row, i) ? "" : row.text(i).strip());
    }
    return names;
  }

  private static List<String> names(int width) {
    return Collections.nCopies(width, "");
  }

  static int filled(Row row) {
    var count = 0;
    for (var i = 0; i < row.size(); i++) {
      count += row.kind(i) == CellKind.BLANK ? 0 : 1;
    }
    return count;
  }

  /// Up to the last cell with something in it.
  static int width(Row row) {
    var width = row.size();
    while (width > 0 && row.kind(width - 1) == CellKind.BLANK) {
      width--;
    }
    return width;
  }
}
