package mizan.platform.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// The age of the last change decides when a portal is asked again.
class WatchTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  @Test
  void whatDoesNotChangeIsAskedMoreAndMoreRarely() {
    var watch = new Watch("waters", START, START);
    var hours = new ArrayList<Long>();
    for (var i = 0; i < 6; i++) {
      watch = watch.after(watch.due(), false);
      hours.add(Duration.between(START, watch.asked()).toHours());
    }
    assertThat(hours).containsExactly(12L, 24L, 7 * 24L, 30 * 24L, 60 * 24L, 90 * 24L);
  }

  @Test
  void aChangeBeginsAnew() {
    var late = START.plus(Duration.ofDays(9));
    assertThat(new Watch("waters", START, START).after(late, true).due())
        .isEqualTo(late.plus(Duration.ofHours(12)));
  }

  @Test
  void agesThatWereMissedAreNotMadeUpFor() {
    var late = START.plus(Duration.ofDays(9));
    assertThat(new Watch("waters", START, START).after(late, false).due())
        .isEqualTo(START.plus(Duration.ofDays(30)));
  }
}
