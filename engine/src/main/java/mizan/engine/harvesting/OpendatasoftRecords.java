package mizan.engine.harvesting;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mizan.engine.catalogue.Dataset.Coded;
import mizan.engine.catalogue.Dataset.Contact;
import mizan.engine.catalogue.Dataset.Frequency;
import mizan.engine.catalogue.Dataset.Publisher;
import mizan.engine.catalogue.Draft;
import mizan.engine.dcat.Dcat;
import mizan.engine.harvesting.Problem.Kind;
import mizan.engine.vocabularies.Concept;
import org.jspecify.annotations.Nullable;

/// A dataset of Opendatasoft in our words, of each version of its interface. The rules stand in
/// `help/mappings.md`.
final class OpendatasoftRecords {
  /// The dataset's own metadata, those for DCAT, and what its files have in common.
  record Told(JsonObject record, Fields outer, Fields metas, Fields dcat, String id, String root) {
    boolean ofFirstVersion() {
      return record.get("datasetid") != null;
    }

    /// Whether a member of the record says no.
    boolean denies(String name) {
      var node = outer.node(name);
      return node != null && "false".equals(outer.text(node));
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
    OpendatasoftFiles.read(told, draft.files);
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
    if (told.denies("data_visible")) {
      draft.accessRights = new Coded("data_visible: false", Concept.accessRight("RESTRICTED"));
    }
    draft.landingPage = told.root.isEmpty() ? null : told.root + "explore/dataset/" + told.id + "/";
    addresses(metas, "references", draft.documentation);
    addresses(told.dcat, "conforms_to", draft.documentation);
  }

  /// One text or a list of them; an address may have commas.
  private static void addresses(Fields fields, String name, List<String> to) {
    var node = fields.node(name);
    var items =
        node instanceof Json.Array(var several)
            ? several
            : node == null ? List.<Json>of() : List.of(node);
    for (var item : items) {
      var text = fields.text(item);
      if (text != null) {
        to.add(text);
      }
    }
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

  /// An id as part of an address.
  static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
