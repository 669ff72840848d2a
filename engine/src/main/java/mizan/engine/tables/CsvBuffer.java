package mizan.engine.tables;

import java.io.IOException;
import java.io.Reader;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A stretch of the characters of a file: everything from a kept place on, as far as was read.
///
/// How the reader cuts its pieces has no effect: a fill always reads until its room is full.
final class CsvBuffer {
  private static final int FIRST = 1 << 17;
  private final Reader reader;
  private final int most;

  private final @Nullable Utf8Window bytes;

  char[] text;

  /// A character whose place in bytes is known, and that place.
  private int known;

  private long place;

  /// How many characters of `text` are there.
  int end;

  /// Nothing follows what is there.
  boolean last;

  CsvBuffer(Reader reader, int most) {
    this.reader = reader;
    bytes = reader instanceof Utf8Window window ? window : null;
    this.most = most;
    text = new char[Math.min(FIRST, most)];
  }

  /// Whether a stretch from a place on cannot become longer.
  boolean full(int keep) {
    return last || end - keep >= most;
  }

  /// Reads more; what stands before `keep` is given up and the rest moves to the beginning.
  void fill(int keep) throws IOException {
    if (bytes != null) {
      bytes.keep(place(keep));
      known = 0;
    }
    int kept = end - keep;
    if (kept > text.length / 2 && text.length < most) {
      var wider = new char[(int) Math.min(most, text.length * 2L)];
      System.arraycopy(text, keep, wider, 0, kept);
      text = wider;
    } else {
      System.arraycopy(text, keep, text, 0, kept);
    }
    end = kept;
    while (end < text.length) {
      int count = reader.read(text, end, text.length - end);
      if (count < 0) {
        last = true;
        return;
      }
      end += count;
    }
  }

  /// Where a character stands, in bytes.
  long place(int at) {
    place += at < known ? -Utf8Window.size(text, at, known) : Utf8Window.size(text, known, at);
    known = at;
    return place;
  }

  /// Goes on from a place further in; which character stands there.
  int skip(int from, long to) {
    long at = place(from);
    for (int i = from; to - at <= end - i; i++) {
      if (at == to) {
        return i;
      }
      at += Utf8Window.size(text, i, i + 1);
    }
    end = 0;
    last = false;
    known = 0;
    place = to;
    Objects.requireNonNull(bytes).seek(to);
    return 0;
  }

  /// Where the line that contains a place ends: after its end, or at the end of what is there.
  int afterLine(int from) {
    for (int i = from; i < end; i++) {
      if (text[i] == '\n') {
        return i + 1;
      }
      if (text[i] == '\r' && (i + 1 < end ? text[i + 1] != '\n' : last)) {
        return i + 1;
      }
    }
    return end;
  }
}
