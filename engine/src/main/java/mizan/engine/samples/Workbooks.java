package mizan.engine.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mizan.engine.samples.TextFiles.escaped;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mizan.engine.samples.TablePlan.Kind;

/// Writes tables as the smallest workbooks that every spreadsheet opens: XLSX (ECMA-376) and
/// OpenDocument 1.3.
final class Workbooks {

  private static final String OFFICE = "http://schemas.openxmlformats.org/";
  private static final String MAIN = OFFICE + "spreadsheetml/2006/main";
  private static final String RELATIONS = OFFICE + "officeDocument/2006/relationships";
  private static final String SPREADSHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final String OPEN = "urn:oasis:names:tc:opendocument:xmlns:";
  private static final String OPEN_TYPE = "application/vnd.oasis.opendocument.spreadsheet";
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  /// Members carry one and the same time, so that the same table gives the same bytes.
  private static final LocalDateTime STAMP = LocalDate.of(2026, 1, 1).atStartOfDay();

  /// The day from which XLSX counts; it takes 1900 for a leap year.
  private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

  private Workbooks() {}

  private static final String CONTENT_TYPES =
      XML
          + """
          <Types xmlns="%spackage/2006/content-types">\
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
          <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>\
          <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/>\
          <Override PartName="/xl/styles.xml" ContentType="%sstyles+xml"/></Types>
          """
              .formatted(OFFICE, SPREADSHEET, SPREADSHEET, SPREADSHEET);

  private static final String STYLES =
      XML
          + """
          <styleSheet xmlns="%s"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>\
          <fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>\
          <fills count="1"><fill><patternFill patternType="none"/></fill></fills>\
          <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>\
          <cellXfs count="2"><xf/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>
          """
              .formatted(MAIN);

  static byte[] xlsx(SampleTable table) {
    var members = new LinkedHashMap<String, String>();
    members.put("[Content_Types].xml", CONTENT_TYPES);
    members.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
    members.put(
        "xl/workbook.xml",
        XML
            + """
            <workbook xmlns="%s" xmlns:r="%s"><sheets>\
            <sheet name="%s" sheetId="1" r:id="rId1"/></sheets></workbook>
            """
                .formatted(MAIN, RELATIONS, sheet(table)));
    members.put(
        "xl/_rels/workbook.xml.rels",
        relations("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"));
    members.put("xl/styles.xml", STYLES);
    members.put("xl/worksheets/sheet1.xml", worksheet(table));
    return zipped(members);
  }

  private static String relations(String... typesAndTargets) {
    var text =
        new StringBuilder(XML)
            .append("<Relationships xmlns=\"" + OFFICE + "package/2006/relationships\">");
    for (var i = 0; i < typesAndTargets.length; i += 2) {
      text.append(
          "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
              .formatted(i / 2 + 1, RELATIONS, typesAndTargets[i], typesAndTargets[i + 1]));
    }
    return text.append("</Relationships>\n").toString();
  }

  private static String sheet(SampleTable table) {
    return table.language == Language.AR ? "البيانات" : "Données";
  }

  private static String worksheet(SampleTable table) {
    var text = new StringBuilder(XML).append("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    var number = 0;
    for (var row : table.head) {
      text.append("<row r=\"").append(++number).append("\">");
      for (var i = 0; i < row.size(); i++) {
        addText(text, at(i, number), row.get(i));
      }
      text.append("</row>");
    }
    for (var row : table.rows) {
      text.append("<row r=\"").append(++number).append("\">");
      for (var i = 0; i < row.size(); i++) {
        addCell(text, at(i, number), table.columns.get(i).kind(), row.get(i));
      }
      text.append("</row>");
    }
    return text.append("</sheetData></worksheet>\n").toString();
  }

  /// No table here is wider than the alphabet.
  private static String at(int column, int row) {
    return (char) ('A' + column) + Integer.toString(row);
  }

  private static void addText(StringBuilder text, String at, String value) {
    if (!value.isEmpty()) {
      text.append("<c r=\"").append(at).append("\" t=\"inlineStr\"><is><t>");
      text.append(escaped(value)).append("</t></is></c>");
    }
  }

  private static void addCell(StringBuilder text, String at, Kind kind, String value) {
    if (kind.isNumber() && SampleTable.isNumber(value)) {
      text.append("<c r=\"").append(at).append("\"><v>").append(value).append("</v></c>");
    } else if (isDay(kind, value)) {
      var day = LocalDate.parse(value).toEpochDay() - FIRST_DAY.toEpochDay();
      text.append("<c r=\"").append(at).append("\" s=\"1\"><v>").append(day).append("</v></c>");
    } else {
      addText(text, at, value);
    }
  }

  private static boolean isDay(Kind kind, String value) {
    return kind == Kind.DAY && value.length() == 10 && value.charAt(4) == '-';
  }

  static byte[] ods(SampleTable table) {
    var members = new LinkedHashMap<String, String>();
    members.put("mimetype", OPEN_TYPE);
    members.put(
        "META-INF/manifest.xml",
        XML
            + """
            <manifest:manifest xmlns:manifest="%1$smanifest:1.0" manifest:version="1.3">\
            <manifest:file-entry manifest:full-path="/" manifest:media-type="%2$s"/>\
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>\
            </manifest:manifest>
            """
                .formatted(OPEN, OPEN_TYPE));
    members.put("content.xml", content(table));
    return zipped(members);
  }

  private static String content(SampleTable table) {
    var text = new StringBuilder(XML).append("<office:document-content office:version=\"1.3\"");
    for (var name : List.of("office", "table", "text")) {
      text.append(" xmlns:%1$s=\"%2$s%1$s:1.0\"".formatted(name, OPEN));
    }
    text.append("><office:body><office:spreadsheet><table:table table:name=\"");
    text.append(sheet(table)).append("\">");
    for (var row : table.head) {
      text.append("<table:table-row>");
      row.forEach(cell -> addOpen(text, Kind.CHOICE, cell));
      text.append("</table:table-row>");
    }
    for (var row : table.rows) {
      text.append("<table:table-row>");
      for (var i = 0; i < row.size(); i++) {
        addOpen(text, table.columns.get(i).kind(), row.get(i));
      }
      text.append("</table:table-row>");
    }
    text.append("</table:table></office:spreadsheet></office:body></office:document-content>\n");
    return text.toString();
  }

  private static void addOpen(StringBuilder text, Kind kind, String value) {
    if (value.isEmpty()) {
      text.append("<table:table-cell/>");
      return;
    }
    text.append("<table:table-cell office:value-type=\"");
    if (kind.isNumber() && SampleTable.isNumber(value)) {
      text.append("float\" office:value=\"").append(value);
    } else if (isDay(kind, value)) {
      text.append("date\" office:date-value=\"").append(value);
    } else {
      text.append("string");
    }
    text.append("\"><text:p>").append(escaped(value)).append("</text:p></table:table-cell>");
  }

  private static byte[] zipped(Map<String, String> members) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (var member : members.entrySet()) {
        var bytes = member.getValue().getBytes(UTF_8);
        var entry = new ZipEntry(member.getKey());
        entry.setTimeLocal(STAMP);
        if (member.getKey().equals("mimetype")) {
          store(entry, bytes);
        }
        zip.putNextEntry(entry);
        zip.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return out.toByteArray();
  }

  /// OpenDocument wants its type to stand in the file as it is.
  private static void store(ZipEntry entry, byte[] bytes) {
    var check = new CRC32();
    check.update(bytes);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(check.getValue());
  }
}
