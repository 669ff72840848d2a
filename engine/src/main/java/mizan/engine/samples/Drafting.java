package mizan.engine.samples;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mizan.engine.samples.Draft.DraftFile;
import mizan.engine.samples.Draft.Origin;
import mizan.engine.samples.SampleLicence.Standing;
import mizan.engine.samples.SamplePortal.Kind;
import mizan.engine.samples.SamplePortal.Style;

/// Makes a portal's clean records: nothing is wrong with them but the languages they do without.
final class Drafting {

  /// The shortest description that is still informative, in characters.
  static final int INFORMATIVE = 100;

  /// Nothing in the recordings is younger, so that no clean date ever lies in the future.
  private static final LocalDateTime RECORDED = LocalDate.of(2026, 6, 30).atTime(12, 0);

  private final Country country;
  private final SamplePortal portal;
  private final Dice dice;
  private final Phrases phrases;
  private final Set<String> usedTitles = new HashSet<>();

  Drafting(Country country, SamplePortal portal, Dice dice) {
    this.country = country;
    this.portal = portal;
    this.dice = dice;
    this.phrases = country.wording().phrases();
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
    describe(draft);
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
          case Kind.Ckan _ -> dice.uuid();
          case Kind.Rdf _, Kind.DcatUs _ -> address;
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

  /// Gives the record titles that no other record of the portal has, and descriptions that fit
  /// them.
  private void describe(Draft draft) {
    for (var tries = 0; tries < 10_000; tries++) {
      var slots = slots(draft);
      var pattern = dice.pick(phrases.titles());
      var titles = new EnumMap<Language, String>(Language.class);
      draft.languages.forEach(one -> titles.put(one, pattern.in(one, slots.in(one))));
      if (Collections.disjoint(usedTitles, titles.values())) {
        usedTitles.addAll(titles.values());
        draft.titles.putAll(titles);
        addDescriptions(draft, slots);
        addHabits(draft);
        return;
      }
    }
    throw new IllegalStateException(portal.slug() + ": too few words for so many datasets");
  }

  private Both<Map<String, String>> slots(Draft draft) {
    var place = place(draft.origin.publisher());
    var from = dice.between(2008, 2018);
    var to = from + dice.between(2, 6);
    draft.appeared = dice.moment(to + 1, to + 1);
    return Both.of(language -> {
      var subject = draft.origin.subject().name().in(language);
      var withArticle = new Both<>(subject, draft.origin.subject().frenchWithArticle());
      var slots = new LinkedHashMap<String, String>();
      slots.put("subject", subject);
      slots.put("Subject", capitalised(subject));
      slots.put("the_subject", withArticle.in(language));
      slots.put("in", in(place, language));
      slots.put("from", Integer.toString(from));
      slots.put("to", Integer.toString(to));
      slots.put("year", Integer.toString(to));
      slots.put("body", draft.origin.publisher().names().in(language));
      return slots;
    });
  }

  private Optional<Place> place(SampleBody publisher) {
    if (publisher.place().isPresent()) {
      return publisher.place().map(country::place);
    }
    return dice.chance(0.1) ? Optional.empty() : Optional.of(dice.pick(country.places()));
  }

  private String in(Optional<Place> place, Language language) {
    if (place.isEmpty()) {
      return phrases.inCountry().in(language);
    }
    var one = place.get();
    var phrase = one.municipality() ? phrases.inMunicipality() : phrases.inRegion();
    return phrase.in(
        language, Map.of("place", one.names().in(language), "of", one.frenchAfterOf()));
  }

  private void addDescriptions(Draft draft, Both<Map<String, String>> slots) {
    var sentences = new ArrayList<Phrase>();
    sentences.add(dice.pick(phrases.openings()));
    sentences.add(dice.pick(draft.origin.theme().details()));
    var closings = dice.shuffled(phrases.closings()).iterator();
    if (dice.chance(0.6)) {
      sentences.add(closings.next());
    }
    while (shortest(draft, sentences, slots) < INFORMATIVE) {
      sentences.add(closings.next());
    }
    // Some portals keep their descriptions as web pages.
    var paragraphs = !(portal.kind() instanceof Kind.Rdf) && dice.chance(0.15);
    for (var language : draft.languages) {
      var texts = sentences.stream().map(one -> one.in(language, slots.in(language))).toList();
      draft.descriptions.put(
          language,
          paragraphs ? "<p>" + String.join("</p><p>", texts) + "</p>" : String.join(" ", texts));
    }
  }

  private static int shortest(
      Draft draft, List<Phrase> sentences, Both<Map<String, String>> slots) {
    // Counted without the spaces between sentences, which a reader may fold away.
    return draft.languages.stream()
        .mapToInt(language ->
            sentences.stream().mapToInt(one -> one.in(language, slots.in(language)).length()).sum())
        .min()
        .orElseThrow();
  }

  /// What real portals carry along without harm: direction marks before Arabic, stray blanks.
  private void addHabits(Draft draft) {
    if (portal.kind() instanceof Kind.Ckan(_, var style, _, _, _) && style == Style.PLAIN) {
      if (dice.chance(0.12)) {
        draft.titles.computeIfPresent(Language.AR, (_, title) -> "\u200f" + title + "\u200f");
      } else if (dice.chance(0.08)) {
        draft.titles.replaceAll((_, title) -> title + " ");
      }
    }
  }

  private String frequency(Language language) {
    var frequency = dice.pick(phrases.frequencies());
    return switch (portal.kind()) {
      case Kind.Rdf _ -> european(frequency);
      case Kind.DcatUs _ -> frequency.iso();
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
    for (var kind : dice.shuffled(phrases.files()).subList(0, dice.between(1, 3))) {
      var number = draft.files.size() + 1;
      var url =
          "https://%s.%s/fichiers/%s/%d.%s"
              .formatted(
                  portal.slug(),
                  country.domain(),
                  draft.name(),
                  number,
                  kind.format().toLowerCase(Locale.ROOT));
      draft.files.add(
          new DraftFile(kind, dice.uuid(), url, dice.between(2_000, 4_000_000), licence));
    }
  }

  static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
