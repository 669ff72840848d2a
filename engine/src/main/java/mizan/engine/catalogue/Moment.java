package mizan.engine.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A date as the portal gave it, and the day we understood.
///
/// @param given what stood there; never blank
/// @param day the day understood; the first of a month or year given alone; null when not readable
public record Moment(String given, @Nullable LocalDate day, Precision precision) {
  /// How much of a date was given.
  public enum Precision {
    TIME,
    DAY,
    MONTH,
    YEAR,
    UNKNOWN
  }

  /// Reads ISO 8601 dates and moments, with `-` or `/`, and years and months alone.
  public static Moment of(String given) {
    var text = given.strip();
    try {
      var precision = precision(text);
      return switch (precision) {
        case TIME, DAY ->
            new Moment(
                given, day(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)), precision);
        case MONTH -> new Moment(given, day(number(text, 0, 4), number(text, 5, 7), 1), precision);
        case YEAR -> new Moment(given, day(number(text, 0, 4), 1, 1), precision);
        case UNKNOWN -> new Moment(given, null, precision);
      };
    } catch (DateTimeException | NumberFormatException _) {
      return new Moment(given, null, Precision.UNKNOWN);
    }
  }

  private static Precision precision(String text) {
    var length = text.length();
    if (length == 4) {
      return Precision.YEAR;
    }
    if (length < 7 || !separator(text.charAt(4))) {
      return Precision.UNKNOWN;
    }
    if (length == 7) {
      return Precision.MONTH;
    }
    if (length < 10 || text.charAt(7) != text.charAt(4)) {
      return Precision.UNKNOWN;
    }
    if (length == 10) {
      return Precision.DAY;
    }
    return (text.charAt(10) == 'T' || text.charAt(10) == ' ') && time(text)
        ? Precision.TIME
        : Precision.UNKNOWN;
  }

  /// At least `hh:mm` after the day; what follows may be seconds, a fraction and a zone.
  private static boolean time(String text) {
    return text.length() >= 16
        && text.charAt(13) == ':'
        && number(text, 11, 13) < 25
        && number(text, 14, 16) < 60;
  }

  private static boolean separator(char c) {
    return c == '-' || c == '/';
  }

  private static int number(String text, int from, int to) {
    for (var i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        throw new NumberFormatException();
      }
    }
    return Integer.parseInt(text, from, to, 10);
  }

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }
}
