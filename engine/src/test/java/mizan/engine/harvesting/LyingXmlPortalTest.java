package mizan.engine.harvesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mizan.engine.Corpus;
import mizan.engine.Harvested;
import mizan.engine.Loopback;
import mizan.engine.Loopback.Answer;
import mizan.engine.harvesting.Problem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Catalogue services and repositories that lie, loop and set traps.
class LyingXmlPortalTest {
  private static final String CAPABILITIES =
      "<csw:Capabilities xmlns:csw=\"http://www.opengis.net/cat/csw/2.0.2\"/>";

  @TempDir Path folder;

  @Test
  void oneBadRecordCostsNoOthers() {
    try (var portal = new Loopback(path -> csw(path, LyingXmlPortalTest::withABadRecord))) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.ids()).hasSize(29).doesNotContain("r-7");
      assertThat(harvested.first(Kind.PAGE_FAILED).place()).endsWith("csw#record-7");
      assertThat(harvested.harvest().complete()).isFalse();
      assertThat(portal.asked()).hasSizeLessThan(70);
    }
  }

  private static String withABadRecord(String path) {
    var start = start(path);
    var most = path.contains("maxRecords=1&") ? 1 : 25;
    var end = Math.min(30, start + most - 1);
    var records =
        IntStream.rangeClosed(start, end)
            .mapToObj(n -> n == 7 ? record(n).replace("</", "<") : record(n))
            .collect(Collectors.joining("<!-- a comment -->"));
    return page(30, end == 30 ? 0 : end + 1, records);
  }

  @ParameterizedTest
  @CsvSource({"0, COUNT_DIFFERS", "1, PAGING_STOPPED", "9999, COUNT_DIFFERS"})
  void aWrongNextRecordEndsTheHarvestAndHoldsIt(int next, Kind kind) {
    try (var portal = new Loopback(path -> csw(path, _ -> page(50, next, record(1))))) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.ids()).containsExactly("r-1");
      assertThat(harvested.problems()).contains(kind);
      assertThat(harvested.harvest().complete()).isFalse();
      assertThat(portal.asked()).hasSizeLessThan(30);
    }
  }

  @Test
  void aServiceThatAlwaysGoesOnIsLeftOnceNothingIsNew() {
    try (var portal =
        new Loopback(path -> csw(path, p -> page(1_000_000_000, start(p) + 1, record(1))))) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.ids()).containsExactly("r-1");
      assertThat(harvested.problems()).contains(Kind.PAGING_STOPPED, Kind.COUNT_DIFFERS);
      assertThat(portal.asked()).hasSizeLessThan(30);
    }
  }

  @Test
  void servicesAmongTheRecordsAreNoDatasetsAndNotMissed() {
    var service = record(2).replace("\"dataset\"", "\"service\"");
    try (var portal = new Loopback(path -> csw(path, _ -> page(2, 0, record(1) + service)))) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.ids()).containsExactly("r-1");
      assertThat(harvested.harvest().announced()).isEqualTo(1);
      assertThat(harvested.problems()).containsExactly(Kind.NOT_A_DATASET);
      assertThat(harvested.harvest().complete()).isTrue();
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
        "deep.xml"
      })
  void entitiesAreNeitherExpandedNorFetched(String name) throws IOException {
    try (var trap = new Loopback(_ -> Answer.of("text/plain", "<!ENTITY fetched \"fetched\">"))) {
      var content =
          Files.readString(
                  Corpus.folder("hostile-synthetic").resolve(name), StandardCharsets.ISO_8859_1)
              .replace("http://127.0.0.1:9/", trap.address().toString());
      var file = Files.writeString(folder.resolve("hostile.xml"), content);
      var heard = new StringBuilder();
      XmlDocument.read(
          file,
          name,
          new Gathering(_ -> {}),
          new XmlDocument.Hearer() {
            @Override
            public boolean wants(XmlElement element, String around) {
              return true;
            }

            @Override
            public void take(XmlElement element, String where) {
              heard.append(element.words());
            }
          });

      assertThat(trap.asked()).isEmpty();
      assertThat(heard.toString()).doesNotContain("root:").doesNotContain("lollol");
      assertThat(heard).hasSizeLessThan(content.length() + 1);
    }
  }

  @Test
  void elementsWithoutEndTakeNoMemory() throws IOException {
    var file = Files.writeString(folder.resolve("deep.xml"), "<r>" + "<a>".repeat(3_000_000));
    var gathering = new Gathering(_ -> {});
    CswPage.readRecording(file, "deep.xml", gathering);
    Files.writeString(file, "<r><record>" + "<a>".repeat(3_000_000));
    OaiPage.readRecording(file, "deep.xml", gathering);

    assertThat(gathering.obtained()).isZero();
  }

  @Test
  void aTokenThatIsAlwaysAnotherEndsTheHarvest() {
    Function<String, Answer> answers =
        path ->
            oai(
                path,
                "<ListRecords><record><header><identifier>1</identifier></header><metadata><dc><title>A</title></dc></metadata></record><resumptionToken>t%d</resumptionToken></ListRecords>"
                    .formatted(System.nanoTime()));
    try (var portal = new Loopback(answers)) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.ids()).containsExactly("1");
      assertThat(harvested.problems()).containsExactly(Kind.PAGING_STOPPED);
      assertThat(portal.asked()).hasSizeLessThan(40);
    }
  }

  @Test
  void aTokenThatExpiredOnceCostsNothing() {
    var refused = new boolean[1];
    Function<String, Answer> answers =
        path -> {
          if (!path.contains("resumptionToken")) {
            return oai(
                path,
                list(1, "<resumptionToken completeListSize=\"2\">a+b/=&amp;c</resumptionToken>"));
          }
          if (!refused[0]) {
            refused[0] = true;
            return oai(path, "<error code=\"badResumptionToken\"/>");
          }
          return path.endsWith("resumptionToken=a%2Bb%2F%3D%26c")
              ? oai(path, list(2, "<resumptionToken/>"))
              : Answer.NOT_FOUND;
        };
    try (var portal = new Loopback(answers)) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.ids()).containsExactly("1", "2");
      assertThat(harvested.problems()).isEmpty();
      assertThat(harvested.harvest().complete()).isTrue();
    }
  }

  @Test
  void deletedRecordsAreNeitherDatasetsNorMissing() {
    var deleted =
        "<record><header status=\"deleted\"><identifier>2</identifier></header></record>"
            + "<resumptionToken completeListSize=\"2\"/>";
    try (var portal = new Loopback(path -> oai(path, list(1, deleted)))) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.ids()).containsExactly("1");
      assertThat(harvested.harvest().announced()).isEqualTo(1);
      assertThat(harvested.harvest().complete()).isTrue();
    }
  }

  @Test
  void aRepositoryWithoutRecordsIsEmptyAndNotFaulty() {
    try (var portal =
        new Loopback(path -> oai(path, "<error code=\"noRecordsMatch\">none</error>"))) {
      var harvested = Harvested.of(portal.address());

      assertThat(harvested.harvest().kind()).isEqualTo("oai-pmh");
      assertThat(harvested.problems()).containsExactly(Kind.EMPTY_CATALOGUE);
    }
  }

  private static Answer csw(String path, Function<String, String> pages) {
    if (path.contains("GetCapabilities") && path.startsWith("/csw?")) {
      return Answer.of("application/xml", CAPABILITIES);
    }
    return path.startsWith("/csw?")
        ? Answer.of("application/xml", pages.apply(path))
        : Answer.NOT_FOUND;
  }

  private static int start(String path) {
    return Integer.parseInt(path.replaceFirst("^.*startPosition=(\\d+).*$", "$1"));
  }

  private static String page(long matched, long next, String records) {
    return "<GetRecordsResponse><SearchResults numberOfRecordsMatched=\"%d\" nextRecord=\"%d\">%s</SearchResults></GetRecordsResponse>"
        .formatted(matched, next, records);
  }

  private static String record(int n) {
    return "<MD_Metadata><fileIdentifier><CharacterString>r-%d</CharacterString></fileIdentifier><hierarchyLevel><MD_ScopeCode codeListValue=\"dataset\"/></hierarchyLevel></MD_Metadata>"
        .formatted(n);
  }

  private static Answer oai(String path, String inside) {
    if (!path.startsWith("/oai?")) {
      return Answer.NOT_FOUND;
    }
    var identify = path.contains("verb=ListRecords") ? inside : "<Identify/>";
    return Answer.of("text/xml", "<OAI-PMH>" + identify + "</OAI-PMH>");
  }

  private static String list(int id, String more) {
    return "<ListRecords><record><header><identifier>%d</identifier></header><metadata><dc><title>A</title></dc></metadata></record>%s</ListRecords>"
        .formatted(id, more);
  }
}
