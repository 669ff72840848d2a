package mizan.engine.samples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mizan.engine.samples.SamplePortal.Kind;
import mizan.engine.samples.SamplePortal.Style;

/// Words the titles and descriptions of one portal's records, from phrases written by hand.
final class Prose {

  /// The shortest description that is still informative, in characters.
  static final int INFORMATIVE = 100;

  private final Country country;
  private final SamplePortal portal;
  private final Dice dice;
  private final Phrases phrases;
  private final Set<String> usedTitles = new HashSet<>();

  Prose(Country country, SamplePortal portal, Dice dice) {
    this.country = country;
    this.portal = portal;
    this.dice = dice;
    this.phrases = country.wording().phrases();
  }

  /// Gives the record titles that no other record of the portal has, and descriptions that fit
  /// them.
  void tell(Draft draft) {
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
    draft.place = place;
    var from = dice.between(2008, 2018);
    var to = from + dice.between(2, 6);
    draft.firstYear = from;
    draft.lastYear = to;
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

  static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
