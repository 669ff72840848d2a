package mizan.engine.dcat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.engine.Cases;
import mizan.engine.Corpus;
import mizan.engine.Harvested;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The compiled rules give what Apache Jena gives with the official mandatory shapes.
class ConformanceTest {
  private static final String SHAPES = "semic-2.1.1/dcat-ap_2.1.1_shacl_shapes.ttl";

  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("dcat", Dcat.NAMESPACE),
          Map.entry("dct", Dcat.DCT),
          Map.entry("dc", "http://purl.org/dc/elements/1.1/"),
          Map.entry("foaf", Dcat.FOAF),
          Map.entry("skos", Dcat.SKOS),
          Map.entry("adms", Dcat.ADMS),
          Map.entry("spdx", Dcat.SPDX),
          Map.entry("owl", Dcat.OWL),
          Map.entry("locn", Dcat.LOCN),
          Map.entry("time", Dcat.TIME),
          Map.entry("odrl", Dcat.ODRL),
          Map.entry("dcatap", Dcat.DCATAP),
          Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
          Map.entry("xsd", Dcat.XSD));

  private static final String HEAD =
      PREFIXES.entrySet().stream()
          .map(prefix -> "@prefix %s: <%s> .".formatted(prefix.getKey(), prefix.getValue()))
          .collect(Collectors.joining("\n", "@base <https://x.example/> .\n", "\n"));

  @TestFactory
  Stream<DynamicTest> everyDescriptionBreaksExactlyTheRulesNamed() {
    return cases()
        .map(one ->
            DynamicTest.dynamicTest(
                (String) Cases.get(one, "name"),
                () ->
                    assertThat(broken(Conformance.violations(thing(one)))).isEqualTo(named(one))));
  }

  @TestFactory
  Stream<DynamicTest> jenaFindsTheSameInEveryDescription() {
    var shapes = shapes();
    return cases()
        .map(one ->
            DynamicTest.dynamicTest(
                (String) Cases.get(one, "name"),
                () -> {
                  var thing = thing(one);
                  assertThat(broken(shapes.violations(thing))).isEqualTo(named(one));
                }));
  }

  /// Every n-th dataset of the last edition in each folder, read with our mapping.
  @ParameterizedTest
  @CsvSource({
    "ckan-tokyo, packages-.+\\.jsonl\\.gz, 5, 1000",
    "dcat-us, \\d{8}\\.json\\.gz, 1, 12000",
    "dcat-us-fixtures, .+\\.json, 1, 100",
    "dcat-rdf, .+\\.(ttl|rdf|xml|jsonld|nt), 1, 70"
  })
  void jenaFindsTheSameInRealCatalogues(String folder, String name, int every, int least) {
    var shapes = shapes();
    var different = new TreeMap<String, String>();
    var compared = 0;
    for (var file : recordings(Corpus.folder(folder), name)) {
      var datasets = Harvested.of(file).datasets();
      for (var i = 0; i < datasets.size(); i += every) {
        var thing = datasets.get(i).described();
        var ours = broken(Conformance.violations(thing));
        var theirs = broken(shapes.violations(thing));
        compared++;
        if (!ours.equals(theirs)) {
          different.put(file.getFileName() + " " + datasets.get(i).id(), ours + " but " + theirs);
        }
      }
    }
    assertThat(different).isEmpty();
    assertThat(compared).isGreaterThanOrEqualTo(least);
  }

  /// Of dated editions in one folder of a portal, only the last.
  private static List<Path> recordings(Path folder, String name) {
    try (var files = Files.walk(folder)) {
      var byFolder = new TreeMap<Path, Path>();
      for (var file : files.sorted().toList()) {
        var matches = file.getFileName().toString().matches(name);
        if (matches) {
          byFolder.put(name.startsWith("\\d") ? file.getParent() : file, file);
        }
      }
      return List.copyOf(byFolder.values());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Shapes shapes() {
    return Shapes.read(Corpus.folder("dcat-rdf").resolve(SHAPES));
  }

  private static Set<String> broken(List<Violation> violations) {
    return violations.stream()
        .map(violation -> violation.path() + " " + violation.constraint())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> named(Map<?, ?> one) {
    var named = new TreeSet<String>();
    for (var rule : (List<?>) Cases.get(one, "breaks")) {
      var parts = ((String) rule).split(":", 2);
      named.add(PREFIXES.get(parts[0]) + parts[1]);
    }
    return named;
  }

  private static Thing thing(Map<?, ?> one) {
    var full =
        one.get("bare") == null
            ? "<d> a dcat:Dataset ; dct:title \"t\" ; dct:description \"x\" .\n"
            : "";
    Graph graph = RDFParser.fromString(HEAD + full + one.get("turtle"), Lang.TURTLE).toGraph();
    return Graphs.findDescription(graph, NodeFactory.createURI("https://x.example/d"), 10_000)
        .orElseThrow();
  }

  private static Stream<Map<?, ?>> cases() {
    return Cases.read(Cases.FOLDER.resolve("dcat/descriptions.yaml"));
  }
}
