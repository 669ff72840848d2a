package mizan.engine.samples;

import java.util.List;
import mizan.engine.samples.Draft.Documentation;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes records as datasets of an Opendatasoft portal, one a line; the addresses of their files
/// are not among what they say.
final class OpendatasoftRecords {

  private OpendatasoftRecords() {}

  static String lines(String home, List<Draft> drafts) {
    return JsonLines.of(drafts, draft -> record(home, draft));
  }

  private static ObjectNode record(String home, Draft draft) {
    var record = JsonMapper.shared().createObjectNode();
    record.put("visibility", "domain").put("dataset_id", draft.origin.id());
    record.put("has_records", true).put("data_visible", true);
    record
        .putArray("links")
        .addObject()
        .put("rel", "self")
        .put("href", home + "api/explore/v2.1/catalog/datasets/" + draft.origin.id());
    record.putArray("attachments");
    record.putArray("alternative_exports");
    var fields = record.putArray("fields");
    if (draft.documentation == Documentation.COLUMNS) {
      fields.addObject().put("name", "annee").put("label", "Année").put("type", "int");
      fields.addObject().put("name", "valeur").put("label", "Valeur").put("type", "double");
    }
    var metas = record.putObject("metas");
    describe(metas.putObject("default"), draft);
    describeForDcat(metas.putObject("dcat"), draft);
    return record;
  }

  private static void describe(ObjectNode metas, Draft draft) {
    metas.put("title", draft.title()).put("description", draft.description());
    metas.put("language", draft.mainLanguage().tag()).put("publisher", draft.publisherName);
    var keywords = metas.putArray("keyword");
    draft.keywords.values().forEach(texts -> texts.forEach(keywords::add));
    metas.putNull("theme");
    draft
        .files
        .getFirst()
        .licence()
        .ifPresentOrElse(
            one -> metas.put("license", one.title()).put("license_url", one.url()),
            () -> metas.putNull("license"));
    metas.put("modified", draft.modified);
    if (draft.documentation == Documentation.LINK) {
      metas.put("references", draft.documentationUrl());
    }
  }

  private static void describeForDcat(ObjectNode dcat, Draft draft) {
    dcat.put("issued", draft.issued).put("accrualperiodicity", draft.frequency);
    dcat.put("contact_name", draft.contactName).put("contact_email", draft.contactEmail);
    if (draft.documentation == Documentation.STANDARD) {
      dcat.put("conforms_to", draft.documentationUrl());
    }
  }
}
