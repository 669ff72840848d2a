package mizan.engine.sniffing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The list of members of a ZIP file, from its central directory or, when that is cut off, from
/// what stands before each member.
///
/// Source: PKWARE APPNOTE 6.3.10, §4.3 and §4.5.3.
final class ZipDirectory {
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int DIRECTORY_BYTES_MOST = 64 << 20;
  private static final Charset DOS = Charset.forName("IBM850");

  /// A member as the directory has it.
  ///
  /// @param size unpacked; -1 when unknown
  record Entry(String name, int method, boolean encrypted, long packed, long size, long local) {}

  /// @param complete whether the central directory was found and read to its end
  record Listing(List<Entry> entries, boolean complete) {}

  private final Bytes bytes;

  ZipDirectory(Bytes bytes) {
    this.bytes = bytes;
  }

  /// Lists up to `most` members.
  Listing list(int most) throws IOException {
    var tailAt = Math.max(0, bytes.size() - 66_000);
    var tail = bytes.at(tailAt, 66_000);
    for (var at = tail.length - 22; at >= 0; at--) {
      if (LittleEndian.i32(tail, at) == END) {
        var listing = central(tail, at, tailAt, most);
        if (!listing.entries().isEmpty() || LittleEndian.u16(tail, at + 10) == 0) {
          return listing;
        }
      }
    }
    return new Listing(local(most), false);
  }

  private Listing central(byte[] tail, int end, long tailAt, int most) throws IOException {
    var size = LittleEndian.u32(tail, end + 12);
    var offset = LittleEndian.u32(tail, end + 16);
    if (end >= 20 && LittleEndian.i32(tail, end - 20) == LOCATOR_64) {
      var end64 = bytes.at(LittleEndian.i64(tail, end - 12), 56);
      if (LittleEndian.i32(end64, 0) == END_64) {
        size = LittleEndian.i64(end64, 40);
        offset = LittleEndian.i64(end64, 48);
      }
    }
    // What stands before the archive, for example a program, shifts every offset.
    var shift = tailAt + end - size - offset;
    var directory = bytes.at(offset, Math.clamp(size, 0, DIRECTORY_BYTES_MOST));
    if (LittleEndian.i32(directory, 0) != CENTRAL && shift > 0) {
      directory = bytes.at(offset + shift, Math.clamp(size, 0, DIRECTORY_BYTES_MOST));
    } else {
      shift = 0;
    }
    return entries(directory, shift, most);
  }

  private static Listing entries(byte[] directory, long shift, int most) {
    var entries = new ArrayList<Entry>();
    var at = 0;
    while (at + 46 <= directory.length && LittleEndian.i32(directory, at) == CENTRAL) {
      if (entries.size() == most) {
        return new Listing(entries, false);
      }
      var name = LittleEndian.u16(directory, at + 28);
      var extra = LittleEndian.u16(directory, at + 30);
      entries.add(entry(directory, at, shift));
      at += 46 + name + extra + LittleEndian.u16(directory, at + 32);
    }
    return new Listing(entries, at >= directory.length);
  }

  private static Entry entry(byte[] directory, int at, long shift) {
    var nameLength = LittleEndian.u16(directory, at + 28);
    var flags = LittleEndian.u16(directory, at + 8);
    var sizes =
        new long[] {
          LittleEndian.u32(directory, at + 24),
          LittleEndian.u32(directory, at + 20),
          LittleEndian.u32(directory, at + 42)
        };
    widen(sizes, directory, at + 46 + nameLength, LittleEndian.u16(directory, at + 30));
    return new Entry(
        name(directory, at + 46, nameLength, flags),
        LittleEndian.u16(directory, at + 10),
        (flags & 1) != 0,
        sizes[1],
        sizes[0],
        sizes[2] + shift);
  }

  /// ZIP64: sizes that do not fit stand in an extra field, in a fixed order, only those needed.
  private static void widen(long[] sizes, byte[] directory, int from, int length) {
    for (var at = from; at + 4 <= from + length; at += 4 + LittleEndian.u16(directory, at + 2)) {
      if (LittleEndian.u16(directory, at) == 1) {
        var value = at + 4;
        for (var i = 0; i < sizes.length; i++) {
          if (sizes[i] == 0xFFFF_FFFFL) {
            sizes[i] = LittleEndian.i64(directory, value);
            value += 8;
          }
        }
      }
    }
  }

  /// Without a directory: the headers before the members that stand in the first megabyte.
  private List<Entry> local(int most) throws IOException {
    var head = bytes.at(0, 1 << 20);
    var entries = new ArrayList<Entry>();
    for (var at = 0; at + 30 < head.length && entries.size() < most; at++) {
      if (head[at] == 'P' && LittleEndian.i32(head, at) == LOCAL) {
        var flags = LittleEndian.u16(head, at + 6);
        var streamed = (flags & 8) != 0;
        var name = name(head, at + 30, LittleEndian.u16(head, at + 26), flags);
        entries.add(
            new Entry(
                name,
                LittleEndian.u16(head, at + 8),
                (flags & 1) != 0,
                streamed ? Integer.MAX_VALUE : LittleEndian.u32(head, at + 18),
                streamed ? -1 : LittleEndian.u32(head, at + 22),
                at));
      }
    }
    return entries;
  }

  /// The first `most` unpacked bytes of a member; none when it cannot be unpacked.
  byte[] head(Entry entry, int most) throws IOException {
    var header = bytes.at(entry.local(), 30);
    if (entry.encrypted() || LittleEndian.i32(header, 0) != LOCAL) {
      return new byte[0];
    }
    var from = entry.local() + 30 + LittleEndian.u16(header, 26) + LittleEndian.u16(header, 28);
    // Deflate never grows what it packs by more than a few bytes a block.
    var packed = bytes.at(from, Math.clamp(entry.packed(), 0, most + (most >> 3) + 1024));
    return switch (entry.method()) {
      case 0 -> packed.length > most ? Arrays.copyOf(packed, most) : packed;
      case 8 -> inflate(packed, most, true);
      default -> new byte[0];
    };
  }

  /// Inflates up to `most` bytes; what stood before a fault or the end.
  static byte[] inflate(byte[] packed, int most, boolean raw) {
    try (var inflater = new Inflater(raw)) {
      inflater.setInput(packed);
      var out = new byte[Math.min(most, 8192)];
      var length = 0;
      while (length < most) {
        if (length == out.length) {
          out = Arrays.copyOf(out, Math.min(most, out.length * 2));
        }
        var read = inflater.inflate(out, length, out.length - length);
        if (read == 0) {
          break;
        }
        length += read;
      }
      return Arrays.copyOf(out, length);
    } catch (DataFormatException _) {
      return new byte[0];
    }
  }

  private static String name(byte[] from, int at, int length, int flags) {
    var raw =
        Arrays.copyOfRange(from, Math.min(at, from.length), Math.min(at + length, from.length));
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException _) {
      return new String(raw, (flags & 0x800) != 0 ? StandardCharsets.UTF_8 : DOS);
    }
  }
}
