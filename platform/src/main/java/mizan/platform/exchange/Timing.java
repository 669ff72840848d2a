package mizan.platform.exchange;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import mizan.platform.editions.EditionCountry;
import mizan.platform.exchange.DataRequest.State;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What time it is in the country, and how its requests stand in it.
@Component
class Timing {
  private final InstantSource clock;
  private final ZoneId zone;
  private final ExchangeCountry country;
  private final ObjectProvider<EditionCountry> workdays;

  Timing(
      InstantSource clock,
      @Value("${mizan.web.zone}") ZoneId zone,
      ExchangeCountry country,
      ObjectProvider<EditionCountry> workdays) {
    this.clock = clock;
    this.zone = zone;
    this.country = country;
    this.workdays = workdays;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  ZoneId zone() {
    return zone;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /// Whether what is told of the country, and who is asked there, is invented.
  boolean isInvented() {
    var known = workdays.getIfAvailable();
    return known != null && known.isInvented();
  }

  Rules rules() {
    return country.rules();
  }

  Course course(State state, List<Step> steps) {
    return Course.of(state, steps, new Course.Counting(rules(), this::isWorkday, zone), today());
  }

  private boolean isWorkday(LocalDate day) {
    var known = workdays.getIfAvailable();
    return known == null
        ? day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
        : known.isWorkday(day);
  }
}
