package mizan.engine.tables;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What an XLS workbook says before its sheets: their names and places, its formats, its texts.
///
/// Source: [MS-XLS] version 14, §2.1.7.20.3.
final class XlsBook {
  private static final int BIFF8 = 0x0600;
  private static final int BIFF5 = 0x0500;

  /// A sheet and where its records begin.
  record Sheet(String name, int offset, boolean hidden) {}

  private final BiffRecords records;
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<Integer> styleFormats = new ArrayList<>();
  private final Map<Integer, String> formats = new HashMap<>();
  private final BitSet dates = new BitSet();
  private Charset charset = Charset.forName("windows-1252");
  private boolean encrypted;
  private boolean from1904;
  private final boolean biff8;
  private final boolean known;

  XlsBook(BiffRecords records) {
    this.records = records;
    var version = records.kind(0) == 0x0809 ? records.u16(4) : 0;
    biff8 = version == BIFF8;
    known = biff8 || version == BIFF5;
    if (known) {
      charset = charset();
      records.texts(charset, biff8);
      readGlobals();
      for (var style = 0; style < styleFormats.size(); style++) {
        var id = styleFormats.get(style);
        dates.set(style, SheetNumbers.showsDate(id, formats.getOrDefault(id, "")));
      }
    }
  }

  /// Whether the workbook is of Excel 5 or later.
  boolean known() {
    return known;
  }

  boolean encrypted() {
    return encrypted;
  }

  boolean from1904() {
    return from1904;
  }

  boolean isDate(int style) {
    return dates.get(style);
  }

  List<Sheet> sheets() {
    return sheets;
  }

  String text(int number) {
    return number >= 0 && number < texts.size() ? texts.get(number) : "";
  }

  /// The names of sheets stand before the charset is told in some files: it is looked for first.
  private Charset charset() {
    for (var at = 0; records.kind(at) >= 0 && records.kind(at) != 0x0A; at = records.next(at)) {
      if (records.kind(at) == 0x42) {
        return named(records.u16(at + 4));
      }
    }
    return charset;
  }

  private static Charset named(int page) {
    var name =
        switch (page) {
          case 10000, 0x8000 -> "x-MacRoman";
          case 10004 -> "x-MacArabic";
          case 437, 850, 852, 864 -> "IBM" + page;
          default -> "windows-" + page;
        };
    return Charset.isSupported(name) ? Charset.forName(name) : Charset.forName("windows-1252");
  }

  private void readGlobals() {
    for (var at = 0; records.kind(at) >= 0; at = records.next(at)) {
      switch (records.kind(at)) {
        case 0x2F -> encrypted = true;
        case 0x22 -> from1904 = records.u16(at + 4) == 1;
        case 0x85 -> sheet(at);
        case 0xE0 -> styleFormats.add(records.u16(at + 6));
        case 0x041E -> {
          records.enter(at, 2);
          formats.put(records.u16(at + 4), records.text(biff8));
        }
        case 0xFC -> texts(at);
        case 0x0A -> {
          return;
        }
        default -> {}
      }
    }
  }

  private void sheet(int at) {
    // Charts and macros have no table.
    if (records.u8(at + 9) == 0 && !encrypted) {
      records.enter(at, 6);
      sheets.add(new Sheet(records.text(false), records.i32(at + 4), records.u8(at + 8) != 0));
    }
  }

  private void texts(int at) {
    var count = records.i32(at + 8);
    records.enter(at, 8);
    while (texts.size() < count && records.more() && !encrypted) {
      texts.add(records.text(true));
    }
  }
}
