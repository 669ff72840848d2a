package mizan.engine.fuzzing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// A workbook of Excel 97 of one sheet, record after record: [MS-XLS] §2.4, in a compound file:
/// [MS-CFB] §2.
final class OldWorkbook {
  private static final int SECTOR = 512;
  private static final int STREAM = 4096;

  private final ByteBuffer out = ByteBuffer.allocate(STREAM).order(ByteOrder.LITTLE_ENDIAN);

  private OldWorkbook() {}

  /// The stream alone.
  static byte[] stream() {
    var book = new OldWorkbook();
    book.globals();
    return Arrays.copyOf(book.out.array(), book.out.position());
  }

  private void globals() {
    record(0x0809, 8).putShort((short) 0x0600).putShort((short) 5).putInt(0);
    record(0x0042, 2).putShort((short) 1200);
    record(0x0022, 2).putShort((short) 0);
    record(0x041E, 5 + 8).putShort((short) 170).putShort((short) 8).put((byte) 0);
    out.put("dd/mm/yy".getBytes(ISO_8859_1));
    record(0x00E0, 20).putShort((short) 0).putShort((short) 0).put(new byte[16]);
    record(0x00E0, 20).putShort((short) 0).putShort((short) 170).put(new byte[16]);
    var sheet = record(0x0085, 8 + 1).position();
    out.putInt(0).putShort((short) 0).put((byte) 1).put((byte) 0).put((byte) 'F');
    record(0x00FC, 8 + 3 + 3 + 3 + 8).putInt(2).putInt(2);
    out.putShort((short) 3).put((byte) 0).put("Nom".getBytes(ISO_8859_1));
    out.putShort((short) 4).put((byte) 1).put("جهات".getBytes(UTF_16LE));
    record(0x000A, 0);
    out.putInt(sheet, out.position());
    cells();
  }

  private void cells() {
    record(0x0809, 8).putShort((short) 0x0600).putShort((short) 0x10).putInt(0);
    cell(0x00FD, 0, 0, 4).putInt(0);
    cell(0x00FD, 0, 1, 4).putInt(1);
    cell(0x0204, 1, 0, 4).putShort((short) 1).put((byte) 0).put((byte) 'x');
    cell(0x0203, 1, 1, 8).putDouble(12.5);
    cell(0x027E, 2, 0, 4).putInt(45292 << 2 | 2);
    cell(0x0205, 2, 1, 2).put((byte) 7).put((byte) 1);
    record(0x00BD, 4 + 6 + 6 + 2).putShort((short) 3).putShort((short) 0);
    out.putShort((short) 1).putInt(45292 << 2 | 2).putShort((short) 0).putInt(14);
    out.putShort((short) 1);
    cell(0x0006, 4, 0, 16).putDouble(2.5).putShort((short) 0).putInt(0).putShort((short) 0);
    record(0x00E5, 2 + 8).putShort((short) 1).putLong(0x0001_0000_0001_0000L);
    record(0x000A, 0);
  }

  private ByteBuffer cell(int kind, int row, int column, int length) {
    return record(kind, 6 + length)
        .putShort((short) row)
        .putShort((short) column)
        .putShort((short) (kind == 0x027E ? 1 : 0));
  }

  private ByteBuffer record(int kind, int length) {
    return out.putShort((short) kind).putShort((short) length);
  }

  /// The stream in its container: header, table of sectors, directory, eight sectors.
  static byte[] file() {
    var file = ByteBuffer.allocate(3 * SECTOR + STREAM).order(ByteOrder.LITTLE_ENDIAN);
    file.putLong(0xE11A_B1A1_E011_CFD0L).position(24);
    file.putShort((short) 0x3E).putShort((short) 3).putShort((short) -2);
    file.putShort((short) 9).putShort((short) 6).position(44);
    file.putInt(1).putInt(1).putInt(0).putInt(STREAM).putInt(-2).putInt(0).putInt(-2).putInt(0);
    file.putInt(0);
    fill(file, SECTOR);
    file.putInt(-3).putInt(-2);
    for (var sector = 2; sector < 9; sector++) {
      file.putInt(sector + 1);
    }
    file.putInt(-2);
    fill(file, 2 * SECTOR);
    entry(file, "Root Entry", 5, -2, 0);
    entry(file, "Workbook", 2, 2, STREAM);
    file.position(3 * SECTOR).put(stream());
    return file.array();
  }

  private static void entry(ByteBuffer file, String name, int type, int start, int size) {
    var from = file.position();
    file.put(name.getBytes(UTF_16LE)).position(from + 64);
    file.putShort((short) (2 * name.length() + 2)).put((byte) type).put((byte) 1);
    file.putInt(-1).putInt(-1).putInt(type == 5 ? 1 : -1).position(from + 116);
    file.putInt(start).putInt(size).position(from + 128);
  }

  private static void fill(ByteBuffer file, int end) {
    while (file.position() < end) {
      file.put((byte) -1);
    }
  }
}
