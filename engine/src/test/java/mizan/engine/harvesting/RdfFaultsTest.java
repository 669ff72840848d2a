package mizan.engine.harvesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mizan.engine.Corpus;
import mizan.engine.catalogue.Dataset;
import mizan.engine.harvesting.Problem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A broken IRI or language tag is named with its place, and costs nothing else.
class RdfFaultsTest {
  /// A catalogue of two datasets in which an IRI and a language tag of the first can be chosen.
  private static final Map<String, String> SYNTAXES =
      Map.of(
          "ttl",
              """
              @prefix dcat: <http://www.w3.org/ns/dcat#> . # it's < a comment
              @prefix dct: <http://purl.org/dc/terms/> .
              <https://x.example/1> a dcat:Dataset ; dct:title "l'eau < @ici"@%2$s, '''a " b'''@ar ;
                dcat:landingPage <%1$s> ; dct:description "d" .
              <https://x.example/2> a dcat:Dataset ; dct:title "two" .
              """,
          "nt",
              """
              <https://x.example/1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .
              <https://x.example/1> <http://purl.org/dc/terms/description> "d" .
              <https://x.example/1> <http://purl.org/dc/terms/title> "l'eau < @ici"@%2$s .
              <https://x.example/1> <http://www.w3.org/ns/dcat#landingPage> <%1$s> .
              <https://x.example/2> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .
              <https://x.example/2> <http://purl.org/dc/terms/title> "two" .
              """,
          "rdf",
              """
              <?xml version="1.0"?><!-- <a rdf:about="x y"> --><rdf:RDF xmlns:dct='http://purl.org/dc/terms/'
                xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#">
              <dcat:Dataset rdf:about="https://x.example/1"><dct:title xml:lang="%2$s"><![CDATA[l'eau < @ici]]></dct:title>
                <dcat:landingPage rdf:resource = '%1$s'/><dct:description>d</dct:description></dcat:Dataset>
              <dcat:Dataset rdf:about="https://x.example/2"><dct:title>two</dct:title></dcat:Dataset></rdf:RDF>
              """,
          "jsonld",
              """
              {"@context": {"dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/"}, "@graph": [
              {"@id": "https://x.example/1", "@type": "dcat:Dataset", "dct:description": "d",
               "dct:title": {"@value": "l'eau < @ici", "@language": "%2$s"},
               "dcat:landingPage": {"@id": "%1$s"}},
              {"@id": "https://x.example/2", "@type": "dcat:Dataset", "dct:title": "two"}]}
              """);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "ttl, 'a line 4, column 20'",
    "nt, 'a line 4, column 63'",
    "rdf, 'a line 4, column 36'",
    "jsonld, https://x.example/1"
  })
  void brokenIriIsNamedAndTheRestIsRead(String syntax, String place) throws IOException {
    var harvested = harvested(syntax, "http://y.example/a b{1}", "fr");

    assertThat(harvested.landingPages).containsExactly("http://y.example/a%20b%7B1%7D");
    assertThat(harvested.problems(Kind.BROKEN_IRI, Problem::detail))
        .containsExactly("http://y.example/a b{1}");
    assertThat(harvested.problems(Kind.BROKEN_IRI, Problem::place))
        .containsExactly(place.replace("a line", "a." + syntax + " line"));
    harvested.assertAllIsThere();
  }

  @ParameterizedTest
  @CsvSource({
    "ttl, 'a line 3, column 64'",
    "nt, 'a line 3, column 70'",
    "rdf, 'a line 3, column 67'",
    "jsonld, https://x.example/1"
  })
  void brokenLanguageIsNamedAndTheTextIsKept(String syntax, String place) throws IOException {
    for (var tag : List.of("fr_FR", "français", "1", "x-", "fr-")) {
      var harvested = harvested(syntax, "http://y.example/", tag);

      assertThat(harvested.titles).anyMatch(title -> title.contains("l'eau < @ici"));
      assertThat(harvested.problems(Kind.BROKEN_LANGUAGE, Problem::detail))
          .singleElement()
          .asString()
          .isEqualToIgnoringCase(tag);
      assertThat(harvested.problems(Kind.BROKEN_LANGUAGE, Problem::place))
          .containsExactly(place.replace("a line", "a." + syntax + " line"));
      harvested.assertAllIsThere();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "nt", "rdf", "jsonld"})
  void whateverStandsInAnIriTheRestIsRead(String syntax) throws IOException {
    for (var iri :
        List.of(
            "http://y.example/%zz",
            "http://[bad/",
            "http://y.example:port/",
            "http://y.example/a#b#c",
            "http://y.example/a^b`|",
            " http://y.example/ ",
            "not an address",
            "http://y.example/مياه الشرب")) {
      harvested(syntax, iri, "fr-TN").assertAllIsThere();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "nt", "rdf", "jsonld"})
  void nothingIsNamedWhereNothingIsBroken(String syntax) throws IOException {
    for (var iri :
        List.of(
            "http://y.example/?a=1&#38;b=2".replace("&#38;", syntax.equals("rdf") ? "&amp;" : "&"),
            "http://[::1]:80/a%20b",
            "http://y.example/مياه",
            "mailto:a@y.example",
            "urn:isbn:1:2",
            "")) {
      var harvested = harvested(syntax, iri, "ar-TN");

      assertThat(harvested.harvest.problems()).isEmpty();
      harvested.assertAllIsThere();
    }
  }

  @Test
  void documentReadOverIsAFaultyExport() throws IOException {
    assertThat(harvested("ttl", "http://y.example/a b", "fr").harvest.export())
        .isEqualTo(Harvest.Export.FAULTY);
    assertThat(harvested("ttl", "http://y.example/a", "fr").harvest.export())
        .isEqualTo(Harvest.Export.PARSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "rdf", "nt", "xml"})
  void realDocumentsPassAsTheyAre(String ending) throws IOException {
    var read = 0;
    for (var name : List.of("dcat-rdf", "vocabularies", "hostile-synthetic")) {
      try (var files = Files.walk(Corpus.folder(name))) {
        for (var file : files.filter(f -> f.toString().endsWith("." + ending)).toList()) {
          var given = Files.readAllBytes(file);
          var gathering = new Gathering(_ -> {});
          var faults = new RdfFaults("", gathering);
          var in = new ByteArrayInputStream(given);
          var passed =
              (ending.equals("ttl") || ending.equals("nt")
                      ? new TurtleRepair(in, faults)
                      : new XmlRepair(in, faults))
                  .readAllBytes();
          if (gathering.judgeExport("", new Gathering(_ -> {})) != null
              && noFault(gathering, file)) {
            assertThat(passed).as(file.toString()).isEqualTo(given);
            read++;
          }
        }
      }
    }
    assertThat(read).isPositive();
  }

  private static boolean noFault(Gathering gathering, Path file) {
    return gathering
        .end(new Portal("p", new Portal.Location.Recording(file)), "dcat-rdf", null)
        .problems()
        .stream()
        .allMatch(problem -> problem.kind() == Kind.EMPTY_CATALOGUE);
  }

  private record Harvested(
      List<String> ids, List<String> titles, List<String> landingPages, Harvest harvest) {
    List<String> problems(Kind kind, Function<Problem, String> what) {
      return harvest.problems().stream()
          .filter(problem -> problem.kind() == kind)
          .flatMap(problem -> problem.first().stream())
          .map(what)
          .toList();
    }

    void assertAllIsThere() {
      assertThat(ids).containsExactly("https://x.example/1", "https://x.example/2");
      assertThat(titles).last().asString().contains("two");
      assertThat(harvest.complete()).isTrue();
    }
  }

  private Harvested harvested(String syntax, String iri, String language) throws IOException {
    var document = SYNTAXES.getOrDefault(syntax, "").formatted(iri, language);
    var file = folder.resolve("a." + syntax);
    Files.writeString(file, document, StandardCharsets.UTF_8);
    var datasets = new ArrayList<Dataset>();
    var gathering = new Gathering(datasets::add);
    var kind = Recordings.harvest(file, gathering);
    var export = Exports.ofRecording(kind, gathering);
    var portal = new Portal("p", new Portal.Location.Recording(file));
    assertThat(datasets)
        .allMatch(dataset -> !dataset.description().isEmpty() || dataset.id().endsWith("2"));
    return new Harvested(
        datasets.stream().map(Dataset::id).toList(),
        datasets.stream().map(dataset -> dataset.title().toString()).toList(),
        datasets.stream()
            .flatMap(dataset -> java.util.stream.Stream.ofNullable(dataset.landingPage()))
            .toList(),
        gathering.end(portal, kind, export));
  }
}
