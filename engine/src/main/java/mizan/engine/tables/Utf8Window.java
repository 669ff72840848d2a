package mizan.engine.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/// A stretch of the bytes of a text in sound UTF-8, read as bytes and as characters by turns.
///
/// Places are counted in bytes from the beginning of the text.
final class Utf8Window extends Reader {
  /// So many bytes may be looked at behind the last.
  static final int SLACK = 16;

  private static final int FIRST = 1 << 19;
  private final InputStream in;
  private long base;
  private long kept;
  private int cursor;
  private char second;

  /// What is there; a place's byte stands at [#index].
  byte[] bytes = new byte[1 << 17];

  /// How many bytes are there.
  int end;

  /// Nothing follows what is there.
  boolean last;

  Utf8Window(InputStream in) {
    this.in = in;
  }

  int index(long place) {
    return (int) (place - base);
  }

  /// Goes to a place, from which characters are read next.
  void seek(long place) {
    cursor = index(place);
    second = 0;
    kept = place;
  }

  /// Gives up what stands before a place.
  void keep(long place) {
    kept = place;
  }

  /// Reads more, and gives up what stands before the kept place; whether there was more.
  boolean more() throws IOException {
    var start = index(kept);
    if (end - start > (bytes.length - SLACK) / 2) {
      var wider = new byte[Math.max(FIRST, (bytes.length - SLACK) * 2) + SLACK];
      System.arraycopy(bytes, start, wider, 0, end - start);
      bytes = wider;
    } else {
      System.arraycopy(bytes, start, bytes, 0, end - start);
    }
    base += start;
    end -= start;
    cursor -= start;
    var before = end;
    while (!last && end < bytes.length - SLACK) {
      var count = in.read(bytes, end, bytes.length - SLACK - end);
      last = count < 0;
      end += Math.max(0, count);
    }
    return end > before;
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    while (true) {
      var count = decode(into, from, length);
      if (count > 0 || length == 0) {
        return count;
      }
      if (last || !more()) {
        return -1;
      }
    }
  }

  private int decode(char[] into, int from, int length) {
    var at = from;
    var stop = from + length;
    if (second != 0 && at < stop) {
      into[at++] = second;
      second = 0;
    }
    while (at < stop && cursor < end) {
      var first = bytes[cursor];
      if (first >= 0) {
        into[at++] = (char) first;
        cursor++;
        continue;
      }
      var size = size(first);
      if (cursor + size > end) {
        if (last) {
          cursor = end; // a file that changed while it was read
        }
        break;
      }
      var point = point(size);
      cursor += size;
      if (point < 0x10000) {
        into[at++] = (char) point;
      } else {
        into[at++] = Character.highSurrogate(point);
        if (at < stop) {
          into[at++] = Character.lowSurrogate(point);
        } else {
          second = Character.lowSurrogate(point);
        }
      }
    }
    return at - from;
  }

  private static int size(byte first) {
    return first >= (byte) 0xF0 ? 4 : first >= (byte) 0xE0 ? 3 : 2;
  }

  private int point(int size) {
    var point = bytes[cursor] & (0xFF >> (size + 1));
    for (var i = 1; i < size; i++) {
      point = point << 6 | (bytes[cursor + i] & 0x3F);
    }
    return point;
  }

  /// How many bytes characters take.
  static long size(char[] text, int from, int to) {
    var size = 0L;
    for (var i = from; i < to; i++) {
      var c = text[i];
      size +=
          c < 0x80
              ? 1
              : c < 0x800
                  ? 2
                  : Character.isHighSurrogate(c) ? 4 : Character.isLowSurrogate(c) ? 0 : 3;
    }
    return size;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
