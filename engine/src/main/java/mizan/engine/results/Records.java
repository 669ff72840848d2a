package mizan.engine.results;

import java.io.StringWriter;
import mizan.engine.catalogue.Dataset;
import mizan.engine.dcat.Graphs;
import mizan.engine.dcat.Thing;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;

/// A dataset's record as the portal gave it, as text: evidence, and input for new criteria.
final class Records {
  private Records() {}

  /// JSON as JSON; RDF as N-Triples.
  static String text(Dataset dataset) {
    if (dataset.raw() instanceof Thing thing) {
      var out = new StringWriter();
      RDFDataMgr.write(out, Graphs.graph(thing), Lang.NTRIPLES);
      return out.toString();
    }
    return dataset.raw().toString();
  }
}
