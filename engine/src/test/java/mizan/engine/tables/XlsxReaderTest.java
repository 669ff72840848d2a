package mizan.engine.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mizan.engine.tables.Defect.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxReaderTest {
  private static final String STYLES =
      """
      <styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd\\/mm\\/yyyy;@"/></numFmts>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>\
      """;
  private static final String TEXTS =
      """
      <sst><si><t>Région</t></si><si><t>Jour</t></si><si><r><t>Va</t></r><r><t>leur</t></r>
      <rPh><t>x</t></rPh></si><si><t xml:space="preserve">Béja &amp; fils</t></si></sst>\
      """;

  @TempDir Path folder;

  @Test
  void everyTypeOfCellIsReadAsWhatItIs() throws IOException {
    var heard =
        read(
            "",
            """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>
            <c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><t>e</t></is></c></row>
            <row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2" s="1"><v>45292</v></c>
            <c r="C2"><v>12.300000000000001</v></c><c r="D2" t="b"><v>1</v></c></row>
            <row r="3"><c r="B3" s="2"><v>45292.5</v></c><c r="C3"><f>1/0</f><v>1E-3</v></c>
            <c r="D3" t="e"><v>#N/A</v></c></row>
            <row r="5"><c r="A5" t="str"><f>A2</f><v>x</v></c><c r="C5"><v>-7</v></c></row>
            """);
    assertThat(heard.starts)
        .containsExactly(new TableStart("Feuille", List.of("Région", "Jour", "Valeur", "e"), 1, 2));
    assertThat(heard.rows)
        .containsExactly(
            "2: tBéja & fils d2024-01-01 n12.3 btrue",
            "3: · d2024-01-01T12:00:00 n0.001 e#N/A",
            "5: tx · n-7");
    assertThat(heard.kinds()).containsExactly(Kind.FORMULA_ERROR, Kind.ROW_BLANK);
  }

  @Test
  void daysCountFrom1904WhereTheBookSaysSo() throws IOException {
    var heard =
        read(
            "<workbookPr date1904=\"1\"/>",
            "<row><c t=\"str\"><v>a</v></c></row><row><c s=\"1\"><v>1</v></c></row>");
    assertThat(heard.rows).containsExactly("2: d1904-01-02");
  }

  @Test
  void titlesMergedCellsAndFootersAreNamed() throws IOException {
    var heard =
        read(
            "",
            """
            <row r="1"><c t="str"><v>Titre</v></c></row>
            <row r="3" hidden="1"><c t="str"><v>a</v></c><c t="str"><v>b</v></c><c t="str"><v>b</v></c></row>
            <row r="4"><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>
            <row r="5"><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>
            <row r="7"><c t="str"><v>Source</v></c></row></sheetData>
            <mergeCells><mergeCell ref="A1:C1"/></mergeCells>
            """);
    assertThat(heard.starts.getFirst().firstRow()).isEqualTo(4);
    assertThat(heard.rows).containsExactly("4: n1 n2 n3", "5: n1 n2 n3");
    assertThat(heard.kinds())
        .containsExactlyInAnyOrder(
            Kind.HIDDEN, Kind.PREAMBLE, Kind.COLUMN_NAME_REPEATED, Kind.CELLS_MERGED, Kind.FOOTER);
  }

  @Test
  void aHeaderOfTwoRowsIsJoined() throws IOException {
    var heard =
        read(
            "",
            """
            <row><c t="str"><v>Nom</v></c><c t="str"><v>Blé</v></c><c/><c t="str"><v>Orge</v></c><c/></row>
            <row><c/><c t="str"><v>ha</v></c><c t="str"><v>t</v></c><c t="str"><v>ha</v></c><c t="str"><v>t</v></c></row>
            <row><c t="str"><v>x</v></c><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c><c><v>4</v></c></row>
            """);
    assertThat(heard.starts.getFirst().columns())
        .containsExactly("Nom", "Blé ha", "Blé t", "Orge ha", "Orge t");
    assertThat(heard.kinds()).containsExactly(Kind.HEADER_SEVERAL_ROWS);
  }

  @Test
  void anEntityIsNeverExpanded() throws IOException {
    var heard =
        read(
            "",
            "<row><c t=\"str\"><v>a</v></c></row><row><c t=\"str\"><v>&bomb;</v></c></row>",
            "<!DOCTYPE x [<!ENTITY bomb \"boom\">]>");
    assertThat(heard.rows).containsExactly("2: t&bomb;");
    assertThat(heard.kinds()).contains(Kind.DAMAGED);
  }

  @Test
  void aCutFileIsDamaged() throws IOException {
    var whole = book("", "<row><c><v>1</v></c></row>", "");
    var cut = folder.resolve("cut.xlsx");
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(whole), (int) Files.size(whole) / 2));
    var heard = new HeardLines();
    new XlsxReader().read(cut, Limits.USUAL, heard);
    assertThat(heard.kinds()).containsExactly(Kind.DAMAGED);
  }

  private HeardLines read(String properties, String rows) throws IOException {
    return read(properties, rows, "");
  }

  private HeardLines read(String properties, String rows, String type) throws IOException {
    var heard = new HeardLines();
    new XlsxReader().read(book(properties, rows, type), Limits.USUAL, heard);
    assertThat(heard.complete()).isTrue();
    return heard;
  }

  private Path book(String properties, String rows, String type) throws IOException {
    var file = folder.resolve("book.xlsx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(
          zip,
          "xl/workbook.xml",
          "<workbook>"
              + properties
              + "<sheets><sheet name=\"Feuille\" r:id=\"r1\"/></sheets></workbook>");
      put(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"r1\" Type=\"a/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
      put(zip, "xl/styles.xml", STYLES);
      put(zip, "xl/sharedStrings.xml", TEXTS);
      put(
          zip,
          "xl/worksheets/sheet1.xml",
          "<?xml version=\"1.0\"?>" + type + "<worksheet><sheetData>" + rows + "</worksheet>");
    }
    return file;
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(UTF_8));
  }
}
