package mizan.platform.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import mizan.platform.Measured;
import mizan.platform.Site;
import mizan.platform.TestClock;
import mizan.platform.portals.Portal;
import mizan.platform.portals.Portals;
import mizan.platform.web.Trilingual;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/// An edition may be begun at any time; portals are asked in their hours.
@Site
@Import(TestClock.Wound.class)
@TestPropertySource(
    properties = {"mizan.window.from=22:00", "mizan.window.to=06:00", "mizan.window.zone=UTC"})
class WindowTest {
  @Test
  @DirtiesContext
  void anEditionThatIsBegunByDayIsMeasuredByNight(
      @Autowired Editions editions,
      @Autowired Portals portals,
      @Autowired Rechecks rechecks,
      @Autowired TestClock clock)
      throws Exception {
    try (var portal = new LittlePortal()) {
      portals.register(
          new Portal("waters", portal.address(), "dcat-us", Trilingual.same("Waters"), "body"));
      editions.begin(false, List.of("en"), () -> Ground.NONE);
      var edition = Measured.await(editions, 1);
      var night = Instant.parse("2026-03-02T22:00:00Z");
      assertThat(edition.started()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
      assertThat(Objects.requireNonNull(edition.finished()))
          .isBetween(night, night.plus(Duration.ofHours(8)));

      clock.pass(Duration.ofHours(13)); // it is day again
      var asked = portal.asked("/files/gone.csv");
      rechecks.run();
      assertThat(portal.asked("/files/gone.csv")).isGreaterThan(asked);
      assertThat(clock.now()).isAfterOrEqualTo(night.plus(Duration.ofDays(1)));
    }
  }
}
