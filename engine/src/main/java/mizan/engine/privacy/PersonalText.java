package mizan.engine.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import mizan.engine.content.Shape;
import mizan.engine.vocabularies.PersonalCues;
import org.jspecify.annotations.Nullable;

/// Looks for personal data in what somebody writes, so that they can be warned before others read
/// it.
///
/// A text has no column that speaks for a value: what carries a check figure or a country's prefix
/// is told by itself, other numbers by the words before them.
public final class PersonalText {
  /// Signs before a number among which the words that announce it are looked for.
  private static final int BEFORE = 40;

  private static final Pattern ADDRESS = Pattern.compile("[^\\s<>(),;:\"]+@[^\\s<>(),;:\"]+");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])\\+?\\p{Nd}(?:[ .\u00A0\u202F-]?\\p{Nd}){6,22}(?!\\p{N})");
  private static final Pattern IBAN =
      Pattern.compile("(?i)(?<![\\p{L}\\p{N}])TN ?\\p{Nd}{2}(?: ?\\p{Nd}){20}(?!\\p{N})");
  private static final Pattern PASSPORT =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}])(?:[A-Z]\\p{Nd}{7}|[A-Z]{2}\\p{Nd}{6})(?![\\p{L}\\p{N}])");
  private static final int RIB_FIGURES = 20;
  private static final int SHORT_FIGURES = 8;
  private static final String COUNTRY = "216";

  private PersonalText() {}

  /// The kinds of personal data that a text seems to hold; no value is told.
  public static Set<PersonalKind> find(String text) {
    var kinds = EnumSet.noneOf(PersonalKind.class);
    var mailbox = new Mailbox();
    if (any(ADDRESS, text, address -> mailbox.fits(address, Shape.TEXT))) {
      kinds.add(PersonalKind.MAILBOX);
    }
    if (any(IBAN, text, _ -> true)) {
      kinds.add(PersonalKind.BANK_ACCOUNT);
    }
    var passport = PASSPORT.matcher(text);
    while (passport.find()) {
      if (isAnnounced(PersonalKind.PASSPORT, text, passport.start())) {
        kinds.add(PersonalKind.PASSPORT);
      }
    }
    var number = NUMBER.matcher(text);
    while (number.find()) {
      var kind = kind(number.group(), text, number.start());
      if (kind != null) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  private static @Nullable PersonalKind kind(String number, String text, int start) {
    var abroad = number.startsWith("+");
    var figures = Figures.of(abroad ? number.substring(1) : number);
    if (figures.length() == RIB_FIGURES && Figures.mod97(figures) == 0) {
      return PersonalKind.BANK_ACCOUNT;
    }
    if (new Card().fits(figures, Shape.CODE)) {
      return PersonalKind.CARD;
    }
    var national = figures.startsWith("00") ? figures.substring(2) : figures;
    if ((abroad || figures.startsWith("00"))
        && national.startsWith(COUNTRY)
        && national.length() == COUNTRY.length() + SHORT_FIGURES) {
      return PersonalKind.PHONE;
    }
    if (figures.length() != SHORT_FIGURES) {
      return null;
    }
    if (figures.charAt(0) <= '1'
        && (isAnnounced(PersonalKind.NATIONAL_ID, text, start) || !isDay(figures))) {
      return PersonalKind.NATIONAL_ID;
    }
    return figures.charAt(0) > '1' && isAnnounced(PersonalKind.PHONE, text, start)
        ? PersonalKind.PHONE
        : null;
  }

  private static boolean any(Pattern pattern, String text, Predicate<String> wanted) {
    return pattern.matcher(text).results().anyMatch(found -> wanted.test(found.group()));
  }

  private static boolean isAnnounced(PersonalKind kind, String text, int start) {
    var before = text.substring(Math.max(0, start - BEFORE), start);
    return PersonalCues.of(before).contains(kind.code());
  }

  /// Whether eight figures can be a day, as `31122019`.
  private static boolean isDay(String figures) {
    try {
      var _ =
          LocalDate.of(
              Integer.parseInt(figures.substring(4)),
              Integer.parseInt(figures.substring(2, 4)),
              Integer.parseInt(figures.substring(0, 2)));
      return true;
    } catch (DateTimeException _) {
      return false;
    }
  }
}
