package mizan.engine.samples;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// One way to spoil a record, together with the findings that must follow.
///
/// A mutator takes whole aspects of a record for itself: no two spoil the same aspect of one
/// record, so that each finding has one cause. Those of the title that would leave open what
/// language a title is in are planted only where the answer is plain (see [#fits]).
enum Mutator {
  TITLE_SHARED(Aspect.TITLE),
  TITLE_NOT_WORDS(Aspect.TITLE),
  TITLE_FILE_NAME(Aspect.TITLE),
  PLACEHOLDER_TITLE(Aspect.TITLE),
  TITLE_MISSING(Aspect.TITLE),
  DESCRIPTION_REPEATS_TITLE(Aspect.DESCRIPTION),
  PLACEHOLDER_DESCRIPTION(Aspect.DESCRIPTION),
  DESCRIPTION_MISSING(Aspect.DESCRIPTION),
  DESCRIPTION_TOO_SHORT(Aspect.DESCRIPTION),
  DESCRIPTION_NOT_TEXT(Aspect.DESCRIPTION),
  FREQUENCY_MISSING(Aspect.FREQUENCY),
  FREQUENCY_NOT_RECOGNISED(Aspect.FREQUENCY),
  CONTACT_MISSING(Aspect.CONTACT),
  CONTACT_MALFORMED(Aspect.CONTACT),
  CONTACT_NOT_MONITORED(Aspect.CONTACT),
  CONTACT_PERSONAL_MAILBOX(Aspect.CONTACT),
  PLACEHOLDER_CONTACT(Aspect.CONTACT),
  LICENCE_MISSING(Aspect.LICENCE),
  LICENCE_NOT_RECOGNISED(Aspect.LICENCE),
  LICENCE_NOT_OPEN(Aspect.LICENCE),
  DOCUMENTATION_MISSING(Aspect.DOCUMENTATION),
  PLACEHOLDER_PUBLISHER(Aspect.PUBLISHER),
  PLACEHOLDER_KEYWORD(Aspect.KEYWORD),
  DATES_ISSUED_MISSING(Aspect.DATES),
  DATES_MODIFIED_MISSING(Aspect.DATES),
  DATES_NOT_READABLE(Aspect.DATES),
  DATES_IN_FUTURE(Aspect.DATES);

  /// A part of a record that at most one mutator spoils.
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

  private final Aspect aspect;

  Mutator(Aspect aspect) {
    this.aspect = aspect;
  }

  static Mutator of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  Set<Aspect> aspects() {
    return switch (this) {
      case DESCRIPTION_REPEATS_TITLE -> EnumSet.of(Aspect.TITLE, aspect);
      case PLACEHOLDER_TITLE,
          PLACEHOLDER_DESCRIPTION,
          PLACEHOLDER_CONTACT,
          PLACEHOLDER_PUBLISHER,
          PLACEHOLDER_KEYWORD ->
          EnumSet.of(Aspect.FILLER, aspect);
      default -> EnumSet.of(aspect);
    };
  }

  /// Whether the findings that follow from spoiling this record leave no room for opinion.
  Predicate<Draft> fits() {
    return switch (this) {
      // A Latin file name counts as French; where Arabic was expected, opinions would differ.
      case TITLE_FILE_NAME -> Mutator::frenchOnly;
      // Digits are in no language: only a tag says which.
      case TITLE_NOT_WORDS -> draft -> frenchOnly(draft) && draft.origin.portal().tagsLanguages();
      // The Arabic title stays sound beside the filler, so that only the filler is wrong.
      case PLACEHOLDER_TITLE ->
          draft -> draft.languages.size() == 2 && draft.origin.portal().tagsLanguages();
      // Beside a sound description in the other language, it would not be too short.
      case PLACEHOLDER_DESCRIPTION -> draft -> draft.languages.size() == 1;
      case TITLE_SHARED,
          TITLE_MISSING,
          DESCRIPTION_REPEATS_TITLE,
          DESCRIPTION_MISSING,
          DESCRIPTION_TOO_SHORT,
          DESCRIPTION_NOT_TEXT,
          FREQUENCY_MISSING,
          FREQUENCY_NOT_RECOGNISED,
          CONTACT_MISSING,
          CONTACT_MALFORMED,
          CONTACT_NOT_MONITORED,
          CONTACT_PERSONAL_MAILBOX,
          PLACEHOLDER_CONTACT,
          LICENCE_MISSING,
          LICENCE_NOT_RECOGNISED,
          LICENCE_NOT_OPEN,
          DOCUMENTATION_MISSING,
          PLACEHOLDER_PUBLISHER,
          PLACEHOLDER_KEYWORD,
          DATES_ISSUED_MISSING,
          DATES_MODIFIED_MISSING,
          DATES_NOT_READABLE,
          DATES_IN_FUTURE ->
          _ -> true;
    };
  }

  private static boolean frenchOnly(Draft draft) {
    return draft.languages.equals(EnumSet.of(Language.FR));
  }
}
