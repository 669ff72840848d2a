package mizan.engine.harvesting;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import mizan.engine.catalogue.Draft;
import mizan.engine.catalogue.Text;

/// A dataset of a site without an interface in our words: described in a page, told from the links
/// of a page, or listed in a spreadsheet. The rules stand in `help/mappings.md`.
final class PlainSiteRecords {
  private PlainSiteRecords() {}

  /// The record of a dataset that a page describes.
  static JsonObject described(SitePage page, JsonObject dataset) {
    var record = new JsonObject();
    record.put("page", text(page.address().toString()));
    record.put("dataset", dataset);
    return record;
  }

  /// The record of what a page says around its links to files.
  static JsonObject linked(SitePage page, List<URI> files) {
    var record = new JsonObject();
    record.put("page", text(page.address().toString()));
    record.put("title", text(page.title()));
    record.put("description", text(page.description()));
    record.put("language", text(page.language()));
    var links = new ArrayList<Json>();
    for (var file : files) {
      var link = new JsonObject();
      link.put("address", text(file.toString()));
      link.put("text", text(page.files().getOrDefault(file, "")));
      links.add(link);
    }
    record.put("links", new Json.Array(List.copyOf(links)));
    return record;
  }

  static Draft read(JsonObject record, Gathering gathering, String place) {
    if (record.get("dataset") instanceof JsonObject dataset) {
      return SchemaRecords.read(dataset, said(record, "page"), gathering, place);
    }
    return record.get("rows") instanceof Json.Array(var rows)
        ? DeclaredRecords.read(rows)
        : links(record);
  }

  private static Draft links(JsonObject record) {
    var draft = new Draft();
    var language = said(record, "language").replaceFirst("[-_].*$", "");
    draft.id = said(record, "page");
    draft.landingPage = draft.id;
    draft.title = Text.of(language, said(record, "title"));
    draft.description = Text.of(language, said(record, "description"));
    if (record.get("links") instanceof Json.Array(var links)) {
      for (var link : links) {
        if (link instanceof JsonObject one) {
          var file = new Draft.File();
          file.title = Text.of(language, said(one, "text"));
          file.accessUrl = said(one, "address");
          file.downloadUrl = file.accessUrl;
          file.format = DataLink.ending(file.accessUrl);
          draft.files.add(file);
        }
      }
    }
    return draft;
  }

  static String said(JsonObject record, String name) {
    return record.get(name) instanceof Json.Text(var text, _) ? Fields.visible(text).strip() : "";
  }

  static Json.Text text(String value) {
    return new Json.Text(value, false);
  }
}
