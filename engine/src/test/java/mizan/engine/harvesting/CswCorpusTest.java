package mizan.engine.harvesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mizan.engine.Corpus;
import mizan.engine.Harvested;
import mizan.engine.Loopback;
import mizan.engine.Loopback.Answer;
import mizan.engine.harvesting.Problem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Real answers of catalogue services, in ISO 19139 and in DCAT.
class CswCorpusTest {
  private static final String CAPABILITIES =
      "<csw:Capabilities xmlns:csw=\"http://www.opengis.net/cat/csw/2.0.2\"/>";

  @ParameterizedTest
  @ValueSource(strings = {"iso19139", "dcat", "geodcatap"})
  void everyPageOfARealCatalogueIsReadOnce(String schema) throws IOException {
    var folder = Corpus.folder("dcat-rdf").resolve("udata-csw");
    var pages = new HashMap<String, String>();
    for (var start : new String[] {"1", "3", "5"}) {
      pages.put(
          start,
          Files.readString(folder.resolve("geonetwork-" + schema + "-page-" + start + ".xml")));
    }
    try (var portal = new Loopback(path -> answer(path, pages))) {
      var harvested = Harvested.of(portal.address().resolve("csw"));

      assertThat(harvested.harvest().kind()).isEqualTo("csw");
      // Some of these records in DCAT have words between elements, which RDF/XML forbids.
      assertThat(harvested.problems())
          .isEqualTo(schema.equals("dcat") ? List.of(Kind.BROKEN_RDF) : List.of());
      assertThat(harvested.harvest().announced()).isEqualTo(6);
      assertThat(harvested.ids()).hasSize(6).doesNotHaveDuplicates();
      assertThat(harvested.harvest().complete()).isEqualTo(!schema.equals("dcat"));
      assertThat(harvested.datasets())
          .extracting(dataset -> dataset.title().isEmpty())
          .containsOnly(false);
      // In this DCAT the description is called an abstract, which DCAT does not know.
      assertThat(harvested.datasets())
          .extracting(dataset -> dataset.description().isEmpty())
          .containsOnly(schema.equals("dcat"));
      assertThat(harvested.harvest().distributions()).isPositive();
    }
  }

  /// The search is asked for in the address: what is posted is refused.
  private static Answer answer(String path, Map<String, String> pages) {
    if (path.contains("GetCapabilities")) {
      return Answer.of("application/xml", CAPABILITIES);
    }
    var start = path.replaceFirst("^.*startPosition=(\\d+).*$", "$1");
    return path.startsWith("/csw?")
        ? Answer.of("application/xml", pages.getOrDefault(start, "<none/>"))
        : new Answer(405, "text/plain", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"geoide-iso19139-single-dataset.xml", "geoplateforme-iso19139-IGNF_RPG.xml"})
  void aRecordedAnswerIsReadAsACatalogue(String name) {
    var harvested = Harvested.of(file(name));

    assertThat(harvested.harvest().kind()).isEqualTo("csw");
    assertThat(harvested.problems()).isEmpty();
    var dataset = harvested.datasets().getFirst();
    assertThat(dataset.title().speaks("fr")).isTrue();
    assertThat(dataset.publisher()).isNotNull();
    assertThat(dataset.contact()).isNotNull();
    assertThat(dataset.issued()).isNotNull();
    assertThat(dataset.modified()).isNotNull();
    assertThat(dataset.spatial()).anyMatch(place -> place.startsWith("POLYGON(("));
    assertThat(dataset.distributions()).anyMatch(one -> one.fileType() != null);
  }

  @Test
  void aRecordThatIsKeptIsReadAgain() {
    var dataset = Harvested.of(file("geoplateforme-iso19139-IGNF_RPG.xml")).datasets().getFirst();
    var again = KeptRecord.read("csw", dataset.raw().toString()).orElseThrow();

    assertThat(again.id()).isEqualTo(dataset.id());
    assertThat(again.title()).isEqualTo(dataset.title());
    assertThat(again.distributions()).isEqualTo(dataset.distributions());
    assertThat(again.raw()).hasToString(dataset.raw().toString());
  }

  @Test
  void aPageThatIsCutGivesWhatStoodBefore() throws IOException {
    var whole = Files.readString(file("geonetwork-iso19139-page-1.xml"));
    var cut = Files.createTempFile("cut", ".xml");
    Files.writeString(cut, whole.substring(0, whole.indexOf("</gmd:MD_Metadata>") + 2000));
    var harvested = Harvested.of(cut);
    Files.delete(cut);

    assertThat(harvested.datasets()).hasSize(1);
    assertThat(harvested.problems()).containsExactly(Kind.TRUNCATED);
    assertThat(harvested.harvest().complete()).isFalse();
  }

  private static Path file(String name) {
    return Corpus.folder("dcat-rdf").resolve("udata-csw").resolve(name);
  }
}
