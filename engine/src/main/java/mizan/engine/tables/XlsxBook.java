package mizan.engine.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// What an XLSX workbook says before its sheets: their names and parts, its styles, its texts.
///
/// Source: ECMA-376 part 1, §18.2, §18.4, §18.8; part 2 for relationships.
final class XlsxBook {
  /// A sheet and the member in which its cells stand.
  record Sheet(String name, String part, boolean hidden) {}

  private static final int STYLES_MOST = 1 << 16;

  /// All texts of a workbook together: what memory holds.
  private static final long TEXTS_MOST = 48L << 20;

  private final ZipFile zip;
  private final Limits limits;
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final BitSet dateStyles = new BitSet();
  private boolean from1904;
  private boolean typed;

  XlsxBook(ZipFile zip, Limits limits) throws IOException {
    this.zip = zip;
    this.limits = limits;
    var parts = parts();
    readSheets(parts);
    readStyles(part(parts, "styles", "xl/styles.xml"));
    readTexts(part(parts, "sharedStrings", "xl/sharedStrings.xml"));
  }

  List<Sheet> sheets() {
    return sheets;
  }

  boolean from1904() {
    return from1904;
  }

  /// Whether a part had a document type, which was left aside.
  boolean typed() {
    return typed;
  }

  boolean isDate(int style) {
    return dateStyles.get(style);
  }

  /// A shared text; "" when there is none of this number.
  String text(int number) {
    return number >= 0 && number < texts.size() ? texts.get(number) : "";
  }

  /// The inflated bytes of a member, bounded; empty when it is absent.
  InputStream open(String name) throws IOException {
    var entry = zip.getEntry(name);
    return entry == null ? InputStream.nullInputStream() : open(entry);
  }

  private InputStream open(ZipEntry entry) throws IOException {
    return new BoundedStream(zip.getInputStream(entry), entry.getCompressedSize(), limits);
  }

  /// Relationships of the workbook: by identifier, and by the last word of their type.
  private Map<String, String> parts() throws IOException {
    var parts = new HashMap<String, String>();
    try (var in = open("xl/_rels/workbook.xml.rels")) {
      var scan = new XmlScan(in, limits.cellCharacters());
      while (scan.next()) {
        var target = scan.is("Relationship") ? scan.attribute("Target") : null;
        var id = scan.attribute("Id");
        var type = scan.attribute("Type");
        if (target != null && id != null && type != null) {
          var path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
          parts.put("id " + id, path);
          parts.putIfAbsent("type " + type.substring(type.lastIndexOf('/') + 1), path);
        }
      }
    }
    return parts;
  }

  private static String part(Map<String, String> parts, String type, String usual) {
    return parts.getOrDefault("type " + type, usual);
  }

  private void readSheets(Map<String, String> parts) throws IOException {
    try (var in = open("xl/workbook.xml")) {
      var scan = new XmlScan(in, limits.cellCharacters());
      while (scan.next() && sheets.size() < limits.members()) {
        if (scan.is("workbookPr")) {
          var value = scan.attribute("date1904");
          from1904 = value != null && (value.equals("1") || value.equals("true"));
        } else if (scan.is("sheet") && !scan.closing()) {
          var name = or(scan.attribute("name"), "");
          var state = or(scan.attribute("state"), "visible");
          var usual = "xl/worksheets/sheet" + (sheets.size() + 1) + ".xml";
          var part = parts.getOrDefault("id " + or(scan.attribute("id"), ""), usual);
          // Sheets of charts have no cells.
          if (!part.contains("chartsheets/")) {
            sheets.add(new Sheet(name, part, !state.equals("visible")));
          }
        }
      }
      typed |= scan.typed();
    }
  }

  private static String or(@Nullable String value, String other) {
    return value == null ? other : value;
  }

  private void readStyles(String part) throws IOException {
    var codes = new HashMap<Integer, String>();
    try (var in = open(part)) {
      var scan = new XmlScan(in, limits.cellCharacters());
      var cells = false;
      var styles = 0;
      while (scan.next() && styles < STYLES_MOST) {
        if (scan.is("numFmt") && !scan.closing()) {
          codes.put(number(scan.attribute("numFmtId")), or(scan.attribute("formatCode"), ""));
        } else if (scan.is("cellXfs")) {
          cells = !scan.closing();
        } else if (cells && scan.is("xf") && !scan.closing()) {
          var id = number(scan.attribute("numFmtId"));
          dateStyles.set(styles++, SheetNumbers.showsDate(id, codes.getOrDefault(id, "")));
        }
      }
    }
  }

  static int number(@Nullable String digits) {
    if (digits == null || digits.isEmpty() || digits.length() > 9) {
      return -1;
    }
    var value = 0;
    for (var i = 0; i < digits.length(); i++) {
      var digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private void readTexts(String part) throws IOException {
    try (var in = open(part)) {
      var scan = new XmlScan(in, limits.cellCharacters());
      var total = 0L;
      while (scan.next()) {
        if (scan.is("si") && !scan.closing()) {
          var text = scan.empty() ? "" : XlsxBook.richText(scan, "si");
          texts.add(text);
          total += text.length() + 40L;
          if (total > TEXTS_MOST) {
            throw new LimitReachedException("characters of shared texts > " + TEXTS_MOST);
          }
        }
      }
      typed |= scan.typed();
    }
  }

  /// The text within a tag until it closes: its runs joined, what only says how to pronounce left
  /// out.
  static String richText(XmlScan scan, String until) throws IOException {
    var text = "";
    var spoken = false;
    while (scan.next() && !(scan.is(until) && scan.closing())) {
      if (scan.is("rPh")) {
        spoken = !scan.closing();
      } else if (scan.is("t") && !scan.closing() && !scan.empty() && !spoken) {
        scan.keep();
        var more = scan.next();
        var part = XmlText.unescaped(scan.text());
        text = text.isEmpty() ? part : text + part;
        if (!more) {
          break;
        }
      }
    }
    return text;
  }
}
