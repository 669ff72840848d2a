package mizan.engine.harvesting;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        "under": {"@id": "dcat:dataset", "@context": {"title": "dcat:keyword"}}}""";

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

  private void assertSameInPieces(String document) throws IOException {
    Graph whole;
    try {
      whole = whole(document, base());
    } catch (RiotException _) {
      assertThat(read(document, 1).problems).contains(Kind.BROKEN_RDF);
      return; // a context that would have to be fetched
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
      all.add("{%s, %s, \"@reverse\": {\"dct:hasPart\": [%s]}}".formatted(CONTEXT, catalogue, list));
      all.add(
          "{%s, \"type\": [\"Scoped\", \"dcat:Catalog\"], \"ref\": \"urn:c\", \"own\": [%s], \"dataset\": [%s], \"unknown\": [1, 2]}"
              .formatted(CONTEXT, list, list));
      all.add("{%s, %s, \"dataset\": [%s], \"@graph\": [%s]}".formatted(CONTEXT, catalogue, list, list));
      all.add("{%s, \"title\": \"C\", \"graph\": [%s]}".formatted(CONTEXT, list));
      all.add("[{%s, \"graph\": [%s]}, {%s, %s}]".formatted(CONTEXT, list, CONTEXT, catalogue));
      all.add("{%s, %s, \"dataset\": [1], \"dataset\": [%s]}".formatted(CONTEXT, catalogue, list));
    }
    all.add(
        "{%s, \"id\": \"urn:%s\", \"dct:extent\": [1, 1.5, 1e3, -0, 1e30, true, null, 123456789012345678901234567890, \"a\"], \"dataset\": [\"urn:1\", \"_:x\", \"relative\", \"\"]}"
            .formatted(CONTEXT, "w".repeat(4000)));
    all.add("{\"@context\": {\"@vocab\": \"urn:v#\", \"@base\": \"http://base.example/a/\"}, \"p\": [{\"@id\": \"b\"}, {\"@id\": \"../c\", \"q\": [{}]}]}");
    return all;
  }

  private static String items(int count, Function<Integer, String> names) {
    return IntStream.range(0, count)
        .mapToObj(n ->
            "{%s, \"type\": \"dcat:Dataset\", \"title\": [\"Title %d\", {\"@value\": \"عنوان\", \"@language\": \"ar\"}], \"dcat:distribution\": [{\"title\": \"File\"}, {\"@id\": \"_:shared\"}], \"@context\": {\"local\": \"dct:identifier\"}, \"local\": \"%d\"}"
                .formatted(names.apply(n), n, n))
        .collect(Collectors.joining(",\n"));
  }

  private record Read(Graph graph, List<Kind> problems, List<String> places) {}

  private Path file() {
    return folder.resolve("a.jsonld");
  }

  private String base() {
    return file().toUri().toString();
  }

  private Read read(String document, long piece) throws IOException {
    Files.writeString(file(), document);
    var gathering = new Gathering(_ -> {});
    var content = new RdfContent("a.jsonld", gathering);
    var triples = new JsonLdTriples(base(), content, new RdfFaults("a.jsonld", gathering));
    new JsonLdDocument(file(), "a.jsonld", gathering, triples, piece).read();
    var harvest =
        gathering.end(new Portal("p", new Portal.Location.Recording(file())), "dcat-rdf", null);
    var counted =
        harvest.problems().stream()
            .filter(problem -> problem.kind() != Kind.EMPTY_CATALOGUE)
            .toList();
    return new Read(
        content.triples().graph(),
        counted.stream().map(Problem.Counted::kind).toList(),
        counted.stream()
            .flatMap(problem -> problem.first().stream())
            .map(Problem::place)
            .toList());
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
