package mizan.platform.exchange;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import mizan.platform.editions.Deadlines;
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
  private final Deadlines deadlines;
  private final ObjectProvider<EditionCountry> editions;

  Timing(
      InstantSource clock,
      @Value("${mizan.web.zone}") ZoneId zone,
      ExchangeCountry country,
      Deadlines deadlines,
      ObjectProvider<EditionCountry> editions) {
    this.clock = clock;
    this.zone = zone;
    this.country = country;
    this.deadlines = deadlines;
    this.editions = editions;
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
    var known = editions.getIfAvailable();
    return known != null && known.isInvented();
  }

  Rules rules() {
    return country.rules();
  }

  Course course(State state, List<Step> steps) {
    return Course.of(
        state, steps, new Course.Counting(rules(), deadlines::isWorkday, zone), today());
  }
}
