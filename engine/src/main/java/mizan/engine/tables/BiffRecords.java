package mizan.engine.tables;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.charset.Charset;

/// The stream of an XLS workbook, record after record, and the values in them.
///
/// A read beyond the end gives 0: a cut stream ends with what stood before.
///
/// Source: [MS-XLS] version 14, §2.1.4 and §2.5.
final class BiffRecords {
  static final int CONTINUE = 0x3C;

  private final byte[] bytes;
  private Charset charset = Charset.forName("windows-1252");
  private boolean wide = true;
  private int at;
  private int recordEnd;

  BiffRecords(byte[] bytes) {
    this.bytes = bytes;
  }

  /// How older texts are written, and whether texts are of BIFF8.
  void texts(Charset older, boolean biff8) {
    charset = older;
    wide = biff8;
  }

  int length() {
    return bytes.length;
  }

  /// The kind of the record that stands at an offset; -1 at the end.
  int kind(int offset) {
    return offset < 0 || offset + 4 > bytes.length ? -1 : u16(offset);
  }

  int next(int offset) {
    return offset + 4 + u16(offset + 2);
  }

  /// Begins to read a record's data, `from` bytes after its start.
  void enter(int offset, int from) {
    at = offset + 4 + from;
    recordEnd = Math.min(bytes.length, next(offset));
  }

  int u8(int offset) {
    return offset >= 0 && offset < bytes.length ? bytes[offset] & 0xFF : 0;
  }

  int u16(int offset) {
    return u8(offset) | u8(offset + 1) << 8;
  }

  int i32(int offset) {
    return u16(offset) | u16(offset + 2) << 16;
  }

  double real(int offset) {
    return Double.longBitsToDouble((i32(offset) & 0xFFFF_FFFFL) | (long) i32(offset + 4) << 32);
  }

  /// A number packed into four bytes, §2.5.217.
  double packed(int offset) {
    var bits = i32(offset);
    var value =
        (bits & 2) != 0 ? bits >> 2 : Double.longBitsToDouble((long) (bits & 0xFFFF_FFFC) << 32);
    return (bits & 1) != 0 ? value / 100 : value;
  }

  /// Whether something is left of the record and what continues it.
  boolean more() {
    return at < recordEnd || kind(recordEnd) == CONTINUE;
  }

  private int take() {
    if (at >= recordEnd) {
      proceed();
    }
    return u8(at++);
  }

  /// Goes on in the record that continues this one.
  private boolean proceed() {
    if (kind(recordEnd) != CONTINUE) {
      return false;
    }
    at = recordEnd + 4;
    recordEnd = Math.min(bytes.length, next(recordEnd));
    return true;
  }

  private int take16() {
    return take() | take() << 8;
  }

  private void skip(long count) {
    for (var left = count; left > 0 && more(); ) {
      if (at >= recordEnd && !proceed()) {
        return;
      }
      var part = (int) Math.min(left, recordEnd - at);
      at += part;
      left -= part;
    }
  }

  /// A text whose length takes one or two bytes.
  String text(boolean longer) {
    var length = longer ? take16() : take();
    return wide ? text(length) : bytes(length);
  }

  private String bytes(int length) {
    var part = Math.clamp(recordEnd - at, 0, length);
    var text = new String(bytes, at, part, charset);
    at += part;
    return text;
  }

  /// A text of BIFF8: flags, perhaps counts of runs and of Asian notes, letters, runs, notes.
  private String text(int length) {
    var flags = take();
    var runs = (flags & 8) != 0 ? take16() : 0;
    var notes = (flags & 4) != 0 ? (take16() | (long) take16() << 16) : 0;
    var text = new StringBuilder();
    var left = length;
    while (left > 0) {
      if (at >= recordEnd) {
        if (!proceed()) {
          break;
        }
        // What continues letters begins with flags of its own.
        flags = u8(at++);
      }
      var size = (flags & 1) != 0 ? 2 : 1;
      var part = Math.min(left, (recordEnd - at) / size);
      if (part <= 0) {
        at = recordEnd;
        continue;
      }
      text.append(new String(bytes, at, part * size, size == 2 ? UTF_16LE : ISO_8859_1));
      at += part * size;
      left -= part;
    }
    skip(runs * 4L + notes);
    return text.toString();
  }
}
