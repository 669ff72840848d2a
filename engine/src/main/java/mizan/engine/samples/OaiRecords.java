package mizan.engine.samples;

import java.util.List;

/// Writes records as a repository answers them: DCAT inside OAI-PMH, and one that was deleted.
final class OaiRecords {

  private OaiRecords() {}

  static String file(String home, Names names, List<Draft> drafts) {
    var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\">\n<ListRecords>\n");
    for (var draft : drafts) {
      var rdf = RdfFile.xml(RdfRecords.triples(home, names, List.of(draft)));
      out.append("<record>").append(header(draft, "")).append("\n<metadata>\n");
      out.append(rdf.substring(rdf.indexOf("<rdf:RDF"))).append("</metadata></record>\n");
    }
    out.append("<record>").append(header(drafts.getFirst(), " status=\"deleted\""));
    return out.append("</record>\n</ListRecords>\n</OAI-PMH>\n").toString();
  }

  /// A record keeps its name when it is deleted; that one is of a dataset that is no more.
  private static String header(Draft draft, String status) {
    var id = draft.name() + (status.isEmpty() ? "" : "-retire");
    return "<header%s><identifier>oai:%s:%s</identifier><datestamp>%s</datestamp></header>"
        .formatted(status, draft.origin.portal().slug(), id, draft.changed.toLocalDate());
  }
}
