package mizan.engine.tables;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import mizan.engine.tables.Defect.Kind;

/// Reads the sheets of an XLSX workbook.
///
/// Results of formulas are read as they were stored; hidden sheets and rows are read and named.
public final class XlsxReader implements TableReader {
  @Override
  public void read(Path file, Limits limits, TableSink sink) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      sheets(zip, limits, sink);
    } catch (EOFException | ZipException | IllegalArgumentException _) {
      sink.defect(new Defect(Kind.DAMAGED, 0, 0, "archive"));
    }
  }

  private static void sheets(ZipFile zip, Limits limits, TableSink sink) {
    if (zip.getEntry("xl/workbook.bin") != null) {
      sink.defect(new Defect(Kind.LIMIT_REACHED, 0, 0, "binary workbook, XLSB"));
      return;
    }
    try {
      var book = new XlsxBook(zip, limits);
      if (book.typed()) {
        sink.defect(new Defect(Kind.DAMAGED, 0, 0, "document type"));
      }
      for (var sheet : book.sheets()) {
        read(book, sheet, limits, sink);
      }
    } catch (LimitReachedException e) {
      sink.defect(new Defect(Kind.LIMIT_REACHED, 0, 0, String.valueOf(e.getMessage())));
    } catch (IOException _) {
      sink.defect(new Defect(Kind.DAMAGED, 0, 0, "workbook"));
    }
  }

  private static void read(XlsxBook book, XlsxBook.Sheet sheet, Limits limits, TableSink sink) {
    var table = new SheetTable(sheet.name(), limits, sink);
    if (sheet.hidden()) {
      table.defect(new Defect(Kind.HIDDEN, 0, 0, "sheet"));
    }
    try (var in = book.open(sheet.part())) {
      new XlsxSheet(book, table, limits).read(in);
    } catch (LimitReachedException e) {
      table.defect(new Defect(Kind.LIMIT_REACHED, 0, 0, String.valueOf(e.getMessage())));
    } catch (IOException _) {
      // Inflating failed or the markup is cut: what stood before was told.
      table.defect(new Defect(Kind.DAMAGED, 0, 0, "sheet"));
    }
    table.end();
  }
}
