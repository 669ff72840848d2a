package mizan.engine.samples;

import java.util.List;
import java.util.Locale;
import mizan.engine.samples.Draft.Documentation;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes records as datasets of a uData portal, one a line, with their documentation among their
/// files.
final class UdataRecords {

  private UdataRecords() {}

  static String lines(List<Draft> drafts) {
    return JsonLines.of(drafts, UdataRecords::record);
  }

  private static ObjectNode record(Draft draft) {
    var record = JsonMapper.shared().createObjectNode();
    record.put("id", draft.origin.id()).put("slug", draft.name()).put("private", false);
    record.putNull("archived").putNull("deleted").putNull("owner").putNull("harvest");
    record.put("title", draft.title()).put("description", draft.description());
    var tags = record.putArray("tags");
    draft.keywords.values().forEach(texts -> texts.forEach(tags::add));
    record.putObject("organization").put("name", draft.publisherName).putNull("acronym");
    var contacts = record.putArray("contact_points");
    if (!draft.contactName.isEmpty() || !draft.contactEmail.isEmpty()) {
      contacts.addObject().put("name", draft.contactName).put("email", draft.contactEmail);
    }
    record.put("created_at", draft.issued).put("last_modified", draft.modified);
    record.put("frequency", draft.frequency.isEmpty() ? "unknown" : draft.frequency);
    draft
        .files
        .getFirst()
        .licence()
        .ifPresentOrElse(
            one -> record.put("license", one.ckan()), () -> record.put("license", "notspecified"));
    record.put("page", draft.origin.address());
    addResources(record.putArray("resources"), draft);
    return record;
  }

  /// The documentation comes first, where it is not to be counted.
  private static void addResources(ArrayNode resources, Draft draft) {
    switch (draft.documentation) {
      case LINK, STANDARD ->
          resources.addObject().put("type", "documentation").put("url", draft.documentationUrl());
      case COLUMNS, NONE -> {
        // Columns are described with their file.
      }
    }
    for (var file : draft.files) {
      var resource = resources.addObject().put("id", file.id()).put("type", "main");
      resource.put("title", file.kind().title().in(draft.mainLanguage())).put("url", file.url());
      resource.put("format", file.kind().format().toLowerCase(Locale.ROOT));
      resource.put("mime", file.kind().mediaType()).put("filesize", file.sizeBytes());
      resource.put("filetype", "file");
      var schema = resource.putObject("schema").putNull("url");
      if (draft.documentation == Documentation.COLUMNS) {
        schema.put("name", "colonnes/" + draft.name());
      } else {
        schema.putNull("name");
      }
    }
  }
}
