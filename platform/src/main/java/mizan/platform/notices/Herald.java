package mizan.platform.notices;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import mizan.platform.web.Rounds;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Goes round to see what is new and who is to be told.
@Component
class Herald {
  private static final Duration BETWEEN_TIDYINGS = Duration.ofHours(1);

  private final Distribution distribution;
  private final InstantSource clock;
  private final Rounds rounds = new Rounds("herald", Rounds.SOON);
  private Instant tidied = Instant.EPOCH;

  Herald(Distribution distribution, InstantSource clock) {
    this.distribution = distribution;
    this.clock = clock;
  }

  @EventListener
  void begin(ApplicationReadyEvent ready) {
    rounds.begin(this::round);
  }

  synchronized void round() {
    var now = clock.instant();
    if (!now.isBefore(tidied.plus(BETWEEN_TIDYINGS))) {
      distribution.tidy();
      tidied = now;
    }
    distribution.unhanded().forEach(distribution::hand);
    distribution.due().forEach(distribution::write);
  }

  @PreDestroy
  void stop() {
    rounds.stop();
  }
}
