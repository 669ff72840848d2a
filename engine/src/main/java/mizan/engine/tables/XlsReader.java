package mizan.engine.tables;

import java.io.IOException;
import java.nio.file.Path;
import mizan.engine.sniffing.Bytes;
import mizan.engine.sniffing.Ole2;
import mizan.engine.tables.Defect.Kind;

/// Reads the sheets of an XLS workbook of Excel 5 to 2003.
public final class XlsReader implements TableReader {
  /// Such a workbook is read in memory; none of 65,536 rows is as large.
  private static final int WORKBOOK_MOST = 128 << 20;

  @Override
  public void read(Path file, Limits limits, TableSink sink) throws IOException {
    try (var bytes = Bytes.of(file)) {
      var stream = stream(bytes, sink);
      if (stream.length == WORKBOOK_MOST) {
        sink.defect(new Defect(Kind.LIMIT_REACHED, 0, 0, "bytes > " + WORKBOOK_MOST));
      }
      var records = new BiffRecords(stream);
      var book = new XlsBook(records);
      if (book.encrypted()) {
        sink.defect(new Defect(Kind.DAMAGED, 0, 0, "encrypted"));
      } else if (!book.known()) {
        sink.defect(new Defect(Kind.DAMAGED, 0, 0, "workbook"));
      } else {
        book.sheets().forEach(sheet -> read(records, book, sheet, limits, sink));
      }
    }
  }

  private static void read(
      BiffRecords records, XlsBook book, XlsBook.Sheet sheet, Limits limits, TableSink sink) {
    var table = new SheetTable(sheet.name(), limits, sink);
    if (sheet.hidden()) {
      table.defect(new Defect(Kind.HIDDEN, 0, 0, "sheet"));
    }
    new XlsSheet(records, book, table).read(sheet.offset());
    table.end();
  }

  private static byte[] stream(Bytes bytes, TableSink sink) throws IOException {
    if (bytes.at(0, 1).length == 1 && bytes.at(0, 1)[0] == 9) {
      return bytes.at(0, WORKBOOK_MOST);
    }
    var container = Ole2.open(bytes);
    for (var stream : container.streams()) {
      if (stream.name().equals("Workbook") || stream.name().equals("Book")) {
        var read = container.read(stream, WORKBOOK_MOST);
        if (read.length < Math.min(stream.size(), WORKBOOK_MOST)) {
          sink.defect(new Defect(Kind.DAMAGED, 0, 0, "container"));
        }
        return read;
      }
    }
    return new byte[0];
  }
}
