package mizan.engine.harvesting;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import mizan.engine.catalogue.Dataset.Coded;
import mizan.engine.catalogue.Dataset.Contact;
import mizan.engine.catalogue.Dataset.Frequency;
import mizan.engine.catalogue.Dataset.Publisher;
import mizan.engine.catalogue.Draft;
import mizan.engine.catalogue.Licence;
import mizan.engine.dcat.Dcat;
import mizan.engine.vocabularies.Concept;
import org.jspecify.annotations.Nullable;

/// An asset of Socrata's discovery interface in our words. The rules stand in `help/mappings.md`.
final class SocrataRecords {
  /// Assets that are data: tables, files, and addresses of data elsewhere.
  private static final Set<String> DATA =
      Set.of("dataset", "file", "blob", "href", "federated_href", "federated");

  /// A record and its parts.
  private record Told(
      JsonObject record, Fields resource, Fields classification, Fields metadata, Fields outer) {}

  private SocrataRecords() {}

  static boolean isOne(JsonObject record) {
    return record.get("resource") instanceof JsonObject resource
        && resource.get("id") != null
        && record.get("metadata") instanceof JsonObject;
  }

  static String id(JsonObject record) {
    return said(record, "resource", "id");
  }

  /// The domain of the portal at which the asset stands; "" when it does not say.
  static String domain(JsonObject record) {
    return said(record, "metadata", "domain");
  }

  /// Null when it is no data, a view of other data, or by others than the portal's body.
  static @Nullable Draft read(JsonObject record, Gathering gathering, String place) {
    var why = passedOver(record);
    if (why != null) {
      gathering.passOver(id(record), place, why);
      return null;
    }
    var draft = new Draft();
    var outer = new Fields(record, gathering, place, draft.blank);
    var told =
        new Told(
            record,
            outer.part(part(record, "resource"), draft.blank),
            outer.part(part(record, "classification"), draft.blank),
            outer.part(part(record, "metadata"), draft.blank),
            outer);
    draft.id = id(record);
    describe(told, draft);
    files(told, draft);
    return draft;
  }

  private static @Nullable String passedOver(JsonObject record) {
    var type = said(record, "resource", "type").toLowerCase(Locale.ROOT);
    if (!type.isEmpty() && !DATA.contains(type)) {
      return type;
    }
    if (said(record, "resource", "provenance").equalsIgnoreCase("community")) {
      return "community";
    }
    return part(record, "resource").get("parent_fxf") instanceof Json.Array(var parents)
            && !parents.isEmpty()
        ? "view of " + parents.getFirst()
        : null;
  }

  private static void describe(Told told, Draft draft) {
    var resource = told.resource;
    draft.title = resource.texts(Dcat.TITLE, "name");
    draft.description = resource.texts(Dcat.DESCRIPTION, "description");
    draft.keywords.addAll(told.classification.several("domain_tags", "tags"));
    for (var theme : told.classification.several("domain_category", "categories")) {
      draft.themes.add(new Coded(theme.value(), Concept.theme(theme.value())));
    }
    var publisher = resource.texts(Dcat.PUBLISHER, "attribution");
    draft.publisher =
        publisher.isEmpty()
            ? null
            : new Publisher(publisher, resource.text("", "attribution_link"));
    var email = CkanRecords.withoutScheme(resource.text(Dcat.CONTACT_POINT, "contact_email"));
    var name = added(told, "contact-name");
    draft.contact = email == null && name == null ? null : new Contact(name, email, null);
    draft.issued = CkanRecords.moment(resource.text(Dcat.ISSUED, "publication_date", "createdAt"));
    draft.modified =
        CkanRecords.moment(resource.text(Dcat.MODIFIED, "data_updated_at", "updatedAt"));
    var frequency = added(told, "frequency");
    draft.frequency = frequency == null ? null : Frequency.of(frequency);
    add(added(told, "language"), draft.languages);
    add(added(told, "geographic-coverage"), draft.spatial);
    add(added(told, "documentation"), draft.documentation);
    add(added(told, "data-dictionary"), draft.documentation);
    add(added(told, "conforms-to"), draft.documentation);
    var period = added(told, "temporal-coverage");
    if (period != null) {
      draft.temporal.add(CkanRecords.period(period));
    }
    draft.landingPage = told.outer.text(Dcat.LANDING_PAGE, "link", "permalink");
  }

  private static void add(@Nullable String text, List<String> to) {
    if (text != null) {
      to.add(text);
    }
  }

  /// A field that the portal's owner added, `Publishing-Information_Update-Frequency`: the first
  /// whose name ends so.
  private static @Nullable String added(Told told, String ending) {
    if (told.classification.node("domain_metadata") instanceof Json.Array(var fields)) {
      for (var field : fields) {
        if (field instanceof JsonObject one
            && one.get("key") instanceof Json.Text(var key, _)
            && key.toLowerCase(Locale.ROOT).replace('_', '-').endsWith(ending)) {
          var value = one.get("value");
          var text = value == null ? null : told.outer.text(value);
          if (text != null) {
            return text;
          }
        }
      }
    }
    return null;
  }

  private static void files(Told told, Draft draft) {
    var root = root(told.record);
    var address = told.outer.text(Dcat.ACCESS_URL, "permalink", "link");
    switch (said(told.record, "resource", "type").toLowerCase(Locale.ROOT)) {
      case "href", "federated_href", "federated" -> {
        var file = new Draft.File();
        file.accessUrl = address;
        draft.files.add(file);
      }
      case "file", "blob" -> {
        var mediaType = told.resource.text(Dcat.MEDIA_TYPE, "blob_mime_type");
        draft.files.add(file(root + "download/" + draft.id, null, mediaType));
      }
      default -> {
        draft.files.add(
            file(
                root + "api/views/" + draft.id + "/rows.csv?accessType=DOWNLOAD",
                "CSV",
                "text/csv"));
        draft.files.add(file(root + "resource/" + draft.id + ".json", "JSON", "application/json"));
      }
    }
    var licence = Licence.of(told.metadata.text(Dcat.LICENSE, "license"));
    for (var file : draft.files) {
      file.licence = licence;
      file.described = told.resource.say("columns_field_name");
    }
  }

  private static Draft.File file(
      String address, @Nullable String format, @Nullable String mediaType) {
    var file = new Draft.File();
    file.accessUrl = address;
    file.downloadUrl = address;
    file.format = format;
    file.mediaType = mediaType;
    return file;
  }

  /// The portal's root, of the asset's own address; else of its domain.
  private static String root(JsonObject record) {
    for (var name : List.of("permalink", "link")) {
      if (record.get(name) instanceof Json.Text(var link, _) && link.contains("/d/")) {
        return link.substring(0, link.indexOf("/d/") + 1);
      }
    }
    return "https://" + domain(record) + "/";
  }

  private static JsonObject part(JsonObject of, String name) {
    return of.get(name) instanceof JsonObject part ? part : new JsonObject();
  }

  private static String said(JsonObject record, String part, String name) {
    return part(record, part).get(name) instanceof Json.Text(var text, _) ? text.strip() : "";
  }
}
