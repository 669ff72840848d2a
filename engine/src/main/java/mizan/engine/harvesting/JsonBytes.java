package mizan.engine.harvesting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The bytes of a JSON document, a window at a time, looked through eight at once.
///
/// After the last byte of the window stands a zero, which no loop over a text or over space passes.
final class JsonBytes {
  static final int END = -1;

  private static final int WINDOW = 1 << 16;
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  final byte[] window = new byte[WINDOW + Long.BYTES];
  int at;
  int end;
  private InputStream in;
  private long before;
  private long line = 1;

  JsonBytes(InputStream in) {
    this.in = in;
  }

  /// Begins another document.
  void open(InputStream document) {
    in = document;
    at = 0;
    end = 0;
    before = 0;
    line = 1;
    window[0] = 0;
  }

  /// Whether a byte stands at `at`, if need be after reading on.
  boolean more() {
    if (at < end) {
      return true;
    }
    before += end;
    at = 0;
    try {
      end = Math.max(0, in.read(window, 0, WINDOW));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    window[end] = 0;
    return end > 0;
  }

  /// The byte at `at`, which stays; [#END] at the end of the document.
  int look() {
    return more() ? window[at] & 0xFF : END;
  }

  /// The byte at `at`, which is passed; [#END] at the end of the document.
  int next() {
    return more() ? window[at++] & 0xFF : END;
  }

  /// The first byte that is no space, which stays; [#END] at the end of the document.
  int lookBeyondSpace() {
    var c = window[at];
    return c > ' ' ? c : beyondSpace();
  }

  private int beyondSpace() {
    while (true) {
      var c = look();
      switch (c) {
        case ' ', '\t', '\r' -> at++;
        case '\n' -> {
          at++;
          line++;
        }
        default -> {
          return c;
        }
      }
    }
  }

  void countLine() {
    line++;
  }

  /// How many bytes were passed.
  long position() {
    return before + at;
  }

  JsonFault fault(String message) {
    return new JsonFault(message, line, before + at, false);
  }

  /// The fault of a document that goes on otherwise than it must.
  JsonFault unexpected(int c, String expected) {
    if (c == END) {
      return new JsonFault("ends where there should be " + expected, line, before + at, true);
    }
    var found = c > ' ' && c < 0x7F ? "'" + (char) c + "'" : "byte " + c;
    return fault(found + " where there should be " + expected);
  }

  /// The fault of a byte that was passed and should not have come.
  JsonFault refused(int c, String expected) {
    at -= c == END ? 0 : 1;
    return unexpected(c, expected);
  }

  long eight(int place) {
    return (long) EIGHT.get(window, place);
  }

  /// A bit in the lowest byte that is a quote, a backslash or a control; above it, any bits.
  static long stops(long eight) {
    var quote = eight ^ (ONES * '"');
    var backslash = eight ^ (ONES * '\\');
    return (((quote - ONES) & ~quote)
            | ((backslash - ONES) & ~backslash)
            | ((eight - (ONES * ' ')) & ~eight))
        & HIGH;
  }

  /// A bit in some byte if one is not ASCII, or is the control 0x7F.
  static long beyondVisible(long eight) {
    return (eight | (eight + ONES)) & HIGH;
  }

  /// The lowest bytes of eight, up to seven.
  static long first(int bytes, long eight) {
    return eight & ((1L << (bytes * Byte.SIZE)) - 1);
  }

  /// A hash with eight more bytes in it; its upper half is the better one.
  static long mixed(long hash, long eight) {
    return (hash ^ eight) * 0x9E3779B97F4A7C15L;
  }

  /// How many bytes stand below the lowest bit.
  static int below(long bits) {
    return Long.numberOfTrailingZeros(bits) >>> 3;
  }
}
