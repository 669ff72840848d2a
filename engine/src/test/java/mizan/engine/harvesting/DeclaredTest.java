package mizan.engine.harvesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mizan.engine.Harvested;
import mizan.engine.harvesting.DeclaredColumn.Meaning;
import mizan.engine.harvesting.Problem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Spreadsheets of links, in the formats and words of offices.
class DeclaredTest {
  private static final List<List<String>> ROWS =
      List.of(
          List.of("العنوان", "رابط التحميل", "الصيغة"),
          List.of("ميزانية", "https://x.example/m.csv", "CSV"),
          List.of("ميزانية", "https://x.example/m.xlsx", "XLSX"),
          List.of("آبار", "https://x.example/w.csv", "CSV"));

  @TempDir Path folder;

  @Test
  void excelIsReadAsCsvIs() throws IOException {
    var harvested = Harvested.of(workbook());

    assertThat(harvested.harvest().kind()).isEqualTo("plain-site");
    assertThat(harvested.ids()).containsExactly("ميزانية", "آبار");
    assertThat(harvested.harvest().distributions()).isEqualTo(3);
    assertThat(harvested.harvest().complete()).isTrue();
  }

  @Test
  void textInAnArabicCharsetIsRead() throws IOException {
    var text = new StringBuilder();
    ROWS.forEach(row -> text.append(String.join(";", row)).append("\r\n"));
    var file = Files.writeString(folder.resolve("l.csv"), text, Charset.forName("windows-1256"));

    assertThat(Harvested.of(file).ids()).containsExactly("ميزانية", "آبار");
  }

  @Test
  void aDatasetThatComesBackLaterIsKeptUnderAnIdOfOurs() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("l.csv"),
            "title,url\nA,https://x.example/1.csv\nB,https://x.example/2.csv\nA,https://x.example/3.csv\n");
    var harvested = Harvested.of(file);

    assertThat(harvested.ids()).containsExactly("A", "B", "A#2");
    assertThat(harvested.problems()).containsExactly(Kind.DUPLICATE_ID);
  }

  @Test
  void aDamagedWorkbookIsNamed() throws IOException {
    var whole = Files.readAllBytes(workbook());
    var file = Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(whole, 300));
    var harvested = Harvested.of(file);

    assertThat(harvested.datasets()).isEmpty();
    assertThat(harvested.harvest().complete()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Titre, TITLE, ''",
    "Titre (arabe), TITLE, ar",
    "title_fr, TITLE, fr",
    "العنوان بالفرنسية, TITLE, fr",
    "عنوان الملف, ADDRESS, ''",
    "Fréquence de mise à jour, FREQUENCY, ''",
    "الهيكل, PUBLISHER, ''",
    "Médiane, , ''"
  })
  void headsAreKnownInThreeLanguages(String head, Meaning meaning, String language) {
    assertThat(DeclaredColumn.of(head)).isEqualTo(new DeclaredColumn(head, meaning, language));
  }

  private Path workbook() throws IOException {
    var sheet = new StringBuilder("<worksheet><sheetData>");
    for (var row : ROWS) {
      sheet.append("<row>");
      row.forEach(cell -> sheet.append("<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>"));
      sheet.append("</row>");
    }
    var parts =
        Map.of(
            "xl/worksheets/sheet1.xml",
            sheet + "</sheetData></worksheet>",
            "xl/workbook.xml",
            "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"L\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
            "[Content_Types].xml",
            "<Types/>");
    var file = folder.resolve("list.xlsx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }
}
