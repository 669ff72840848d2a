package mizan.engine.sniffing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/// The compound file of older office programs: a small file system with streams in it.
///
/// Source: [MS-CFB] version 12, §2.
public final class Ole2 {
  private static final int DIRECTORY_SECTORS_MOST = 4_096;
  private static final int MINI_STREAM_MOST = 64 << 20;

  /// A stream in the file.
  public record Stream(String name, int start, long size) {}

  private final Bytes bytes;
  private final int sectorBytes;
  private final int miniCutoff;
  private final int[] fat;
  private final int[] miniFat;
  private final List<Stream> streams = new ArrayList<>();
  private byte[] miniStream = new byte[0];

  private Ole2(Bytes bytes) throws IOException {
    this.bytes = bytes;
    var header = bytes.at(0, 512);
    sectorBytes = LittleEndian.u16(header, 30) == 12 ? 4096 : 512;
    miniCutoff = LittleEndian.i32(header, 56);
    fat = fat(header);
    miniFat = ints(chain(LittleEndian.i32(header, 60), DIRECTORY_SECTORS_MOST * 64L));
    readDirectory(LittleEndian.i32(header, 48));
  }

  /// Opens a compound file; one that is cut shows the streams that it still names.
  public static Ole2 open(Bytes bytes) throws IOException {
    return new Ole2(bytes);
  }

  static boolean isOle2(byte[] head) {
    return Magic.startsWith(head, 0, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1");
  }

  public List<Stream> streams() {
    return List.copyOf(streams);
  }

  /// Reads a stream, at most `most` bytes of it; what stands before a fault of the chain.
  public byte[] read(Stream stream, long most) throws IOException {
    var length = (int) Math.min(Math.min(stream.size(), most), Integer.MAX_VALUE - 4096);
    if (stream.size() >= miniCutoff) {
      return chain(stream.start(), length);
    }
    var out = new byte[length];
    var at = 0;
    for (var sector = stream.start(); at < length; sector = miniFat[sector]) {
      var from = sector * 64L;
      if (sector < 0 || sector >= miniFat.length || from + 64 > miniStream.length) {
        break;
      }
      var part = Math.min(64, length - at);
      System.arraycopy(miniStream, (int) from, out, at, part);
      at += part;
    }
    return at == length ? out : Arrays.copyOf(out, at);
  }

  /// The sectors of a chain one after another, until `length` bytes are read or the chain ends.
  private byte[] chain(int start, long length) throws IOException {
    var most = Math.min(length, bytes.size());
    var out = new byte[(int) Math.min(most, 1 << 16)];
    var at = 0;
    for (var sector = start; at < most; sector = fat[sector]) {
      if (sector < 0 || sector >= fat.length) {
        break;
      }
      // Sectors that follow each other in the file are read at once.
      var last = sector;
      var room = (most - at + sectorBytes - 1) / sectorBytes;
      while (last - sector + 1 < room && last + 1 < fat.length && fat[last] == last + 1) {
        last++;
      }
      var wanted = (int) Math.min(most - at, (last - sector + 1L) * sectorBytes);
      var read = bytes.at((sector + 1L) * sectorBytes, wanted);
      if (at + read.length > out.length) {
        out = Arrays.copyOf(out, (int) Math.min(most, Math.max(2L * out.length, at + read.length)));
      }
      System.arraycopy(read, 0, out, at, read.length);
      at += read.length;
      if (read.length < wanted) {
        break;
      }
      sector = last;
    }
    return Arrays.copyOf(out, at);
  }

  /// The table of sectors, whose own sectors are listed in the header and in a chain after it.
  private int[] fat(byte[] header) throws IOException {
    var sectors = new ArrayList<Integer>();
    for (var at = 76; at < 512; at += 4) {
      sectors.add(LittleEndian.i32(header, at));
    }
    var next = LittleEndian.i32(header, 68);
    var seen = new HashSet<Integer>();
    while (next >= 0 && seen.add(next)) {
      var list = bytes.at((next + 1L) * sectorBytes, sectorBytes);
      if (list.length < sectorBytes) {
        break;
      }
      for (var at = 0; at < sectorBytes - 4; at += 4) {
        sectors.add(LittleEndian.i32(list, at));
      }
      next = LittleEndian.i32(list, sectorBytes - 4);
    }
    sectors.removeIf(sector -> sector < 0);
    // No table is larger than the file that it describes.
    var entries = (int) Math.min(bytes.size() / sectorBytes + 1, Integer.MAX_VALUE / 8);
    var table = new int[entries];
    Arrays.fill(table, -2);
    var filled = 0;
    for (var sector : sectors) {
      for (var entry : ints(bytes.at((sector + 1L) * sectorBytes, sectorBytes))) {
        if (filled < entries) {
          table[filled++] = entry;
        }
      }
    }
    return table;
  }

  private static int[] ints(byte[] bytes) {
    var ints = new int[bytes.length / 4];
    for (var i = 0; i < ints.length; i++) {
      ints[i] = LittleEndian.i32(bytes, i * 4);
    }
    return ints;
  }

  private void readDirectory(int start) throws IOException {
    var directory = chain(start, (long) DIRECTORY_SECTORS_MOST * sectorBytes);
    for (var at = 0; at + 128 <= directory.length; at += 128) {
      var nameBytes = Math.clamp(LittleEndian.u16(directory, at + 64) - 2, 0, 62);
      var name = new String(directory, at, nameBytes, UTF_16LE);
      var first = LittleEndian.i32(directory, at + 116);
      var size =
          sectorBytes == 512
              ? LittleEndian.u32(directory, at + 120)
              : LittleEndian.i64(directory, at + 120);
      var type = LittleEndian.u8(directory, at + 66);
      if (type == 5) {
        miniStream = chain(first, Math.clamp(size, 0, MINI_STREAM_MOST));
      } else if (type == 2) {
        streams.add(new Stream(name, first, Math.max(0, size)));
      }
    }
  }

  static Sniffed sniff(Bytes bytes) throws IOException {
    for (var stream : open(bytes).streams()) {
      var kind =
          switch (stream.name()) {
            case "Workbook", "Book" -> FileKind.XLS;
            case "WordDocument" -> FileKind.DOC;
            case "PowerPoint Document" -> FileKind.PPT;
            case "EncryptedPackage" -> FileKind.XLSX;
            default -> FileKind.UNKNOWN;
          };
      if (kind != FileKind.UNKNOWN) {
        return new Sniffed(kind, "magic D0 CF 11 E0, stream " + stream.name(), List.of(), false);
      }
    }
    return cut(bytes.at(0, 1 << 20));
  }

  /// The directory is lost: names of streams or signs of a workbook among the bytes.
  private static Sniffed cut(byte[] head) {
    var text = new String(head, ISO_8859_1);
    var kind =
        text.contains("W\0o\0r\0k\0b\0o\0o\0k\0") || text.startsWith("\t\b\u0010\0", 512)
            ? FileKind.XLS
            : text.contains("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0")
                ? FileKind.DOC
                : FileKind.UNKNOWN;
    return new Sniffed(kind, "magic D0 CF 11 E0, directory cut", List.of(), false);
  }
}
