package mizan.engine.harvesting;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import mizan.engine.catalogue.Dataset.Coded;
import mizan.engine.catalogue.Dataset.Contact;
import mizan.engine.catalogue.Dataset.Frequency;
import mizan.engine.catalogue.Dataset.Publisher;
import mizan.engine.catalogue.Draft;
import mizan.engine.catalogue.Licence;
import mizan.engine.dcat.Dcat;
import mizan.engine.harvesting.Problem.Kind;
import mizan.engine.vocabularies.Concept;
import org.jspecify.annotations.Nullable;

/// A dataset of Opendatasoft in our words, of each version of its interface. The rules stand in
/// `help/mappings.md`.
final class OpendatasoftRecords {
  /// Beyond so many rows the portal's shapefile is only a part of the data.
  private static final long SHAPEFILE_ROWS = 50_000;

  /// A format in which a portal offers any table of its own.
  private record Offered(String path, String format, String mediaType) {}

  private static final List<Offered> TABLES =
      List.of(
          new Offered("csv", "CSV", "text/csv"),
          new Offered("json", "JSON", "application/json"),
          new Offered(
              "xlsx", "XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

  private static final Offered GEOJSON = new Offered("geojson", "GeoJSON", "application/geo+json");
  private static final Offered SHAPEFILE = new Offered("shp", "SHP", "application/zip");

  /// The dataset's own metadata, those for DCAT, and what its files have in common.
  private record Told(
      JsonObject record, Fields outer, Fields metas, Fields dcat, String id, String root) {
    boolean ofFirstVersion() {
      return record.get("datasetid") != null;
    }
  }

  private OpendatasoftRecords() {}

  static boolean isOne(JsonObject given) {
    var record = unwrapped(given);
    return (record.get("dataset_id") != null || record.get("datasetid") != null)
        && (record.get("metas") != null
            || record.get("default") != null
            || record.get("has_records") != null);
  }

  /// A record that says at which portal it stands, as those of version 2.0 do: the addresses of its
  /// files are made of it. In that version the record itself stands one deeper.
  static JsonObject withLink(JsonObject given, String root) {
    var record = unwrapped(given);
    if (root(record).isEmpty()) {
      var link = new JsonObject();
      link.put("rel", new Json.Text("self", true));
      link.put(
          "href",
          new Json.Text(root + "api/explore/v2.1/catalog/datasets/" + encoded(id(record)), false));
      record.put("links", new Json.Array(List.of(link)));
    }
    return record;
  }

  private static String id(JsonObject record) {
    for (var name : List.of("dataset_id", "datasetid")) {
      if (record.get(name) instanceof Json.Text(var id, _)) {
        return id;
      }
    }
    return "";
  }

  private static JsonObject unwrapped(JsonObject given) {
    if (!(given.get("dataset") instanceof JsonObject record)) {
      return given;
    }
    var links = given.get("links");
    if (links != null) {
      record.put("links", links);
    }
    return record;
  }

  static Draft read(JsonObject given, Gathering gathering, String place) {
    var record = unwrapped(given);
    var draft = new Draft();
    var outer = new Fields(record, gathering, place, draft.blank);
    draft.id = CkanRecords.orEmpty(outer.text(Dcat.IDENTIFIER, "dataset_id", "datasetid"));
    var parts = part(record, "metas");
    var metas = new Fields(defaults(record, parts), gathering, place, draft.blank);
    var dcat = new Fields(part(parts, "dcat"), gathering, place, draft.blank);
    var told = new Told(record, outer, metas, dcat, encoded(draft.id), root(record));
    describe(told, draft);
    coverage(told, draft);
    files(told, draft);
    var source = metas.text("", "source_domain", "source_domain_address");
    if (source != null) {
      gathering.problem(Kind.FROM_ELSEWHERE, place, source);
    }
    return draft;
  }

  /// The metadata stand in `metas.default`, in `default` of an export, or flat in `metas` of the
  /// first version.
  private static JsonObject defaults(JsonObject record, JsonObject metas) {
    if (metas.get("default") instanceof JsonObject defaults) {
      return defaults;
    }
    return record.get("default") instanceof JsonObject defaults ? defaults : metas;
  }

  private static JsonObject part(JsonObject of, String name) {
    return of.get(name) instanceof JsonObject part ? part : new JsonObject();
  }

  private static void describe(Told told, Draft draft) {
    var metas = told.metas;
    draft.title = metas.texts(Dcat.TITLE, "title");
    draft.description = metas.texts(Dcat.DESCRIPTION, "description");
    draft.keywords.addAll(metas.several("keyword"));
    metas
        .several("theme")
        .forEach(theme -> draft.themes.add(new Coded(theme.value(), Concept.theme(theme.value()))));
    var publisher = metas.texts(Dcat.PUBLISHER, "publisher");
    draft.publisher = publisher.isEmpty() ? null : new Publisher(publisher, null);
    draft.contact = contact(told.dcat);
    draft.issued = CkanRecords.moment(told.dcat.text(Dcat.ISSUED, "issued", "created"));
    draft.modified =
        CkanRecords.moment(
            metas.text(Dcat.MODIFIED, "modified", "data_processed", "metadata_processed"));
    var frequency = told.dcat.text(Dcat.ACCRUAL_PERIODICITY, "accrualperiodicity");
    frequency =
        frequency == null ? metas.text(Dcat.ACCRUAL_PERIODICITY, "update_frequency") : frequency;
    draft.frequency = frequency == null ? null : Frequency.of(frequency);
    metas.several("language").forEach(phrase -> draft.languages.add(phrase.value()));
    if (isFalse(told.outer, "data_visible")) {
      draft.accessRights = new Coded("data_visible: false", Concept.accessRight("RESTRICTED"));
    }
    draft.landingPage = told.root.isEmpty() ? null : told.root + "explore/dataset/" + told.id + "/";
    metas.several("references").forEach(phrase -> draft.documentation.add(phrase.value()));
    told.dcat.several("conforms_to").forEach(phrase -> draft.documentation.add(phrase.value()));
  }

  private static @Nullable Contact contact(Fields dcat) {
    var name = dcat.text(Dcat.CONTACT_POINT, "contact_name");
    var email = CkanRecords.withoutScheme(dcat.text(Dcat.CONTACT_POINT, "contact_email"));
    return name == null && email == null ? null : new Contact(name, email, null);
  }

  private static void coverage(Told told, Draft draft) {
    told.metas.several("territory").forEach(phrase -> draft.spatial.add(phrase.value()));
    var spatial = told.dcat.text(Dcat.SPATIAL, "spatial");
    if (spatial != null) {
      draft.spatial.add(spatial);
    }
    var start = told.dcat.text(Dcat.TEMPORAL, "temporal_coverage_start");
    var end = told.dcat.text(Dcat.TEMPORAL, "temporal_coverage_end");
    if (start != null || end != null) {
      draft.temporal.add(CkanRecords.period(start, end));
    }
    var temporal = told.dcat.text(Dcat.TEMPORAL, "temporal");
    if (temporal != null) {
      draft.temporal.add(CkanRecords.period(temporal));
    }
  }

  private static void files(Told told, Draft draft) {
    var licence =
        Licence.of(
            told.metas.text(Dcat.LICENSE, "license_url"), told.metas.text(Dcat.LICENSE, "license"));
    for (var offered : offered(told)) {
      draft.files.add(exported(told, offered));
    }
    for (var list : List.of("alternative_exports", "attachments")) {
      if (told.record.get(list) instanceof Json.Array(var items)) {
        for (var item : items) {
          if (item instanceof JsonObject one) {
            draft.files.add(added(told, list, one));
          }
        }
      }
    }
    draft.files.forEach(file -> file.licence = licence);
  }

  /// Tables that are hidden, or that are none, are not offered.
  private static List<Offered> offered(Told told) {
    if (isFalse(told.outer, "has_records") || isFalse(told.outer, "data_visible")) {
      return List.of();
    }
    var offered = new ArrayList<>(TABLES);
    if (hasPlaces(told)) {
      offered.add(GEOJSON);
      var rows = told.metas.node("records_count");
      if (!(rows instanceof Json.Whole(var count) && count > SHAPEFILE_ROWS)) {
        offered.add(SHAPEFILE);
      }
    }
    return offered;
  }

  private static boolean hasPlaces(Told told) {
    return told.record.get("fields") instanceof Json.Array(var fields)
        && fields.stream()
            .anyMatch(field ->
                field instanceof JsonObject one
                    && one.get("type") instanceof Json.Text(var type, _)
                    && type.startsWith("geo_"));
  }

  private static Draft.File exported(Told told, Offered offered) {
    var file = new Draft.File();
    var address =
        told.ofFirstVersion()
            ? "explore/dataset/" + told.id + "/download/?format=" + offered.path
            : "api/explore/v2.1/catalog/datasets/" + told.id + "/exports/" + offered.path;
    file.accessUrl = told.root + address;
    file.downloadUrl = file.accessUrl;
    file.format = offered.format;
    file.mediaType = offered.mediaType;
    file.modified = CkanRecords.moment(told.metas.text("", "data_processed"));
    file.described = told.outer.say("fields");
    return file;
  }

  /// A file that people added; one that is kept by the portal has no address but its id.
  private static Draft.File added(Told told, String list, JsonObject given) {
    var file = new Draft.File();
    var of = told.outer.part(given, file.blank);
    file.title = of.texts(Dcat.TITLE, "title");
    file.description = of.texts(Dcat.DESCRIPTION, "description");
    var url = of.text(Dcat.ACCESS_URL, "url");
    var id = of.text("", "id");
    var kept = url == null || !url.matches("(?i)https?://.*");
    if (kept && id != null) {
      var start =
          told.ofFirstVersion() ? "api/datasets/1.0/" : "api/explore/v2.1/catalog/datasets/";
      url = told.root + start + told.id + "/" + list + "/" + encoded(id) + "/";
    }
    file.accessUrl = url;
    file.downloadUrl = url;
    file.mediaType = of.text(Dcat.MEDIA_TYPE, "mimetype");
    file.format = format(of.text("", "title"), of.text("", "url"));
    return file;
  }

  /// The ending of the file's name; null when it has none.
  private static @Nullable String format(@Nullable String... names) {
    for (var name : names) {
      var ending = name == null ? "" : name.replaceAll("[?#].*$", "").replaceAll("^.*[./]", "");
      if (name != null && name.contains(".") && ending.matches("[A-Za-z0-9]{1,8}")) {
        return ending;
      }
    }
    return null;
  }

  private static boolean isFalse(Fields fields, String name) {
    var node = fields.node(name);
    return node != null && "false".equals(fields.text(node));
  }

  /// The portal's root, of the address by which the record names itself; "" when it does not.
  private static String root(JsonObject record) {
    if (record.get("links") instanceof Json.Array(var links)) {
      for (var link : links) {
        if (link instanceof JsonObject one
            && one.get("rel") instanceof Json.Text(var rel, _)
            && rel.equals("self")
            && one.get("href") instanceof Json.Text(var href, _)) {
          return href.contains("/api/") ? href.substring(0, href.indexOf("/api/") + 1) : "";
        }
      }
    }
    return "";
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
