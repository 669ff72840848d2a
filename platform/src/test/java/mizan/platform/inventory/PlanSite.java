package mizan.platform.inventory;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mizan.platform.Site;
import mizan.platform.TestClock;
import mizan.platform.accounts.People;
import mizan.platform.web.Trilingual;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/// A test against a site on which people ask for records, in a country whose law has two grounds.
@Site
@Import({TestClock.Wound.class, People.class, Planner.Bureau.class, PlanSite.Askers.class})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface PlanSite {
  /// What people ask for, by the id of the record.
  Map<String, Demand.Wanted> WANTED = new ConcurrentHashMap<>();

  /// Those who ask, and the law.
  @TestConfiguration(proxyBeanMethods = false)
  class Askers {
    @Bean
    Demand demand() {
      return () -> Map.copyOf(WANTED);
    }

    @Bean
    @Primary
    InventoryCountry lawful() {
      return new Lawful();
    }
  }

  /// A country of which the law alone is known.
  final class Lawful implements InventoryCountry {
    @Override
    public List<LegalGround> grounds() {
      return List.of(ground("newts"), ground("reeds"), LegalGround.OTHER);
    }

    private static LegalGround ground(String code) {
      return new LegalGround(
          code,
          Trilingual.same("Peace of " + code),
          Trilingual.same("Act on " + code + ", article 2"),
          List.of(Axis.values()));
    }

    @Override
    public Trilingual appeal() {
      return Trilingual.same("");
    }

    @Override
    public List<Holding> holdings() {
      return List.of();
    }

    @Override
    public List<InformationSystem> systems() {
      return List.of();
    }
  }
}
