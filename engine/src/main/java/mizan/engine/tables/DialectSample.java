package mizan.engine.tables;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The stretches of a text from which its dialect is told: the head, and windows further in.
///
/// @param stretches each begins where a line begins; the head first
/// @param whole whether the head is the whole text
record DialectSample(List<char[]> stretches, boolean whole) {
  private static final int HEAD = 1 << 16;
  private static final int WINDOW = 1 << 13;
  private static final long[] PLACES = {1L << 18, 1L << 20, 1L << 22};

  static DialectSample of(CharSource source) throws IOException {
    try (var reader = source.open()) {
      var stretches = new ArrayList<char[]>();
      var head = read(reader, HEAD);
      boolean whole = head.length < HEAD;
      stretches.add(whole ? head : cut(head, false));
      long place = head.length;
      for (int i = 0; i < PLACES.length && !whole; i++) {
        long missing = PLACES[i] - place;
        if (skip(reader, missing) < missing) {
          break;
        }
        var window = cut(read(reader, WINDOW), true);
        place = PLACES[i] + WINDOW;
        stretches.add(window);
      }
      return new DialectSample(stretches, whole);
    }
  }

  private static char[] read(Reader reader, int length) throws IOException {
    var text = new char[length];
    int end = 0;
    while (end < length) {
      int count = reader.read(text, end, length - end);
      if (count < 0) {
        break;
      }
      end += count;
    }
    int start = end > 0 && text[0] == '\uFEFF' ? 1 : 0;
    return Arrays.copyOfRange(text, start, end);
  }

  private static long skip(Reader reader, long length) throws IOException {
    var into = new char[WINDOW];
    long done = 0;
    while (done < length) {
      int count = reader.read(into, 0, (int) Math.min(into.length, length - done));
      if (count < 0) {
        break;
      }
      done += count;
    }
    return done;
  }

  /// Leaves out the lines that are not whole.
  private static char[] cut(char[] text, boolean front) {
    int from = 0;
    while (front && from < text.length && text[from] != '\n' && text[from] != '\r') {
      from++;
    }
    int to = text.length;
    while (to > from && text[to - 1] != '\n' && text[to - 1] != '\r') {
      to--;
    }
    if (to <= from && !front) {
      return text;
    }
    while (from < to && (text[from] == '\n' || text[from] == '\r')) {
      from++;
    }
    return Arrays.copyOfRange(text, from, to);
  }

  /// Whether a sign stands in the sample.
  boolean has(char sign) {
    for (var text : stretches) {
      for (char c : text) {
        if (c == sign) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether a sign stands in the sample directly before another.
  boolean has(char sign, char following) {
    for (var text : stretches) {
      for (int i = 1; i < text.length; i++) {
        if (text[i] == following && text[i - 1] == sign) {
          return true;
        }
      }
    }
    return false;
  }

  /// How the records end, quoted line ends counted with the others.
  Dialect.Ends ends() {
    int lf = 0;
    int crlf = 0;
    int cr = 0;
    for (var text : stretches) {
      for (int i = 0; i < text.length; i++) {
        boolean after = i > 0 && text[i - 1] == '\r';
        boolean before = i + 1 < text.length && text[i + 1] == '\n';
        crlf += text[i] == '\n' && after ? 1 : 0;
        lf += text[i] == '\n' && !after ? 1 : 0;
        cr += text[i] == '\r' && !before ? 1 : 0;
      }
    }
    int most = Math.max(lf, Math.max(crlf, cr));
    if (most * 10 < (lf + crlf + cr) * 9) {
      return Dialect.Ends.MIXED;
    }
    return most == lf ? Dialect.Ends.LF : most == crlf ? Dialect.Ends.CRLF : Dialect.Ends.CR;
  }
}
