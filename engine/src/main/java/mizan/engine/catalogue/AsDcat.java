package mizan.engine.catalogue;

import java.util.List;
import mizan.engine.catalogue.Dataset.Coded;
import mizan.engine.catalogue.Dataset.Period;
import mizan.engine.dcat.Dcat;
import mizan.engine.dcat.Term;
import mizan.engine.dcat.Term.Literal;
import mizan.engine.dcat.Thing;
import org.jspecify.annotations.Nullable;

/// The mapping of a catalogue record that is not RDF to a DCAT-AP description.
///
/// What was given is written as it was given: a value that is no address stays a literal, an
/// unreadable date an untyped one, so that conformance judges the portal's record and not our care.
final class AsDcat {
  private AsDcat() {}

  static Thing describe(Draft draft, List<Distribution> distributions) {
    var dataset = Thing.of(null, Dcat.DATASET);
    texts(dataset, Dcat.TITLE, draft.title.phrases());
    texts(dataset, Dcat.DESCRIPTION, draft.description.phrases());
    texts(dataset, Dcat.KEYWORD, draft.keywords);
    if (!draft.id.isEmpty()) {
      dataset.with(Dcat.IDENTIFIER, Literal.plain(draft.id));
    }
    for (var theme : draft.themes) {
      coded(dataset, Dcat.THEME, theme);
    }
    date(dataset, Dcat.ISSUED, draft.issued);
    date(dataset, Dcat.MODIFIED, draft.modified);
    if (draft.frequency != null) {
      var entry = draft.frequency.entry();
      dataset.with(
          Dcat.ACCRUAL_PERIODICITY,
          entry == null ? Literal.plain(draft.frequency.given()) : Thing.named(entry.uri()));
    }
    if (draft.accessRights != null) {
      coded(dataset, Dcat.ACCESS_RIGHTS, draft.accessRights);
    }
    address(dataset, Dcat.LANDING_PAGE, draft.landingPage);
    draft.documentation.forEach(page -> address(dataset, Dcat.PAGE, page));
    draft.languages.forEach(language -> address(dataset, Dcat.LANGUAGE, language));
    agents(dataset, draft);
    coverage(dataset, draft);
    for (var distribution : distributions) {
      dataset.with(Dcat.DISTRIBUTION, distribution(distribution));
    }
    return dataset;
  }

  private static void agents(Thing dataset, Draft draft) {
    var publisher = draft.publisher;
    if (publisher != null) {
      var agent = Thing.of(publisher.uri(), Dcat.AGENT);
      texts(agent, Dcat.NAME, publisher.name().phrases());
      dataset.with(Dcat.PUBLISHER, agent);
    }
    var contact = draft.contact;
    if (contact != null) {
      var kind = Thing.of(null, Dcat.KIND);
      plain(kind, Dcat.VCARD + "fn", contact.name());
      if (contact.email() != null) {
        kind.with(Dcat.VCARD + "hasEmail", Thing.named("mailto:" + contact.email()));
      }
      address(kind, Dcat.VCARD + "hasURL", contact.url());
      dataset.with(Dcat.CONTACT_POINT, kind);
    }
  }

  private static void coverage(Thing dataset, Draft draft) {
    for (var place : draft.spatial) {
      if (isAddress(place)) {
        dataset.with(Dcat.SPATIAL, Thing.of(place, Dcat.LOCATION));
      } else {
        var location = Thing.of(null, Dcat.LOCATION);
        dataset.with(Dcat.SPATIAL, location.with(Dcat.SKOS + "prefLabel", Literal.plain(place)));
      }
    }
    for (Period period : draft.temporal) {
      var time = Thing.of(null, Dcat.PERIOD);
      date(time, Dcat.START_DATE, period.start());
      date(time, Dcat.END_DATE, period.end());
      dataset.with(Dcat.TEMPORAL, time);
    }
  }

  private static Thing distribution(Distribution file) {
    var thing = Thing.of(null, Dcat.DISTRIBUTION_CLASS);
    texts(thing, Dcat.TITLE, file.title().phrases());
    texts(thing, Dcat.DESCRIPTION, file.description().phrases());
    address(thing, Dcat.ACCESS_URL, file.accessUrl());
    address(thing, Dcat.DOWNLOAD_URL, file.downloadUrl());
    if (file.format() != null) {
      var type = file.fileType();
      thing.with(
          Dcat.FORMAT, type == null ? Literal.plain(file.format()) : Thing.named(type.uri()));
    }
    plain(thing, Dcat.MEDIA_TYPE, file.mediaType());
    licence(thing, file.licence());
    plain(thing, Dcat.RIGHTS, file.rights());
    if (file.byteSize() != null) {
      thing.with(Dcat.BYTE_SIZE, Literal.typed(file.byteSize(), "decimal"));
    }
    date(thing, Dcat.ISSUED, file.issued());
    date(thing, Dcat.MODIFIED, file.modified());
    return thing;
  }

  private static void licence(Thing distribution, Licence licence) {
    var known = licence.known();
    if (known != null && !known.uri().isEmpty()) {
      distribution.with(Dcat.LICENSE, Thing.named(known.uri()));
    } else if (!licence.said().isEmpty()) {
      address(distribution, Dcat.LICENSE, licence.said());
    }
  }

  private static void texts(Thing thing, String property, List<Text.Phrase> phrases) {
    for (var phrase : phrases) {
      thing.with(property, Literal.tagged(phrase.value(), phrase.language()));
    }
  }

  private static void coded(Thing thing, String property, Coded coded) {
    var concept = coded.concept();
    if (concept == null) {
      address(thing, property, coded.given());
    } else {
      thing.with(property, Thing.named(concept.uri()));
    }
  }

  private static void plain(Thing thing, String property, @Nullable String value) {
    if (value != null) {
      thing.with(property, Literal.plain(value));
    }
  }

  private static void address(Thing thing, String property, @Nullable String value) {
    if (value != null) {
      thing.with(
          property,
          isAddress(value) ? Thing.named(value.replace(" ", "%20")) : Literal.plain(value));
    }
  }

  private static void date(Thing thing, String property, @Nullable Moment moment) {
    if (moment != null) {
      thing.with(property, date(moment));
    }
  }

  private static Term date(Moment moment) {
    var day = moment.day();
    if (day == null) {
      return Literal.plain(moment.given());
    }
    return switch (moment.precision()) {
      case YEAR -> Literal.typed(moment.given().strip(), "gYear");
      case MONTH -> Literal.typed(moment.given().strip().replace('/', '-'), "gYearMonth");
      case TIME, DAY, UNKNOWN -> Literal.typed(day.toString(), "date");
    };
  }

  /// An absolute address: a scheme of letters, a colon, something after it.
  private static boolean isAddress(String value) {
    var colon = value.indexOf(':');
    if (colon < 2 || colon == value.length() - 1) {
      return false;
    }
    for (var i = 0; i < colon; i++) {
      if (!inScheme(value.charAt(i), i == 0)) {
        return false;
      }
    }
    return true;
  }

  private static boolean inScheme(char c, boolean first) {
    var letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (!first && ((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'));
  }
}
