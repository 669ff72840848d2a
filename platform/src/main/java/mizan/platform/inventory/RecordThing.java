package mizan.platform.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.engine.dcat.Dcat;
import mizan.engine.dcat.Term.Literal;
import mizan.engine.dcat.Thing;
import mizan.engine.vocabularies.Concept;
import mizan.engine.vocabularies.FrequencyEntry;
import mizan.platform.web.Dates;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Language;
import mizan.platform.web.SiteAddress;
import mizan.platform.web.WebAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// A public record as DCAT-AP describes it: the record, and the data that it is about. What a
/// record says in free words stays words; nothing is guessed.
///
/// @param shown the ids of all public records: no other is pointed at
/// @param today since a decision to open later changes what may be had
record RecordThing(
    SiteAddress site,
    Dictionaries dictionaries,
    Grounds grounds,
    Set<String> shown,
    LocalDate today) {
  private static final Pattern SEVERAL = Pattern.compile("\\s*[;؛,،]\\s*");
  private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:\\s*[-–—/]\\s*(\\d{4}))?");
  private static final String LABEL = Dcat.RDFS + "label";

  /// A record with what is known beside it.
  ///
  /// @param decision the last signed one; null before it
  /// @param links where a harvest found it
  record Known(Asset asset, @Nullable Decision decision, List<PortalLink> links) {
    Known {
      links = List.copyOf(links);
    }
  }

  /// The name of the data that a record is about.
  static String iri(SiteAddress site, String id) {
    return site.root() + "/inventory/" + id;
  }

  /// The name of a body.
  static String body(SiteAddress site, String slug) {
    return site.root() + "/inventory#body-" + slug;
  }

  /// The name of a state.
  static String state(SiteAddress site, Asset.State state) {
    return site.root() + "/inventory#" + state.code();
  }

  /// The record, which leads to its data.
  Thing of(Known known) {
    var asset = known.asset;
    return Thing.of(iri(site, asset.id()) + "#record", Dcat.CATALOG_RECORD)
        .with(Dcat.MODIFIED, Literal.typed(asset.changed().toString(), "dateTime"))
        .with(Dcat.FOAF + "primaryTopic", data(known));
  }

  private Thing data(Known known) {
    var asset = known.asset;
    var content = asset.content();
    var data = Thing.of(iri(site, asset.id()), Dcat.DATASET);
    data.with(Dcat.IDENTIFIER, Literal.plain(asset.id()));
    answered(data, Dcat.TITLE, AssetField.TITLE, content);
    if (content.isAnswered(AssetField.DESCRIPTION)) {
      answered(data, Dcat.DESCRIPTION, AssetField.DESCRIPTION, content);
    } else {
      texts(data, Dcat.DESCRIPTION, in -> dictionaries.in(in).text("inventory.dcat.undescribed"));
    }
    for (var language : Language.values()) {
      SEVERAL
          .splitAsStream(content.get("keywords-" + language.code()))
          .filter(word -> !word.isEmpty())
          .forEach(word -> data.with(Dcat.KEYWORD, Literal.tagged(word, language.code())));
      var page = site.of(language, "/inventory/" + asset.id());
      data.with(Dcat.LANDING_PAGE, Thing.of(page, Dcat.FOAF + "Document"));
    }
    data.with(Dcat.PUBLISHER, Thing.named(body(site, asset.body())));
    data.with(Dcat.ADMS + "status", Thing.named(state(site, asset.state())));
    var theme = Concept.theme(content.get(AssetField.THEME).toUpperCase(Locale.ROOT));
    if (theme != null) {
      data.with(Dcat.THEME, Thing.named(theme.uri()));
    }
    var frequency = FrequencyEntry.of(content.get(AssetField.FREQUENCY));
    if (frequency != null) {
      data.with(Dcat.ACCRUAL_PERIODICITY, Thing.named(frequency.uri()));
    }
    contact(data, content);
    coverage(data, content);
    law(data, content);
    decided(data, known);
    published(data, known);
    return data;
  }

  private static void contact(Thing data, Content content) {
    var mail = content.get(AssetField.STEWARD_MAIL);
    var name =
        Stream.of(AssetField.STEWARD, AssetField.UNIT)
            .map(content::get)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    if (!mail.isEmpty() || !name.isEmpty()) {
      var contact = Thing.of(null, Dcat.KIND);
      plain(contact, Dcat.VCARD + "fn", name);
      if (!mail.isEmpty()) {
        contact.with(
            Dcat.VCARD + "hasEmail",
            Thing.named("mailto:" + UriUtils.encodePathSegment(mail, UTF_8)));
      }
      data.with(Dcat.CONTACT_POINT, contact);
    }
  }

  private static void coverage(Thing data, Content content) {
    var territory = content.get(AssetField.TERRITORY);
    if (!territory.isEmpty()) {
      var place = Thing.of(null, Dcat.LOCATION);
      data.with(Dcat.SPATIAL, place.with(Dcat.SKOS + "prefLabel", Literal.plain(territory)));
    }
    var years = YEARS.matcher(Dates.digits(content.get(AssetField.PERIOD)));
    if (years.matches()) {
      var last = Optional.ofNullable(years.group(2)).orElse(years.group(1));
      data.with(
          Dcat.TEMPORAL,
          Thing.of(null, Dcat.PERIOD)
              .with(Dcat.START_DATE, Literal.typed(years.group(1), "gYear"))
              .with(Dcat.END_DATE, Literal.typed(last, "gYear")));
    }
    var updated = content.get(AssetField.LAST_UPDATE);
    if (!updated.isEmpty()) {
      data.with(Dcat.MODIFIED, Literal.typed(updated, "date"));
    }
    var schema = content.get(AssetField.SCHEMA);
    if (!schema.isEmpty()) {
      data.with(Dcat.CONFORMS_TO, Thing.of(schema, Dcat.DCT + "Standard"));
    }
  }

  /// By which texts the data are collected, and are to be published.
  private static void law(Thing data, Content content) {
    var mandate = content.get(AssetField.MANDATE);
    if (!mandate.isEmpty()) {
      data.with(
          Dcat.DCT + "provenance",
          Thing.of(null, Dcat.DCT + "ProvenanceStatement").with(LABEL, Literal.plain(mandate)));
    }
    var law = content.get(AssetField.LAW);
    if (WebAddress.isOne(law)) {
      data.with(Dcat.DCATAP + "applicableLegislation", Thing.named(law));
    }
  }

  private void decided(Thing data, Known known) {
    var decision = known.decision;
    if (decision == null) {
      return;
    }
    var right = right(decision);
    if (right != null) {
      data.with(Dcat.ACCESS_RIGHTS, Thing.named(right.uri()));
    }
    var said = Thing.of(null, Dcat.DCT + "RightsStatement");
    texts(said, LABEL, language -> said(decision, language));
    data.with(Dcat.RIGHTS, said);
  }

  private @Nullable Concept right(Decision decision) {
    return switch (decision.outcome()) {
      case OPEN, OPEN_TREATED -> Concept.accessRight("PUBLIC");
      case OPEN_LATER ->
          Concept.accessRight(
              decision.from() != null && decision.from().isAfter(today) ? "NON_PUBLIC" : "PUBLIC");
      case RESTRICTED -> Concept.accessRight("RESTRICTED");
      case NOT_OPEN -> Concept.accessRight("NON_PUBLIC");
      case DUPLICATE, OUT_OF_SCOPE -> null;
    };
  }

  /// What was decided, on which grounds of the law, and why.
  private String said(Decision decision, Language language) {
    var outcome = dictionaries.in(language).text("inventory.outcome." + decision.outcome().code());
    var cited =
        decision.grounds().stream()
            .map(code ->
                grounds
                    .find(code)
                    .map(ground ->
                        "%s (%s)".formatted(ground.name().in(language), ground.act().in(language)))
                    .orElse(code));
    return Stream.concat(
            Stream.concat(Stream.of(outcome), cited),
            Stream.of(decision.reason().filled().in(language)))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" – "));
  }

  private void published(Thing data, Known known) {
    var asset = known.asset;
    available(known)
        .ifPresent(day -> data.with(Dcat.DCT + "available", Literal.typed(day.toString(), "date")));
    if (asset.state().isFound()) {
      var file =
          Thing.of(null, Dcat.DISTRIBUTION_CLASS)
              .with(Dcat.ACCESS_URL, Thing.named(asset.terms().declared()));
      known.links.stream().findFirst().ifPresent(link -> plain(file, Dcat.TITLE, link.title()));
      data.with(Dcat.DISTRIBUTION, file);
    }
    for (var link : known.links) {
      var path = "/portals/%s/datasets/%s".formatted(link.portal(), link.dataset());
      data.with(Dcat.DCT + "isReferencedBy", Thing.named(site.of(Language.USUAL, path)));
    }
    if (shown.contains(asset.terms().heir())) {
      data.with(Dcat.DCT + "isReplacedBy", Thing.named(iri(site, asset.terms().heir())));
    }
  }

  /// The day from which what is not published yet is to be had: the one that was decided, else the
  /// last of the promised quarter.
  private static Optional<LocalDate> available(Known known) {
    var asset = known.asset;
    if (!asset.state().isWaiting()) {
      return Optional.empty();
    }
    return Optional.ofNullable(known.decision)
        .map(Decision::from)
        .or(() -> Quarter.find(asset.terms().quarter()).map(Quarter::lastDay));
  }

  private static void answered(Thing thing, String property, AssetField field, Content content) {
    texts(thing, property, language -> content.get(field.code() + "-" + language.code()));
  }

  /// In each language in which there is something to say.
  static void texts(Thing thing, String property, Function<Language, String> said) {
    for (var language : Language.values()) {
      var text = said.apply(language);
      if (!text.isEmpty()) {
        thing.with(property, Literal.tagged(text, language.code()));
      }
    }
  }

  private static void plain(Thing thing, String property, String text) {
    if (!text.isEmpty()) {
      thing.with(property, Literal.plain(text));
    }
  }
}
