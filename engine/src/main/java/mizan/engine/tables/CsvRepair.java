package mizan.engine.tables;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Mends one record that does not have its table's width, or whose quotes break the rules, when
/// there is a reading of it that does; every reading is tried on the record's own line first, so
/// that a quote that is never closed cannot swallow the rows below.
final class CsvRepair {
  private static final int LONGEST = 1 << 16;
  private static final String OTHERS = ",;\t| :^~،؛";
  private final Dialect dialect;
  private final int mostCells;

  CsvRepair(Dialect dialect, int mostCells) {
    this.dialect = dialect;
    this.mostCells = mostCells;
  }

  /// A record that reads right another way.
  ///
  /// @param next where the following record begins
  record Mended(List<String> cells, int next, Defect.Kind kind) {}

  /// Looks for a reading with the table's width.
  ///
  /// @param read the strict reading, for which the record does not fit
  @Nullable Mended mend(char[] text, int start, CsvScanner read, TableColumns columns) {
    int stop = read.innerEnd >= 0 ? read.innerEnd : contentEnd(text, start, read.next);
    int next = read.innerEnd >= 0 ? afterEnd(text, stop, read.next) : read.next;
    if (stop - start > LONGEST) {
      return null;
    }
    boolean broken = read.malformed || read.unclosed || read.stray;
    if (broken) {
      var mended = quotes(text, start, stop, next, read, columns);
      if (mended != null) {
        return mended;
      }
    }
    if (read.size == columns.width()) {
      return null;
    }
    return delimiters(text, start, stop, next, read, columns);
  }

  private @Nullable Mended quotes(
      char[] text, int start, int stop, int next, CsvScanner read, TableColumns columns) {
    if (read.innerEnd < 0 || read.malformed || read.unclosed) {
      var split = splitAtQuote(text, start, stop, columns.width());
      if (split != null) {
        return new Mended(split, next, Defect.Kind.DELIMITER_REPAIRED);
      }
    }
    boolean fine = read.size == columns.width() && !read.malformed && !read.unclosed;
    if (fine) {
      return null;
    }
    var line = QuoteReading.find(text, start, stop, dialect, columns.width());
    if (line != null) {
      return new Mended(line, next, Defect.Kind.QUOTE_REPAIRED);
    }
    if (read.innerEnd < 0 || read.unclosed || read.next - start > LONGEST) {
      return null;
    }
    int end = contentEnd(text, start, read.next);
    var whole = QuoteReading.find(text, start, end, dialect, columns.width());
    return whole == null ? null : new Mended(whole, read.next, Defect.Kind.QUOTE_REPAIRED);
  }

  private @Nullable Mended delimiters(
      char[] text, int start, int stop, int next, CsvScanner read, TableColumns columns) {
    if (read.size * 2 <= columns.width() + 1) {
      var other = otherDelimiter(text, start, stop, columns);
      if (other != null) {
        return new Mended(other, next, Defect.Kind.DELIMITER_REPAIRED);
      }
    }
    if (read.malformed || read.unclosed) {
      return null;
    }
    var cells = cells(read);
    var shifted =
        read.size == columns.width() + 1
            ? oneLess(cells, columns)
            : read.size == columns.width() - 1 ? oneMore(cells, columns) : null;
    return shifted == null ? null : new Mended(shifted, read.next, Defect.Kind.DELIMITER_REPAIRED);
  }

  /// A delimiter is missing beside a quote: `Tunis"a, b"` or `"a, b"Tunis`.
  private @Nullable List<String> splitAtQuote(char[] text, int start, int stop, int width) {
    if (dialect.quote() == Dialect.NONE) {
      return null;
    }
    int tried = 0;
    for (int i = start + 1; i < stop && tried < 24; i++) {
      if (text[i] != dialect.quote() || text[i - 1] == dialect.quote()) {
        continue;
      }
      tried++;
      for (int place = i; place <= i + 1; place++) {
        var cells = withDelimiterAt(text, start, stop, place, width);
        if (cells != null) {
          return cells;
        }
      }
    }
    return null;
  }

  private @Nullable List<String> withDelimiterAt(
      char[] text, int start, int stop, int place, int width) {
    var changed = new char[stop - start + 1];
    System.arraycopy(text, start, changed, 0, place - start);
    changed[place - start] = dialect.delimiter();
    System.arraycopy(text, place, changed, place - start + 1, stop - place);
    var plain = dialect.spaced() ? dialect.with(dialect.delimiter(), false) : dialect;
    var scanner = new CsvScanner(plain, mostCells);
    scanner.scan(changed, 0, changed.length, true);
    boolean right = !scanner.malformed && !scanner.unclosed && !scanner.stray;
    return right && scanner.size == width ? cells(scanner) : null;
  }

  private @Nullable List<String> otherDelimiter(
      char[] text, int start, int stop, TableColumns columns) {
    for (int i = 0; i < OTHERS.length(); i++) {
      char other = OTHERS.charAt(i);
      if (other == dialect.delimiter() && !dialect.spaced()) {
        continue;
      }
      var scanner = new CsvScanner(dialect.with(other, false), mostCells);
      scanner.scan(text, start, stop, true);
      if (scanner.size == columns.width() && !scanner.malformed && !scanner.unclosed) {
        var cells = cells(scanner);
        if (columns.telling() > 0 && columns.fits(cells)) {
          return cells;
        }
      }
    }
    return TokenFit.find(new String(text, start, stop - start), columns, dialect);
  }

  /// One cell too many: an empty one goes, where the others then stand in their columns.
  private static @Nullable List<String> oneLess(List<String> cells, TableColumns columns) {
    @Nullable List<String> best = null;
    int bestFit = Integer.MIN_VALUE;
    for (int i = cells.size() - 1; i >= 0; i--) {
      if (cells.get(i).isEmpty() && !(i > 0 && cells.get(i - 1).isEmpty())) {
        var less = new ArrayList<>(cells);
        less.remove(i);
        int fit = columns.fit(less);
        if (fit > bestFit) {
          best = less;
          bestFit = fit;
        }
      }
    }
    return best != null && columns.fits(best) && bestFit >= columns.fit(cells) ? best : null;
  }

  /// One cell too few, and two stand in one: an empty cell follows it, so that the others stand in
  /// their columns. What the two were is not guessed.
  private static @Nullable List<String> oneMore(List<String> cells, TableColumns columns) {
    @Nullable List<String> best = null;
    int bestFit = columns.fit(cells);
    for (int i = cells.size() - 1; i > 0; i--) {
      var more = new ArrayList<>(cells);
      more.add(i, "");
      int fit = columns.fit(more);
      if (fit > bestFit) {
        best = more;
        bestFit = fit;
      }
    }
    return best != null && columns.fits(best) ? best : null;
  }

  private static List<String> cells(CsvScanner scanner) {
    var cells = new ArrayList<String>(scanner.kept());
    for (int i = 0; i < scanner.kept(); i++) {
      cells.add(scanner.cell(i, LONGEST));
    }
    return cells;
  }

  private static int contentEnd(char[] text, int start, int next) {
    int stop = next;
    while (stop > start && (text[stop - 1] == '\n' || text[stop - 1] == '\r')) {
      stop--;
    }
    return stop;
  }

  private static int afterEnd(char[] text, int stop, int most) {
    return text[stop] == '\r' && stop + 1 < most && text[stop + 1] == '\n' ? stop + 2 : stop + 1;
  }
}
