package mizan.engine.harvesting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mizan.engine.dcat.Dcat;
import mizan.engine.harvesting.Problem.Kind;
import mizan.engine.triples.Triples;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/// What comes out of an RDF document while it is parsed: its triples, and the first word on paging.
///
/// Named graphs are passed over. Control characters are named here, where each text passes once.
final class RdfContent extends StreamRDFBase {
  private static final List<String> NEXT = List.of(Dcat.HYDRA + "next", Dcat.HYDRA + "nextPage");
  private static final String TOTAL = Dcat.HYDRA + "totalItems";

  private final String place;
  private final Gathering gathering;
  private final Triples triples;
  private final Map<String, Node> paging = new HashMap<>();

  RdfContent(String place, Gathering gathering) {
    this.place = place;
    this.gathering = gathering;
    this.triples = gathering.triples();
  }

  Triples triples() {
    return triples;
  }

  @Override
  public void triple(Triple triple) {
    triples.add(triple);
    var property = triple.getPredicate().toString();
    if (property.equals(TOTAL) || NEXT.contains(property)) {
      paging.putIfAbsent(property, triple.getObject());
    }
    if (triple.getObject().isLiteral()
        && Fields.hasControl(triple.getObject().getLiteralLexicalForm())) {
      var subject = triple.getSubject();
      gathering.problem(
          Kind.CONTROL_CHARACTERS, subject.isURI() ? subject.getURI() : place, property);
    }
  }

  @Override
  public void quad(Quad quad) {
    if (quad.isTriple() || quad.isDefaultGraph()) {
      triple(quad.asTriple());
    }
  }

  /// The address of the next page as it is written; null when there is none.
  @Nullable String next() {
    for (var property : NEXT) {
      var value = paging.get(property);
      if (value != null) {
        return value.isURI()
            ? value.getURI()
            : value.isLiteral() ? value.getLiteralLexicalForm() : null;
      }
    }
    return null;
  }

  /// How many datasets all pages have; null when that is not said, or not in figures.
  @Nullable Long total() {
    var value = paging.get(TOTAL);
    try {
      return value != null && value.isLiteral()
          ? Long.valueOf(value.getLiteralLexicalForm().strip())
          : null;
    } catch (NumberFormatException _) {
      return null;
    }
  }
}
