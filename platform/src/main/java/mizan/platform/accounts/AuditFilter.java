package mizan.platform.accounts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Which entries of the audit somebody wants to see; an empty part wants all.
///
/// @param day as `2026-03-01`, in the country's time
record AuditFilter(String subject, String who, String day, ZoneId zone) {
  Optional<LocalDate> findDay() {
    try {
      return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    } catch (DateTimeParseException _) {
      return Optional.empty(); // the page says that it is no day
    }
  }
}
