package mizan.platform.bodies;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/// Days as people and spreadsheets write them: `2019-03-12`, `12/03/2019`.
final class Dates {
  private static final DateTimeFormatter DAY_FIRST =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  private Dates() {}

  /// The day; empty when it is none. A time after it, which spreadsheets add, is passed over.
  static Optional<LocalDate> parse(String text) {
    var day = text.strip().replaceFirst("[T ]00:00(:00(\\.0+)?)?$", "");
    try {
      return Optional.of(
          day.contains("/") ? LocalDate.parse(day, DAY_FIRST) : LocalDate.parse(day));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
