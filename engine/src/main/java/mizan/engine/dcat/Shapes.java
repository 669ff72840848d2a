package mizan.engine.dcat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.parser.ShaclParseException;

/// Any SHACL shapes, validated with Apache Jena: slower than [Conformance], for whatever file is
/// given.
public final class Shapes {
  private final org.apache.jena.shacl.Shapes shapes;

  private Shapes(org.apache.jena.shacl.Shapes shapes) {
    this.shapes = shapes;
  }

  /// Shapes from a file in any RDF syntax.
  ///
  /// @throws IllegalArgumentException when the file is missing or holds no shapes that Jena can
  ///   read
  public static Shapes read(Path file) {
    try {
      return new Shapes(
          org.apache.jena.shacl.Shapes.parse(RDFDataMgr.loadGraph(file.toUri().toString())));
    } catch (RiotException | ShaclParseException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  /// Every breach of severity Violation; warnings do not count against conformance.
  public List<Violation> violations(Thing description) {
    return violations(Graphs.graph(description));
  }

  /// The same of a whole document.
  public List<Violation> violations(Graph graph) {
    var report = ShaclValidator.get().validate(shapes, graph);
    var violations = new ArrayList<Violation>();
    for (var entry : report.getEntries()) {
      if (entry.severity().equals(org.apache.jena.shacl.validation.Severity.Violation)) {
        var path = entry.resultPath();
        violations.add(
            new Violation(
                path == null ? "" : path.toString().replaceAll("^<|>$", ""),
                local(entry.sourceConstraintComponent().toString())));
      }
    }
    return violations;
  }

  /// `…#MinCountConstraintComponent` → `minCount`.
  private static String local(String component) {
    var name = component.substring(component.lastIndexOf('#') + 1);
    name = name.replace("ConstraintComponent", "");
    return name.isEmpty() ? component : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
