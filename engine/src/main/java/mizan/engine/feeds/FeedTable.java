package mizan.engine.feeds;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// One file of a feed, row by row, as the reference has it: UTF-8, commas, quotes doubled within
/// quotes. Nothing is guessed or mended here, since journey planners do not either.
final class FeedTable {
  private static final int LONGEST_ROW = 1 << 20;
  private static final int MOST_CELLS = 1_000;

  private final String file;
  private final FeedLog log;
  private final Reader in;
  private final boolean first;
  private final Map<String, Integer> fields = new HashMap<>();
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private int width;
  private long row;
  private long rows;
  private int length;

  /// Reads the header.
  FeedTable(String file, InputStream in, FeedLog log) throws IOException {
    this(file, in, log, true);
  }

  /// @param first whether the file is read for the first time, and the form of rows is judged
  FeedTable(String file, InputStream in, FeedLog log, boolean first) throws IOException {
    this.first = first;
    this.file = file;
    this.log = log;
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
    if (record()) {
      header();
    }
  }

  private void header() {
    width = cells.size();
    for (var i = 0; i < width; i++) {
      var name = cells.get(i).replace("\uFEFF", "").strip();
      if (fields.putIfAbsent(name, i) != null && first && !name.isEmpty()) {
        log.row(FeedRule.FIELD_REPEATED, file, name, row);
      }
    }
  }

  String file() {
    return file;
  }

  /// Whether there is a header at all.
  boolean headed() {
    return width > 0;
  }

  boolean has(String field) {
    return fields.containsKey(field);
  }

  /// Goes to the next row that is not blank.
  boolean next() throws IOException {
    while (record()) {
      if (cells.size() == 1 && cells.getFirst().isBlank()) {
        continue;
      }
      rows++;
      if (first) {
        form();
      }
      return true;
    }
    return false;
  }

  private void form() {
    if (cells.size() != width) {
      fault(FeedRule.ROW_WIDTH, "");
    }
    if (cells.stream().anyMatch(text -> text.indexOf('\uFFFD') >= 0)) {
      fault(FeedRule.NOT_UTF_8, "");
    }
  }

  /// The value of a field of this row, without spaces around it; "" when it has none.
  String get(String field) {
    var at = fields.get(field);
    return at == null || at >= cells.size() ? "" : cells.get(at).strip();
  }

  void fault(FeedRule rule, String field) {
    log.row(rule, file, field, row);
  }

  /// Takes the id of this row, which no other row of the file may have.
  void key(String field, Ids ids) {
    var id = get(field);
    if (!id.isEmpty() && !ids.add(id, row)) {
      fault(FeedRule.KEY_REPEATED, field);
    }
  }

  /// Uses the id that this row refers to, if it does.
  void reference(String field, Ids ids) {
    var id = get(field);
    if (!id.isEmpty() && !ids.use(id)) {
      fault(FeedRule.REFERENCE_UNKNOWN, field);
    }
  }

  /// The id that this row mentions must be there; mentioned is not used.
  void mention(String field, Ids ids) {
    var id = get(field);
    if (!id.isEmpty() && !ids.knows(id)) {
      fault(FeedRule.REFERENCE_UNKNOWN, field);
    }
  }

  /// A value must have this form, where there is one.
  void shaped(String field, Pattern form) {
    var text = get(field);
    if (!text.isEmpty() && !form.matcher(text).matches()) {
      fault(FeedRule.VALUE_WRONG, field);
    }
  }

  /// A value must be a number from `least` on, where there is one.
  void number(String field, double least) {
    var text = get(field);
    if (!text.isEmpty() && !(FeedValues.number(text) >= least)) {
      fault(FeedRule.VALUE_WRONG, field);
    }
  }

  /// A value must stand in this row.
  void required(String field) {
    if (get(field).isEmpty()) {
      fault(FeedRule.VALUE_MISSING, field);
    }
  }

  /// Where the row stands in the file, from 1, the header counted.
  long row() {
    return row;
  }

  long rows() {
    return rows;
  }

  private boolean record() throws IOException {
    cells.clear();
    cell.setLength(0);
    length = 0;
    var c = in.read();
    if (c < 0) {
      return false;
    }
    row++;
    while (c >= 0 && c != '\n' && c != '\r') {
      if (c == ',') {
        finish();
        c = read();
      } else if (c == '"' && cell.isEmpty()) {
        c = quoted();
      } else {
        cell.append((char) c);
        c = read();
      }
    }
    finish();
    if (c == '\r') {
      in.mark(1);
      if (in.read() != '\n') {
        in.reset();
      }
    }
    return true;
  }

  /// Reads up to the closing quote; what follows it.
  private int quoted() throws IOException {
    for (var c = read(); c >= 0; c = read()) {
      if (c == '"') {
        c = read();
        if (c != '"') {
          return c;
        }
      }
      cell.append((char) c);
    }
    return -1;
  }

  private int read() throws IOException {
    if (++length > LONGEST_ROW) {
      throw new IOException("row " + row + " has more than " + LONGEST_ROW + " characters");
    }
    return in.read();
  }

  private void finish() throws IOException {
    if (cells.size() >= MOST_CELLS) {
      throw new IOException("row " + row + " has more than " + MOST_CELLS + " cells");
    }
    cells.add(cell.toString());
    cell.setLength(0);
  }
}
