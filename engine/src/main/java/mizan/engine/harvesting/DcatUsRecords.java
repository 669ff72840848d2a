package mizan.engine.harvesting;

import java.util.HashSet;
import java.util.List;
import mizan.engine.catalogue.Dataset.Coded;
import mizan.engine.catalogue.Dataset.Contact;
import mizan.engine.catalogue.Dataset.Frequency;
import mizan.engine.catalogue.Dataset.Period;
import mizan.engine.catalogue.Dataset.Publisher;
import mizan.engine.catalogue.Draft;
import mizan.engine.catalogue.Licence;
import mizan.engine.dcat.Dcat;
import mizan.engine.vocabularies.Concept;
import org.jspecify.annotations.Nullable;

/// A dataset of a DCAT-US 1.1 or 3.0 `data.json` in our words. The rules stand in
/// `help/mappings.md`.
final class DcatUsRecords {
  private DcatUsRecords() {}

  static Draft read(JsonObject record, Gathering gathering, String place) {
    var draft = new Draft();
    var fields = new Fields(record, gathering, place, draft.blank);
    draft.id = identifier(fields);
    draft.title = fields.texts(Dcat.TITLE, "title");
    draft.description = fields.texts(Dcat.DESCRIPTION, "description");
    draft.keywords.addAll(fields.several("keyword"));
    for (var theme : fields.several("theme")) {
      draft.themes.add(new Coded(theme.value(), Concept.theme(theme.value())));
    }
    draft.publisher = publisher(fields);
    draft.contact = contact(fields);
    draft.issued = CkanRecords.moment(fields.text(Dcat.ISSUED, "issued"));
    draft.modified = CkanRecords.moment(fields.text(Dcat.MODIFIED, "modified"));
    var frequency = fields.text(Dcat.ACCRUAL_PERIODICITY, "accrualPeriodicity");
    draft.frequency = frequency == null ? null : Frequency.of(frequency);
    coverage(fields, draft);
    fields.several("language").forEach(phrase -> draft.languages.add(phrase.value()));
    var access = fields.text(Dcat.ACCESS_RIGHTS, "accessLevel", "accessRights");
    draft.accessRights = access == null ? null : new Coded(access, Concept.accessRight(access));
    draft.landingPage = landingPage(fields);
    fields
        .several("describedBy", "references", "conformsTo", "page")
        .forEach(phrase -> draft.documentation.add(phrase.value()));
    files(fields, record.get("distribution"), draft);
    return draft;
  }

  /// The identifier of a record, blank when it has none.
  static String identifier(JsonObject record) {
    return identifier(new Fields(record, new Gathering(_ -> {}), "", new HashSet<>()));
  }

  private static String identifier(Fields fields) {
    var node = fields.node("identifier", "@id");
    if (node instanceof JsonObject object) {
      node = object.get("@id");
    }
    var id = node == null ? null : fields.text(node);
    return CkanRecords.orEmpty(id);
  }

  private static @Nullable Publisher publisher(Fields fields) {
    var node = fields.node("publisher");
    if (node == null) {
      return null;
    }
    var name =
        node instanceof JsonObject object
            ? fields.part(object, new HashSet<>()).texts(Dcat.NAME, "name")
            : fields.texts(Dcat.NAME, "publisher");
    return name.isEmpty() ? null : new Publisher(name, null);
  }

  private static @Nullable Contact contact(Fields fields) {
    var node = fields.node("contactPoint");
    if (node instanceof Json.Array(var items) && !items.isEmpty()) {
      node = items.getFirst();
    }
    if (!(node instanceof JsonObject object)) {
      return null;
    }
    var of = fields.part(object, new HashSet<>());
    var name = of.text(Dcat.CONTACT_POINT, "fn");
    var email = CkanRecords.withoutScheme(of.text(Dcat.CONTACT_POINT, "hasEmail"));
    var url = of.text(Dcat.CONTACT_POINT, "hasURL");
    return name == null && email == null && url == null ? null : new Contact(name, email, url);
  }

  private static void coverage(Fields fields, Draft draft) {
    for (var place : several(fields.node("spatial"))) {
      var said = place instanceof JsonObject ? place.toString() : fields.text(place);
      if (said != null) {
        draft.spatial.add(said);
      }
    }
    for (var time : several(fields.node("temporal"))) {
      var period = period(fields, time);
      if (period != null) {
        draft.temporal.add(period);
      }
    }
  }

  /// Since version 3.0 a node with a start and an end, before it both in one text.
  private static @Nullable Period period(Fields fields, Json time) {
    if (!(time instanceof JsonObject object)) {
      var said = fields.text(time);
      return said == null ? null : CkanRecords.period(said);
    }
    var of = fields.part(object, new HashSet<>());
    var start = of.text(Dcat.TEMPORAL, "startDate");
    var end = of.text(Dcat.TEMPORAL, "endDate");
    return start == null && end == null ? null : CkanRecords.period(start, end);
  }

  private static List<Json> several(@Nullable Json node) {
    return switch (node) {
      case null -> List.of();
      case Json.Array(var items) -> items;
      default -> List.of(node);
    };
  }

  /// An address, or a document that has one.
  private static @Nullable String landingPage(Fields fields) {
    return fields.node("landingPage") instanceof JsonObject page
        ? fields.part(page, new HashSet<>()).text(Dcat.LANDING_PAGE, "accessURL", "@id")
        : fields.text(Dcat.LANDING_PAGE, "landingPage");
  }

  private static void files(Fields fields, @Nullable Json distributions, Draft draft) {
    var stated = Licence.of(fields.text(Dcat.LICENSE, "license"));
    for (var item : several(distributions)) {
      if (item instanceof JsonObject distribution) {
        draft.files.add(file(fields, distribution, stated));
      }
    }
  }

  private static Draft.File file(Fields fields, JsonObject distribution, Licence ofDataset) {
    var file = new Draft.File();
    var of = fields.part(distribution, file.blank);
    file.title = of.texts(Dcat.TITLE, "title");
    file.description = of.texts(Dcat.DESCRIPTION, "description");
    file.accessUrl = of.text(Dcat.ACCESS_URL, "accessURL");
    file.downloadUrl = of.text(Dcat.DOWNLOAD_URL, "downloadURL");
    file.format = of.text(Dcat.FORMAT, "format");
    file.mediaType = of.text(Dcat.MEDIA_TYPE, "mediaType");
    var own = Licence.of(of.text(Dcat.LICENSE, "license"));
    file.licence = own instanceof Licence.None ? ofDataset : own;
    file.rights = of.text(Dcat.RIGHTS, "rights");
    file.byteSize = of.text(Dcat.BYTE_SIZE, "byteSize");
    file.issued = CkanRecords.moment(of.text(Dcat.ISSUED, "issued"));
    file.modified = CkanRecords.moment(of.text(Dcat.MODIFIED, "modified"));
    file.described = of.say("describedBy", "conformsTo");
    return file;
  }
}
