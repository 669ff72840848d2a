package mizan.platform.notices;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How often a follower is written to.
enum Rhythm {
  AT_ONCE,
  DAILY,
  WEEKLY;

  private static final LocalTime HOUR = LocalTime.of(7, 0);

  /// What happens together comes in one letter.
  private static final Duration GATHERING = Duration.ofMinutes(5);

  /// The stable name, `at-once`.
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Rhythm> find(String code) {
    return Stream.of(values()).filter(rhythm -> rhythm.code().equals(code)).findFirst();
  }

  /// When what is announced now is written of: digests leave at seven by the country's clock, those
  /// of a week on Mondays.
  Instant due(Instant now, ZoneId zone) {
    var local = now.atZone(zone);
    var today = local.toLocalDate();
    return switch (this) {
      case AT_ONCE -> now.plus(GATHERING);
      case DAILY ->
          (local.toLocalTime().isBefore(HOUR) ? today : today.plusDays(1))
              .atTime(HOUR)
              .atZone(zone)
              .toInstant();
      case WEEKLY -> {
        var monday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        var first = monday.atTime(HOUR).atZone(zone);
        yield (first.isAfter(local) ? first : first.plusWeeks(1)).toInstant();
      }
    };
  }
}
