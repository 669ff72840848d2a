package mizan.engine.samples;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import mizan.engine.samples.Draft.DraftFile;
import mizan.engine.samples.Draft.Origin;
import mizan.engine.samples.SampleLicence.Standing;
import mizan.engine.samples.SamplePortal.Kind;

/// Makes a portal's clean records: nothing is wrong with them but the languages they do without.
final class Drafting {

  /// Nothing in the recordings is younger, so that no clean date ever lies in the future.
  private static final LocalDateTime RECORDED = LocalDate.of(2026, 6, 30).atTime(12, 0);

  private final Country country;
  private final SamplePortal portal;
  private final Dice dice;
  private final Phrases phrases;
  private final Prose prose;

  Drafting(Country country, SamplePortal portal, Dice dice) {
    this.country = country;
    this.portal = portal;
    this.dice = dice;
    this.phrases = country.wording().phrases();
    this.prose = new Prose(country, portal, dice);
  }

  List<Draft> drafts() {
    var drafts = new ArrayList<Draft>();
    for (var languages : dice.shuffled(languages())) {
      drafts.add(draft(drafts.size() + 1, languages));
    }
    return drafts;
  }

  private List<Set<Language>> languages() {
    var shares = portal.languages();
    var all = new ArrayList<Set<Language>>();
    all.addAll(Collections.nCopies(shares.getOrDefault("both", 0), EnumSet.allOf(Language.class)));
    all.addAll(Collections.nCopies(shares.getOrDefault("ar", 0), EnumSet.of(Language.AR)));
    all.addAll(Collections.nCopies(shares.getOrDefault("fr", 0), EnumSet.of(Language.FR)));
    return all;
  }

  private Draft draft(int number, Set<Language> languages) {
    var theme = country.theme(dice.pick(portal.themes()));
    var draft = new Draft(origin(number, theme), languages);
    prose.tell(draft);
    for (var language : languages) {
      draft.keywords.put(language, dice.shuffled(theme.keywords().in(language)).subList(0, 2));
    }
    var publisher = draft.origin.publisher();
    draft.publisherName = publisher.names().in(draft.mainLanguage());
    draft.contactName = phrases.contact().in(draft.mainLanguage());
    draft.contactEmail = "donnees@" + publisher.domain();
    draft.frequency = frequency(draft.mainLanguage());
    draft.documentation =
        dice.pick(
            List.of(
                Draft.Documentation.LINK,
                Draft.Documentation.STANDARD,
                Draft.Documentation.COLUMNS));
    addDates(draft);
    addFiles(draft);
    if (languages.size() < Language.values().length) {
      draft.mustRaise("title-bilingual/language-missing");
    }
    return draft;
  }

  private Origin origin(int number, Theme theme) {
    var publisher = country.body(publisher(theme));
    var address =
        "https://%s.%s/dataset/%s-%03d"
            .formatted(portal.slug(), country.domain(), theme.slug(), number);
    var id =
        switch (portal.kind()) {
          case Kind.Ckan _, Kind.Csw _ -> dice.uuid();
          case Kind.Rdf _, Kind.DcatUs _, Kind.ArcgisHub _, Kind.Oai _, Kind.PlainSite _ -> address;
          case Kind.Opendatasoft _ -> "%s-%03d".formatted(theme.slug(), number);
          case Kind.Socrata _ -> dice.uuid().replaceFirst("^(....)(....).*", "$1-$2");
          case Kind.Udata _ -> dice.uuid().replace("-", "").substring(0, 24);
        };
    return new Origin(portal, number, id, address, theme, dice.pick(theme.subjects()), publisher);
  }

  /// The body of the theme's name where the portal has one, so that water is published by the water
  /// office.
  private String publisher(Theme theme) {
    return portal.publishers().contains(theme.slug())
        ? theme.slug()
        : dice.pick(portal.publishers());
  }

  private String frequency(Language language) {
    var frequency = dice.pick(phrases.frequencies());
    return switch (portal.kind()) {
      case Kind.Rdf _, Kind.Opendatasoft _, Kind.Oai _ -> european(frequency);
      case Kind.DcatUs _, Kind.ArcgisHub _ -> frequency.iso();
      case Kind.Socrata _, Kind.Csw _ -> frequency.english();
      case Kind.PlainSite _ -> frequency.words().in(language);
      case Kind.Udata _ -> frequency.code().toLowerCase(Locale.ROOT);
      case Kind.Ckan(var dkan, var style, _, _, _) ->
          switch (style) {
            case FLUENT -> european(frequency);
            case SUFFIX -> frequency.english();
            case PLAIN -> dkan ? frequency.iso() : frequency.words().in(language);
          };
    };
  }

  private static String european(Phrases.Frequency frequency) {
    return "http://publications.europa.eu/resource/authority/frequency/" + frequency.code();
  }

  /// The record appeared in the year after its last data.
  private void addDates(Draft draft) {
    var later = draft.appeared.plusDays(dice.between(1, 1200));
    draft.changed = later.isAfter(RECORDED) ? RECORDED : later;
    draft.issued = draft.appeared.toLocalDate().toString();
    draft.modified = draft.changed.toLocalDate().toString();
  }

  private void addFiles(Draft draft) {
    var open =
        country.wording().licences().stream()
            .filter(one -> one.standing() == Standing.OPEN)
            .toList();
    var licence = Optional.of(dice.pick(open));
    for (var kind : fileKinds()) {
      var url = address(draft, kind.format().toLowerCase(Locale.ROOT));
      draft.files.add(new DraftFile(kind, dice.uuid(), url, 0, licence));
    }
  }

  private List<Phrases.FileKind> fileKinds() {
    return switch (portal.kind()) {
      case Kind.Opendatasoft _ -> fileKinds(List.of("CSV", "JSON", "XLSX"));
      case Kind.Socrata _ -> fileKinds(List.of("CSV", "JSON"));
      case Kind.Ckan _,
          Kind.Rdf _,
          Kind.DcatUs _,
          Kind.Udata _,
          Kind.ArcgisHub _,
          Kind.Csw _,
          Kind.Oai _,
          Kind.PlainSite _ ->
          dice.shuffled(phrases.files()).subList(0, dice.between(1, 3));
    };
  }

  private List<Phrases.FileKind> fileKinds(List<String> formats) {
    return formats.stream()
        .map(format ->
            phrases.files().stream()
                .filter(one -> one.format().equals(format))
                .findFirst()
                .orElseThrow())
        .toList();
  }

  /// Where portals make files out of their tables, they say the address.
  private String address(Draft draft, String format) {
    var home = "https://%s.%s/".formatted(portal.slug(), country.domain());
    var id = draft.origin.id();
    return home
        + switch (portal.kind()) {
          case Kind.Opendatasoft _ ->
              "api/explore/v2.1/catalog/datasets/" + id + "/exports/" + format;
          case Kind.Socrata _ ->
              format.equals("csv")
                  ? "api/views/" + id + "/rows.csv?accessType=DOWNLOAD"
                  : "resource/" + id + "." + format;
          case Kind.Ckan _,
              Kind.Rdf _,
              Kind.DcatUs _,
              Kind.Udata _,
              Kind.ArcgisHub _,
              Kind.Csw _,
              Kind.Oai _,
              Kind.PlainSite _ ->
              "fichiers/%s/%d.%s".formatted(draft.name(), draft.files.size() + 1, format);
        };
  }
}
