package mizan.platform.inventory;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import mizan.platform.web.Problem;
import mizan.platform.web.Trilingual;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The law of the country, and what time it is there.
@Component
class Grounds {
  private final InventoryCountry country;
  private final InstantSource clock;
  private final ZoneId zone;

  Grounds(InventoryCountry country, InstantSource clock, @Value("${mizan.web.zone}") ZoneId zone) {
    this.country = country;
    this.clock = clock;
    this.zone = zone;
  }

  List<LegalGround> list() {
    return country.grounds();
  }

  Optional<LegalGround> find(String code) {
    return list().stream().filter(ground -> ground.code().equals(code)).findFirst();
  }

  /// @param field the question that was answered with the code
  /// @throws Problem when the country knows no such ground
  LegalGround require(String code, String field) {
    return find(code).orElseThrow(() -> Problem.badRequest("inventory.ground-missing").at(field));
  }

  /// How decisions are contested.
  Trilingual appeal() {
    return country.appeal();
  }

  /// What the bodies of the invented country hold; none for a real one.
  List<InventoryCountry.Holding> holdings() {
    return country.holdings();
  }

  /// Their systems.
  List<InformationSystem> systems() {
    return country.systems();
  }

  LocalDate today() {
    return day(clock.instant());
  }

  /// The day that it was in the country.
  LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
