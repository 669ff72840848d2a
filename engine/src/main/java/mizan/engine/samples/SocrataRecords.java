package mizan.engine.samples;

import java.net.URI;
import java.util.List;
import mizan.engine.samples.Draft.Documentation;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes records as assets of a Socrata portal, one a line; what it has no field for stands among
/// the fields that its owner added.
final class SocrataRecords {

  private SocrataRecords() {}

  static String lines(String home, List<Draft> drafts) {
    return JsonLines.of(drafts, draft -> record(home, draft));
  }

  private static ObjectNode record(String home, Draft draft) {
    var record = JsonMapper.shared().createObjectNode();
    describe(record.putObject("resource"), draft);
    var classification = record.putObject("classification");
    var tags = classification.putArray("domain_tags");
    draft.keywords.values().forEach(texts -> texts.forEach(tags::add));
    addFields(classification.putArray("domain_metadata"), draft);
    var metadata = record.putObject("metadata").put("domain", URI.create(home).getHost());
    draft.files.getFirst().licence().ifPresent(one -> metadata.put("license", one.url()));
    record.put("permalink", home + "d/" + draft.origin.id());
    return record.put("link", home + "d/" + draft.origin.id());
  }

  private static void describe(ObjectNode resource, Draft draft) {
    resource.put("id", draft.origin.id()).put("type", "dataset").put("provenance", "official");
    resource.put("name", draft.title()).put("description", draft.description());
    resource.put("attribution", draft.publisherName).put("contact_email", draft.contactEmail);
    resource.put("createdAt", draft.issued).put("data_updated_at", draft.modified);
    resource.putArray("parent_fxf");
    var columns = resource.putArray("columns_field_name");
    if (draft.documentation == Documentation.COLUMNS) {
      columns.add("annee").add("valeur");
    }
  }

  private static void addFields(ArrayNode fields, Draft draft) {
    add(fields, "Publication_Update-Frequency", draft.frequency);
    add(fields, "Publication_Contact-Name", draft.contactName);
    switch (draft.documentation) {
      case LINK -> add(fields, "Publication_Documentation", draft.documentationUrl());
      case STANDARD -> add(fields, "Publication_Conforms-To", draft.documentationUrl());
      case COLUMNS, NONE -> {
        // Columns are described with the table.
      }
    }
  }

  private static void add(ArrayNode fields, String key, String value) {
    fields.addObject().put("key", key).put("value", value);
  }
}
