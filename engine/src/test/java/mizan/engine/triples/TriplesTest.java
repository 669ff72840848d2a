package mizan.engine.triples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A graph on disk answers as one in memory does.
class TriplesTest {
  private static final Node TYPE = RDF.type.asNode();
  private static final String CLASS = "https://x.example/Class";

  @Test
  void everyKindOfNodeComesBackAsItWas() {
    var texts =
        List.of("", "Water", "مياه", "\u0000\u0001\u0002", "half \uD83D of one", "𝄞\uFFFF");
    for (var text : texts) {
      var literal = NodeFactory.createLiteralLang(text, "ar-TN");
      for (var object :
          List.of(
              NodeFactory.createURI("urn:" + text),
              NodeFactory.createBlankNode("b" + text),
              NodeFactory.createLiteralString(text),
              literal,
              NodeFactory.createLiteralDirLang(text, "ar", "rtl"),
              NodeFactory.createLiteralDT(text, NodeFactory.getType(XSD.date.getURI())),
              NodeFactory.createLiteralDT(text, NodeFactory.getType("urn:own")),
              NodeFactory.createTripleTerm(iri(1), TYPE, literal))) {
        var triple = Triple.create(NodeFactory.createBlankNode("s" + text), TYPE, object);
        assertThat(TripleCode.decode(TripleCode.encode(triple))).isEqualTo(triple);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void graphOnDiskAnswersAsTheOneInMemory(long seed) {
    var random = new Random(seed);
    var all = new ArrayList<Triple>();
    for (var i = 0; i < 3000; i++) {
      var object = random.nextInt(4) == 0 ? NodeFactory.createURI(CLASS) : node(random);
      all.add(Triple.create(node(random), random.nextBoolean() ? TYPE : iri(0), object));
    }
    try (var few = collected(all, Long.MAX_VALUE);
        var many = collected(all, random.nextInt(1 << 20))) {
      assertThat(many.graph()).isInstanceOf(StoredGraph.class).isNotSameAs(few.graph());
      assertThat(found(many.graph(), Node.ANY, Node.ANY, Node.ANY))
          .hasSameSizeAs(Set.copyOf(all))
          .hasSameElementsAs(found(few.graph(), Node.ANY, Node.ANY, Node.ANY));
      for (var subject : all.stream().map(Triple::getSubject).collect(Collectors.toSet())) {
        assertThat(found(many.graph(), subject, Node.ANY, Node.ANY))
            .hasSameElementsAs(found(few.graph(), subject, Node.ANY, Node.ANY));
        assertThat(many.graph().contains(subject, TYPE, NodeFactory.createURI(CLASS)))
            .isEqualTo(few.graph().contains(subject, TYPE, NodeFactory.createURI(CLASS)));
      }
      assertThat(many.instances(CLASS))
          .toIterable()
          .containsExactlyElementsOf(() -> few.instances(CLASS));
    }
  }

  @Test
  void nodeOfWhichMuchIsSaidIsFoundToo() {
    var all = IntStream.range(0, 20_000).mapToObj(n -> Triple.create(iri(1), iri(2), iri(n)));
    try (var triples = collected(all.toList(), 0)) {
      triples.graph();
      assertThat(triples.graph().contains(iri(1), iri(2), iri(19_999))).isTrue();
      assertThat(triples.graph().contains(iri(1), iri(2), iri(20_000))).isFalse();
      assertThat(triples.graph().contains(iri(0), iri(2), iri(1))).isFalse();
      assertThat(found(triples.graph(), iri(1), Node.ANY, Node.ANY)).hasSize(20_000);
    }
  }

  @Test
  void longTextsThatBeginAlikeAreToldApart() {
    var text = "w".repeat(30_000);
    var all =
        IntStream.range(0, 3000)
            .mapToObj(
                n -> Triple.create(iri(n % 7), iri(2), NodeFactory.createLiteralString(text + n)))
            .toList();
    try (var triples = collected(all, 0)) {
      assertThat(found(triples.graph(), iri(6), Node.ANY, Node.ANY)).hasSize(3000 / 7);
      assertThat(found(triples.graph(), Node.ANY, Node.ANY, Node.ANY)).hasSize(3000);
    }
  }

  @Test
  void indexThatIsFullForgetsPlacesAndMissesNothing() {
    var index = new SparseIndex(1);
    for (var n = 0; n < 300_000; n++) {
      index.takes(key(n), 3, 10L * n);
    }
    for (var n = 0; n < 300_000; n += 997) {
      assertThat(index.before(key(n))).isBetween(Math.max(0, 10L * (n - 64)), 10L * n);
    }
  }

  @Test
  void nothingStaysOnDisk() throws IOException {
    var before = filesOfOurs();
    try (var triples = collected(List.of(Triple.create(iri(1), TYPE, iri(2))), 0)) {
      assertThat(triples.graph().size()).isEqualTo(1);
    }
    var unread = collected(List.of(Triple.create(iri(1), TYPE, iri(2))), 0);
    unread.close();
    assertThat(filesOfOurs()).isEqualTo(before);
  }

  private static Set<Path> filesOfOurs() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.toString().endsWith(".triples")).collect(Collectors.toSet());
    }
  }

  private static byte[] key(int n) {
    return new byte[] {(byte) (n >> 24), (byte) (n >> 16), (byte) (n >> 8), (byte) n};
  }

  private static Triples collected(List<Triple> all, long inMemory) {
    var triples = new Triples(inMemory);
    all.forEach(triples::add);
    return triples;
  }

  private static List<Triple> found(Graph graph, Node subject, Node predicate, Node object) {
    return graph.find(subject, predicate, object).toList();
  }

  private static Node node(Random random) {
    var n = random.nextInt(200);
    return random.nextBoolean() ? iri(n) : NodeFactory.createBlankNode("é" + n);
  }

  private static Node iri(int n) {
    return NodeFactory.createURI("https://x.example/" + Character.toString(0xFFF0 + n % 32) + n);
  }
}
