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
import mizan.engine.catalogue.Text.Phrase;
import mizan.engine.dcat.Dcat;
import mizan.engine.dcat.Term;
import mizan.engine.dcat.Term.Literal;
import mizan.engine.dcat.Thing;
import mizan.engine.vocabularies.Concept;
import org.jspecify.annotations.Nullable;

/// A dataset described in DCAT RDF in our words. The rules stand in `help/mappings.md`.
final class DcatRecords {
  private static final List<String> NAMES =
      List.of(
          Dcat.NAME,
          Dcat.SKOS + "prefLabel",
          "http://www.w3.org/2000/01/rdf-schema#label",
          Dcat.TITLE,
          Dcat.RDF + "value");

  private DcatRecords() {}

  static Draft read(Thing dataset) {
    var draft = new Draft();
    draft.id = id(dataset);
    draft.title = text(dataset, Dcat.TITLE);
    draft.description = text(dataset, Dcat.DESCRIPTION);
    draft.keywords.addAll(text(dataset, Dcat.KEYWORD).phrases());
    for (var theme : dataset.all(Dcat.THEME)) {
      var said = said(theme);
      if (said != null) {
        draft.themes.add(new Coded(said, Concept.theme(said)));
      }
    }
    draft.publisher = publisher(dataset.first(Dcat.PUBLISHER));
    draft.contact = contact(dataset.first(Dcat.CONTACT_POINT));
    draft.issued = moment(dataset, Dcat.ISSUED);
    draft.modified = moment(dataset, Dcat.MODIFIED);
    var frequency = said(dataset, Dcat.ACCRUAL_PERIODICITY);
    draft.frequency = frequency == null ? null : Frequency.of(frequency);
    coverage(dataset, draft);
    said(dataset.all(Dcat.LANGUAGE), draft.languages);
    var access = said(dataset, Dcat.ACCESS_RIGHTS);
    draft.accessRights = access == null ? null : new Coded(access, Concept.accessRight(access));
    draft.landingPage = said(dataset, Dcat.LANDING_PAGE);
    said(dataset.all(Dcat.PAGE), draft.documentation);
    said(dataset.all(Dcat.CONFORMS_TO), draft.documentation);
    for (var file : dataset.all(Dcat.DISTRIBUTION)) {
      if (file instanceof Thing thing && thing.size() > 0) {
        draft.files.add(file(thing, Licence.of(said(dataset, Dcat.LICENSE))));
      }
    }
    blank(dataset, draft.blank);
    return draft;
  }

  /// The node's own IRI, else `dct:identifier`, else the landing page: what is stable, not blank.
  private static String id(Thing dataset) {
    var iri = dataset.iri();
    if (iri != null) {
      return iri;
    }
    for (var property : List.of(Dcat.IDENTIFIER, Dcat.LANDING_PAGE)) {
      var said = said(dataset, property);
      if (said != null) {
        return said;
      }
    }
    return "";
  }

  private static @Nullable Publisher publisher(@Nullable Term term) {
    return switch (term) {
      case null -> null;
      case Literal literal ->
          literal.text().isBlank() ? null : new Publisher(Text.of(literal.text()), null);
      case Thing thing -> {
        var name = text(thing, Dcat.NAME);
        yield new Publisher(name.isEmpty() ? label(thing) : name, thing.iri());
      }
    };
  }

  private static @Nullable Contact contact(@Nullable Term term) {
    return switch (term) {
      case null -> null;
      case Literal literal ->
          literal.text().isBlank() ? null : new Contact(literal.text(), null, null);
      case Thing thing -> {
        var email = said(thing, Dcat.VCARD + "hasEmail");
        if (email == null) {
          email = said(thing, Dcat.FOAF + "mbox");
        }
        var url = said(thing, Dcat.VCARD + "hasURL");
        var bare = thing.size() == 0;
        yield new Contact(
            said(thing, Dcat.VCARD + "fn"),
            CkanRecords.withoutScheme(email),
            url == null && bare ? thing.iri() : url);
      }
    };
  }

  private static void coverage(Thing dataset, Draft draft) {
    for (var place : dataset.all(Dcat.SPATIAL)) {
      var said =
          place instanceof Thing thing && thing.iri() == null ? firstSaid(thing) : said(place);
      if (said != null) {
        draft.spatial.add(said);
      }
    }
    for (var time : dataset.all(Dcat.TEMPORAL)) {
      switch (time) {
        case Literal literal -> draft.temporal.add(CkanRecords.period(literal.text()));
        case Thing thing -> draft.temporal.add(period(thing));
      }
    }
  }

  private static Period period(Thing thing) {
    var start = end(thing, "startDate", "hasBeginning");
    var end = end(thing, "endDate", "hasEnd");
    return new Period(
        CkanRecords.moment(start),
        CkanRecords.moment(end),
        CkanRecords.orEmpty(start) + "/" + CkanRecords.orEmpty(end));
  }

  private static @Nullable String end(Thing period, String name, String timeName) {
    for (var property : List.of(Dcat.NAMESPACE + name, Dcat.SCHEMA + name)) {
      var said = said(period, property);
      if (said != null) {
        return said;
      }
    }
    return period.first(Dcat.TIME + timeName) instanceof Thing instant ? firstSaid(instant) : null;
  }

  private static Draft.File file(Thing thing, Licence ofDataset) {
    var file = new Draft.File();
    file.title = text(thing, Dcat.TITLE);
    file.description = text(thing, Dcat.DESCRIPTION);
    file.accessUrl = said(thing, Dcat.ACCESS_URL);
    file.downloadUrl = said(thing, Dcat.DOWNLOAD_URL);
    file.format = said(thing, Dcat.FORMAT);
    file.mediaType = said(thing, Dcat.MEDIA_TYPE);
    var own = Licence.of(said(thing, Dcat.LICENSE));
    file.licence = own instanceof Licence.None ? ofDataset : own;
    file.rights = said(thing, Dcat.RIGHTS);
    file.byteSize = said(thing, Dcat.BYTE_SIZE);
    file.issued = moment(thing, Dcat.ISSUED);
    file.modified = moment(thing, Dcat.MODIFIED);
    file.described = thing.first(Dcat.CONFORMS_TO) != null || thing.first(Dcat.PAGE) != null;
    blank(thing, file.blank);
    return file;
  }

  private static Text text(Thing thing, String property) {
    var phrases = new java.util.ArrayList<Phrase>(2);
    for (var value : thing.all(property)) {
      var visible = value instanceof Literal literal ? Fields.visible(literal.text()).strip() : "";
      if (value instanceof Literal(_, _, var language) && !visible.isEmpty()) {
        var subtag = language.indexOf('-');
        phrases.add(new Phrase(subtag < 0 ? language : language.substring(0, subtag), visible));
      }
    }
    return phrases.isEmpty() ? Text.NONE : new Text(phrases);
  }

  private static Text label(Thing thing) {
    for (var property : NAMES) {
      var text = text(thing, property);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return Text.NONE;
  }

  private static @Nullable Moment moment(Thing thing, String property) {
    return CkanRecords.moment(said(thing, property));
  }

  private static @Nullable String said(Thing thing, String property) {
    for (var value : thing.all(property)) {
      var said = said(value);
      if (said != null) {
        return said;
      }
    }
    return null;
  }

  private static void said(List<Term> values, List<String> into) {
    for (var value : values) {
      var said = said(value);
      if (said != null) {
        into.add(said);
      }
    }
  }

  /// What a value says in one text: its words, its IRI, or the label of a blank node.
  private static @Nullable String said(Term value) {
    return switch (value) {
      case Literal(var words, _, _) -> {
        var visible = Fields.visible(words).strip();
        yield visible.isEmpty() ? null : visible;
      }
      case Thing thing -> {
        var iri = thing.iri();
        yield iri != null ? iri : label(thing).isEmpty() ? null : label(thing).any();
      }
    };
  }

  private static @Nullable String firstSaid(Thing thing) {
    for (var i = 0; i < thing.size(); i++) {
      if (thing.value(i) instanceof Literal(var words, _, _) && !words.isBlank()) {
        return words;
      }
    }
    return null;
  }

  private static void blank(Thing thing, java.util.Set<String> blank) {
    for (var i = 0; i < thing.size(); i++) {
      if (thing.value(i) instanceof Literal(var words, _, _) && words.isBlank()) {
        blank.add(thing.property(i));
      }
    }
  }
}
