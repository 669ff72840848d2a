package mizan.engine.harvesting;

import java.util.HashSet;
import mizan.engine.catalogue.Dataset.Coded;
import mizan.engine.catalogue.Dataset.Contact;
import mizan.engine.catalogue.Dataset.Frequency;
import mizan.engine.catalogue.Dataset.Publisher;
import mizan.engine.catalogue.Draft;
import mizan.engine.catalogue.Licence;
import mizan.engine.catalogue.Text;
import mizan.engine.dcat.Dcat;
import mizan.engine.harvesting.Problem.Kind;
import mizan.engine.vocabularies.Concept;
import org.jspecify.annotations.Nullable;

/// A dataset of uData in our words. The rules stand in `help/mappings.md`.
final class UdataRecords {
  private UdataRecords() {}

  static boolean isOne(JsonObject record) {
    return record.get("resources") != null
        && record.get("slug") != null
        && record.get("name") == null
        && (record.get("created_at") != null || record.get("last_modified") != null);
  }

  /// Null when it is archived, deleted or private.
  static @Nullable Draft read(JsonObject record, Gathering gathering, String place) {
    var draft = new Draft();
    var fields = new Fields(record, gathering, place, draft.blank);
    draft.id = CkanRecords.orEmpty(fields.text(Dcat.IDENTIFIER, "id", "slug"));
    var why = passedOver(fields);
    if (why != null) {
      gathering.passOver(draft.id, place, why);
      return null;
    }
    describe(fields, draft);
    coverage(fields, draft);
    files(fields, record.get("resources"), draft);
    if (fields.node("harvest") instanceof JsonObject harvest) {
      var domain = fields.part(harvest, new HashSet<>()).text("", "domain", "remote_url");
      if (domain != null) {
        gathering.problem(Kind.FROM_ELSEWHERE, place, domain);
      }
    }
    return draft;
  }

  private static @Nullable String passedOver(Fields fields) {
    for (var name : new String[] {"archived", "deleted", "private"}) {
      var node = fields.node(name);
      var said = node == null ? null : fields.text(node);
      if (said != null && !said.equals("false")) {
        return name;
      }
    }
    return null;
  }

  private static void describe(Fields fields, Draft draft) {
    draft.title = fields.texts(Dcat.TITLE, "title");
    draft.description = fields.texts(Dcat.DESCRIPTION, "description");
    draft.keywords.addAll(fields.several("tags"));
    draft.publisher = publisher(fields);
    draft.contact = contact(fields);
    draft.issued =
        CkanRecords.moment(fields.text(Dcat.ISSUED, "created_at", "created_at_internal"));
    draft.modified =
        CkanRecords.moment(
            fields.text(Dcat.MODIFIED, "last_update", "last_modified", "last_modified_internal"));
    var given = fields.node("frequency");
    var frequency =
        given instanceof JsonObject object
            ? fields.part(object, draft.blank).text(Dcat.ACCRUAL_PERIODICITY, "id", "label")
            : fields.text(Dcat.ACCRUAL_PERIODICITY, "frequency");
    draft.frequency =
        frequency == null || frequency.equals("unknown") ? null : Frequency.of(frequency);
    var access = fields.text(Dcat.ACCESS_RIGHTS, "access_type");
    if (access != null) {
      var code = access.equals("open") ? "PUBLIC" : "RESTRICTED";
      draft.accessRights = new Coded(access, Concept.accessRight(code));
    }
    draft.landingPage = fields.text(Dcat.LANDING_PAGE, "page");
  }

  /// The organisation; else the person who published.
  private static @Nullable Publisher publisher(Fields fields) {
    if (fields.node("organization") instanceof JsonObject organization) {
      var of = fields.part(organization, new HashSet<>());
      var name = of.texts(Dcat.NAME, "name");
      return name.isEmpty() ? null : new Publisher(name, of.text("", "page"));
    }
    if (fields.node("owner") instanceof JsonObject owner) {
      var of = fields.part(owner, new HashSet<>());
      var name =
          (CkanRecords.orEmpty(of.text("", "first_name"))
                  + " "
                  + CkanRecords.orEmpty(of.text("", "last_name")))
              .strip();
      return name.isEmpty() ? null : new Publisher(Text.of(name), of.text("", "page"));
    }
    return null;
  }

  private static @Nullable Contact contact(Fields fields) {
    var node = fields.node("contact_points", "contact_point");
    if (node instanceof Json.Array(var items) && !items.isEmpty()) {
      node = items.getFirst();
    }
    if (!(node instanceof JsonObject object)) {
      return null;
    }
    var of = fields.part(object, new HashSet<>());
    var name = of.text(Dcat.CONTACT_POINT, "name");
    var email = CkanRecords.withoutScheme(of.text(Dcat.CONTACT_POINT, "email"));
    var form = of.text(Dcat.CONTACT_POINT, "contact_form");
    return name == null && email == null && form == null ? null : new Contact(name, email, form);
  }

  private static void coverage(Fields fields, Draft draft) {
    if (fields.node("temporal_coverage") instanceof JsonObject period) {
      var of = fields.part(period, draft.blank);
      var start = of.text(Dcat.TEMPORAL, "start");
      var end = of.text(Dcat.TEMPORAL, "end");
      if (start != null || end != null) {
        draft.temporal.add(CkanRecords.period(start, end));
      }
    }
    if (fields.node("spatial") instanceof JsonObject spatial) {
      var of = fields.part(spatial, draft.blank);
      of.several("zones").forEach(zone -> draft.spatial.add(zone.value()));
      var shape = of.node("geom");
      if (shape instanceof JsonObject) {
        draft.spatial.add(shape.toString());
      }
    }
  }

  /// What documents the data is no file of it, and an interface is none either.
  private static void files(Fields fields, @Nullable Json resources, Draft draft) {
    if (!(resources instanceof Json.Array(var items))) {
      return;
    }
    var licence = Licence.of(licence(fields));
    for (var item : items) {
      if (item instanceof JsonObject resource) {
        var file = new Draft.File();
        var of = fields.part(resource, file.blank);
        var type = CkanRecords.orEmpty(of.text("", "type"));
        switch (type) {
          case "documentation" -> {
            var address = of.text("", "url");
            if (address != null) {
              draft.documentation.add(address);
            }
          }
          case "api" -> {
            // Asked with questions, not fetched whole.
          }
          default -> {
            read(of, file);
            file.licence = licence;
            draft.files.add(file);
          }
        }
      }
    }
  }

  private static void read(Fields of, Draft.File file) {
    file.title = of.texts(Dcat.TITLE, "title");
    file.description = of.texts(Dcat.DESCRIPTION, "description");
    file.accessUrl = of.text(Dcat.ACCESS_URL, "url");
    file.downloadUrl = "file".equals(of.text("", "filetype")) ? file.accessUrl : null;
    file.format = of.text(Dcat.FORMAT, "format");
    file.mediaType = of.text(Dcat.MEDIA_TYPE, "mime");
    file.byteSize = of.text(Dcat.BYTE_SIZE, "filesize");
    file.issued = CkanRecords.moment(of.text(Dcat.ISSUED, "created_at", "published"));
    file.modified = CkanRecords.moment(of.text(Dcat.MODIFIED, "last_modified"));
    if (of.node("schema") instanceof JsonObject schema) {
      file.described = of.part(schema, new HashSet<>()).say("name", "url");
    }
  }

  /// uData's word for "none chosen" is not a licence.
  private static @Nullable String licence(Fields fields) {
    var id = fields.text(Dcat.LICENSE, "license");
    return "notspecified".equals(id) ? null : id;
  }
}
