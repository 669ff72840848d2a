package mizan.platform.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// One network is heard once a day about the same, and not for ever about anything.
class OncePerDayTest {
  private static final LocalDate DAY = LocalDate.of(2099, 3, 1);
  private static final String HERE = "192.0.2.1";

  private final OncePerDay once = new OncePerDay();

  @Test
  void theSameFromOneNetworkCountsOnceADay() {
    assertThat(once.isFirst(HERE, "eau", DAY)).isTrue();
    assertThat(once.isFirst(HERE, "eau", DAY)).isFalse();
    assertThat(once.isFirst("192.0.2.2", "eau", DAY)).isTrue();
    assertThat(once.isFirst(HERE, "gaz", DAY)).isTrue();
    assertThat(once.isFirst(HERE, "eau", DAY.plusDays(1))).isTrue();
  }

  @Test
  void aFloodFromOneNetworkEnds() {
    var counted = 0;
    for (var i = 0; i < 200; i++) {
      counted += once.isFirst(HERE, "mot " + i, DAY) ? 1 : 0;
    }
    assertThat(counted).isEqualTo(30);
    assertThat(once.isFirst("192.0.2.2", "mot 1", DAY)).isTrue();
    assertThat(once.isFirst(HERE, "mot 199", DAY.plusDays(1))).isTrue();
  }
}
