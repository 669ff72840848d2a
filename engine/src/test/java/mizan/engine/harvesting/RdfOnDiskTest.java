package mizan.engine.harvesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import mizan.engine.Corpus;
import mizan.engine.catalogue.Dataset;
import mizan.engine.dcat.Term;
import mizan.engine.dcat.Thing;
import mizan.engine.triples.Triples;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// An RDF document reads the same wherever its triples are kept: datasets, order, problems.
class RdfOnDiskTest {
  private static final String PREFIXES =
      """
      @prefix dcat: <http://www.w3.org/ns/dcat#> .
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix foaf: <http://xmlns.com/foaf/0.1/> .
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("fixtures")
  void fixtureReadsTheSameOnDisk(Path file) {
    assertThat(read(file, 0)).isEqualTo(read(file, Triples.IN_MEMORY));
  }

  @Test
  void fixturesAreOfManySyntaxesAndHaveDatasets() {
    var datasets = fixtures().stream().mapToLong(file -> read(file, 0).datasets.size()).sum();

    assertThat(fixtures().stream().map(RdfSyntax::of))
        .contains(Lang.TURTLE, Lang.RDFXML, Lang.JSONLD);
    assertThat(datasets).isGreaterThan(50);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void documentReadsTheSameOnDiskFromAnyTriple(String turtle) throws IOException {
    var file = Files.writeString(folder.resolve("a.ttl"), PREFIXES + turtle);
    var inMemory = read(file, Triples.IN_MEMORY);

    for (var bytes : List.of(0L, 1000L, 5000L)) {
      assertThat(read(file, bytes)).isEqualTo(inMemory);
    }
  }

  @Test
  void datasetsComeInTheOrderOfTheirAddressesThenAsTheyCame() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("a.ttl"),
            PREFIXES
                + "[] a dcat:Dataset ; dct:identifier \"9\" ; dct:title \"z\" .\n"
                + "[] a dcat:Dataset ; dct:identifier \"8\" ; dct:title \"y\" .\n"
                + "<urn:\uFF01> a dcat:Dataset ; dct:title \"c\" .\n"
                + "<urn:𝄞> a dcat:Dataset ; dct:title \"b\" .\n"
                + "<urn:a> a dcat:Dataset ; dct:title \"a\" .\n");

    for (var bytes : List.of(0L, Triples.IN_MEMORY)) {
      var ids = new ArrayList<String>();
      harvest(file, bytes, dataset -> ids.add(dataset.id()));
      assertThat(ids).containsExactly("urn:a", "urn:𝄞", "urn:\uFF01", "9", "8");
    }
  }

  @Test
  void addressesWithManyEscapesDoNotEndAnXmlDocument() throws IOException {
    var address = "https://x.example/?a=1" + "&amp;b=2".repeat(500);
    var datasets =
        IntStream.range(0, 300)
            .mapToObj(n ->
                "<d:Dataset rdf:about=\"urn:%d\"><d:landingPage>%s</d:landingPage><t:title>%d</t:title></d:Dataset>"
                    .formatted(n, address, n))
            .collect(Collectors.joining("\n"));
    var file =
        Files.writeString(
            folder.resolve("a.rdf"),
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                + " xmlns:d=\"http://www.w3.org/ns/dcat#\" xmlns:t=\"http://purl.org/dc/terms/\">"
                + datasets
                + "</rdf:RDF>");

    var ids = new ArrayList<String>();
    var harvest = harvest(file, 0, dataset -> ids.add(dataset.id()));
    assertThat(harvest.problems()).isEmpty();
    assertThat(ids).hasSize(300);
  }

  @Test
  void jsonLdWithATextThatTheMemoryDoesNotHoldIsNamed() throws IOException {
    var file = folder.resolve("a.jsonld.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      var space = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
      out.write("{\"title\":\"".getBytes(StandardCharsets.UTF_8));
      for (var n = 0L; n <= JsonLdDocument.WHOLE; n += space.length) {
        out.write(space);
      }
      out.write("\"}".getBytes(StandardCharsets.UTF_8));
    }
    var harvest = harvest(file, Triples.IN_MEMORY, _ -> {});

    assertThat(harvest.problems()).hasSize(1);
    assertThat(harvest.problems().getFirst().kind()).isEqualTo(Problem.Kind.RECORD_TOO_LARGE);
    assertThat(harvest.complete()).isFalse();
  }

  @Test
  void descriptionThatNeverEndsIsPassedOverAndNamed() throws IOException {
    var values =
        IntStream.range(0, 700)
            .mapToObj(n -> "\"" + n + "w".repeat(30_000) + "\"")
            .collect(Collectors.joining(","));
    var file =
        Files.writeString(
            folder.resolve("a.ttl"),
            PREFIXES
                + "<urn:1> a dcat:Dataset ; dct:title \"one\" ; dct:creator <urn:long> .\n"
                + "<urn:2> a dcat:Dataset ; dct:title \"two\" .\n"
                + ("<urn:long> foaf:name " + values + " .\n"));

    for (var bytes : List.of(0L, Triples.IN_MEMORY)) {
      var ids = new ArrayList<String>();
      var harvest = harvest(file, bytes, dataset -> ids.add(dataset.id()));
      assertThat(ids).containsExactly("urn:2");
      assertThat(harvest.problems()).hasSize(1);
      assertThat(harvest.problems().getFirst().kind()).isEqualTo(Problem.Kind.RECORD_TOO_LARGE);
      assertThat(harvest.problems().getFirst().first().getFirst().place()).isEqualTo("urn:1");
      assertThat(harvest.complete()).isFalse();
    }
  }

  static List<Path> fixtures() {
    return List.of("dcat-rdf", "hostile-synthetic").stream()
        .flatMap(name -> files(Corpus.folder(name)).stream())
        .filter(file -> RdfSyntax.of(file) != null)
        .toList();
  }

  /// Datasets whose triples stand far apart and whose nodes are shared; faults; nodes in circles.
  static List<String> documents() {
    var many = IntStream.range(0, 40);
    return List.of(
        many.mapToObj(n ->
                "<urn:d%d> dct:title \"%d\"@fr ; dct:publisher <urn:office> ; dcat:distribution <urn:f%d>, [ dcat:accessURL <urn:x%d> ] ."
                    .formatted(n, n, n % 10, n))
                .collect(Collectors.joining("\n"))
            + "<urn:office> foaf:name \"مكتب\"@ar ; foaf:made "
            + IntStream.range(0, 40)
                .mapToObj(n -> "<urn:d" + n + ">")
                .collect(Collectors.joining(","))
            + " .\n"
            + IntStream.range(0, 40)
                .mapToObj(n ->
                    "<urn:d%d> a dcat:Dataset . <urn:f%d> dct:format \"CSV\" .".formatted(n, n))
                .collect(Collectors.joining("\n")),
        "<urn:1> a dcat:Dataset ; dct:title \"a\" . <urn:2> a dcat:Dataset ; dct:title b .",
        "<urn:1> a dcat:Dataset ; dct:title \"a\" ; dct:spatial _:s . _:s dct:isPartOf _:s, _:t . _:t dct:isPartOf _:s ; dct:title \"circle\" .",
        "[] a dcat:Dataset ; dct:title \"Water\" . [] a dcat:Dataset ; dct:title \"Water\" .",
        "<urn:1> a dcat:Dataset ; dct:title \"Wa\\u0000ter\\uFFFE\" ; dct:title 1, 01, 1.0, true .",
        "<urn:1> dcat:servesDataset <urn:2> . <urn:2> a dcat:Dataset .",
        "");
  }

  /// All that a harvest tells, as text.
  record Told(List<String> datasets, List<Problem.Counted> problems, boolean complete) {}

  private static Told read(Path file, long inMemory) {
    var datasets = new ArrayList<String>();
    var harvest = harvest(file, inMemory, dataset -> datasets.add(text(dataset)));
    return new Told(datasets, harvest.problems(), harvest.complete());
  }

  private static Harvest harvest(
      Path file, long inMemory, java.util.function.Consumer<Dataset> each) {
    var gathering = new Gathering(each, inMemory);
    var kind = Recordings.harvest(file, gathering);
    return gathering.end(new Portal("p", new Portal.Location.Recording(file)), kind, null);
  }

  private static String text(Dataset dataset) {
    return String.join(
        "\n",
        dataset.id(),
        dataset.title().toString(),
        dataset.description().toString(),
        dataset.distributions().toString(),
        String.valueOf(dataset.publisher()),
        text(dataset.described(), new IdentityHashMap<>()));
  }

  private static String text(Term term, Map<Term, Integer> met) {
    return switch (term) {
      case Term.Literal literal -> literal.toString();
      case Thing thing -> {
        var known = met.putIfAbsent(thing, met.size());
        yield known != null
            ? "#" + known
            : thing.iri()
                + IntStream.range(0, thing.size())
                    .mapToObj(i -> thing.property(i) + " " + text(thing.value(i), met))
                    .toList();
      }
    };
  }

  private static List<Path> files(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
