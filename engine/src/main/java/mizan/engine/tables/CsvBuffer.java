package mizan.engine.tables;

import java.io.IOException;
import java.io.Reader;

/// A stretch of the characters of a file: everything from a kept place on, as far as was read.
///
/// How the reader cuts its pieces has no effect: a fill always reads until its room is full.
final class CsvBuffer {
  private static final int FIRST = 1 << 17;
  private final Reader reader;
  private final int most;

  char[] text;

  /// How many characters of `text` are there.
  int end;

  /// Nothing follows what is there.
  boolean last;

  CsvBuffer(Reader reader, int most) {
    this.reader = reader;
    this.most = most;
    text = new char[Math.min(FIRST, most)];
  }

  /// Whether a stretch from a place on cannot become longer.
  boolean full(int keep) {
    return last || end - keep >= most;
  }

  /// Reads more; what stands before `keep` is given up and the rest moves to the beginning.
  void fill(int keep) throws IOException {
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
