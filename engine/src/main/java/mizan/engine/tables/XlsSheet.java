package mizan.engine.tables;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import mizan.engine.tables.Defect.Kind;

/// Reads the cells of one sheet of an XLS workbook, in the order of rows and columns whatever their
/// order in the file.
final class XlsSheet {
  private static final Map<Integer, String> ERRORS =
      Map.of(
          0x00, "#NULL!", 0x07, "#DIV/0!", 0x0F, "#VALUE!", 0x17, "#REF!", 0x1D, "#NAME?", 0x24,
          "#NUM!", 0x2A, "#N/A");

  /// Rows beyond 32,768 take the bit of the sign: turned, they come last.
  private static final long ORDER = Long.MIN_VALUE;

  private final BiffRecords records;
  private final XlsBook book;
  private final SheetTable table;
  private final Map<Long, Boolean> hiddenRows = new HashMap<>();
  private long[] cells = new long[256];
  private int count;
  private long row;

  XlsSheet(BiffRecords records, XlsBook book, SheetTable table) {
    this.records = records;
    this.book = book;
    this.table = table;
  }

  void read(int start) {
    var ended = index(start);
    Arrays.sort(cells, 0, count);
    for (var i = 0; i < count; i++) {
      var here = ((cells[i] ^ ORDER) >>> 48) + 1;
      if (here != row) {
        open(here);
      }
      cell((int) (cells[i] & 0xFFFF_FFFFL), (int) (cells[i] >>> 32 & 0xFFFF));
    }
    if (row > 0) {
      table.commit();
    }
    if (!ended) {
      table.defect(new Defect(Kind.DAMAGED, row, 0, "sheet"));
    }
  }

  private void open(long number) {
    if (row > 0) {
      table.commit();
    }
    row = number;
    table.next(row);
    if (hiddenRows.containsKey(row)) {
      table.defect(new Defect(Kind.HIDDEN, row, 0, "row"));
    }
  }

  /// Notes where the cells are: row, column and offset in one number; false without an end.
  private boolean index(int start) {
    var depth = 0;
    for (var at = start; records.kind(at) >= 0; at = records.next(at)) {
      var kind = records.kind(at);
      // Charts in the sheet are streams in the stream.
      depth += kind == 0x0809 ? 1 : 0;
      if (kind == 0x0A && --depth <= 0) {
        return true;
      }
      if (depth <= 1) {
        record(kind, at);
      }
    }
    return false;
  }

  private void record(int kind, int at) {
    switch (kind) {
      case 0xFD, 0x0204, 0xD6, 0x0203, 0x027E, 0xBD, 0x06, 0x0205 -> {
        if (count == cells.length) {
          cells = Arrays.copyOf(cells, count * 2);
        }
        var place = (long) records.u16(at + 4) << 48 | (long) records.u16(at + 6) << 32 | at;
        cells[count++] = place ^ ORDER;
      }
      case 0x0208 -> {
        if ((records.u16(at + 16) & 0x20) != 0) {
          hiddenRows.put(records.u16(at + 4) + 1L, true);
        }
      }
      case 0x7D -> {
        if ((records.u16(at + 12) & 1) != 0) {
          table.defect(new Defect(Kind.HIDDEN, 0, records.u16(at + 4) + 1, "column"));
        }
      }
      case 0xE5 -> merged(at);
      default -> {}
    }
  }

  private void merged(int at) {
    for (var i = 0; i < Math.min(records.u16(at + 4), 1_027); i++) {
      var range = at + 6 + i * 8;
      var rows = records.u16(range + 2) - records.u16(range) + 1;
      var columns = records.u16(range + 6) - records.u16(range + 4) + 1;
      table.defect(
          new Defect(
              Kind.CELLS_MERGED,
              records.u16(range) + 1L,
              records.u16(range + 4) + 1,
              CellRange.of(records.u16(range) + 1L, records.u16(range + 4) + 1, rows, columns)));
    }
  }

  private void cell(int at, int column) {
    var style = records.u16(at + 8);
    switch (records.kind(at)) {
      case 0xFD -> table.add(column, book.text(records.i32(at + 10)), CellKind.TEXT);
      case 0x0204, 0xD6 -> {
        records.enter(at, 6);
        table.add(column, records.text(true), CellKind.TEXT);
      }
      case 0x0203 -> number(column, records.real(at + 10), style);
      case 0x027E -> number(column, records.packed(at + 10), style);
      case 0xBD -> several(at, column);
      case 0x0205 -> flag(column, records.u8(at + 10), records.u8(at + 11) != 0);
      default -> formula(at, column, style);
    }
  }

  private void several(int at, int first) {
    var numbers = (records.next(at) - at - 4 - 6) / 6;
    for (var i = 0; i < numbers; i++) {
      number(first + i, records.packed(at + 10 + i * 6), records.u16(at + 8 + i * 6));
    }
  }

  private void formula(int at, int column, int style) {
    if (records.u16(at + 16) != 0xFFFF) {
      number(column, records.real(at + 10), style);
      return;
    }
    switch (records.u8(at + 10)) {
      case 0 -> {
        var text = records.next(at);
        // What several cells share may stand before the text of the result.
        for (var i = 0; i < 2 && records.kind(text) >= 0 && records.kind(text) != 0x0207; i++) {
          text = records.next(text);
        }
        if (records.kind(text) == 0x0207) {
          records.enter(text, 0);
          table.add(column, records.text(true), CellKind.TEXT);
        }
      }
      case 1 -> flag(column, records.u8(at + 12), false);
      case 2 -> flag(column, records.u8(at + 12), true);
      default -> {}
    }
  }

  private void flag(int column, int value, boolean error) {
    if (error) {
      var name = ERRORS.getOrDefault(value, "#");
      table.defect(new Defect(Kind.FORMULA_ERROR, row, column + 1, name));
      table.add(column, name, CellKind.ERROR);
    } else {
      table.add(column, value != 0 ? "true" : "false", CellKind.BOOLEAN);
    }
  }

  private void number(int column, double value, int style) {
    var date = book.isDate(style) ? SheetNumbers.date(value, book.from1904()) : "";
    if (date.isEmpty()) {
      table.add(column, SheetNumbers.plain(value), CellKind.NUMBER);
    } else {
      table.add(column, date, CellKind.DATE);
    }
  }
}
