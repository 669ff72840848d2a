package mizan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Broken recordings through the whole evaluation: the fault is named with its place, the other
/// datasets are measured.
class BadRecordingTest {
  private static final String PREFIXES =
      """
      @prefix dcat: <http://www.w3.org/ns/dcat#> .
      @prefix dct: <http://purl.org/dc/terms/> .
      """;

  @TempDir Path folder;

  @Test
  void lineThatIsCutIsLostAloneAndNamed() throws IOException {
    var measured =
        measured("a.jsonl", line("one") + "{\"id\":\"two\",\"title\":\"Wat\n" + line("three"));

    assertThat(measured.ids()).containsExactly("one", "three");
    assertThat(measured.place("broken-json")).isEqualTo("a.jsonl line 2");
    assertThat(measured.portal().complete()).isFalse();
  }

  @Test
  void catalogueThatIsCutKeepsWhatStoodBefore() throws IOException {
    var whole = dataJson(record("one") + "," + record("two") + "," + record("three"));
    var measured = measured("data.json", whole.substring(0, whole.indexOf("three") + 3));

    assertThat(measured.ids()).containsExactly("one", "two");
    assertThat(measured.problems()).containsExactly("truncated");
    assertThat(measured.place("truncated")).startsWith("data.json line 1, byte ");
    assertThat(measured.portal().complete()).isFalse();
  }

  @Test
  void textAfterTheCatalogueIsNamed() throws IOException {
    var measured = measured("data.json", dataJson(record("one")) + "<!-- cached -->");

    assertThat(measured.ids()).containsExactly("one");
    assertThat(measured.problems()).containsExactly("broken-json");
    assertThat(measured.place("broken-json")).startsWith("data.json");
  }

  @Test
  void webPageInsteadOfACatalogueIsNoCatalogue() throws IOException {
    var measured = measured("data.json", "<!DOCTYPE html><html><body>Sign in</body></html>");

    assertThat(measured.portal().datasets()).isZero();
    assertThat(measured.problems()).containsExactly("html-instead-of-data");
    assertThat(measured.portal().complete()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jsonl", "a.json", "a.ttl", "a.jsonl.gz", "a.ttl.gz"})
  void emptyFileIsAnEmptyCatalogue(String name) throws IOException {
    var measured = measured(name, "");

    assertThat(measured.portal().datasets()).isZero();
    assertThat(measured.problems()).containsExactly("empty-catalogue");
    assertThat(measured.portal().complete()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"dataset\":[]}", "[]", "{\"dataset\":[null]}"})
  void catalogueWithoutDatasetsIsHeld(String content) throws IOException {
    var measured = measured("data.json", content);

    assertThat(measured.portal().datasets()).isZero();
    assertThat(measured.portal().complete()).isFalse();
    assertThat(measured.problems())
        .containsExactly(content.contains("null") ? "record-not-an-object" : "empty-catalogue");
  }

  @Test
  void jsonWithoutAListOfDatasetsIsOfAWrongKind() throws IOException {
    var measured = measured("data.json", "{\"datasets\":[" + record("one") + "],\"dataset\":{}}");

    assertThat(measured.problems()).containsExactly("wrong-kind");
    assertThat(measured.portal().complete()).isFalse();
  }

  @Test
  void faultInTurtleKeepsTheDatasetsBeforeIt() throws IOException {
    var measured =
        measured(
            "a.ttl",
            PREFIXES
                + "<https://x.example/1> a dcat:Dataset ; dct:title \"one\" .\n"
                + "<https://x.example/2> a dcat:Dataset ; dct:title \"two\" .\n"
                + "<https://x.example/3> a dcat:Dataset ; dct:title three .\n");

    assertThat(measured.ids()).containsExactly("https://x.example/1", "https://x.example/2");
    assertThat(measured.problems()).containsExactly("broken-rdf");
    assertThat(measured.place("broken-rdf")).startsWith("a.ttl line 5, column ");
    assertThat(measured.portal().complete()).isFalse();
  }

  @Test
  void faultInXmlKeepsTheDatasetsBeforeIt() throws IOException {
    var measured =
        measured(
            "a.rdf",
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
              xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:dct="http://purl.org/dc/terms/">
            <dcat:Dataset rdf:about="https://x.example/1"><dct:title>one</dct:title></dcat:Dataset>
            <dcat:Dataset rdf:about="https://x.example/2"><dct:title>two</dcat:Dataset>
            </rdf:RDF>
            """);

    assertThat(measured.ids()).contains("https://x.example/1");
    assertThat(measured.place("broken-rdf")).startsWith("a.rdf line 4, column ");
    assertThat(measured.portal().complete()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jsonl.gz", "data.json.gz", "a.ttl.gz", "a.nt.gz", "a.rdf.gz"})
  void packedFileThatIsCutIsNamedAndWhatCameIsKept(String name) throws IOException {
    var whole = packed(catalogue(name, 3000));
    var file = Files.write(folder.resolve(name), Arrays.copyOf(whole, whole.length / 2));
    var measured = Measured.of(file, folder.resolve("results"));

    assertThat(measured.problems()).contains("truncated");
    assertThat(measured.place("truncated")).startsWith(name);
    assertThat(measured.portal().complete()).isFalse();
    assertThat(measured.portal().datasets()).isBetween(1L, 2999L);
    assertThat(measured.ids()).hasSize((int) measured.portal().datasets());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jsonl.gz", "data.json.gz", "a.ttl.gz", "a.nt.gz", "a.rdf.gz"})
  void packedFileIsReadWhole(String name) throws IOException {
    var file = Files.write(folder.resolve(name), packed(catalogue(name, 3000)));
    var measured = Measured.of(file, folder.resolve("results"));

    assertThat(measured.portal().datasets()).isEqualTo(3000);
    assertThat(measured.portal().complete()).isTrue();
  }

  @Test
  void recordOfFiftyMegabytesIsPassedOverAndNamed() throws IOException {
    var parts =
        Collections.nCopies(600, "{\"key\":\"k\",\"value\":\"" + "v".repeat(90_000) + "\"}");
    var huge = "{\"id\":\"huge\",\"extras\":[" + String.join(",", parts) + "]}\n";
    assertThat(huge).hasSizeGreaterThan(50_000_000);
    var measured = measured("a.jsonl", line("one") + huge + line("three"));

    assertThat(measured.ids()).containsExactly("one", "three");
    assertThat(measured.place("record-too-large")).isEqualTo("a.jsonl line 2");
    assertThat(measured.portal().complete()).isFalse();
  }

  @Test
  void recordOfManySmallPartsIsBoundedToo() throws IOException {
    var huge = "{\"id\":\"huge\",\"extras\":[" + "[],{},0,".repeat(7_000_000) + "0]}\n";
    assertThat(huge).hasSizeGreaterThan(50_000_000);
    var measured = measured("a.jsonl", line("one") + huge + line("three"));

    assertThat(measured.ids()).containsExactly("one", "three");
    assertThat(measured.place("record-too-large")).isEqualTo("a.jsonl line 2");
  }

  @Test
  void titleOfTenMillionCharactersIsCutAndNamed() throws IOException {
    var long10 = "{\"id\":\"long\",\"title\":\"" + "ماء ".repeat(2_500_000) + "\"}\n";
    var measured = measured("a.jsonl", line("one") + long10 + line("three"));

    assertThat(measured.ids()).containsExactly("one", "long", "three");
    assertThat(measured.place("field-too-long")).isEqualTo("a.jsonl line 2");
    assertThat(measured.column("length(title)").get(1)).isEqualTo("121");
    assertThat(measured.portal().complete()).isTrue();
  }

  @Test
  void longTextInRdfIsNoHarm() throws IOException {
    var measured =
        measured(
            "a.nt",
            "<https://x.example/1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .\n<https://x.example/1> <http://purl.org/dc/terms/title> \""
                + "w".repeat(10_000_000)
                + "\" .\n");

    assertThat(measured.ids()).containsExactly("https://x.example/1");
  }

  @Test
  void idGivenTwiceIsNamedAndBothRecordsAreMeasured() throws IOException {
    var measured = measured("a.jsonl", line("one") + line("two") + line("one") + line("one"));

    assertThat(measured.ids()).containsExactly("one", "two", "one#2", "one#3");
    assertThat(measured.place("duplicate-id")).isEqualTo("a.jsonl line 3");
    assertThat(measured.portal().complete()).isTrue();
  }

  @Test
  void datasetsWithoutANameInAGraphAreToldApartByTheirContent() throws IOException {
    var measured =
        measured(
            "a.ttl",
            PREFIXES
                + "[] a dcat:Dataset ; dct:identifier \"7\" ; dct:title \"Water\" .\n"
                + "[] a dcat:Dataset ; dct:identifier \"7\" ; dct:title \"Air\" .\n"
                + "[] a dcat:Dataset ; dct:title \"Soil\" .\n");

    assertThat(measured.ids()).hasSize(3).contains("7", "7#2");
    assertThat(measured.column("title")).containsExactlyInAnyOrder("Water", "Air", "Soil");
    assertThat(measured.problems())
        .containsExactlyInAnyOrder("blank-node-dataset", "duplicate-id", "missing-id");
  }

  @Test
  void recordWithoutAnIdGetsOneThatStaysWithItsContent() throws IOException {
    var first = measured("a.jsonl", line("one") + "{\"title\":\"Water\"}\n{\"title\":\"Air\"}\n");
    var ids = first.ids();
    assertThat(first.place("missing-id")).isEqualTo("a.jsonl line 2");
    assertThat(ids).doesNotHaveDuplicates().hasSize(3);

    var later = measured("b.jsonl", "{\"title\":\"Soil\"}\n{\"title\":\"Water\"}\n");
    assertThat(later.ids().get(1)).isEqualTo(ids.get(1));
  }

  @Test
  void idThatClimbsOutOfItsFolderStaysAnId() throws IOException {
    var measured = measured("a.jsonl", line("../../x") + line("/etc/x") + line("..\\\\x\\u0000"));

    assertThat(measured.ids()).startsWith("../../x", "/etc/x");
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(folder::relativize).map(Path::toString))
          .containsExactlyInAnyOrder(
              "a.jsonl",
              "results/run.json",
              "results/portal/portal.json",
              "results/portal/datasets.parquet",
              "results/portal/findings.parquet",
              "results/portal/measures.json",
              "results/portal/records.parquet",
              "results/portal/traits.parquet");
    }
  }

  @Test
  void controlCharactersAreTakenOutAndNamed() throws IOException {
    var measured =
        measured(
            "a.jsonl",
            line("one")
                + "{\"id\":\"two\",\"title\":\"Wa\\u0000ter\\u0007 \\u202Eof\\uFFFF\\u200B Sfax\"}\n");

    assertThat(measured.column("title")).containsExactly("Water one", "Water of Sfax");
    assertThat(measured.place("control-characters")).isEqualTo("a.jsonl line 2");
    assertThat(measured.portal().complete()).isTrue();
  }

  @Test
  void controlCharactersInRdfAreTakenOutAndNamedToo() throws IOException {
    var measured =
        measured(
            "a.ttl",
            PREFIXES
                + "<https://x.example/1> a dcat:Dataset ; dct:title \"Wa\\u0000ter\\u0007 \\u202Eof\\u200B Sfax\" .\n"
                + "<https://x.example/2> a dcat:Dataset ; dct:title \"\uFFFEWater \uFFFFtoo\" .\n"
                + "<https://x.example/3> a dcat:Dataset ; dct:title \"Water\\u200B\" .\n");

    assertThat(measured.column("title")).containsExactly("Water of Sfax", "Water too", "Water");
    assertThat(measured.place("control-characters")).isEqualTo("https://x.example/1");
    assertThat(measured.problems()).containsExactly("control-characters");
    assertThat(measured.portal().complete()).isTrue();
  }

  @Test
  void halvesOfCharactersDoNotStopTheRun() throws IOException {
    var measured =
        measured(
            "a.jsonl",
            line("one") + "{\"id\":\"two\\uDC00\",\"title\":\"Wa\\uD800ter\"}\n" + line("three"));

    assertThat(measured.ids()).hasSize(3).startsWith("one").endsWith("three");
    assertThat(measured.portal().complete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jsonl", "data.json", "a.ttl"})
  void invalidUtf8IsReadOnAndItsFirstByteNamed(String name) throws IOException {
    var bytes = catalogue(name, 20).getBytes(StandardCharsets.UTF_8);
    var at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("Water 7");
    bytes[at + 2] = (byte) 0xE9;
    bytes[at + 3] = (byte) 0xFF;
    var measured = Measured.of(Files.write(folder.resolve(name), bytes), folder.resolve("results"));

    assertThat(measured.portal().datasets()).isEqualTo(20);
    assertThat(measured.column("title")).contains("Wa??r 7", "Water 8");
    assertThat(measured.place("invalid-utf8")).isEqualTo(name + " byte " + (at + 2));
    assertThat(measured.portal().complete()).isTrue();
  }

  @Test
  void windowsLinesAndAByteOrderMarkAreNoFaults() throws IOException {
    var measured =
        measured(
            "a.jsonl", "\uFEFF" + line("one").replace("\n", "\r\n") + "\r\n" + line("two").strip());

    assertThat(measured.ids()).containsExactly("one", "two");
    assertThat(measured.portal().problems()).isEmpty();
    assertThat(measured.portal().complete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jsonl", "a.ttl", "data.json"})
  void fileThatIsNotThereIsNamed(String name) {
    var measured = Measured.of(folder.resolve(name), folder.resolve("results"));

    assertThat(measured.problems()).containsExactly("unreachable");
    assertThat(measured.portal().complete()).isFalse();
  }

  private Measured measured(String name, String content) throws IOException {
    var bytes = content.getBytes(StandardCharsets.UTF_8);
    var file =
        Files.write(
            folder.resolve(name),
            name.endsWith(".gz") && !content.isEmpty() ? packed(content) : bytes);
    return Measured.of(file, folder.resolve("results"));
  }

  /// As many datasets as asked in the syntax of the name, titled `Water 1` and so on.
  private static String catalogue(String name, int datasets) {
    var numbers = IntStream.rangeClosed(1, datasets).mapToObj(Integer::toString);
    return switch (List.of(name.split("\\.")).get(1)) {
      case "jsonl" -> numbers.map(BadRecordingTest::line).collect(Collectors.joining());
      case "json" ->
          dataJson(numbers.map(BadRecordingTest::record).collect(Collectors.joining(",\n")));
      case "ttl" ->
          numbers
              .map(n ->
                  "<https://x.example/%s> a dcat:Dataset ; dct:title \"Water %s\" .\n"
                      .formatted(n, n))
              .collect(Collectors.joining("", PREFIXES, ""));
      case "nt" ->
          numbers
              .map(n ->
                  "<https://x.example/%s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .\n<https://x.example/%s> <http://purl.org/dc/terms/title> \"Water %s\" .\n"
                      .formatted(n, n, n))
              .collect(Collectors.joining());
      case "rdf" ->
          numbers
              .map(n ->
                  "<dcat:Dataset rdf:about=\"https://x.example/%s\"><dct:title>Water %s</dct:title></dcat:Dataset>\n"
                      .formatted(n, n))
              .collect(
                  Collectors.joining(
                      "",
                      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:dcat=\"http://www.w3.org/ns/dcat#\" xmlns:dct=\"http://purl.org/dc/terms/\">\n",
                      "</rdf:RDF>\n"));
      default -> throw new AssertionError(name);
    };
  }

  private static String line(String id) {
    return "{\"id\":\"%s\",\"title\":\"Water %s\"}\n".formatted(id, id);
  }

  private static String record(String id) {
    return "{\"identifier\":\"%s\",\"title\":\"Water %s\"}".formatted(id, id);
  }

  private static String dataJson(String records) {
    return "{\"conformsTo\":\"https://project-open-data.cio.gov/v1.1/schema\",\"dataset\":["
        + records
        + "]}";
  }

  private static byte[] packed(String content) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
