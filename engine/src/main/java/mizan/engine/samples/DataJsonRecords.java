package mizan.engine.samples;

import java.util.List;
import mizan.engine.samples.Draft.Documentation;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes records as one DCAT-US 1.1 `data.json`.
final class DataJsonRecords {

  private static final String SCHEMA = "https://project-open-data.cio.gov/v1.1/schema";

  private DataJsonRecords() {}

  static String file(List<Draft> drafts) {
    var catalogue = JsonMapper.shared().createObjectNode();
    catalogue.put("@context", SCHEMA + "/catalog.jsonld").put("@type", "dcat:Catalog");
    catalogue.put("conformsTo", SCHEMA).put("describedBy", SCHEMA + "/catalog.json");
    var datasets = catalogue.putArray("dataset");
    drafts.forEach(draft -> write(datasets.addObject(), draft));
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(catalogue)
        + "\n";
  }

  private static void write(ObjectNode record, Draft draft) {
    record.put("@type", "dcat:Dataset").put("accessLevel", "public");
    record.put("identifier", draft.origin.id()).put("landingPage", draft.origin.address());
    record.put("title", draft.title()).put("description", draft.description());
    record.putArray("language").add(draft.mainLanguage().tag());
    var keywords = record.putArray("keyword");
    draft.keywords.values().forEach(texts -> texts.forEach(keywords::add));
    record.putObject("publisher").put("@type", "org:Organization").put("name", draft.publisherName);
    addContact(record, draft);
    putGiven(record, "issued", draft.issued);
    putGiven(record, "modified", draft.modified);
    putGiven(record, "accrualPeriodicity", draft.frequency);
    draft.files.getFirst().licence().ifPresent(one -> record.put("license", one.url()));
    addFiles(record, draft);
    switch (draft.documentation) {
      case LINK -> record.putArray("references").add(draft.documentationUrl());
      case STANDARD -> record.put("conformsTo", draft.documentationUrl());
      case COLUMNS, NONE -> {
        // Columns are described with their file.
      }
    }
  }

  private static void addContact(ObjectNode record, Draft draft) {
    if (draft.contactName.isEmpty() && draft.contactEmail.isEmpty()) {
      return;
    }
    record
        .putObject("contactPoint")
        .put("@type", "vcard:Contact")
        .put("fn", draft.contactName)
        .put("hasEmail", "mailto:" + draft.contactEmail);
  }

  private static void addFiles(ObjectNode record, Draft draft) {
    var files = record.putArray("distribution");
    for (var file : draft.files) {
      var distribution = files.addObject().put("@type", "dcat:Distribution");
      distribution.put("title", file.kind().title().in(draft.mainLanguage()));
      distribution.put("format", file.kind().format()).put("mediaType", file.kind().mediaType());
      distribution.put("downloadURL", file.url());
      if (draft.documentation == Documentation.COLUMNS && files.size() == 1) {
        distribution.put("describedBy", draft.documentationUrl() + "/colonnes.json");
      }
    }
  }

  private static void putGiven(ObjectNode record, String field, String value) {
    if (!value.isEmpty()) {
      record.put(field, value);
    }
  }
}
