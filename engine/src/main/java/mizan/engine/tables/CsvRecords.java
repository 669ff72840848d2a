package mizan.engine.tables;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The records of a text file one after the other, mended where they do not fit their table; it can
/// look ahead and come back.
final class CsvRecords {
  /// Look-ahead never goes further than this many records.
  static final int AHEAD = 64;

  private static final int NEAR = 2_048;

  private final CsvBuffer buffer;
  private final CsvScanner strict;
  private final CsvScanner literal;
  private final CsvRepair repair;
  private final Limits limits;
  private final int longest;
  private CsvScanner scanner;
  private int start;
  private int at;
  private int next;
  private CsvRepair.@Nullable Mended mended;
  private Defect.@Nullable Kind defect;
  private boolean cut;

  CsvRecords(Reader reader, Dialect dialect, Limits limits) {
    this.limits = limits;
    int most = (int) Math.min(1L << 24, Math.max(4096, 4L * limits.cellCharacters()));
    longest = Math.min(1 << 16, most / 4);
    buffer = new CsvBuffer(reader, most);
    strict = new CsvScanner(dialect, limits.columns());
    literal = new CsvScanner(dialect.literal(), limits.columns());
    repair = new CsvRepair(dialect, longest, limits.columns());
    scanner = strict;
  }

  /// Where the stream stands, in bytes of the text.
  long place() {
    return buffer.place(start);
  }

  /// Goes on from a place further in, where a record begins.
  void skipTo(long place) {
    start = buffer.skip(start, place);
    at = start;
    next = start;
  }

  /// Passes over a byte order mark.
  void open() throws IOException {
    buffer.fill(0);
    if (buffer.end > 0 && buffer.text[0] == '\uFEFF') {
      start = 1;
      at = 1;
    }
  }

  /// Reads the record where the stream stands; it stays there until [#advance].
  ///
  /// @param columns the table's columns; `null` when nothing is to be mended
  boolean read(@Nullable TableColumns columns) throws IOException {
    at = start;
    if (!buffer.last && buffer.end - start < NEAR) {
      fill(); // so that the end is known to be near wherever the buffer happens to end
    }
    return record(columns, false);
  }

  /// Goes past the record that was read.
  void advance() throws IOException {
    if (cut) {
      passOver();
    }
    start = next;
  }

  /// The records that follow, from where the stream stands, at most [#AHEAD].
  List<List<String>> ahead(@Nullable TableColumns columns) throws IOException {
    var rows = new ArrayList<List<String>>();
    at = start;
    while (rows.size() < AHEAD && record(columns, true)) {
      rows.add(cells());
      at = next;
    }
    return rows;
  }

  int size() {
    return mended == null ? scanner.size : mended.cells().size();
  }

  /// How many cells there are within the limit of columns.
  int kept() {
    return mended == null ? scanner.kept() : mended.cells().size();
  }

  String cell(int column) {
    return mended == null
        ? scanner.cell(column, limits.cellCharacters())
        : mended.cells().get(column);
  }

  /// Whether a cell says just this; nothing is copied.
  boolean cellIs(int column, String text) {
    return mended == null ? scanner.cellIs(column, text) : mended.cells().get(column).equals(text);
  }

  boolean blank() {
    return mended == null && scanner.blank();
  }

  /// What was mended or is broken in the record's quotes.
  Defect.@Nullable Kind defect() {
    return defect;
  }

  /// Whether a limit cut the record or one of its cells.
  boolean cut() {
    if (cut || (mended == null && scanner.size > scanner.kept())) {
      return true;
    }
    for (int i = 0; next - at > limits.cellCharacters() && i < kept(); i++) {
      if (mended == null && scanner.length(i) > limits.cellCharacters()) {
        return true;
      }
    }
    return false;
  }

  /// Whether the record is the last and its line does not end.
  boolean openEnd() {
    return buffer.last
        && next == buffer.end
        && next > 0
        && buffer.text[next - 1] != '\n'
        && buffer.text[next - 1] != '\r';
  }

  /// Whether hardly anything follows: what stands at the very end is worth a look.
  boolean nearEnd() {
    return buffer.last && buffer.end - start < NEAR;
  }

  /// Whether nothing follows the record.
  boolean atEnd() {
    return buffer.last && next >= buffer.end;
  }

  private List<String> cells() {
    var cells = new ArrayList<String>(kept());
    for (int i = 0; i < kept(); i++) {
      cells.add(cell(i));
    }
    return cells;
  }

  private boolean record(@Nullable TableColumns columns, boolean ahead) throws IOException {
    mended = null;
    defect = null;
    cut = false;
    scanner = strict;
    while (!strict.scan(buffer.text, at, buffer.end, buffer.last)
        || (strict.next >= buffer.end && !buffer.last && !buffer.full(start))) {
      if (buffer.full(start)) {
        return !ahead && overlong(columns);
      }
      fill();
    }
    if (at >= buffer.end) {
      return false;
    }
    if (odd(columns) && buffer.end - at < longest && !buffer.full(start)) {
      // A repair sees the same text wherever the buffer happens to end.
      fill();
      return record(columns, ahead);
    }
    next = strict.next;
    mend(columns);
    return true;
  }

  private void fill() throws IOException {
    int shift = start;
    buffer.fill(start);
    at -= shift;
    start = 0;
  }

  private boolean odd(@Nullable TableColumns columns) {
    return strict.malformed
        || strict.unclosed
        || (columns != null
            && columns.width() > 1
            && (strict.size != columns.width() || strict.stray));
  }

  private void mend(@Nullable TableColumns columns) {
    if (!odd(columns)) {
      return;
    }
    if (columns != null && columns.width() > 1 && !strict.blank()) {
      mended = repair.mend(buffer.text, at, buffer.end, strict, columns);
      if (mended != null) {
        next = mended.next();
        defect = mended.kind();
        return;
      }
    }
    boolean fits = columns != null && strict.size == columns.width();
    if (strict.malformed || strict.unclosed) {
      takeLiterally(strict.unclosed || !fits);
    }
  }

  /// A quote must not swallow the rows below: the record's own line is read with its quotes as they
  /// are.
  private void takeLiterally(boolean swallows) {
    defect = strict.unclosed ? Defect.Kind.QUOTE_UNCLOSED : null;
    if (strict.innerEnd >= 0 && swallows) {
      defect = Defect.Kind.QUOTE_UNCLOSED;
      literal.scan(buffer.text, at, strict.innerEnd, true);
      scanner = literal;
      next = buffer.afterLine(strict.innerEnd);
    }
  }

  /// A record longer than anything that is kept: what was read of it stands, the rest is passed
  /// over.
  private boolean overlong(@Nullable TableColumns columns) throws IOException {
    strict.scan(buffer.text, at, buffer.end, true);
    next = strict.next;
    if (strict.innerEnd >= 0) {
      mend(columns);
      return true;
    }
    cut = true;
    return true;
  }

  /// Goes to the next line after a record that was cut.
  private void passOver() throws IOException {
    while (!buffer.last && next >= buffer.end) {
      buffer.fill(buffer.end);
      next = buffer.afterLine(0);
    }
  }
}
