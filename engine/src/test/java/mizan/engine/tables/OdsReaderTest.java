package mizan.engine.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mizan.engine.tables.Defect.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdsReaderTest {
  @TempDir Path folder;

  @Test
  void cellsAreReadByTheirValues() throws IOException {
    var heard =
        read(
            """
            <table:table table:name="F"><table:table-row>
            <table:table-cell office:value-type="string"><text:p>Nom</text:p></table:table-cell>
            <table:table-cell office:value-type="string"><text:p>Jour</text:p></table:table-cell>
            <table:table-cell office:value-type="string"><text:p>Part</text:p></table:table-cell>
            <table:table-cell table:number-columns-repeated="16380"/></table:table-row>
            <table:table-row table:number-rows-repeated="2">
            <table:table-cell office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>a<text:s text:c="2"/>b</text:p><text:p>c &amp; d</text:p></table:table-cell>
            <table:table-cell office:value-type="date" office:date-value="2024-02-29"><text:p>29/02/24</text:p></table:table-cell>
            <table:table-cell office:value-type="percentage" office:value="0.125"><text:p>12,5 %</text:p></table:table-cell></table:table-row>
            <table:table-row table:visibility="filter"><table:table-cell table:number-columns-spanned="2" office:value-type="boolean" office:boolean-value="true"/>
            <table:covered-table-cell/><table:table-cell office:value-type="string"><text:p>#N/A</text:p></table:table-cell></table:table-row>
            <table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>
            </table:table>\
            """);
    assertThat(heard.starts.getFirst().columns()).containsExactly("Nom", "Jour", "Part");
    assertThat(heard.rows)
        .containsExactly(
            "2: ta  b\nc & d d2024-02-29 n0.125",
            "3: ta  b\nc & d d2024-02-29 n0.125",
            "4: btrue · e#N/A");
    assertThat(heard.kinds()).containsExactly(Kind.HIDDEN, Kind.CELLS_MERGED, Kind.FORMULA_ERROR);
    assertThat(heard.defects.get(1).detail()).isEqualTo("A4:B4");
  }

  @Test
  void repetitionWithoutEndIsBounded() throws IOException {
    var heard =
        read(
            """
            <table:table table:name="F"><table:table-row table:number-rows-repeated="900000000">
            <table:table-cell office:value-type="float" office:value="1"/></table:table-row></table:table>\
            """);
    assertThat(heard.rowCount).isEqualTo(1 << 20);
    assertThat(heard.kinds()).contains(Kind.LIMIT_REACHED);
  }

  private HeardLines read(String tables) throws IOException {
    var file = folder.resolve("a.ods");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(
          ("<?xml version=\"1.0\"?><office:document>" + tables + "</office:document>")
              .getBytes(UTF_8));
    }
    var heard = new HeardLines();
    new OdsReader().read(file, Limits.USUAL, heard);
    assertThat(heard.complete()).isTrue();
    return heard;
  }
}
