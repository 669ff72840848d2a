package mizan.platform.checks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mizan.platform.Site;
import mizan.platform.accounts.Guest;
import mizan.platform.bodies.Bodies;
import mizan.platform.bodies.PublicBody;
import mizan.platform.bodies.PublicBody.Kind;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A file looked through for persons: what its giver reads, that no value comes out, and that
/// nothing of it stays anywhere.
@Site
@ExtendWith(OutputCaptureExtension.class)
class TriageTest {
  /// Invented persons, numbers and addresses.
  private static final String PEOPLE =
      """
      Nom et prénom;N° CIN;Téléphone;E-mail;IBAN;Date de naissance;Sexe;Commune
      Mouna Plantulla;01234567;20 123 456;mouna.plantulla@mail.example;TN5908006012345678901231;14/03/1981;F;Aras
      Salem Plantullo;07654321;98 765 432;salem.plantullo@mail.example;TN5908006012345678901328;15/04/1979;M;Hamra
      Hend Plantulla;09876543;55 987 654;hend.plantulla@mail.example;TN5908006012345678901425;16/05/1985;F;Aras
      """;

  private static final List<String> PLANTED =
      List.of(
          "lantull",
          "01234567",
          "07654321",
          "09876543",
          "123 456",
          "765 432",
          "987 654",
          "mail.example",
          "0800601234567890",
          "14/03/1981",
          "15/04/1979");

  @LocalServerPort private int port;

  private final FileTime begun = FileTime.from(Instant.now().minusSeconds(2));

  @Test
  void noValueComesOutAsPageOrAsJson() {
    for (var language : new String[] {"ar", "fr", "en"}) {
      var page = give("/" + language, "people.csv", PEOPLE.getBytes(UTF_8));
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body())
          .contains("people.csv", "id=\"result\"", "N° CIN", "M•••• ")
          .doesNotContain(PLANTED);
    }
    var json = json("people.csv", PEOPLE);
    assertThat(json.toString()).doesNotContain(PLANTED);
    assertThat(json.at("/triage/concerns/0/risk").asString()).isEqualTo("high");
    assertThat(json.at("/triage/exposures/0/before/smallest").asLong()).isEqualTo(1);
    assertThat(json.at("/file/sha256").asString()).hasSize(64);
  }

  @Test
  void whereTheBodiesOfTheCountryAreKnownGovernoratesStandForMunicipalities(
      @Autowired Bodies bodies) {
    bodies.register(PublicBody.of("region-nord", Kind.GOVERNORATE, Trilingual.same("Le Nord")));
    for (var town : List.of("Fontaine", "Belle Dune", "Grand Puits")) {
      bodies.register(
          new PublicBody(
              "town-" + town.replace(' ', '-').toLowerCase(java.util.Locale.ROOT),
              Kind.MUNICIPALITY,
              Kind.MUNICIPALITY.level(),
              Trilingual.same(town),
              "region-nord",
              null,
              "",
              null,
              null,
              "",
              List.of(),
              java.util.Map.of()));
    }
    var towns = List.of("Fontaine", "commune de Belle Dune", "GRAND PUITS");
    var rows =
        IntStream.range(0, 12)
            .mapToObj(i -> towns.get(i % 3) + ";" + (i % 2 == 0 ? "F" : "M"))
            .collect(Collectors.joining("\n"));
    var json = json("a.csv", "Commune;Sexe\n" + rows + "\n");
    var before = json.at("/triage/exposures/0/before/smallest").asLong();
    var best = json.at("/triage/exposures/0/path/0");
    assertThat(before).isEqualTo(2);
    assertThat(best.at("/treatment").asString()).isEqualTo("governorate");
    assertThat(best.at("/after/smallest").asLong()).isEqualTo(6);
  }

  @Test
  void whatIsNotFoundIsNeverCalledSafe() {
    var page = give("/en", "rain.csv", "day;mm\n2024-01-01;3\n2024-01-02;4\n".getBytes(UTF_8));
    assertThat(page.body()).contains("Our detectors found nothing").doesNotContain("safe");
  }

  @Test
  void aFileThatIsNotWhatItIsCalledIsReadAsWhatItIs() {
    var page = give("/en", "people.xlsx", PEOPLE.getBytes(UTF_8));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("by its bytes it is “CSV”").doesNotContain(PLANTED);
  }

  @Test
  void whatHasNoTableIsRefusedInTheReadersLanguage() throws IOException {
    var picture = give("/fr", "a.csv", "\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1));
    assertThat(picture.statusCode()).isEqualTo(400);
    assertThat(picture.body()).contains("href=\"#file\"", "Enregistrez-le");
    assertThat(give("/en", "a.csv", new byte[0]).body()).contains("is empty");
    assertThat(give("/en", "", new byte[0]).body()).contains("No file was given");
    var bomb = give("/ar", "a.zip", bomb());
    assertThat(bomb.statusCode()).isEqualTo(400);
    assertThat(bomb.body()).contains("يتجاوز الملف");
    var cut = java.util.Arrays.copyOf(workbook(), 300);
    assertThat(give("/en", "a.xlsx", cut).statusCode()).isEqualTo(400);
  }

  @Test
  void onlyARecordOfTheInventoryLeadsBack() {
    var guest = new Guest(port);
    assertThat(guest.get("/en/check/personal?record=agriculture.12").body())
        .contains("/en/inventory/agriculture.12/do/review/personal-data");
    for (var other : List.of("//evil.example", "a.0", "%22%3E%3Cscript%3E", "..%2F..%2Fpeople")) {
      assertThat(guest.get("/en/check/personal?record=" + other).body())
          .contains("name=\"record\" value=\"\"")
          .doesNotContain("/do/review/");
    }
    var answer =
        guest.give(
            "/en/check/personal", "a.csv", "a;b\n1;2\n3;4\n".getBytes(UTF_8), "record", "waters.3");
    assertThat(answer.body()).contains("/en/inventory/waters.3/do/review/personal-data");
  }

  @Test
  void nothingOfTheFileStays(@Value("${mizan.data}") Path data, CapturedOutput said)
      throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("people.csv"));
      zip.write(PEOPLE.getBytes(UTF_8));
    }
    assertThat(give("/en", "people.zip", packed.toByteArray()).statusCode()).isEqualTo(200);
    assertThat(give("/en", "people.csv", PEOPLE.getBytes(UTF_8)).statusCode()).isEqualTo(200);
    assertThat(holding("Plantull", data)).as("in the data of the site").isEmpty();
    var temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (var folders = Files.list(temporary)) {
      var ours =
          folders
              .filter(path -> path.getFileName().toString().matches("(?:mizan-|tomcat\\.).*"))
              .toList();
      for (var folder : ours) {
        assertThat(holding("Plantull", folder)).as("left in " + folder).isEmpty();
      }
    }
    assertThat(said.getAll()).as("said in the log").doesNotContain(PLANTED);
  }

  /// The files below a folder, written since the test began, in which a text stands; those of
  /// others that go meanwhile are theirs.
  private List<Path> holding(String text, Path folder) throws IOException {
    var holding = new ArrayList<Path>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            try {
              if (attributes.lastModifiedTime().compareTo(begun) > 0
                  && Files.readString(file, ISO_8859_1).contains(text)) {
                holding.add(file);
              }
            } catch (IOException _) {
              // it is gone
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path of, @Nullable IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
    return holding;
  }

  /// A hundred megabytes of nothing, packed into a hundred kilobytes.
  private static byte[] bomb() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("a.bin"));
      var block = new byte[1 << 20];
      for (var i = 0; i < 100; i++) {
        zip.write(block);
      }
    }
    return packed.toByteArray();
  }

  private static byte[] workbook() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(packed)) {
      for (var member : List.of("[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml")) {
        zip.putNextEntry(new ZipEntry(member));
        zip.write(("<a>" + member.repeat(40) + "</a>").getBytes(UTF_8));
      }
    }
    return packed.toByteArray();
  }

  private HttpResponse<String> give(String language, String name, byte[] bytes) {
    return new Guest(port).give(language + "/check/personal", name, bytes);
  }

  private JsonNode json(String name, String text) {
    var answer = new Guest(port).give("/en/check/personal?format=json", name, text.getBytes(UTF_8));
    assertThat(answer.statusCode()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }
}
