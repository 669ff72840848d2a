package mizan.engine.tables;

import java.util.Arrays;

/// Finds the cells of one record in a stretch of characters, without copying any.
///
/// Quotes are read strictly; what does not fit the rules is marked, not mended: [CsvRepair] mends.
final class CsvScanner {
  /// A record that breaks the rules of quotes ends within so many lines, or its quotes swallow
  /// rows: each row would be read with all those below.
  private static final int MOST_LINES = 64;

  private final char delimiter;
  private final boolean spaced;
  private final char quote;
  private final boolean backslash;
  private final int most;
  private int[] from = new int[32];
  private int[] to = new int[32];
  private boolean[] escaped = new boolean[32];
  private char[] text = {};
  private int end;
  private int lines;

  /// How many cells the record has; more than [#kept] when there are more than the limit.
  int size;

  /// Where the next record begins.
  int next;

  /// Where the first record end stands that was met inside quotes; -1 when there is none.
  int innerEnd;

  /// Characters follow a closing quote.
  boolean malformed;

  /// A quote stands inside a cell that is not enclosed.
  boolean stray;

  /// A quote was opened and not closed before the text ended, or before it swallowed too many
  /// lines.
  boolean unclosed;

  CsvScanner(Dialect dialect, int mostCells) {
    delimiter = dialect.delimiter();
    spaced = dialect.spaced();
    quote = dialect.quote();
    backslash = dialect.escape() == Dialect.Escape.BACKSLASH;
    most = mostCells;
  }

  /// Reads the record that begins at `start`.
  ///
  /// @param last whether nothing follows `stop`
  /// @return false when the record's end does not stand before `stop`
  boolean scan(char[] characters, int start, int stop, boolean last) {
    text = characters;
    end = stop;
    size = 0;
    innerEnd = -1;
    malformed = false;
    stray = false;
    unclosed = false;
    lines = 0;
    int i = start;
    while (true) {
      i = i < end && text[i] == quote ? quoted(i) : plain(i);
      if (i >= end) {
        next = end;
        return last;
      }
      if (text[i] != delimiter) {
        break;
      }
      if (lines > MOST_LINES && (malformed || stray)) {
        unclosed = true;
        next = i;
        return true;
      }
      i += spaced && i + 1 < end && text[i + 1] == ' ' ? 2 : 1;
    }
    next = afterEnd(i);
    // A lone CR at the very end of what is there may be half of a CRLF.
    return last || next < end || text[end - 1] == '\n';
  }

  /// The cells that are kept.
  int kept() {
    return Math.min(size, most);
  }

  int length(int cell) {
    return to[cell] - from[cell];
  }

  /// The text of a cell, cut at a length.
  String cell(int cell, int longest) {
    int start = from[cell];
    int stop = Math.min(to[cell], start + longest);
    return escaped[cell] ? unescape(start, stop) : new String(text, start, stop - start);
  }

  boolean cellIs(int cell, String wanted) {
    if (escaped[cell]) {
      return cell(cell, Integer.MAX_VALUE / 2).equals(wanted);
    }
    int length = to[cell] - from[cell];
    for (int i = 0; length == wanted.length() && i < length; i++) {
      if (text[from[cell] + i] != wanted.charAt(i)) {
        return false;
      }
    }
    return length == wanted.length();
  }

  /// Whether every cell is empty.
  boolean blank() {
    for (int i = 0; i < kept(); i++) {
      for (int k = from[i]; k < to[i]; k++) {
        if (text[k] > ' ' && text[k] != '\u00A0') {
          return false;
        }
      }
    }
    return true;
  }

  private int afterEnd(int i) {
    if (text[i] == '\n') {
      return i + 1;
    }
    if (i + 2 < end && text[i + 1] == '\r' && text[i + 2] == '\n') {
      return i + 3; // a file whose ends were translated twice
    }
    return i + 1 < end && text[i + 1] == '\n' ? i + 2 : i + 1;
  }

  private int plain(int start) {
    boolean escapes = false;
    int i = start;
    for (; i < end; i++) {
      char c = text[i];
      if (c == delimiter) {
        if (!spaced || spaceFollows(i)) {
          break;
        }
      } else if (c == '\n' || c == '\r') {
        break;
      } else if (c == quote) {
        stray = true;
      } else if (c == '\\' && i + 1 < end && escapes(c, text[i + 1])) {
        escapes = true;
        i++;
      }
    }
    int stop = Math.min(i, end);
    add(start, stop, escapes);
    return stop;
  }

  private boolean spaceFollows(int i) {
    return i + 1 < end && (text[i + 1] == ' ' || text[i + 1] == '\n' || text[i + 1] == '\r');
  }

  private int quoted(int open) {
    boolean escapes = false;
    int i = open + 1;
    for (; i < end; i++) {
      char c = text[i];
      if (c == quote) {
        if (i + 1 < end && text[i + 1] == quote) {
          escapes = true;
          i++;
        } else {
          return closed(open, i, escapes);
        }
      } else if (c == '\\' && i + 1 < end && escapes(c, text[i + 1])) {
        escapes = true;
        i++;
      } else if (c == '\n' || c == '\r') {
        innerEnd = innerEnd < 0 ? i : innerEnd;
        lines++;
      }
    }
    unclosed = true;
    add(open + 1, end, escapes);
    return end;
  }

  private int closed(int open, int close, boolean escapes) {
    int i = close + 1;
    while (i < end && text[i] == ' ' && delimiter != ' ') {
      i++;
    }
    if (i >= end || cellEnds(i)) {
      add(open + 1, close, escapes);
      return i;
    }
    malformed = true;
    while (i < end && !cellEnds(i)) {
      i++;
    }
    add(open, i, false);
    return i;
  }

  private boolean cellEnds(int i) {
    char c = text[i];
    return (c == delimiter && (!spaced || spaceFollows(i))) || c == '\n' || c == '\r';
  }

  private void add(int start, int stop, boolean escapes) {
    if (size < most) {
      if (size == from.length) {
        from = Arrays.copyOf(from, size * 2);
        to = Arrays.copyOf(to, size * 2);
        escaped = Arrays.copyOf(escaped, size * 2);
      }
      from[size] = start;
      to[size] = stop;
      escaped[size] = escapes;
    }
    size++;
  }

  private String unescape(int start, int stop) {
    var plain = new StringBuilder(stop - start);
    for (int i = start; i < stop; i++) {
      char c = text[i];
      if (i + 1 < stop && ((c == quote && text[i + 1] == quote) || escapes(c, text[i + 1]))) {
        i++;
        c = text[i];
      }
      plain.append(c);
    }
    return plain.toString();
  }

  private boolean escapes(char sign, char following) {
    return backslash
        && sign == '\\'
        && (following == quote || following == '\\' || following == delimiter);
  }
}
