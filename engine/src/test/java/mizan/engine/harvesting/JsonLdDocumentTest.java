package mizan.engine.harvesting;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdOptions;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mizan.engine.Corpus;
import mizan.engine.harvesting.Problem.Kind;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// JSON-LD says the same read in pieces as read whole, and what is wrong with it costs only itself.
class JsonLdDocumentTest {
  private static final String CONTEXT =
      """
      "@context": {"@version": 1.1, "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/",
        "xsd": "http://www.w3.org/2001/XMLSchema#", "id": "@id", "type": "@type",
        "title": {"@id": "dct:title", "@language": "fr"}, "dataset": {"@id": "dcat:dataset", "@type": "@id"},
        "publisher": "dct:publisher", "modified": {"@id": "dct:modified", "@type": "xsd:date"},
        "inCatalog": {"@reverse": "dcat:dataset"}, "graph": "@graph", "nest": "@nest",
        "ordered": {"@id": "dct:hasPart", "@container": "@list"},
        "Scoped": {"@id": "dcat:Catalog", "@context": {"own": "dcat:dataset", "ref": "@id"}},
        "under": {"@id": "dcat:dataset", "@context": {"title": "dcat:keyword"}}}\
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("realDocuments")
  void realDocumentSaysTheSameInPieces(Path file) throws IOException {
    assertSameInPieces(Files.readString(file));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void documentSaysTheSameInPieces(String document) throws IOException {
    assertThat(whole(document, base()).isEmpty()).isFalse();
    assertSameInPieces(document);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"id\": \"urn:c\", \"title\": \"C\", "})
  void listOfACatalogueIsParted(String own) throws Exception {
    var triples =
        new JsonLdTriples(
            base(), StreamRDFLib.sinkNull(), new RdfFaults("", new Gathering(_ -> {})));
    var object = JsonLdValues.JSON.createReader(new StringReader("{" + own + CONTEXT + "}"));
    var frame = JsonLdFrame.of(object.readObject(), Set.of("dataset", "graph", "nothing"), triples);

    assertThat(frame.parts("dataset")).isTrue();
    assertThat(frame.parts("graph")).isTrue();
    assertThat(frame.parts("nothing")).isFalse();
    assertThat(frame.around("dataset", JsonValue.EMPTY_JSON_ARRAY)).doesNotContainKey("title");
  }

  @Test
  void documentThatIsCutKeepsWhatStoodBefore() throws IOException {
    for (var form :
        List.of("{%s, \"@graph\": [%s]}", "{%s, \"id\": \"urn:c\", \"dataset\": [%s]}")) {
      var document = form.formatted(CONTEXT, items(12, n -> "\"id\": \"urn:x:" + n + "\""));
      var cut = document.indexOf("urn:x:9");
      for (var piece : List.of(1L, JsonLdDocument.PIECE)) {
        var harvested = harvested(document.substring(0, cut), piece);

        assertThat(harvested.ids).hasSize(9).contains("urn:x:0", "urn:x:8");
        assertThat(harvested.harvest.complete()).isFalse();
        assertThat(harvested.harvest.problems()).hasSize(1);
        assertThat(harvested.harvest.problems().getFirst().kind()).isEqualTo(Kind.TRUNCATED);
        assertThat(harvested.harvest.problems().getFirst().first().getFirst().place())
            .isEqualTo(
                "a.jsonld line "
                    + document.substring(0, cut).split("\n").length
                    + ", byte "
                    + document.substring(0, cut).getBytes(StandardCharsets.UTF_8).length);
      }
    }
  }

  @Test
  void itemThatIsNoJsonLdIsLostAlone() throws IOException {
    var items = items(12, n -> n == 7 ? "\"id\": 7" : "\"id\": \"urn:x:" + n + "\"");
    for (var piece : List.of(1L, 5000L)) {
      var harvested = harvested("{%s, \"@graph\": [%s]}".formatted(CONTEXT, items), piece);

      assertThat(harvested.ids).hasSize(11).doesNotContain("urn:x:7");
      assertThat(harvested.harvest.complete()).isFalse();
      assertThat(harvested.harvest.problems()).hasSize(1);
      assertThat(harvested.harvest.problems().getFirst().kind()).isEqualTo(Kind.BROKEN_RDF);
      assertThat(harvested.harvest.problems().getFirst().first().getFirst().place())
          .isEqualTo("a.jsonld#@graph/7");
    }
  }

  @Test
  void unnamedDatasetsKeepTheirOrder() throws IOException {
    var items =
        IntStream.range(0, 12)
            .mapToObj(n ->
                "{\"type\": \"dcat:Dataset\", \"title\": \"%d\", \"dct:identifier\": \"%d\"}"
                    .formatted(n, 50 - n))
            .collect(Collectors.joining(","));
    var document = "{%s, \"@graph\": [%s]}".formatted(CONTEXT, items);
    var expected = IntStream.range(0, 12).mapToObj(n -> "" + (50 - n)).toList();

    for (var piece : List.of(1L, 500L, JsonLdDocument.PIECE)) {
      assertThat(harvested(document, piece).ids).isEqualTo(expected);
    }
  }

  @Test
  void nestingWithoutEndIsNamed() throws IOException {
    var deep = "{\"dct:hasPart\":".repeat(5000) + "1" + "}".repeat(5000);
    var items = items(3, n -> "\"id\": \"urn:x:" + n + "\"");
    var harvested = harvested("{%s, \"@graph\": [%s, %s]}".formatted(CONTEXT, deep, items), 1);

    assertThat(harvested.ids).containsExactly("urn:x:0", "urn:x:1", "urn:x:2");
    assertThat(harvested.harvest.complete()).isFalse();
  }

  private void assertSameInPieces(String document) throws IOException {
    Graph whole;
    try {
      whole = whole(document, base());
    } catch (RiotException _) {
      assertThat(read(document, 1).problems).containsAnyOf(Kind.BROKEN_RDF, Kind.BROKEN_JSON);
      return; // a context that would have to be fetched, or no JSON
    }
    for (var piece : List.of(1L, 300L, 3000L, JsonLdDocument.PIECE)) {
      var read = read(document, piece);
      assertThat(read.problems).isEmpty();
      assertThat(read.graph.size()).isEqualTo(whole.size());
      assertThat(read.graph.isIsomorphicWith(whole)).as("in pieces of " + piece).isTrue();
    }
  }

  static List<Path> realDocuments() {
    try (var files = Files.walk(Corpus.folder("dcat-rdf"))) {
      return files.filter(file -> file.toString().endsWith(".jsonld")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The same catalogue in the many forms that JSON-LD has for one.
  static List<String> documents() {
    var items = items(12, n -> "\"id\": \"urn:" + n + "\"");
    var unnamed = items(12, _ -> "\"modified\": \"2026-01-02\"");
    var labelled = items(12, n -> "\"id\": \"_:b" + n % 5 + "\", \"publisher\": {\"id\": \"_:p\"}");
    var catalogue = "\"id\": \"urn:c\", \"type\": \"dcat:Catalog\", \"title\": \"C\"";
    var publisher = "\"publisher\": {\"title\": \"Office\"}";
    var all = new ArrayList<String>();
    for (var list : List.of(items, unnamed, labelled)) {
      all.add("{%s, \"@graph\": [%s]}".formatted(CONTEXT, list));
      all.add("{\"@graph\": [%s], %s}".formatted(list, CONTEXT));
      all.add("{%s, \"graph\": [%s]}".formatted(CONTEXT, list));
      all.add("{\"dataset\": [%s], %s, %s, %s}".formatted(list, CONTEXT, publisher, catalogue));
      all.add("{%s, \"title\": \"C\", %s, \"dataset\": [%s]}".formatted(CONTEXT, publisher, list));
      all.add("{%s, \"dataset\": [%s]}".formatted(CONTEXT, list));
      all.add("{%s, %s, \"inCatalog\": [%s]}".formatted(CONTEXT, catalogue, list));
      all.add("{%s, %s, \"under\": [%s]}".formatted(CONTEXT, catalogue, list));
      all.add("{%s, %s, \"ordered\": [%s]}".formatted(CONTEXT, catalogue, list));
      all.add("{%s, %s, \"@included\": [%s]}".formatted(CONTEXT, catalogue, list));
      all.add("{%s, %s, \"nest\": [{\"dataset\": [%s]}]}".formatted(CONTEXT, catalogue, list));
      all.add(
          "{%s, %s, \"@reverse\": {\"dct:hasPart\": [%s]}}".formatted(CONTEXT, catalogue, list));
      all.add(
          "{%s, \"type\": [\"Scoped\", \"dcat:Catalog\"], \"ref\": \"urn:c\", \"own\": [%s], \"dataset\": [%s], \"unknown\": [1, 2]}"
              .formatted(CONTEXT, list, list));
      all.add(
          "{%s, %s, \"dataset\": [%s], \"@graph\": [%s]}"
              .formatted(CONTEXT, catalogue, list, list));
      all.add("{%s, \"title\": \"C\", \"graph\": [%s]}".formatted(CONTEXT, list));
      all.add("[{%s, \"graph\": [%s]}, {%s, %s}]".formatted(CONTEXT, list, CONTEXT, catalogue));
      all.add("{%s, %s, \"dataset\": [1], \"dataset\": [%s]}".formatted(CONTEXT, catalogue, list));
    }
    all.add(
        "{%s, \"id\": \"urn:%s\", \"dct:extent\": [1, 1.5, 1e3, -0, 1e30, true, null, 123456789012345678901234567890, \"a\"], \"dataset\": [\"urn:1\", \"_:x\", \"relative\", \"\"]}"
            .formatted(CONTEXT, "w".repeat(4000)));
    all.add(
        "{\"@context\": {\"@vocab\": \"urn:v#\", \"@base\": \"http://base.example/a/\"}, \"p\": [{\"@id\": \"b\"}, {\"@id\": \"../c\", \"q\": [{}]}]}");
    return all;
  }

  private static String items(int count, Function<Integer, String> names) {
    return IntStream.range(0, count)
        .mapToObj(n ->
            "{%s, \"type\": \"dcat:Dataset\", \"title\": [\"Title %d\", {\"@value\": \"عنوان\", \"@language\": \"ar\"}], \"dcat:distribution\": [{\"title\": \"File\"}, {\"@id\": \"_:shared\"}], \"@context\": {\"local\": \"dct:identifier\"}, \"local\": \"%d\"}"
                .formatted(names.apply(n), n, n))
        .collect(Collectors.joining(",\n"));
  }

  private record Read(Graph graph, List<Kind> problems) {}

  private Path file() {
    return folder.resolve("a.jsonld");
  }

  private String base() {
    return file().toUri().toString();
  }

  private record Harvested(List<String> ids, Harvest harvest) {}

  private Harvested harvested(String document, long piece) throws IOException {
    var ids = new ArrayList<String>();
    var gathering = new Gathering(dataset -> ids.add(dataset.id()));
    try (var read =
        RdfDocument.read(written(document), Lang.JSONLD, "a.jsonld", gathering, piece)) {
      read.passDatasets();
    }
    return new Harvested(ids, end(gathering));
  }

  private Read read(String document, long piece) throws IOException {
    var gathering = new Gathering(_ -> {});
    var content = new RdfContent("a.jsonld", gathering);
    var triples = new JsonLdTriples(base(), content, new RdfFaults("a.jsonld", gathering));
    new JsonLdDocument(written(document), "a.jsonld", gathering, triples, piece).read();
    var kinds = end(gathering).problems().stream().map(Problem.Counted::kind);
    return new Read(
        content.triples().graph(), kinds.filter(kind -> kind != Kind.EMPTY_CATALOGUE).toList());
  }

  private Path written(String document) throws IOException {
    return Files.writeString(file(), document);
  }

  private Harvest end(Gathering gathering) {
    return gathering.end(new Portal("p", new Portal.Location.Recording(file())), "dcat-rdf", null);
  }

  private static Graph whole(String document, String base) {
    var graph = GraphFactory.createDefaultGraph();
    var options = new JsonLdOptions();
    options.setDocumentLoader((address, _) -> {
      throw new IllegalStateException(address.toString());
    });
    RDFParser.fromString(document, Lang.JSONLD)
        .base(base)
        .checking(false)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .set(LangJSONLD11.JSONLD_OPTIONS, options)
        .parse(graph);
    return graph;
  }
}
