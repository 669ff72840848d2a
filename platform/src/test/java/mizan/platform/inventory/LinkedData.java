package mizan.platform.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import mizan.engine.dcat.Dcat;
import mizan.engine.dcat.Graphs;
import mizan.engine.dcat.Thing;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/// A document of the inventory as another program reads it.
record LinkedData(Graph graph) {
  private static final long LONGEST = 1_000_000;

  static LinkedData turtle(String document) {
    return read(document, Lang.TURTLE);
  }

  static LinkedData jsonLd(String document) {
    return read(document, Lang.JSONLD);
  }

  private static LinkedData read(String document, Lang syntax) {
    var in = new ByteArrayInputStream(document.getBytes(UTF_8));
    return new LinkedData(RDFParser.source(in).lang(syntax).toGraph());
  }

  /// The records that a table of the inventory has.
  static List<String> idsOf(String csv) {
    return csv.lines()
        .skip(1)
        .map(line -> line.split("[,;]", 2)[0].replace("\"", ""))
        .filter(cell -> cell.matches("[a-z0-9-]+\\.\\d+"))
        .toList();
  }

  List<String> ids() {
    return all(Dcat.DATASET)
        .map(Said::new)
        .flatMap(data -> data.texts(Dcat.IDENTIFIER).stream())
        .toList();
  }

  Said dataset(String id) {
    return all(Dcat.DATASET)
        .map(Said::new)
        .filter(data -> data.texts(Dcat.IDENTIFIER).contains(id))
        .findFirst()
        .orElseThrow();
  }

  /// All that are of a class.
  Stream<Node> all(String type) {
    return graph
        .find(Node.ANY, NodeFactory.createURI(Dcat.TYPE), NodeFactory.createURI(type))
        .mapWith(triple -> triple.getSubject())
        .toList()
        .stream();
  }

  Thing described(Node node) {
    return Graphs.findDescription(graph, node, LONGEST).orElseThrow();
  }

  /// What is said of a node.
  final class Said {
    private final Node node;

    Said(Node node) {
      this.node = node;
    }

    private Stream<Node> values(String property) {
      return graph.find(node, NodeFactory.createURI(property), Node.ANY).toList().stream()
          .map(triple -> triple.getObject());
    }

    /// Literals, with their languages.
    List<String> texts(String property) {
      return values(property)
          .filter(Node::isLiteral)
          .map(text ->
              text.getLiteralLanguage().isEmpty()
                  ? text.getLiteralLexicalForm()
                  : text.getLiteralLexicalForm() + "@" + text.getLiteralLanguage())
          .toList();
    }

    List<String> names(String property) {
      return values(property).filter(Node::isURI).map(Node::getURI).toList();
    }

    Said to(String property) {
      return new Said(values(property).findFirst().orElseThrow());
    }
  }
}
