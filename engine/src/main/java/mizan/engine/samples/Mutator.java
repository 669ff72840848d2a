package mizan.engine.samples;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// One way to spoil a record, together with the findings that must follow.
///
/// A mutator takes whole aspects of a record for itself: no two spoil the same aspect of one
/// record, so that each finding has one cause. Those of the title that would leave open what
/// language a title is in are planted only where the answer is plain (see [Fit]).
enum Mutator {
  TITLE_SHARED(Aspect.TITLE),
  TITLE_NOT_WORDS(Aspect.TITLE, Fit.FRENCH_BY_TAG),
  TITLE_FILE_NAME(Aspect.TITLE, Fit.FRENCH),
  PLACEHOLDER_TITLE(Aspect.TITLE, Aspect.FILLER, Fit.BILINGUAL_BY_TAG),
  TITLE_MISSING(Aspect.TITLE),
  DESCRIPTION_REPEATS_TITLE(Aspect.TITLE, Aspect.DESCRIPTION, Fit.ANY),
  PLACEHOLDER_DESCRIPTION(Aspect.DESCRIPTION, Aspect.FILLER, Fit.ONE_LANGUAGE),
  DESCRIPTION_MISSING(Aspect.DESCRIPTION),
  DESCRIPTION_TOO_SHORT(Aspect.DESCRIPTION),
  DESCRIPTION_NOT_TEXT(Aspect.DESCRIPTION),
  FREQUENCY_MISSING(Aspect.FREQUENCY),
  FREQUENCY_NOT_RECOGNISED(Aspect.FREQUENCY),
  CONTACT_MISSING(Aspect.CONTACT),
  CONTACT_MALFORMED(Aspect.CONTACT),
  CONTACT_NOT_MONITORED(Aspect.CONTACT),
  CONTACT_PERSONAL_MAILBOX(Aspect.CONTACT),
  PLACEHOLDER_CONTACT(Aspect.CONTACT, Aspect.FILLER, Fit.ANY),
  LICENCE_MISSING(Aspect.LICENCE),
  LICENCE_NOT_RECOGNISED(Aspect.LICENCE),
  LICENCE_NOT_OPEN(Aspect.LICENCE),
  DOCUMENTATION_MISSING(Aspect.DOCUMENTATION),
  PLACEHOLDER_PUBLISHER(Aspect.PUBLISHER, Aspect.FILLER, Fit.ANY),
  PLACEHOLDER_KEYWORD(Aspect.KEYWORD, Aspect.FILLER, Fit.ANY),
  DATES_ISSUED_MISSING(Aspect.DATES),
  DATES_MODIFIED_MISSING(Aspect.DATES),
  DATES_NOT_READABLE(Aspect.DATES),
  DATES_IN_FUTURE(Aspect.DATES);

  /// A part of a record that at most one mutator spoils; its one filler counts as a part.
  enum Aspect {
    TITLE,
    DESCRIPTION,
    FREQUENCY,
    CONTACT,
    LICENCE,
    DOCUMENTATION,
    PUBLISHER,
    KEYWORD,
    DATES,
    FILLER
  }

  /// The records in which what follows from a mutator leaves no room for opinion.
  enum Fit {
    ANY,
    /// Beside a sound text in the other language, one text would not spoil the record.
    ONE_LANGUAGE,
    /// A Latin file name counts as French; where Arabic was expected, opinions would differ.
    FRENCH,
    /// Digits are in no language: only a tag says which.
    FRENCH_BY_TAG,
    /// One title stays sound, so that only the other is wrong.
    BILINGUAL_BY_TAG;

    boolean of(Draft draft) {
      var tagged = draft.origin.portal().tagsLanguages();
      var french = draft.languages.equals(EnumSet.of(Language.FR));
      return switch (this) {
        case ANY -> true;
        case ONE_LANGUAGE -> draft.languages.size() == 1;
        case FRENCH -> french;
        case FRENCH_BY_TAG -> french && tagged;
        case BILINGUAL_BY_TAG -> draft.languages.size() == 2 && tagged;
      };
    }
  }

  private final Aspect aspect;
  private final Aspect other;
  private final Fit fit;

  Mutator(Aspect aspect) {
    this(aspect, Fit.ANY);
  }

  Mutator(Aspect aspect, Fit fit) {
    this(aspect, aspect, fit);
  }

  Mutator(Aspect aspect, Aspect other, Fit fit) {
    this.aspect = aspect;
    this.other = other;
    this.fit = fit;
  }

  /// By its key in a plan, as in `title-shared`.
  static Mutator of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  Set<Aspect> aspects() {
    return EnumSet.of(aspect, other);
  }

  boolean fits(Draft draft) {
    return fit.of(draft);
  }
}
