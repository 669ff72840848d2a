package mizan.engine.tables;

import java.io.IOException;
import java.io.InputStream;
import mizan.engine.tables.Defect.Kind;
import org.jspecify.annotations.Nullable;

/// Reads the cells of one sheet of an XLSX workbook.
///
/// Source: ECMA-376 part 1, §18.3.1.
final class XlsxSheet {
  private final XlsxBook book;
  private final SheetTable table;
  private final Limits limits;
  private long row;
  private int column;
  private boolean inRow;
  private boolean astray;

  XlsxSheet(XlsxBook book, SheetTable table, Limits limits) {
    this.book = book;
    this.table = table;
    this.limits = limits;
  }

  void read(InputStream in) throws IOException {
    var scan = new XmlScan(in, limits.cellCharacters());
    while (scan.next()) {
      if (scan.is("c")) {
        if (!scan.closing() && inRow) {
          cell(scan);
        }
        astray |= !inRow;
      } else if (scan.is("row")) {
        row(scan);
      } else if (scan.is("mergeCell") && !scan.closing()) {
        merged(scan.attribute("ref"));
      } else if (scan.is("col") && isTrue(scan.attribute("hidden"))) {
        var first = XlsxBook.number(scan.attribute("min"));
        table.defect(new Defect(Kind.HIDDEN, 0, Math.max(1, first), "column"));
      }
    }
    if (scan.typed()) {
      table.defect(new Defect(Kind.DAMAGED, 0, 0, "document type"));
    }
    if (astray) {
      table.defect(new Defect(Kind.DAMAGED, 0, 0, "cells outside of rows"));
    }
  }

  private void row(XmlScan scan) {
    if (inRow) {
      table.commit();
    }
    astray |= scan.closing() != inRow;
    inRow = !scan.closing() && !scan.empty();
    if (scan.closing()) {
      return;
    }
    var number = XlsxBook.number(scan.attribute("r"));
    row = number > row ? number : row + 1;
    column = -1;
    table.next(row);
    if (isTrue(scan.attribute("hidden"))) {
      table.defect(new Defect(Kind.HIDDEN, row, 0, "row"));
    }
  }

  private static boolean isTrue(@Nullable String value) {
    return value != null && (value.equals("1") || value.equals("true"));
  }

  private void cell(XmlScan scan) throws IOException {
    var reference = scan.attribute("r");
    var given = reference == null ? -1 : columnOf(reference);
    column = given > column ? given : column + 1;
    if (scan.empty()) {
      return;
    }
    var type = scan.attribute("t");
    var style = scan.attribute("s");
    var kind = type == null ? "n" : type;
    var value = value(scan, kind);
    if (!value.isEmpty()) {
      add(kind, value, style);
    }
  }

  /// What stands in `v` or `is` until the cell closes.
  private static String value(XmlScan scan, String type) throws IOException {
    var value = "";
    while (scan.next() && !scan.is("c")) {
      if (scan.is("v") && !scan.closing() && !scan.empty()) {
        scan.keep();
        scan.next();
        value = scan.text();
      } else if (scan.is("is") && !scan.closing() && !scan.empty()) {
        var text = XlsxBook.richText(scan, "is");
        value = type.equals("inlineStr") || value.isEmpty() ? text : value;
      }
    }
    return value;
  }

  private void add(String type, String value, @Nullable String style) {
    switch (type) {
      case "s" -> table.add(column, book.text(XlsxBook.number(value)), CellKind.TEXT);
      case "n" -> number(value, style);
      case "b" -> table.add(column, value.equals("1") ? "true" : "false", CellKind.BOOLEAN);
      case "e" -> {
        table.defect(new Defect(Kind.FORMULA_ERROR, row, column + 1, errorName(value)));
        table.add(column, value, CellKind.ERROR);
      }
      case "d" -> table.add(column, value, CellKind.DATE);
      case "str" -> table.add(column, XmlText.unescaped(value), CellKind.TEXT);
      default -> table.add(column, value, CellKind.TEXT);
    }
  }

  /// Only the names of errors that spreadsheets give, never another word of the file.
  static String errorName(String value) {
    return value.matches("#(N/A|REF!|DIV/0!|VALUE!|NAME\\?|NUM!|NULL!|SPILL!|CALC!)") ? value : "#";
  }

  private void number(String value, @Nullable String style) {
    if (style != null && book.isDate(Math.max(0, XlsxBook.number(style)))) {
      var date = date(value);
      if (!date.isEmpty()) {
        table.add(column, date, CellKind.DATE);
        return;
      }
    }
    table.add(column, SheetNumbers.plain(value), CellKind.NUMBER);
  }

  private String date(String value) {
    try {
      return SheetNumbers.date(Double.parseDouble(value), book.from1904());
    } catch (NumberFormatException _) {
      return "";
    }
  }

  private void merged(@Nullable String reference) {
    if (reference != null && reference.length() < 30) {
      var digits = reference.replaceFirst("^[A-Z$]+", "").replaceFirst(":.*", "");
      var at = Math.max(0, XlsxBook.number(digits));
      table.defect(
          new Defect(Kind.CELLS_MERGED, at, Math.max(0, columnOf(reference)) + 1, reference));
    }
  }

  /// The column of `AB12`, from 0; -1 when there are no letters.
  private static int columnOf(String reference) {
    var value = 0;
    for (var i = 0; i < reference.length() && i < 4; i++) {
      var letter = reference.charAt(i);
      if (letter < 'A' || letter > 'Z') {
        break;
      }
      value = value * 26 + (letter - 'A' + 1);
    }
    return value - 1;
  }
}
