package mizan.engine.harvesting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mizan.engine.catalogue.Dataset.Coded;
import mizan.engine.catalogue.Dataset.Contact;
import mizan.engine.catalogue.Dataset.Frequency;
import mizan.engine.catalogue.Dataset.Publisher;
import mizan.engine.catalogue.Draft;
import mizan.engine.catalogue.Licence;
import mizan.engine.catalogue.Moment;
import mizan.engine.catalogue.Text;
import mizan.engine.catalogue.Text.Phrase;
import mizan.engine.dcat.Dcat;
import mizan.engine.harvesting.Problem.Kind;
import mizan.engine.vocabularies.Concept;
import org.jspecify.annotations.Nullable;

/// A dataset that a page describes by schema.org in JSON-LD, in our words. The rules stand in
/// `help/mappings.md`.
///
/// Names are read without their prefixes; contexts are not asked for.
final class SchemaRecords {
  private static final int DEPTH = 12;

  private final JsonObject record;
  private final String page;
  private final Draft draft = new Draft();

  private SchemaRecords(JsonObject record, String page) {
    this.record = record;
    this.page = page;
  }

  /// Finds the datasets in a document, also those of a catalogue or a graph; what is only named is
  /// none.
  static void find(Json value, List<JsonObject> found) {
    find(value, found, 0);
  }

  private static void find(Json value, List<JsonObject> found, int depth) {
    if (depth > DEPTH) {
      return;
    }
    if (value instanceof Json.Array(var items)) {
      items.forEach(item -> find(item, found, depth + 1));
    } else if (value instanceof JsonObject object) {
      if (!isDataset(object)) {
        object.values().forEach(inner -> find(inner, found, depth + 1));
      } else if (get(object, "name") != null || get(object, "description") != null) {
        found.add(object);
      }
    }
  }

  private static boolean isDataset(JsonObject object) {
    var types = object.get("@type");
    var all =
        types instanceof Json.Array(var several)
            ? several
            : types == null ? List.<Json>of() : List.of(types);
    return all.stream()
        .anyMatch(type -> type instanceof Json.Text(var name, _) && local(name).equals("Dataset"));
  }

  static Draft read(JsonObject record, String page, Gathering gathering, String place) {
    if (Fields.hasControl(record.toString())) {
      gathering.problem(Kind.CONTROL_CHARACTERS, place, "");
    }
    return new SchemaRecords(record, page).read();
  }

  private Draft read() {
    draft.id = id();
    draft.title = texts(Dcat.TITLE, record, "name");
    draft.description = texts(Dcat.DESCRIPTION, record, "description");
    keywords();
    publisher();
    draft.contact = contact();
    draft.issued = moment(record, "datePublished", "dateCreated");
    draft.modified = moment(record, "dateModified");
    var frequency = said(record, "accrualPeriodicity", "repeatFrequency");
    draft.frequency = frequency.isEmpty() ? null : Frequency.of(frequency);
    several("spatialCoverage", draft.spatial);
    for (var time : values(record, "temporalCoverage")) {
      var said = said(time);
      if (!said.isEmpty()) {
        draft.temporal.add(CkanRecords.period(said));
      }
    }
    several("inLanguage", draft.languages);
    var access = said(record, "conditionsOfAccess");
    draft.accessRights = access.isEmpty() ? null : new Coded(access, Concept.accessRight(access));
    var url = said(record, "url");
    draft.landingPage = url.isEmpty() ? page : address(url);
    for (var name : List.of("documentation", "conformsTo", "usageInfo", "subjectOf")) {
      several(name, draft.documentation);
    }
    files();
    return draft;
  }

  /// Its own address, its identifier, its page; the nodes of a graph without an address are none.
  private String id() {
    var own = record.get("@id") instanceof Json.Text(var given, _) ? given.strip() : "";
    if (!own.isEmpty() && !own.startsWith("_:")) {
      return DataLink.isHttp(own) ? own : address(own);
    }
    var identifier = said(record, "identifier");
    var url = said(record, "url");
    return !identifier.isEmpty() ? identifier : url.isEmpty() ? page : address(url);
  }

  private void keywords() {
    for (var keyword : values(record, "keywords")) {
      for (var phrase : phrases(keyword)) {
        for (var piece : phrase.value().split("[,،;]", -1)) {
          if (!piece.isBlank()) {
            draft.keywords.add(new Phrase(phrase.language(), piece.strip()));
          }
        }
      }
    }
    for (var theme : values(record, "about")) {
      var said = said(theme);
      if (!said.isEmpty()) {
        draft.themes.add(new Coded(said, Concept.theme(said)));
      }
    }
  }

  private void publisher() {
    for (var role : List.of("publisher", "creator", "provider", "sourceOrganization")) {
      for (var party : values(record, role)) {
        var name =
            party instanceof JsonObject object
                ? texts(Dcat.PUBLISHER, object, "name")
                : text(party);
        if (!name.isEmpty()) {
          draft.publisher = new Publisher(name, null);
          return;
        }
      }
    }
  }

  private @Nullable Contact contact() {
    var points = new ArrayList<>(values(record, "contactPoint"));
    for (var role : List.of("publisher", "creator")) {
      for (var party : values(record, role)) {
        if (party instanceof JsonObject object) {
          points.addAll(values(object, "contactPoint"));
        }
      }
    }
    for (var point : points) {
      if (point instanceof JsonObject object) {
        var name = said(object, "name", "contactType");
        var email = said(object, "email");
        var url = said(object, "url");
        if (!(name + email + url).isEmpty()) {
          return new Contact(orNull(name), CkanRecords.withoutScheme(orNull(email)), orNull(url));
        }
      }
    }
    return null;
  }

  private void files() {
    var licence = licence(record);
    var described = !values(record, "variableMeasured").isEmpty();
    for (var download : values(record, "distribution")) {
      if (download instanceof JsonObject one) {
        var file = file(one, licence);
        file.described = described && draft.files.isEmpty();
        draft.files.add(file);
      }
    }
  }

  private Draft.File file(JsonObject one, Licence ofDataset) {
    var file = new Draft.File();
    var content = said(one, "contentUrl");
    var url = said(one, "url");
    file.title = texts("", one, "name");
    file.description = texts("", one, "description");
    file.downloadUrl = content.isEmpty() ? null : address(content);
    file.accessUrl = url.isEmpty() ? null : address(url);
    file.format = orNull(said(one, "encodingFormat", "fileFormat"));
    file.mediaType = file.format != null && file.format.contains("/") ? file.format : null;
    file.byteSize = orNull(said(one, "contentSize"));
    var own = licence(one);
    file.licence = own instanceof Licence.None ? ofDataset : own;
    file.issued = moment(one, "datePublished");
    file.modified = moment(one, "dateModified");
    return file;
  }

  private static Licence licence(JsonObject of) {
    var said = new ArrayList<String>();
    for (var licence : values(of, "license")) {
      if (licence instanceof JsonObject object) {
        said.add(said(object, "url"));
        said.add(said(object, "@id"));
        said.add(said(object, "name"));
      } else {
        said.add(said(licence));
      }
    }
    return Licence.of(said.toArray(String[]::new));
  }

  private String address(String written) {
    var resolved =
        DataLink.isHttp(page) ? DataLink.resolved(java.net.URI.create(page), written) : null;
    return DataLink.isHttp(written) || resolved == null ? written : resolved.toString();
  }

  private void several(String name, List<String> into) {
    for (var value : values(record, name)) {
      var said = said(value);
      if (!said.isEmpty()) {
        into.add(said);
      }
    }
  }

  private Text texts(String property, JsonObject of, String name) {
    var phrases = new ArrayList<Phrase>(2);
    var values = values(of, name);
    values.forEach(value -> phrases.addAll(phrases(value)));
    if (phrases.isEmpty() && !values.isEmpty() && !property.isEmpty()) {
      draft.blank.add(property);
    }
    return phrases.isEmpty() ? Text.NONE : new Text(phrases);
  }

  private static Text text(Json value) {
    var phrases = phrases(value);
    return phrases.isEmpty() ? Text.NONE : new Text(phrases);
  }

  /// A text, a text with its language, a dictionary of languages, or a thing with a name.
  private static List<Phrase> phrases(Json value) {
    if (!(value instanceof JsonObject object)) {
      var said = said(value);
      return said.isEmpty() ? List.of() : List.of(new Phrase("", said));
    }
    if (object.get("@value") != null) {
      var said = said(object, "@value");
      var language = said(object, "@language").replaceFirst("[-_].*$", "");
      return said.isEmpty()
          ? List.of()
          : List.of(new Phrase(language.toLowerCase(Locale.ROOT), said));
    }
    if (get(object, "name") != null) {
      return values(object, "name").stream().flatMap(name -> phrases(name).stream()).toList();
    }
    var phrases = new ArrayList<Phrase>(2);
    object.forEach((key, text) -> {
      var said = key.matches("[a-z]{2}") ? said(text) : "";
      if (!said.isEmpty()) {
        phrases.add(new Phrase(key, said));
      }
    });
    return phrases;
  }

  private static @Nullable Moment moment(JsonObject of, String... names) {
    return CkanRecords.moment(orNull(said(of, names)));
  }

  /// The first of these that says something; "" when none does.
  private static String said(JsonObject of, String... names) {
    for (var name : names) {
      for (var value : values(of, name)) {
        var said = said(value);
        if (!said.isEmpty()) {
          return said;
        }
      }
    }
    return "";
  }

  /// A value in one text: its words, or those by which a thing is known.
  private static String said(Json value) {
    return switch (value) {
      case Json.Text(var text, _) -> Fields.visible(text).strip();
      case Json.Whole(var number) -> Long.toString(number);
      case Json.Flag(var flag) -> Boolean.toString(flag);
      case Json.Array(var items) -> items.isEmpty() ? "" : said(items.getFirst());
      case JsonObject object -> said(object, "@value", "name", "value", "termCode", "url", "@id");
      case Json.Null _ -> "";
    };
  }

  private static List<Json> values(JsonObject of, String name) {
    return switch (get(of, name)) {
      case null -> List.of();
      case Json.Null _ -> List.of();
      case Json.Array(var items) -> items;
      case Json one -> List.of(one);
    };
  }

  /// A value by its name, whatever prefix it has.
  private static @Nullable Json get(JsonObject of, String name) {
    var plain = of.get(name);
    for (var i = 0; i < of.size() && plain == null; i++) {
      plain = local(of.name(i)).equals(name) ? of.value(i) : null;
    }
    return plain;
  }

  private static String local(String name) {
    return name.substring(
        Math.max(name.lastIndexOf(':'), Math.max(name.lastIndexOf('/'), name.lastIndexOf('#')))
            + 1);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
