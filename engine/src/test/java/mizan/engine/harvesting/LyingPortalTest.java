package mizan.engine.harvesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import mizan.engine.Corpus;
import mizan.engine.Harvested;
import mizan.engine.Loopback;
import mizan.engine.Loopback.Answer;
import mizan.engine.harvesting.Harvest.Export;
import mizan.engine.harvesting.Problem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Portals that lie, loop and set traps: the harvest ends, names the fault and goes nowhere else.
class LyingPortalTest {
  private static final String ACTION = "/api/3/action/";
  private static final String PREFIXES =
      "@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> ."
          + " @prefix hydra: <http://www.w3.org/ns/hydra/core#> .\n";

  @TempDir Path folder;

  @Test
  void announcedAndNeverGivenHoldsTheHarvest() throws IOException {
    try (var portal = search(hostile("package_search-count-lies.json"))) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.harvest().announced()).isEqualTo(1_000_000_000);
      assertThat(harvested.harvest().complete()).isFalse();
      assertThat(harvested.problems()).contains(Kind.PAGING_STOPPED, Kind.COUNT_DIFFERS);
      assertThat(portal.asked()).hasSizeLessThan(20);
    }
  }

  @Test
  void sameRecordOnEveryPageEndsTheHarvest() throws IOException {
    try (var portal = search(hostile("package_search-types-wrong.json"))) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.ids()).containsExactly("a");
      assertThat(harvested.datasets().getFirst().distributions()).hasSize(1);
      assertThat(harvested.harvest().announced()).isEqualTo(12);
      assertThat(harvested.problems())
          .contains(Kind.REPEATED_RECORD, Kind.PAGING_STOPPED, Kind.COUNT_DIFFERS);
      assertThat(portal.asked()).hasSizeLessThan(20);
    }
  }

  @Test
  void sameRecordWithoutAnIdOnEveryPageEndsTheHarvest() {
    var page =
        "{\"success\":true,\"result\":{\"count\":1000000,\"results\":[{\"title\":\"Water\"}]}}";
    try (var portal = search(page)) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.datasets()).hasSize(1);
      assertThat(harvested.problems()).contains(Kind.MISSING_ID, Kind.PAGING_STOPPED);
      assertThat(portal.asked()).hasSizeLessThan(20);
    }
  }

  @Test
  void refusalIsNamed() throws IOException {
    try (var portal = search(hostile("package_search-success-false.json"))) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.problems()).containsExactly(Kind.ANSWER_REFUSED);
      assertThat(harvested.harvest().complete()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"deep.json", "deep-objects.json", "huge-number.json", "html-instead-of-json.json"})
  void absurdAnswersAreNamedAndHold(String file) throws IOException {
    try (var portal = search(hostile(file))) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.datasets()).isEmpty();
      assertThat(harvested.harvest().complete()).isFalse();
      assertThat(harvested.problems()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"deep.json", "deep-objects.json", "huge-number.json", "html-instead-of-json.json"})
  void absurdRecordingsAreNamedAndHold(String file) {
    var harvested = Harvested.of(Corpus.folder("hostile-synthetic").resolve(file));

    assertThat(harvested.datasets()).isEmpty();
    assertThat(harvested.harvest().complete()).isFalse();
    assertThat(harvested.problems()).isNotEmpty();
  }

  @Test
  void marksOfDirectionAreTakenOutAndUnsafeAddressesOnlyRead() throws IOException {
    try (var portal = search(hostile("bidi-and-zero-width.json"))) {
      var harvested = Harvested.of(portal.address());
      var dataset = harvested.datasets().getFirst();

      assertThat(harvested.problems()).containsExactly(Kind.CONTROL_CHARACTERS);
      assertThat(dataset.title().any()).doesNotContainPattern("[\\p{Cf}\\p{Cc}]").contains("2024");
      assertThat(dataset.distributions()).hasSize(6);
      assertThat(dataset.distributions().get(2).fileType()).isNotNull();
      assertThat(portal.asked())
          .allMatch(path ->
              path.equals("/")
                  || path.equals("/robots.txt")
                  || path.startsWith(ACTION)
                  || path.matches("/(catalog|data)\\..+"));
    }
  }

  @Test
  void answersThatCameBackEmptyAreNoRecords() throws IOException {
    try (var files = Files.list(Corpus.folder("ckan-tokyo").resolve("broken-answers"))) {
      for (var file : files.toList()) {
        var harvested = Harvested.of(file);
        assertThat(harvested.harvest().complete()).as(file.toString()).isFalse();
        assertThat(harvested.datasets()).isEmpty();
        assertThat(harvested.problems()).isNotEmpty();
      }
    }
  }

  @Test
  void listedDatasetsThatGiveEmptyAnswersAreNamedOneByOne() throws IOException {
    var broken = Corpus.folder("ckan-tokyo").resolve("broken-answers");
    String empty;
    try (var files = Files.list(broken)) {
      empty = Files.readString(files.sorted().findFirst().orElseThrow());
    }
    Function<String, Answer> answers =
        path -> {
          if (path.startsWith(ACTION + "package_list")) {
            return Answer.json("{\"success\":true,\"result\":[\"one\",\"two\"]}");
          }
          if (path.endsWith("package_show?id=two")) {
            return Answer.json("{\"success\":true,\"result\":[{\"id\":\"2\",\"name\":\"two\"}]}");
          }
          return path.startsWith(ACTION + "package_show")
              ? new Answer(200, "application/json", empty)
              : Answer.NOT_FOUND;
        };
    try (var portal = new Loopback(answers)) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.ids()).containsExactly("2");
      assertThat(harvested.first(Kind.LISTED_BUT_NOT_FOUND).detail()).isEqualTo("one");
      assertThat(harvested.harvest().complete()).isFalse();
    }
  }

  @Test
  void datasetsThatTheSearchForgotAreAskedForSingly() {
    Function<String, Answer> answers =
        path -> {
          if (path.startsWith(ACTION + "package_search")) {
            return Answer.json(
                "{\"success\":true,\"result\":{\"count\":1,\"results\":[{\"id\":\"1\",\"name\":\"one\"}]}}");
          }
          if (path.startsWith(ACTION + "package_list")) {
            return Answer.json("{\"success\":true,\"result\":[\"one\",\"two\"]}");
          }
          return path.equals(ACTION + "package_show?id=two")
              ? Answer.json("{\"success\":true,\"result\":{\"id\":\"2\",\"name\":\"two\"}}")
              : Answer.NOT_FOUND;
        };
    try (var portal = new Loopback(answers)) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.ids()).containsExactly("1", "2");
      assertThat(harvested.problems()).containsExactly(Kind.INDEX_BEHIND);
      assertThat(harvested.harvest().complete()).isTrue();
    }
  }

  @Test
  void pageThatAlwaysNamesAnotherNextEndsTheHarvest() {
    Function<String, Answer> answers =
        path -> {
          if (!path.startsWith("/catalog.ttl")) {
            return Answer.NOT_FOUND;
          }
          var next = path.length();
          return Answer.of(
              "text/turtle",
              PREFIXES
                  + "<https://x.example/1> a dcat:Dataset ; dct:title \"Water\" .\n"
                  + "[] a dcat:Dataset ; dct:title \"Air\" .\n"
                  + "[] a dcat:Dataset ; dct:identifier \"7\" ; dct:title \"Soil\" .\n"
                  + "<> hydra:next <catalog.ttl?page=%s> .\n".formatted("1".repeat(next)));
        };
    try (var portal = new Loopback(answers)) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.datasets()).hasSize(3);
      assertThat(harvested.problems()).contains(Kind.REPEATED_RECORD, Kind.PAGING_STOPPED);
      assertThat(harvested.harvest().complete()).isFalse();
      assertThat(portal.asked()).hasSizeLessThan(20);
    }
  }

  @Test
  void nextPageIsAskedOfThePortalWhateverHostItNames() {
    try (var other = new Loopback(_ -> Answer.NOT_FOUND)) {
      Function<String, Answer> answers =
          path ->
              switch (path) {
                case "/catalog.ttl" ->
                    turtle("1", "<> hydra:next \"" + other.address() + "catalog.ttl?page=2\" .");
                case "/catalog.ttl?page=2" -> turtle("2", "");
                default -> Answer.NOT_FOUND;
              };
      try (var portal = new Loopback(answers)) {
        var harvested = Harvested.of(portal.address());

        assertThat(harvested.ids()).containsExactly("https://x.example/1", "https://x.example/2");
        assertThat(harvested.harvest().complete()).isTrue();
        assertThat(other.asked()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"not an address at all", "http://[broken/", "//", "?page=%zz", "mailto:x"})
  void nextPageThatIsNoAddressIsNamed(String next) {
    Function<String, Answer> answers =
        path ->
            path.equals("/catalog.ttl")
                ? turtle("1", "<> hydra:next \"" + next + "\" .")
                : Answer.NOT_FOUND;
    try (var portal = new Loopback(answers)) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.ids()).containsExactly("https://x.example/1");
      assertThat(harvested.harvest().complete()).isFalse();
    }
  }

  @Test
  void contextsOfJsonLdAreNotVisited() {
    try (var trap = new Loopback(_ -> Answer.NOT_FOUND)) {
      var document =
          "{\"@context\":\"%scontext.jsonld\",\"@type\":\"Dataset\",\"title\":\"Water\"}"
              .formatted(trap.address());
      try (var portal =
          new Loopback(path ->
              path.equals("/catalog.jsonld")
                  ? Answer.of("application/ld+json", document)
                  : Answer.NOT_FOUND)) {
        var harvested = Harvested.of(portal.address());

        assertThat(harvested.problems()).contains(Kind.BROKEN_RDF);
        assertThat(trap.asked()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "billion-laughs.rdf",
        "xxe-file.rdf",
        "xxe-remote-dtd.rdf",
        "xxe-parameter-entity.xml",
        "quadratic-blowup.xml",
        "xinclude.xml",
        "deep.xml",
        "wrong-encoding-declared.xml"
      })
  void entitiesAreNeitherExpandedNorFetched(String name) throws IOException {
    try (var trap = new Loopback(_ -> Answer.of("text/plain", "<!ENTITY fetched \"fetched\">"))) {
      var content =
          Files.readString(
                  Corpus.folder("hostile-synthetic").resolve(name), StandardCharsets.ISO_8859_1)
              .replace("http://127.0.0.1:9/", trap.address().toString())
              .replace("dcat:Catalog", "dcat:Dataset");
      var file = folder.resolve(name);
      Files.writeString(file, content, StandardCharsets.ISO_8859_1);
      var harvested = Harvested.of(file);

      assertThat(trap.asked()).isEmpty();
      for (var dataset : harvested.datasets()) {
        assertThat(dataset.title().any()).hasSizeLessThan(100).doesNotContain("root:");
      }
      assertThat(harvested.harvest().complete() && harvested.datasets().isEmpty()).isFalse();
    }
  }

  @Test
  void redirectToAnInnerAddressIsNotFollowed() {
    try (var inner = new Loopback(_ -> Answer.json("{\"dataset\":[]}"))) {
      try (var portal = new Loopback(_ -> Answer.redirect(inner.address() + "catalog"))) {
        var address = URI.create("http://localhost:" + portal.address().getPort() + "/");
        var harvested = Harvested.of(address);

        assertThat(inner.asked()).isEmpty();
        assertThat(harvested.harvest().complete()).isFalse();
        assertThat(harvested.first(Kind.UNREACHABLE).detail()).startsWith("FORBIDDEN_ADDRESS");
      }
    }
  }

  @Test
  void livingDataJsonIsAnExportThatHasItsFaults() {
    var record = "{\"identifier\":\"1\",\"title\":\"Water\"}";
    var faults =
        Map.of(
            "{\"dataset\":[%s]}", "",
            "{\"dataset\":[%s,", "data.json line 1, byte ",
            "{\"dataset\":[%s,null]}", "data.json#1",
            "{\"dataset\":[%s]}<!-- cached -->", "data.json line 1, byte ",
            "{\"dataset\":[]}", "");
    faults.forEach((document, place) -> {
      var body = document.formatted(record);
      try (var portal =
          new Loopback(path -> path.equals("/data.json") ? Answer.json(body) : Answer.NOT_FOUND)) {
        var harvest = Harvested.of(portal.address()).harvest();

        var sound = body.equals("{\"dataset\":[" + record + "]}");
        assertThat(harvest.export()).as(body).isEqualTo(sound ? Export.PARSES : Export.FAULTY);
        assertThat(harvest.exportFault())
            .satisfies(fault ->
                assertThat(fault == null ? "" : fault)
                    .as(body)
                    .startsWith(sound ? "" : portal.address() + place));
        assertThat(harvest.exportFault() == null).as(body).isEqualTo(sound);
      }
    });
  }

  @Test
  void exportWhosePagesFailIsNotAtFaultItself() {
    Function<String, Answer> answers =
        path ->
            switch (path) {
              case "/catalog.ttl" -> turtle("1", "<> hydra:next <catalog.ttl?page=2> .");
              case "/catalog.ttl?page=2" -> new Answer(500, "text/plain", "");
              default -> Answer.NOT_FOUND;
            };
    try (var portal = new Loopback(answers)) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.problems()).containsExactly(Kind.PAGE_FAILED);
      assertThat(harvested.harvest().complete()).isFalse();
      assertThat(harvested.harvest().export()).isEqualTo(Export.PARSES);
    }
  }

  @Test
  void exportOfWhichNothingCameIsNotKnown() {
    var asked = new AtomicInteger();
    Function<String, Answer> answers =
        path ->
            path.equals("/catalog.ttl")
                ? asked.getAndIncrement() == 0 ? turtle("1", "") : new Answer(410, "text/plain", "")
                : Answer.NOT_FOUND;
    try (var portal = new Loopback(answers)) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.problems()).containsExactly(Kind.PAGE_FAILED);
      assertThat(harvested.harvest().export()).isNull();
      assertThat(harvested.harvest().exportFault()).isNull();
    }
  }

  private static Answer turtle(String number, String more) {
    return Answer.of(
        "text/turtle",
        PREFIXES
            + "<https://x.example/%s> a dcat:Dataset ; dct:title \"Water\" .\n".formatted(number)
            + more);
  }

  private static String hostile(String file) throws IOException {
    return Files.readString(Corpus.folder("hostile-synthetic").resolve(file));
  }

  private static Loopback search(String page) {
    return new Loopback(
        path -> path.startsWith(ACTION + "package_search") ? Answer.json(page) : Answer.NOT_FOUND);
  }
}
