package mizan.engine.tables;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Mends one record that does not have its table's width, or whose quotes break the rules, when
/// there is a reading of it that does; every reading is tried on the record's own line first, so
/// that a quote that is never closed cannot swallow the rows below.
final class CsvRepair {
  private static final int MOST_LINES = 8;
  private static final int MOST_SPLITS = 12;
  private static final int PATIENCE = 512;
  private static final int BEYOND = 1 << 10;
  private static final String OTHERS = ",;\t| :^~،؛";
  private final Dialect dialect;
  private final int longest;
  private final int mostCells;
  private long mended;
  private long failed;

  /// Mends the records of one dialect.
  ///
  /// @param longest how many characters of a record are looked at
  CsvRepair(Dialect dialect, int longest, int mostCells) {
    this.dialect = dialect;
    this.longest = longest;
    this.mostCells = mostCells;
  }

  /// A record that reads right another way.
  ///
  /// @param next where the following record begins
  record Mended(List<String> cells, int next, Defect.Kind kind) {}

  /// Looks for a reading with the table's width.
  ///
  /// @param end how far the text may be looked at
  /// @param read the strict reading, for which the record does not fit
  @Nullable Mended mend(char[] text, int start, int end, CsvScanner read, TableColumns columns) {
    int reach = Math.min(end, start + longest);
    var line = new Line(text, start, reach);
    if (line.stop - start >= longest) {
      return null;
    }
    var found = find(line, read, columns);
    mended += found == null ? 0 : 1;
    failed += found == null ? 1 : 0;
    return found;
  }

  private @Nullable Mended find(Line line, CsvScanner read, TableColumns columns) {
    boolean broken = read.malformed || read.unclosed;
    // Where hardly any row can be mended, only quotes that swallow rows are worth the time.
    boolean hopeful = failed < PATIENCE || failed < 8 * mended;
    if (hopeful && (broken || read.stray)) {
      var split = splitAtQuote(line, columns.width());
      if (split != null) {
        return split;
      }
    }
    if (broken || (read.stray && read.size != columns.width())) {
      var kind = read.unclosed ? Defect.Kind.QUOTE_UNCLOSED : Defect.Kind.QUOTE_REPAIRED;
      var quoted = quotes(line, columns.width(), kind);
      if (quoted != null) {
        return quoted;
      }
    }
    return hopeful && read.size != columns.width() ? delimiters(line, read, columns) : null;
  }

  /// The line of a record, and how far beyond it the record may go on.
  private static final class Line {
    private final char[] text;
    private final int start;
    private final int stop;
    private final int reach;

    Line(char[] text, int start, int reach) {
      this.text = text;
      this.start = start;
      this.stop = lineEnd(text, start, reach);
      this.reach = reach;
    }
  }

  /// The cheapest reading of the line, or of it and those below into which a cell may go on.
  private @Nullable Mended quotes(Line line, int width, Defect.Kind kind) {
    @Nullable Mended best = null;
    int bestPrice = Integer.MAX_VALUE;
    int stop = line.stop;
    for (int lines = 0; lines < MOST_LINES; lines++) {
      int next = afterEnd(line.text, stop, line.reach);
      var reading = QuoteReading.find(line.text, line.start, stop, dialect, width);
      if (reading != null && reading.price() < bestPrice) {
        best = new Mended(reading.cells(), next, kind);
        bestPrice = reading.price();
      }
      if (next >= line.reach || bestPrice <= QuoteReading.CHEAP) {
        break;
      }
      stop = lineEnd(line.text, next, line.reach);
    }
    return best;
  }

  private @Nullable Mended delimiters(Line line, CsvScanner read, TableColumns columns) {
    if (read.size < columns.width()) {
      var other = otherDelimiter(line, read.size, columns);
      if (other != null) {
        return other;
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
  private @Nullable Mended splitAtQuote(Line line, int width) {
    int tried = 0;
    for (int i = line.start + 1; i < line.stop && tried < MOST_SPLITS; i++) {
      if (line.text[i] != dialect.quote()) {
        continue;
      }
      char before = line.text[i - 1];
      char after = i + 1 < line.stop ? line.text[i + 1] : '\n';
      boolean inside = before != dialect.delimiter() && before != '"' && before != ' ';
      for (int place = i; inside && place <= i + 1; place++) {
        if (place > i && (after == dialect.delimiter() || after == '\n' || after == '"')) {
          break;
        }
        tried++;
        var split = withDelimiterAt(line, place, width);
        if (split != null) {
          return split;
        }
      }
    }
    return null;
  }

  private @Nullable Mended withDelimiterAt(Line line, int place, int width) {
    int reach = Math.min(line.reach, line.stop + BEYOND);
    var changed = new char[reach - line.start + 1];
    int front = place - line.start;
    System.arraycopy(line.text, line.start, changed, 0, front);
    changed[front] = dialect.delimiter();
    System.arraycopy(line.text, place, changed, front + 1, reach - place);
    var scanner = new CsvScanner(dialect.with(dialect.delimiter(), false), mostCells);
    scanner.scan(changed, 0, changed.length, true);
    boolean right = !scanner.malformed && !scanner.unclosed && !scanner.stray;
    return right && scanner.size == width
        ? new Mended(cells(scanner), line.start + scanner.next - 1, Defect.Kind.DELIMITER_REPAIRED)
        : null;
  }

  private @Nullable Mended otherDelimiter(Line line, int size, TableColumns columns) {
    for (int i = 0; i < OTHERS.length() && columns.telling() > 0; i++) {
      char other = OTHERS.charAt(i);
      if (other == dialect.delimiter() && !dialect.spaced()) {
        continue;
      }
      var scanner = new CsvScanner(dialect.with(other, false), mostCells);
      scanner.scan(line.text, line.start, line.reach, true);
      if (scanner.size == columns.width() && !scanner.malformed && !scanner.unclosed) {
        var cells = cells(scanner);
        if (columns.fits(cells)) {
          return new Mended(cells, scanner.next, Defect.Kind.DELIMITER_REPAIRED);
        }
      }
    }
    return size * 2 > columns.width() + 1
        ? null
        : TokenFit.find(line.text, line.start, line.reach, columns, dialect);
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

  private List<String> cells(CsvScanner scanner) {
    var cells = new ArrayList<String>(scanner.kept());
    for (int i = 0; i < scanner.kept(); i++) {
      cells.add(scanner.cell(i, longest));
    }
    return cells;
  }

  private static int lineEnd(char[] text, int from, int reach) {
    int stop = from;
    while (stop < reach && text[stop] != '\n' && text[stop] != '\r') {
      stop++;
    }
    return stop;
  }

  private static int afterEnd(char[] text, int stop, int reach) {
    boolean two = stop + 1 < reach && text[stop] == '\r' && text[stop + 1] == '\n';
    return Math.min(reach, stop + (two ? 2 : 1));
  }
}
