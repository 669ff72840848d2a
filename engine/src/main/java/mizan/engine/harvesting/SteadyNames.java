package mizan.engine.harvesting;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.FactoryRDFStd;

/// Blank nodes called by the order in which they come, or by the label they are given: so the same
/// document always reads the same, and no label need be remembered.
final class SteadyNames extends FactoryRDFStd {
  private long met;

  @Override
  public Node createBlankNode() {
    return NodeFactory.createBlankNode(numbered(met++));
  }

  /// The blank node that comes after so many others; they stay unnamed until [#pass].
  Node next(long others) {
    return NodeFactory.createBlankNode(numbered(met + others));
  }

  private static String numbered(long number) {
    return "n%012d".formatted(number);
  }

  /// Counts blank nodes that were named by [#next].
  void pass(long nodes) {
    met += nodes;
  }

  @Override
  public Node createBlankNode(String label) {
    return NodeFactory.createBlankNode("l" + label);
  }
}
