package mizan.engine.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mizan.engine.Loopback;
import mizan.engine.Loopback.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// `mizan profile` as it is typed, with every form and every language.
class ProfileCommandTest {
  private static final String TABLE =
      """
      ville;courriel;budget
      Tunis;sami.b@mail.example;12
      Sfax;leila.t@mail.example;beaucoup
      Gabès;amel.k@mail.example;14
      """;
  private static final String SCHEMA =
      """
      {"fields": [{"name": "ville", "constraints": {"enum": ["Tunis", "Sfax"]}},
        {"name": "courriel", "type": "string", "constraints": {"maxLength": 5}},
        {"name": "budget", "type": "integer"}]}
      """;

  @TempDir Path folder;
  private String file = "";
  private String schema = "";

  /// What a run said, and how it ended.
  private record Run(int status, String out, String err) {}

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("villes.csv"), TABLE).toString();
    schema = Files.writeString(folder.resolve("villes.schema.json"), SCHEMA).toString();
  }

  private static Run run(String... words) {
    var typed = new ArrayList<>(List.of("profile"));
    typed.addAll(List.of(words));
    var out = System.out;
    var err = System.err;
    var said = new ByteArrayOutputStream();
    var complained = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    try {
      var status = Mizan.run(typed);
      return new Run(
          status,
          said.toString(StandardCharsets.UTF_8),
          complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  @ParameterizedTest
  @CsvSource({"ar, العمود «budget»", "fr, Colonne « budget »", "en, Column “budget”"})
  void breachesAreToldInTheReadersLanguage(String language, String column) {
    var run = run(file, "--against", schema, "--lang", language);

    assertThat(run.status()).isEqualTo(Mizan.SOME_HELD);
    assertThat(run.out().replace('\u00A0', ' ').replace('\u202F', ' '))
        .contains(column, "integer", "Tunis | Sfax")
        .doesNotContain("beaucoup", "sami", "leila");
  }

  @Test
  void aFileThatKeepsItsSchemaEndsWell() throws IOException {
    var own = folder.resolve("own.json");
    Files.writeString(own, run(file, "--schema").out());
    assertThat(run(file, "--against", own.toString(), "--lang", "en").out())
        .contains("The file keeps the schema");
    Files.writeString(own, run(file, "--csvw").out());
    assertThat(run(file, "--against", own.toString()).status()).isEqualTo(Mizan.COMPLETE);
  }

  @Test
  void theJsonHasTheBreachesWithTheirPlaces() {
    var run = run(file, "--against", schema, "--json");
    var against = JsonMapper.shared().readTree(run.out()).get("against");

    assertThat(against.get("kind").asString()).isEqualTo("table-schema");
    assertThat(against.get("keeps").asBoolean()).isFalse();
    assertThat(against.get("breaches").findValuesAsString("kind"))
        .containsExactly("type", "maximum-length", "choice");
    assertThat(against.get("breaches").get(0).get("rows").get(0).asInt()).isEqualTo(3);
    assertThat(run.out()).doesNotContain("sami", "leila", "beaucoup");
  }

  @Test
  void thePageHasTheBreachesInThreeLanguagesAndNoPersonalValue() throws IOException {
    var page = folder.resolve("page.html");
    var run = run(file, "--against", schema, "--html", page.toString());

    assertThat(run.status()).isEqualTo(Mizan.SOME_HELD);
    assertThat(Files.readString(page))
        .contains(
            "dir=\"rtl\"", "مخطّط الناشر", "Le schéma du producteur", "The publisher’s schema")
        .doesNotContain("sami", "leila");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr", "en"})
  void aFileWithoutASchemaIsToldAsBefore(String language) {
    var run = run(file, "--lang", language);

    assertThat(run.status()).isEqualTo(Mizan.COMPLETE);
    assertThat(run.out()).contains("villes.csv", "budget").doesNotContain("sami", "leila");
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ar, تعذّرت قراءة المخطّط", "fr, est illisible", "en, cannot be read"})
  void aSchemaThatCannotBeReadIsRefusedWithItsPlace(String language, String said)
      throws IOException {
    Files.writeString(Path.of(schema), "{\"fields\": [{\"name\": \"ville\", \"type\": \"town\"}]}");
    var run = run(file, "--against", schema, "--lang", language);

    assertThat(run.status()).isEqualTo(Mizan.WRONG_ARGUMENTS);
    assertThat(run.err()).contains(said, "/fields/0/type", "town");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void largeAndPackedFilesAreOpenedByAWorkerAndToldAlike() throws IOException {
    var large = folder.resolve("large.csv");
    Files.writeString(large, "a;b\n" + "1;x\n".repeat(400_000));
    var packed = folder.resolve("packed.csv.gz");
    try (var out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(TABLE.getBytes(StandardCharsets.UTF_8));
    }
    var own = "{\"fields\": [{\"name\": \"a\", \"type\": \"integer\"}, {\"name\": \"b\"}]}";
    Files.writeString(Path.of(schema), own);

    assertThat(run(large.toString(), "--against", schema, "--lang", "en").out())
        .contains("Rows checked: 400,000");
    assertThat(run(packed.toString(), "--lang", "en").out()).contains("budget");
  }

  @Test
  void addressesAreFetchedAndTheirTypeAndNameAreClaims() {
    try (var server =
        new Loopback(path ->
            path.endsWith(".json")
                ? Answer.json(SCHEMA)
                : Answer.of("application/json; charset=utf-8", TABLE))) {
      var base = server.address().toString();
      var run = run(base + "data/villes.xlsx?x=1", "--against", base + "s.json", "--json");
      var root = JsonMapper.shared().readTree(run.out());

      assertThat(run.status()).isEqualTo(Mizan.SOME_HELD);
      assertThat(root.get("file").get("name").asString()).isEqualTo("villes.xlsx");
      assertThat(root.get("file").get("kind").asString()).isEqualTo("CSV");
      var claims = root.get("file").get("claims");
      assertThat(claims.get("extension").get("agreement").asString()).isEqualTo("different");
      assertThat(claims.get("mediaType").get("agreement").asString()).isEqualTo("different");
      assertThat(server.asked()).containsExactly("/s.json", "/data/villes.xlsx?x=1");
    }
  }

  @ParameterizedTest
  @CsvSource({"ar, 404", "fr, statut 404", "en, status 404"})
  void aRefusalIsOneSentenceAndTheOtherFilesAreProfiled(String language, String said) {
    try (var server = new Loopback(_ -> Answer.NOT_FOUND)) {
      var run = run(server.address() + "gone.csv", file, "--lang", language);

      assertThat(run.status()).isEqualTo(Mizan.SOME_HELD);
      assertThat(run.err().lines()).singleElement().asString().contains(said, "gone.csv");
      assertThat(run.out()).contains("villes.csv");
    }
  }

  @Test
  void aServerThatIsNotThereAndAFileThatIsNotThereAreOneSentenceEach() {
    var address = "";
    try (var server = new Loopback(_ -> Answer.NOT_FOUND)) {
      address = server.address() + "a.csv";
    }
    var run = run(address, folder.resolve("none.csv").toString(), "--lang", "en");

    assertThat(run.status()).isEqualTo(Mizan.SOME_HELD);
    assertThat(run.err().lines()).hasSize(2);
    assertThat(run.err()).contains("could not be reached", "none.csv cannot be read");
  }
}
