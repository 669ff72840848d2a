package mizan.engine.dcat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;

/// Descriptions to Jena graphs and back.
public final class Graphs {
  /// Nodes further away than this from a dataset do not belong to its description.
  private static final int DEPTH = 6;

  /// What a value weighs whatever is in it: many small values fill the memory too.
  private static final int VALUE = 16;

  private static final Comparator<Triple> ORDER =
      Comparator.comparing((Triple triple) -> triple.getPredicate().getURI())
          .thenComparing(triple -> triple.getObject().isBlank())
          .thenComparing(triple -> triple.getObject().toString());

  static {
    JenaSystem.init();
  }

  private Graphs() {}

  /// The description as a graph of its own.
  public static Graph graph(Thing description) {
    var graph = GraphFactory.createDefaultGraph();
    statements(description, graph::add);
    return graph;
  }

  /// What a description says, the statements about each node together.
  static void statements(Thing description, Consumer<Triple> each) {
    write(description, each, new IdentityHashMap<>());
  }

  /// What a graph says of a node and of the nodes it leads to, without other catalogued resources;
  /// empty when that is longer than `characters`, among which every value counts as some.
  public static Optional<Thing> findDescription(Graph graph, Node node, long characters) {
    var reading = new Reading(graph, characters);
    var thing = reading.read(node, DEPTH);
    return reading.left < 0 ? Optional.empty() : Optional.of(thing);
  }

  private static Node write(Thing thing, Consumer<Triple> each, Map<Thing, Node> written) {
    var known = written.get(thing);
    if (known != null) {
      return known;
    }
    var iri = thing.iri();
    var subject = iri == null ? NodeFactory.createBlankNode() : NodeFactory.createURI(iri);
    written.put(thing, subject);
    var said = new ArrayList<Triple>(thing.size());
    for (var i = 0; i < thing.size(); i++) {
      var object =
          switch (thing.value(i)) {
            case Thing value -> write(value, each, written);
            case Term.Literal literal -> literal(literal);
          };
      said.add(Triple.create(subject, NodeFactory.createURI(thing.property(i)), object));
    }
    said.forEach(each);
    return subject;
  }

  private static Node literal(Term.Literal literal) {
    return literal.language().isEmpty()
        ? NodeFactory.createLiteralDT(
            literal.text(), TypeMapper.getInstance().getSafeTypeByName(literal.datatype()))
        : NodeFactory.createLiteralLang(literal.text(), literal.language());
  }

  /// A description while it is being read, with what may still come.
  private static final class Reading {
    private final Graph graph;
    private final Map<Node, Thing> read = new HashMap<>();
    private long left;

    Reading(Graph graph, long characters) {
      this.graph = graph;
      this.left = characters;
    }

    Thing read(Node node, int depth) {
      var known = read.get(node);
      if (known != null) {
        return known;
      }
      var thing = node.isURI() ? Thing.named(node.getURI()) : Thing.blank();
      read.put(node, thing);
      if (depth == 0 || (read.size() > 1 && catalogued(graph, node))) {
        return thing;
      }
      for (var triple : said(node)) {
        var object = triple.getObject();
        thing.with(
            triple.getPredicate().getURI(),
            object.isLiteral()
                ? new Term.Literal(
                    object.getLiteralLexicalForm(),
                    object.getLiteralDatatypeURI(),
                    object.getLiteralLanguage())
                : read(object, depth - 1));
      }
      return thing;
    }

    /// A graph has no order; we give it one, so that the same document always reads the same.
    private List<Triple> said(Node node) {
      var triples = new ArrayList<Triple>();
      for (var found = graph.find(node, Node.ANY, Node.ANY); left >= 0 && found.hasNext(); ) {
        var triple = found.next();
        left -= VALUE + length(triple.getPredicate()) + length(triple.getObject());
        triples.add(triple);
      }
      triples.sort(ORDER);
      return triples;
    }
  }

  private static int length(Node node) {
    return node.isURI()
        ? node.getURI().length()
        : node.isLiteral() ? node.getLiteralLexicalForm().length() : 0;
  }

  /// Another dataset, catalogue or record is only pointed at: it has its own description.
  private static boolean catalogued(Graph graph, Node node) {
    return is(graph, node, Dcat.DATASET)
        || is(graph, node, Dcat.CATALOG)
        || is(graph, node, Dcat.CATALOG_RECORD);
  }

  private static boolean is(Graph graph, Node node, String type) {
    return graph.contains(node, NodeFactory.createURI(Dcat.TYPE), NodeFactory.createURI(type));
  }
}
