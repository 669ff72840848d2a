package mizan.engine.harvesting;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Lets text with invalid UTF-8 be read on: bad bytes become `?`, and where the first stood is
/// kept.
///
/// A packed text that is cut or damaged ends at that place, and is known to be cut. A byte order
/// mark at the start is left out. Bytes are replaced one for one, so that the places that a parser
/// reports are places of the portal's own bytes (after the mark).
final class Utf8Repair extends FilterInputStream {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long NOT_ASCII = 0x8080808080808080L;
  private static final int[] MARK = {0xEF, 0xBB, 0xBF};

  private final byte[] one = new byte[1];
  private long position;
  private long firstFault = -1;
  private long faults;
  private byte[] buffer = new byte[1 << 16];
  private int from;
  private int checked;
  private int filled;
  private boolean ended;
  private @Nullable String cut;

  Utf8Repair(InputStream in) {
    super(in);
  }

  /// The byte offset of the first invalid byte; -1 when there was none.
  long firstFault() {
    return firstFault;
  }

  /// What was wrong with the packing when the text ended before its end; null when it did not.
  @Nullable String cut() {
    return cut;
  }

  long faults() {
    return faults;
  }

  @Override
  public int read() throws IOException {
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (from == checked && !fill()) {
      return -1;
    }
    var taken = Math.min(length, checked - from);
    System.arraycopy(buffer, from, target, offset, taken);
    from += taken;
    position += taken;
    return taken;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private boolean fill() throws IOException {
    while (true) {
      System.arraycopy(buffer, checked, buffer, 0, filled - checked);
      filled -= checked;
      from = 0;
      checked = 0;
      while (!ended && filled < buffer.length) {
        var read = readPacked();
        if (read < 0) {
          ended = true;
        } else {
          filled += read;
          break;
        }
      }
      if (position == 0 && (filled >= MARK.length || ended) && startsWithMark()) {
        from = MARK.length;
        checked = MARK.length;
      }
      check();
      if (checked > from) {
        return true;
      }
      if (ended && filled == checked) {
        return false;
      }
    }
  }

  /// A packed file that is cut or damaged ends there, so that a parser keeps what it has read.
  private int readPacked() throws IOException {
    try {
      return super.in.read(buffer, filled, buffer.length - filled);
    } catch (EOFException | ZipException e) {
      cut = "gzip: " + e.getMessage();
      return -1;
    }
  }

  private boolean startsWithMark() {
    if (filled < MARK.length) {
      return false;
    }
    for (var i = 0; i < MARK.length; i++) {
      if ((buffer[i] & 0xFF) != MARK[i]) {
        return false;
      }
    }
    return true;
  }

  /// Validates what was read; a sequence cut by the buffer's end waits for more.
  private void check() {
    while (checked < filled) {
      if (checked + Long.BYTES <= filled && ((long) EIGHT.get(buffer, checked) & NOT_ASCII) == 0) {
        checked += Long.BYTES;
        continue;
      }
      if (buffer[checked] >= 0) {
        checked++;
        continue;
      }
      var length = sequenceLength(checked);
      if (length == 0) {
        return;
      }
      if (length > 0) {
        checked += length;
      } else {
        if (firstFault < 0) {
          firstFault = position + (checked - from);
        }
        faults++;
        buffer[checked++] = '?';
      }
    }
  }

  /// Bytes of the valid sequence at a place; -1 when invalid, 0 when more must be read first.
  private int sequenceLength(int at) {
    var lead = buffer[at] & 0xFF;
    var length =
        lead >= 0xF0 && lead <= 0xF4
            ? 4
            : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xC2 && lead < 0xE0 ? 2 : -1;
    for (var i = 1; i < length; i++) {
      if (at + i >= filled) {
        return ended ? -1 : 0;
      }
      if ((buffer[at + i] & 0xC0) != 0x80) {
        return -1;
      }
    }
    if (length > 2) {
      var second = buffer[at + 1] & 0xFF;
      var overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
      var outside = (lead == 0xED && second >= 0xA0) || (lead == 0xF4 && second >= 0x90);
      return overlong || outside ? -1 : length;
    }
    return length;
  }
}
