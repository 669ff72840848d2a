package mizan.engine.feeds;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/// Times, dates and numbers as the reference of GTFS writes them.
final class FeedValues {
  static final int WRONG = -1;

  /// A whole number from 0.
  static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

  /// A whole number from 1.
  static final Pattern POSITIVE = Pattern.compile("0*[1-9]\\d{0,8}");

  /// A plain decimal number.
  static final Pattern DECIMAL = Pattern.compile("[-+]?(\\d{1,30}\\.?\\d{0,30}|\\.\\d{1,30})");

  /// One of two that are numbered.
  static final Pattern EITHER = Pattern.compile("[01]");

  private static final int LATEST = 48 * 3600;

  private FeedValues() {}

  /// Seconds of `H:MM:SS`, up to 47:59:59 for trips that end on the next day; [#WRONG] for others.
  static int seconds(String time) {
    if (!time.matches("\\d{1,2}:[0-5]\\d:[0-5]\\d")) {
      return WRONG;
    }
    var colon = time.indexOf(':');
    var seconds =
        Integer.parseInt(time.substring(0, colon)) * 3600
            + Integer.parseInt(time.substring(colon + 1, colon + 3)) * 60
            + Integer.parseInt(time.substring(colon + 4));
    return seconds < LATEST ? seconds : WRONG;
  }

  /// The day of `YYYYMMDD` as ISO 8601; "" for others.
  static String day(String date) {
    if (!date.matches("\\d{8}")) {
      return "";
    }
    try {
      return LocalDate.of(
              Integer.parseInt(date.substring(0, 4)),
              Integer.parseInt(date.substring(4, 6)),
              Integer.parseInt(date.substring(6)))
          .toString();
    } catch (DateTimeException _) {
      return "";
    }
  }

  /// NaN for what is no plain decimal number.
  static double number(String text) {
    return DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
  }

  /// [#WRONG] for what is no whole number from 0.
  static int whole(String text) {
    return WHOLE.matcher(text).matches() ? Integer.parseInt(text) : WRONG;
  }
}
