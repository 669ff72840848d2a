package mizan.engine.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import mizan.engine.content.Shape.Family;
import mizan.engine.sniffing.Claims.Agreement;
import mizan.engine.sniffing.FileKind;
import mizan.engine.tables.Defect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of many makes, opened without being told anything.
class ProfilerTest {
  private static final String SPENDING =
      """
      Commune;Année;Montant;Date;Remarque
      Béja;2021;12,5;25/12/2021;payé
      Gabès;2021;1250,75;03/04/2021;N/A
      Sfax;2022;7;31/01/2022;
      Béja;2022;8,25;25/12/2022;payé en deux fois
      Béja;2022;8,25;25/12/2022;payé en deux fois
      """;

  @TempDir Path folder;

  @Test
  void aFrenchTableIsReadInItsOwnCharsetAndSigns() throws IOException {
    var profile = profile("depenses.csv", SPENDING, Charset.forName("windows-1252"));
    assertThat(profile.sniffed().kind()).isEqualTo(FileKind.CSV);
    assertThat(Objects.requireNonNull(profile.text()).charset()).isEqualTo("windows-1252");
    var table = Objects.requireNonNull(profile.mainTable());
    assertThat(table.rows()).isEqualTo(5);
    assertThat(table.headerRows()).isEqualTo(1);
    assertThat(table.repeatedRows()).isEqualTo(1);
    assertThat(table.twins()).containsExactly(new TableProfile.Twin(6, 5));
    assertThat(table.columns().stream().map(ColumnProfile::name))
        .containsExactly("Commune", "Année", "Montant", "Date", "Remarque");
    assertThat(table.columns().stream().map(ColumnProfile::type))
        .containsExactly(Family.TEXT, Family.NUMBER, Family.NUMBER, Family.DATE, Family.TEXT);
  }

  @Test
  void aColumnTellsItsShapesGapsAndExtremes() throws IOException {
    var table =
        Objects.requireNonNull(
            profile("depenses.csv", SPENDING, StandardCharsets.UTF_8).mainTable());
    var amount = table.columns().get(2);
    assertThat(amount.count(Shape.DECIMAL_COMMA)).isEqualTo(4);
    assertThat(amount.count(Shape.INTEGER)).isEqualTo(1);
    var numbers = Objects.requireNonNull(amount.numbers());
    assertThat(numbers.least()).isEqualTo(7);
    assertThat(numbers.greatest()).isEqualTo(1250.75);
    assertThat(numbers.mean()).isEqualTo((12.5 + 1250.75 + 7 + 8.25 + 8.25) / 5);
    assertThat(numbers.quantiles().get(2)).isEqualTo(8.25);
    var days = table.columns().get(3);
    assertThat(days.rows().get(Shape.DATE_AMBIGUOUS)).containsExactly(3L);
    assertThat(days.days()).isEqualTo(new ColumnProfile.Days("2021-12-25", "2022-12-25"));
    var remark = table.columns().get(4);
    assertThat(remark.missing()).isEqualTo(2);
    assertThat(remark.rows().get(Shape.NULL_TOKEN)).containsExactly(3L);
    var town = table.columns().get(0);
    assertThat(town.distinct()).isEqualTo(new ColumnProfile.Distinct(3, true));
  }

  @Test
  void raggedRowsAreCountedWithTheirPlaces() throws IOException {
    var table =
        Objects.requireNonNull(
            profile(
                    "a.csv",
                    "a,b,c\n1,2,3\n4,5\n6,7,8\n9,10,11,12\n" + "1,1,1\n".repeat(8),
                    StandardCharsets.UTF_8)
                .mainTable());
    assertThat(table.rows()).isEqualTo(12);
    assertThat(table.regularRows()).isEqualTo(10);
    assertThat(table.columns()).hasSize(3);
    assertThat(table.defects())
        .containsEntry(Defect.Kind.ROW_SHORT, 1L)
        .containsEntry(Defect.Kind.ROW_LONG, 1L);
    assertThat(table.places().getOrDefault(Defect.Kind.ROW_SHORT, List.of()).getFirst().row())
        .isEqualTo(3);
  }

  @Test
  void aPackedTableIsReadLikeAnother() throws IOException {
    var file = folder.resolve("depenses.csv.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(SPENDING.getBytes(StandardCharsets.UTF_8));
    }
    var profile = Profiler.profile(file, "CSV", List.of());
    assertThat(profile.sniffed().kind()).isEqualTo(FileKind.GZIP);
    assertThat(profile.claims().format().agreement()).isEqualTo(Agreement.WIDER);
    assertThat(Objects.requireNonNull(profile.mainTable()).rows()).isEqualTo(5);
  }

  @Test
  void anEmptyFileAndAnErrorPageAreNamed() throws IOException {
    var empty = profile("a.csv", "", StandardCharsets.UTF_8);
    assertThat(empty.sniffed().kind()).isEqualTo(FileKind.EMPTY);
    assertThat(empty.tables()).isEmpty();
    var page =
        profile(
            "a.csv",
            "<!DOCTYPE html><html><head><title>404 Not Found</title></head><body>x</body></html>",
            StandardCharsets.UTF_8);
    assertThat(page.sniffed().kind()).isEqualTo(FileKind.HTML);
    assertThat(page.sniffed().errorPage()).isTrue();
  }

  @Test
  void anyBytesGiveAProfile() throws IOException {
    var random = new Random(20261123);
    var signs = "a1,;\"\n\r\t'{}[]<>é\u0661 ".getBytes(StandardCharsets.UTF_8);
    for (var i = 0; i < 1_000; i++) {
      var bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);
      for (var at = 0; i % 2 == 0 && at < bytes.length; at++) {
        bytes[at] = signs[random.nextInt(signs.length)];
      }
      var file = folder.resolve("any.csv");
      Files.write(file, bytes);
      var profile = Profiler.profile(file, "CSV", List.of());
      assertThat(profile.bytes()).isEqualTo(bytes.length);
      for (var table : profile.tables()) {
        assertThat(table.regularRows()).isLessThanOrEqualTo(table.rows());
        for (var column : table.columns()) {
          assertThat(column.cells()).isEqualTo(table.rows());
          assertThat(column.shapes().values().stream().mapToLong(Long::longValue).sum())
              .isEqualTo(column.cells());
        }
      }
    }
  }

  private FileProfile profile(String name, String text, Charset charset) throws IOException {
    var file = folder.resolve(name);
    Files.write(file, text.getBytes(charset));
    return Profiler.profile(file, "CSV", List.of());
  }
}
