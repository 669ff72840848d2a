package mizan.platform.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/// Days as people and spreadsheets write them: `2019-03-12`, `12/03/2019`, in digits of any script.
public final class Dates {
  private static final DateTimeFormatter DAY_FIRST =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  private Dates() {}

  /// The day; empty when it is none. A time after it, which spreadsheets add, is passed over.
  public static Optional<LocalDate> parse(String text) {
    var day = digits(text.strip()).replaceFirst("[T ]00:00(:00(\\.0+)?)?$", "");
    try {
      return Optional.of(
          day.contains("/") ? LocalDate.parse(day, DAY_FIRST) : LocalDate.parse(day));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /// The same text with its digits as 0–9.
  public static String digits(String text) {
    if (text.chars().noneMatch(sign -> sign > '9' && Character.isDigit(sign))) {
      return text;
    }
    var out = new StringBuilder();
    text.codePoints()
        .forEach(sign ->
            out.appendCodePoint(Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign));
    return out.toString();
  }
}
