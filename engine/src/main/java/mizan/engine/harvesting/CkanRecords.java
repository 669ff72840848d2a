package mizan.engine.harvesting;

import java.util.List;
import mizan.engine.catalogue.Dataset.Coded;
import mizan.engine.catalogue.Dataset.Contact;
import mizan.engine.catalogue.Dataset.Frequency;
import mizan.engine.catalogue.Dataset.Period;
import mizan.engine.catalogue.Dataset.Publisher;
import mizan.engine.catalogue.Draft;
import mizan.engine.catalogue.Licence;
import mizan.engine.catalogue.Moment;
import mizan.engine.catalogue.Text;
import mizan.engine.dcat.Dcat;
import mizan.engine.vocabularies.Concept;
import org.jspecify.annotations.Nullable;

/// A CKAN package in our words. The rules, with their reasons, stand in `help/mappings.md`.
final class CkanRecords {
  private static final String[] FREQUENCY = {
    "frequency",
    "frequence",
    "update_frequency",
    "accrual_periodicity",
    "accrualPeriodicity",
    "periodicite",
    "تواتر_التحيين",
    "更新頻度"
  };

  private CkanRecords() {}

  static Draft read(JsonObject record, Gathering gathering, String place) {
    var draft = new Draft();
    var fields = new Fields(record, gathering, place, draft.blank);
    draft.id = orEmpty(fields.text(Dcat.IDENTIFIER, "id", "name"));
    draft.title = fields.texts(Dcat.TITLE, "title");
    draft.description = fields.texts(Dcat.DESCRIPTION, "notes", "description");
    draft.keywords.addAll(fields.several("tags", "keywords", "tags_translated"));
    themes(fields, draft);
    draft.publisher = publisher(fields);
    draft.contact = contact(fields);
    draft.issued = moment(fields.text(Dcat.ISSUED, "issued", "metadata_created"));
    draft.modified = moment(fields.text(Dcat.MODIFIED, "modified", "metadata_modified"));
    var frequency = fields.text(Dcat.ACCRUAL_PERIODICITY, FREQUENCY);
    draft.frequency = frequency == null ? null : Frequency.of(frequency);
    coverage(fields, draft);
    fields.several("language", "languages").forEach(phrase -> draft.languages.add(phrase.value()));
    var access = fields.text(Dcat.ACCESS_RIGHTS, "access_rights", "accessRights");
    draft.accessRights = access == null ? null : new Coded(access, Concept.accessRight(access));
    draft.landingPage = fields.text(Dcat.LANDING_PAGE, "url", "landing_page");
    fields
        .several("documentation", "conforms_to")
        .forEach(phrase -> draft.documentation.add(phrase.value()));
    files(fields, record.get("resources"), draft);
    return draft;
  }

  private static void themes(Fields fields, Draft draft) {
    for (var theme : fields.several("theme", "themes")) {
      draft.themes.add(new Coded(theme.value(), Concept.theme(theme.value())));
    }
    for (var group : fields.several("groups")) {
      draft.themes.add(new Coded(group.value(), Concept.theme(group.value())));
    }
  }

  private static @Nullable Publisher publisher(Fields fields) {
    var uri = fields.text(Dcat.PUBLISHER, "publisher_uri");
    var name = fields.texts(Dcat.PUBLISHER, "publisher_name");
    if (name.isEmpty()) {
      var organisation = fields.node("organization");
      if (organisation instanceof JsonObject object) {
        var of = fields.part(object, new java.util.HashSet<>());
        name = of.texts(Dcat.NAME, "title");
        name = name.isEmpty() ? of.texts(Dcat.NAME, "name") : name;
      } else if (organisation != null) {
        var plain = fields.text(organisation);
        name = plain == null ? Text.NONE : Text.of(plain);
      }
    }
    return name.isEmpty() && uri == null ? null : new Publisher(name, uri);
  }

  private static @Nullable Contact contact(Fields fields) {
    var email =
        fields.text(Dcat.CONTACT_POINT, "contact_email", "maintainer_email", "author_email");
    var name = fields.text(Dcat.CONTACT_POINT, "contact_name", "maintainer", "author");
    var url = fields.text(Dcat.CONTACT_POINT, "contact_uri", "contact_url");
    return email == null && name == null && url == null
        ? null
        : new Contact(name, withoutScheme(email), url);
  }

  private static void coverage(Fields fields, Draft draft) {
    for (var name :
        List.of(
            "spatial", "spatial_uri", "spatial_text", "spatial_coverage", "geographic_coverage")) {
      var place = fields.text(Dcat.SPATIAL, name);
      if (place != null) {
        draft.spatial.add(place);
      }
    }
    var start = fields.text(Dcat.TEMPORAL, "temporal_start", "temporal_coverage_from");
    var end = fields.text(Dcat.TEMPORAL, "temporal_end", "temporal_coverage_to");
    if (start != null || end != null) {
      draft.temporal.add(period(start, end));
    }
    var given = fields.text(Dcat.TEMPORAL, "temporal", "temporal_coverage");
    if (given != null) {
      draft.temporal.add(period(given));
    }
  }

  private static void files(Fields fields, @Nullable Json resources, Draft draft) {
    var items =
        switch (resources) {
          case Json.Array(var several) -> several;
          case JsonObject named -> named.values();
          case null, default -> null;
        };
    if (items == null) {
      return;
    }
    var stated =
        Licence.of(
            fields.text(Dcat.LICENSE, "license_url"),
            licenceId(fields),
            fields.text(Dcat.LICENSE, "license_title"),
            fields.text(Dcat.LICENSE, "license"));
    for (var item : items) {
      if (item instanceof JsonObject resource && !deleted(resource)) {
        draft.files.add(file(fields, resource, stated));
      }
    }
  }

  private static Draft.File file(Fields fields, JsonObject resource, Licence ofDataset) {
    var file = new Draft.File();
    var of = fields.part(resource, file.blank);
    file.title = of.texts(Dcat.TITLE, "name", "title");
    file.description = of.texts(Dcat.DESCRIPTION, "description");
    var url = of.text(Dcat.ACCESS_URL, "url");
    file.accessUrl = of.text(Dcat.ACCESS_URL, "access_url");
    file.downloadUrl = of.text(Dcat.DOWNLOAD_URL, "download_url");
    if (url != null) {
      file.accessUrl = file.accessUrl == null ? url : file.accessUrl;
      if (file.downloadUrl == null && "upload".equals(of.text("", "url_type"))) {
        file.downloadUrl = url;
      }
    }
    file.format = of.text(Dcat.FORMAT, "format");
    file.mediaType = of.text(Dcat.MEDIA_TYPE, "mimetype", "media_type");
    var own = Licence.of(of.text(Dcat.LICENSE, "license_url", "license"));
    file.licence = own instanceof Licence.None ? ofDataset : own;
    file.rights = of.text(Dcat.RIGHTS, "rights");
    file.byteSize = of.text(Dcat.BYTE_SIZE, "size");
    file.issued = moment(of.text(Dcat.ISSUED, "issued", "created"));
    file.modified = moment(of.text(Dcat.MODIFIED, "modified", "last_modified"));
    file.described = of.say("schema", "conforms_to");
    return file;
  }

  /// CKAN's word for "none chosen" is not a licence.
  private static @Nullable String licenceId(Fields fields) {
    var id = fields.text(Dcat.LICENSE, "license_id");
    return "notspecified".equals(id) ? null : id;
  }

  private static boolean deleted(JsonObject resource) {
    return resource.get("state") instanceof Json.Text(var state, _) && state.equals("deleted");
  }

  static @Nullable Moment moment(@Nullable String given) {
    return given == null ? null : Moment.of(given);
  }

  static Period period(@Nullable String start, @Nullable String end) {
    return new Period(moment(start), moment(end), orEmpty(start) + "/" + orEmpty(end));
  }

  static Period period(String given) {
    var ends = given.split("/", 2);
    var end = ends.length > 1 ? ends[1].strip() : "";
    return new Period(
        ends[0].isBlank() ? null : Moment.of(ends[0].strip()),
        end.isEmpty() ? null : Moment.of(end),
        given);
  }

  static @Nullable String withoutScheme(@Nullable String email) {
    return email != null && email.regionMatches(true, 0, "mailto:", 0, 7)
        ? email.substring(7)
        : email;
  }

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
