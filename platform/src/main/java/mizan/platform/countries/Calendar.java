package mizan.platform.countries;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/// On which days the public bodies of a country are at work.
///
/// @param weekend on which they never are
/// @param yearly holidays on the same day of every year
/// @param days holidays that are announced for one year
record Calendar(Set<DayOfWeek> weekend, Set<MonthDay> yearly, Set<LocalDate> days) {
  /// Of a country that tells none: Saturday and Sunday, no holidays.
  static final Calendar USUAL =
      new Calendar(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), Set.of());

  Calendar {
    if (weekend.size() == DayOfWeek.values().length) {
      throw new IllegalArgumentException("a week without a day of work");
    }
    weekend = Set.copyOf(weekend);
    yearly = Set.copyOf(yearly);
    days = Set.copyOf(days);
  }

  boolean isWorkday(LocalDate day) {
    return !weekend.contains(day.getDayOfWeek())
        && !yearly.contains(MonthDay.from(day))
        && !days.contains(day);
  }
}
