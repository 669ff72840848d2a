package mizan.platform.inventory;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import mizan.platform.web.Rounds;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Freezes the ranking at the first opportunity in each quarter: when the site is started in it, or
/// within the hour.
@Component
class Freezing {
  private static final Duration BETWEEN = Duration.ofHours(1);

  private final Frozen frozen;
  private final Priorities priorities;
  private final Grounds grounds;
  private final Rounds rounds = new Rounds("freezing", BETWEEN);

  Freezing(Frozen frozen, Priorities priorities, Grounds grounds) {
    this.frozen = frozen;
    this.priorities = priorities;
    this.grounds = grounds;
  }

  @EventListener
  void begin(ApplicationReadyEvent ready) {
    rounds.begin(this::freeze);
  }

  /// No transaction is open while records are ranked. An inventory in which there is nothing to be
  /// ranked waits until there is.
  synchronized void freeze() {
    var quarter = Quarter.of(grounds.today());
    if (frozen.list().stream().noneMatch(each -> each.quarter().equals(quarter.toString()))) {
      var ranking = priorities.rank();
      if (!ranking.places().isEmpty()) {
        frozen.freeze(quarter, ranking);
      }
    }
  }

  @PreDestroy
  void stop() {
    rounds.stop();
  }
}
