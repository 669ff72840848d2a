package mizan.engine.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;

/// How well one dialect explains a sample, judged on the table that it makes of it: rows of one
/// width, cells that look like values, columns whose cells look alike, quotes that close.
///
/// After the idea of data consistency (van den Burg, Nazábal, Sutton, 2019: row patterns times cell
/// types), with the likeness of cells within their columns added.
final class DialectScore {
  private static final int ROWS = 256;
  private static final int LOOKED_AT = 48;
  private final Dialect dialect;
  private final CsvScanner scanner;
  private final List<Integer> widths = new ArrayList<>();
  private final List<List<Cell>> rows = new ArrayList<>();
  private int broken;

  private record Cell(String text, CellLook look) {}

  private DialectScore(Dialect dialect) {
    this.dialect = dialect;
    scanner = new CsvScanner(dialect, 4_096);
  }

  /// A dialect and how well it explains a sample.
  ///
  /// @param value the higher the better; 0 when the dialect makes one column
  /// @param width the number of cells of most rows
  /// @param share the share of the rows that have it
  /// @param alike how much the cells within a column look alike, 0 to 1
  /// @param rows how many rows were looked at
  record Scored(Dialect dialect, double value, int width, double share, double alike, int rows) {}

  static Scored of(Dialect dialect, DialectSample sample) {
    var score = new DialectScore(dialect);
    for (int i = 0; i < sample.stretches().size(); i++) {
      score.parse(sample.stretches().get(i), i == 0 ? ROWS : ROWS / 8);
    }
    return score.scored();
  }

  private void parse(char[] text, int most) {
    int at = 0;
    for (int i = 0; i < most && at < text.length; i++) {
      scanner.scan(text, at, text.length, true);
      boolean swallowed = scanner.innerEnd >= 0 && (scanner.unclosed || scanner.malformed);
      broken += scanner.malformed || scanner.unclosed ? 1 : 0;
      at = swallowed ? scanner.innerEnd + 1 : scanner.next;
      if (!scanner.blank() && !swallowed) {
        keep();
      }
    }
  }

  private void keep() {
    widths.add(scanner.size);
    if (rows.size() < LOOKED_AT) {
      var cells = new ArrayList<Cell>();
      for (int i = 0; i < Math.min(scanner.kept(), 512); i++) {
        var text = scanner.cell(i, 200);
        cells.add(new Cell(text, CellLook.of(text)));
      }
      rows.add(cells);
    }
  }

  private Scored scored() {
    if (widths.isEmpty()) {
      return new Scored(dialect, 0, 1, 0, 0, 0);
    }
    int width = modal();
    double all = widths.size();
    double share = widths.stream().filter(w -> w == width).count() / all;
    double even = 0.6 * share + 0.4 * neighbours() / all;
    double sound = 1 - Math.min(1, broken / (all + broken));
    double alike = alike(width);
    double value =
        even
            * even
            * sound
            * sound
            * (0.2 + 0.8 * plausible(width))
            * (0.4 + 0.6 * alike)
            * (width - 1)
            / (width - 0.5);
    return new Scored(dialect, width < 2 ? 0 : value, width, share, alike, widths.size());
  }

  private int modal() {
    var sorted = widths.stream().mapToInt(Integer::intValue).sorted().toArray();
    int best = sorted[0];
    int most = 0;
    for (int i = 0, run = 0; i < sorted.length; i++) {
      run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
      if (run >= most) {
        most = run;
        best = sorted[i];
      }
    }
    return best;
  }

  private int neighbours() {
    int count = 0;
    for (int i = 0; i < widths.size(); i++) {
      int width = widths.get(i);
      boolean before = i > 0 && widths.get(i - 1) == width;
      boolean after = i + 1 < widths.size() && widths.get(i + 1) == width;
      count += width > 1 && (before || after || widths.size() == 1) ? 1 : 0;
    }
    return count;
  }

  private double plausible(int width) {
    double sum = 0;
    int count = 0;
    for (var row : rows) {
      for (var cell : row.size() == width ? row : List.<Cell>of()) {
        sum += plausible(cell);
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  private double plausible(Cell told) {
    var cell = told.text();
    if (cell.isEmpty()) {
      return 0.6;
    }
    char first = cell.charAt(0);
    char last = cell.charAt(cell.length() - 1);
    if ((first == '"' || first == '\'') != (last == '"' || last == '\'') || quotedOtherwise(cell)) {
      return 0.05;
    }
    double spaced = first == ' ' ? 0.6 : 1;
    return spaced
        * switch (told.look()) {
          case NUMBER, DATE, TIME, LINK, MAIL -> 1;
          case CODE -> 0.95;
          case EMPTY -> 0.5;
          case WORDS -> delimited(cell) ? 0.2 : 0.8;
        };
  }

  private static boolean quotedOtherwise(String cell) {
    char first = cell.charAt(0);
    return cell.length() > 1
        && (first == '"' || first == '\'')
        && cell.charAt(cell.length() - 1) == first;
  }

  /// Whether text looks as if another delimiter parted it.
  private static boolean delimited(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      boolean dense = i + 1 < cell.length() && cell.charAt(i + 1) != ' ';
      if (c == '\t' || c == '|' || ((c == ';' || c == ',') && dense)) {
        return true;
      }
    }
    return false;
  }

  private double alike(int width) {
    int columns = Math.min(width, 256);
    double sum = 0;
    for (int column = 0; column < columns; column++) {
      var counts = new EnumMap<CellLook, Integer>(CellLook.class);
      int seen = 0;
      for (var row : rows.subList(Math.min(1, rows.size() - 1), rows.size())) {
        if (row.size() == width && !row.get(column).text().isEmpty()) {
          counts.merge(row.get(column).look(), 1, Integer::sum);
          seen++;
        }
      }
      sum += seen == 0 ? 0.5 : Collections.max(counts.values()) / (double) seen;
    }
    return sum / columns;
  }
}
