package mizan.engine.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row whose cells are parted by spaces in a table that parts them otherwise, when words of
/// free text have spaces as well: the tokens are shared out so that each column gets what looks
/// like it.
final class TokenFit {
  private static final int MOST = 256;
  private static final int NEVER = -(1 << 28);
  private final List<String> tokens;
  private final TableColumns columns;
  private final int[][] best;
  private final int[][] taken;

  private TokenFit(List<String> tokens, TableColumns columns) {
    this.tokens = tokens;
    this.columns = columns;
    best = new int[columns.width() + 1][tokens.size() + 1];
    taken = new int[columns.width() + 1][tokens.size() + 1];
  }

  /// The cells; `null` unless most columns tell values from names and get what looks like them.
  static CsvRepair.@Nullable Mended find(
      char[] text, int start, int reach, TableColumns columns, Dialect dialect) {
    int telling = columns.telling();
    if (telling == 0 || columns.width() > MOST) {
      return null;
    }
    var scanner = new CsvScanner(dialect.with(' ', false), MOST);
    scanner.scan(text, start, Math.min(reach, start + 16 * MOST), true);
    if (scanner.size < columns.width() || scanner.size > MOST || scanner.unclosed) {
      return null;
    }
    var tokens = new ArrayList<String>();
    for (int i = 0; i < scanner.size; i++) {
      tokens.add(scanner.cell(i, 16 * MOST));
    }
    var cells = new TokenFit(tokens, columns).solve();
    return cells != null && columns.fit(cells) >= Math.max(1, telling - 1)
        ? new CsvRepair.Mended(cells, scanner.next, Defect.Kind.DELIMITER_REPAIRED)
        : null;
  }

  private @Nullable List<String> solve() {
    int width = columns.width();
    for (var row : best) {
      Arrays.fill(row, NEVER);
    }
    best[width][tokens.size()] = 0;
    for (int column = width - 1; column >= 0; column--) {
      for (int at = tokens.size() - 1; at >= 0; at--) {
        choose(column, at);
      }
    }
    if (best[0][0] <= NEVER / 2) {
      return null;
    }
    var cells = new ArrayList<String>(width);
    for (int column = 0, at = 0; column < width; at += taken[column][at], column++) {
      cells.add(String.join(" ", tokens.subList(at, at + taken[column][at])));
    }
    return cells;
  }

  private void choose(int column, int at) {
    var wanted = columns.looks().get(column);
    boolean wordy = wanted == CellLook.WORDS || wanted == CellLook.EMPTY;
    int most = wordy ? tokens.size() - at : Math.min(3, tokens.size() - at);
    for (int count = 1; count <= most; count++) {
      int rest = best[column + 1][at + count];
      if (rest > NEVER / 2) {
        int total = worth(column, at, count) + rest;
        if (total > best[column][at]) {
          best[column][at] = total;
          taken[column][at] = count;
        }
      }
    }
  }

  private int worth(int column, int at, int count) {
    var wanted = columns.looks().get(column);
    if (wanted == CellLook.WORDS || wanted == CellLook.EMPTY) {
      // Names in two scripts stand in two columns.
      return oneScript(tokens.subList(at, at + count)) ? 0 : -1;
    }
    if (count > 1) {
      return -4 * count;
    }
    var look = CellLook.of(tokens.get(at));
    return look == wanted ? 2 : look == CellLook.EMPTY ? 0 : -4;
  }

  private static boolean oneScript(List<String> words) {
    boolean arabic = false;
    boolean latin = false;
    for (var word : words) {
      if (!word.isEmpty()) {
        char first = word.charAt(0);
        arabic |= first >= '\u0600' && first <= '\u06FF';
        latin |= first >= 'A' && first <= 'ɏ';
      }
    }
    return !arabic || !latin;
  }
}
