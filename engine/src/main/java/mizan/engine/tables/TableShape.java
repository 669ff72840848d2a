package mizan.engine.tables;

import java.util.ArrayList;
import java.util.List;

/// Where a table's header and data begin, told from its first rows.
///
/// @param skipped how many rows stand before the header
/// @param headerRows how many rows name the columns
/// @param columns what the data rows have in common
/// @param names a name for each column; empty when there is no header
record TableShape(int skipped, int headerRows, TableColumns columns, List<String> names) {
  private static final int TITLE_ROWS = 12;
  private static final int MOST_HEADERS = 5;

  TableShape {
    names = List.copyOf(names);
  }

  /// The width of the first table among rows that are read strictly.
  static int width(List<List<String>> rows) {
    var widths = new ArrayList<Integer>();
    for (var row : rows) {
      if (filled(row) > 0) {
        widths.add(row.size());
      }
    }
    for (int i = 0; i < widths.size() && (i < widths.size() - 2 || i == 0); i++) {
      int width = widths.get(i);
      var following = widths.subList(i, Math.min(widths.size(), i + 10));
      long same = following.stream().filter(w -> w == width).count();
      if (width > 1 && same * 2 >= following.size()) {
        return width;
      }
    }
    return mostFrequent(widths);
  }

  private static int mostFrequent(List<Integer> widths) {
    int best = 1;
    long most = 0;
    for (int width : widths.stream().distinct().toList()) {
      long count = widths.stream().filter(w -> w == width).count();
      if (count > most || (count == most && width > best)) {
        best = width;
        most = count;
      }
    }
    return best;
  }

  /// The shape of a table whose width is known and whose rows are mended.
  static TableShape of(List<List<String>> rows, TableColumns learned) {
    int width = learned.width();
    int first = firstRow(rows, width);
    var body = rows.subList(Math.min(first, rows.size()), rows.size());
    int headers = HeaderGuess.rows(body, width, MOST_HEADERS);
    var columns = TableColumns.of(body.subList(Math.min(headers, body.size()), body.size()), width);
    return new TableShape(first, headers, columns, names(body.subList(0, headers), width));
  }

  private static int firstRow(List<List<String>> rows, int width) {
    int first = 0;
    for (int i = 0; i < Math.min(TITLE_ROWS, rows.size() - 1); i++) {
      if (i == first && titles(rows, i, width)) {
        first = i + 1;
      } else if (filled(rows.get(i)) == 0 && scant(rows.subList(first, i), width)) {
        first = i + 1;
      }
    }
    while (first < rows.size() && filled(rows.get(first)) == 0) {
      first++;
    }
    return first;
  }

  /// Whether a row stands before the table: empty, a title alone, or not of the table's width.
  private static boolean titles(List<List<String>> rows, int i, int width) {
    var row = rows.get(i);
    int filled = filled(row);
    if (filled == 0) {
      return true;
    }
    if (width == 1) {
      return false;
    }
    var below = rows.get(i + 1);
    if (row.size() == width) {
      return filled == 1 && (width > 2 || filled(below) == 0);
    }
    return filled == 1 || !HeaderGuess.ragged(rows.subList(i, rows.size()), width);
  }

  private static boolean scant(List<List<String>> rows, int width) {
    return width > 3 && !rows.isEmpty() && rows.stream().allMatch(row -> filled(row) * 3 <= width);
  }

  static int filled(List<String> row) {
    int filled = 0;
    for (var cell : row) {
      filled += cell.isBlank() ? 0 : 1;
    }
    return filled;
  }

  private static List<String> names(List<List<String>> headers, int width) {
    if (headers.size() == 1) {
      return asTheyStand(headers.getFirst(), width);
    }
    var names = new ArrayList<String>();
    for (int column = 0; column < width && !headers.isEmpty(); column++) {
      var name = new StringBuilder();
      for (var header : headers) {
        var part = column < header.size() ? header.get(column).strip() : "";
        name.append(name.isEmpty() || part.isEmpty() ? "" : " ").append(part);
      }
      names.add(name.toString());
    }
    return names;
  }

  /// The names of a header of one row: a cell too many that is empty names nothing.
  private static List<String> asTheyStand(List<String> header, int width) {
    var names = new ArrayList<>(header);
    for (int i = names.size() - 1; i >= 0 && names.size() > width; i--) {
      if (names.get(i).isBlank()) {
        names.remove(i);
      }
    }
    while (names.size() < width) {
      names.add("");
    }
    return names;
  }
}
