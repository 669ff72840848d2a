package mizan.engine.triples;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/// The triples of one document, collected one by one, then read as a graph. START HERE.
///
/// Not safe for several threads.
public final class Triples implements AutoCloseable {
  /// What is kept in memory, by a rough count of bytes; what is more goes to disk.
  public static final long IN_MEMORY = 32L << 20;

  /// What a triple weighs in memory whatever is in it.
  private static final int TRIPLE = 350;

  private static final Comparator<Node> ORDER =
      Comparator.comparing(Node::isBlank)
          .thenComparing(node -> node.isBlank() ? node.getBlankNodeLabel() : node.toString());

  private final long inMemory;
  private long weight;
  private Graph graph = GraphFactory.createDefaultGraph();
  private @Nullable ExternalSort sort;

  /// @param inMemory bytes after which the triples go to disk; 0 sends the first there
  public Triples(long inMemory) {
    this.inMemory = inMemory;
  }

  /// Takes one more triple; a triple met before changes nothing.
  public void add(Triple triple) {
    if (sort != null) {
      sort.add(TripleCode.encode(triple));
      return;
    }
    graph.add(triple);
    weight += TRIPLE + length(triple.getSubject()) + length(triple.getObject());
    if (weight > inMemory) {
      var spilled = new ExternalSort();
      sort = spilled;
      graph.find().forEachRemaining(one -> spilled.add(TripleCode.encode(one)));
      graph = GraphFactory.createDefaultGraph();
    }
  }

  /// All triples taken so far; after this no more may come.
  public Graph graph() {
    if (sort != null && !(graph instanceof StoredGraph)) {
      graph = new StoredGraph(sort.sorted());
    }
    return graph;
  }

  /// The nodes that are said to be of a type, each once: IRIs in the order of their characters,
  /// then blank nodes in the order of their labels.
  ///
  /// @param type an IRI
  public Iterator<Node> instances(String type) {
    var found = graph().find(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(type));
    var subjects = found.mapWith(Triple::getSubject);
    if (graph instanceof StoredGraph) {
      return subjects; // as they lie on disk
    }
    var nodes = new HashSet<Node>();
    subjects.forEachRemaining(nodes::add);
    return nodes.stream().sorted(ORDER).iterator();
  }

  private static int length(Node node) {
    return node.isURI()
        ? node.getURI().length()
        : node.isLiteral() ? node.getLiteralLexicalForm().length() : 0;
  }

  /// Gives back the space on disk; the graph can no longer be read.
  @Override
  public void close() {
    if (sort != null) {
      sort.close();
    }
  }
}
