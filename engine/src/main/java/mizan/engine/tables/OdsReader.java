package mizan.engine.tables;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import mizan.engine.tables.Defect.Kind;
import org.jspecify.annotations.Nullable;

/// Reads the sheets of an OpenDocument spreadsheet.
///
/// Source: OpenDocument 1.3 part 3, §9 and §19.385.
public final class OdsReader implements TableReader {
  private static final int REPEATED_ROWS_MOST = 1 << 20;

  @Override
  public void read(Path file, Limits limits, TableSink sink) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      var entry = zip.getEntry("content.xml");
      if (entry == null) {
        sink.defect(new Defect(Kind.DAMAGED, 0, 0, "content.xml"));
        return;
      }
      var size = entry.getCompressedSize();
      try (var in = new BoundedStream(zip.getInputStream(entry), size, limits)) {
        new Content(new XmlScan(in, limits.cellCharacters()), limits, sink).read();
      }
    } catch (EOFException | ZipException | IllegalArgumentException _) {
      sink.defect(new Defect(Kind.DAMAGED, 0, 0, "archive"));
    }
  }

  /// The walk over the tables of one document.
  private static final class Content {
    private final XmlScan scan;
    private final Limits limits;
    private final TableSink sink;
    private @Nullable SheetTable table;
    private Row cells = new Row();
    private long row;

    Content(XmlScan scan, Limits limits, TableSink sink) {
      this.scan = scan;
      this.limits = limits;
      this.sink = sink;
    }

    void read() throws IOException {
      try {
        while (scan.next()) {
          tag();
        }
        if (scan.typed()) {
          sink.defect(new Defect(Kind.DAMAGED, 0, 0, "document type"));
        }
      } catch (LimitReachedException e) {
        tell(new Defect(Kind.LIMIT_REACHED, row, 0, String.valueOf(e.getMessage())));
      } catch (IOException _) {
        tell(new Defect(Kind.DAMAGED, row, 0, "content.xml"));
      }
      end();
    }

    private void tell(Defect defect) {
      if (table != null) {
        table.defect(defect);
      } else {
        sink.defect(defect);
      }
    }

    private void end() {
      if (table != null) {
        table.end();
        table = null;
      }
    }

    private void tag() throws IOException {
      if (scan.is("table")) {
        end();
        if (!scan.closing() && !scan.empty()) {
          var name = scan.attribute("name");
          table = new SheetTable(name == null ? "" : name, limits, sink);
          row = 0;
        }
      } else if (table != null && scan.is("table-row") && !scan.closing()) {
        row(table);
      }
    }

    private void row(SheetTable into) throws IOException {
      var repeated = repeated("number-rows-repeated");
      var hidden = scan.attribute("visibility");
      if (hidden != null && !hidden.equals("visible")) {
        into.defect(new Defect(Kind.HIDDEN, row + 1, 0, "row"));
      }
      cells = new Row().clear(row + 1);
      if (!scan.empty()) {
        while (scan.next() && !(scan.is("table-row") && scan.closing())) {
          if (scan.is("table-cell") || scan.is("covered-table-cell")) {
            cell(into);
          }
        }
      }
      var filled = SheetHeader.filled(cells) > 0;
      var copies = filled ? Math.min(repeated, REPEATED_ROWS_MOST) : 0;
      for (var i = 0L; i < copies; i++) {
        into.next(row + 1 + i);
        for (var column = 0; column < cells.size(); column++) {
          into.add(column, cells.text(column), cells.kind(column));
        }
        into.commit();
      }
      if (filled && repeated > copies) {
        var detail = "repeated rows > " + REPEATED_ROWS_MOST;
        into.defect(new Defect(Kind.LIMIT_REACHED, row + copies, 0, detail));
      }
      row += repeated;
    }

    private long repeated(String attribute) {
      var given = XlsxBook.number(scan.attribute(attribute));
      return Math.max(1, given);
    }

    private void cell(SheetTable into) throws IOException {
      var repeated = repeated("number-columns-repeated");
      var columns = repeated("number-columns-spanned");
      var rows = repeated("number-rows-spanned");
      var type = scan.attribute("value-type");
      var value = value(type);
      var text = scan.empty() ? "" : text();
      var kind = kind(type, text);
      var shown = value == null || kind == CellKind.ERROR ? text : value;
      if (kind == CellKind.ERROR) {
        var error = XlsxSheet.errorName(text);
        into.defect(new Defect(Kind.FORMULA_ERROR, row + 1, cells.size() + 1, error));
      }
      if (columns > 1 || rows > 1) {
        var column = cells.size() + 1;
        var range = CellRange.of(row + 1, column, rows, columns);
        into.defect(new Defect(Kind.CELLS_MERGED, row + 1, column, range));
      }
      // Blank cells are repeated to the edge of the sheet.
      var copies = Math.min(repeated, limits.columns() + 1L - cells.size());
      for (var i = 0L; i < copies; i++) {
        cells.add(shown, shown.isEmpty() ? CellKind.BLANK : kind);
      }
    }

    private @Nullable String value(@Nullable String type) {
      if (type == null) {
        return null;
      }
      return switch (type) {
        case "float", "percentage", "currency" -> number(scan.attribute("value"));
        case "date" -> scan.attribute("date-value");
        case "boolean" -> scan.attribute("boolean-value");
        case "string" -> scan.attribute("string-value");
        default -> null;
      };
    }

    private static @Nullable String number(@Nullable String value) {
      return value == null ? null : SheetNumbers.plain(value);
    }

    private static CellKind kind(@Nullable String type, String text) {
      if ((text.startsWith("#") && !XlsxSheet.errorName(text).equals("#"))
          || text.matches("Err:\\d{3}")) {
        return CellKind.ERROR;
      }
      return switch (type == null ? "" : type) {
        case "float", "percentage", "currency" -> CellKind.NUMBER;
        case "date" -> CellKind.DATE;
        case "boolean" -> CellKind.BOOLEAN;
        default -> CellKind.TEXT;
      };
    }

    /// The paragraphs of the cell, notes of readers left out.
    private String text() throws IOException {
      var paragraphs = new StringBuilder();
      var note = false;
      var some = false;
      while (scan.next()
          && !((scan.is("table-cell") || scan.is("covered-table-cell")) && scan.closing())) {
        if (scan.is("annotation")) {
          note = !scan.closing() && !scan.empty();
        } else if (scan.is("p") && !note && !scan.closing()) {
          paragraphs.append(some ? "\n" : "");
          some = true;
          if (!scan.empty()) {
            paragraphs.append(paragraph());
          }
        }
      }
      return paragraphs.toString();
    }

    private String paragraph() throws IOException {
      var text = new StringBuilder();
      scan.keep();
      while (scan.next()) {
        text.append(scan.text());
        if (scan.is("p") && scan.closing()) {
          break;
        }
        if (scan.is("s") && !scan.closing()) {
          text.repeat(' ', (int) Math.min(repeated("c"), 1_000));
        } else if ((scan.is("tab") || scan.is("line-break")) && !scan.closing()) {
          text.append(scan.is("tab") ? '\t' : '\n');
        }
        scan.keep();
      }
      return text.toString();
    }
  }
}
