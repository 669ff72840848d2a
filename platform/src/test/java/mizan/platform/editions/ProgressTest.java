package mizan.platform.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mizan.platform.editions.Progress.OfPortal;
import mizan.platform.editions.Progress.State;
import org.junit.jupiter.api.Test;

/// How far the measuring is moves on while links are asked for.
class ProgressTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  @Test
  void linksThatWereAskedMoveTheWorkOn() {
    var waiting = OfPortal.waiting("waters");
    var described = waiting.withDatasets(40);
    var half = described.withAsked(30, 80, 3 << 20, START).withAsked(40, 80, 1 << 20, START);
    var ended = half.withAsked(80, 80, 0, START).end();
    assertThat(new Progress(1, START, List.of(waiting, described)).done()).isZero();
    var progress = new Progress(1, START, List.of(waiting, half, ended));
    assertThat(progress.done()).isEqualTo(1.5);
    assertThat(progress.datasets()).isEqualTo(80);
    assertThat(progress.links()).isEqualTo(160);
    assertThat(progress.asked()).isEqualTo(120);
    assertThat(progress.megabytes()).isEqualTo(8);
    assertThat(progress.finished()).isEqualTo(1);
  }

  @Test
  void whatIsHeardLateTakesNothingBack() {
    var portal = OfPortal.waiting("waters").withAsked(5, 10, 0, START).withAsked(4, 10, 0, START);
    assertThat(portal.asked()).isEqualTo(5);
  }

  /// A run that goes on finds much in its archive at once.
  @Test
  void whatWentFastAtTheBeginningIsForgotten() {
    var portal =
        OfPortal.waiting("waters").opened(START).withAsked(5_000, 10_000, 0, START.plusSeconds(1));
    for (var second = 2; second <= 300; second++) {
      portal = portal.withAsked(5_000 + second, 10_000, 0, START.plusSeconds(second));
    }
    assertThat(portal.perMinute(START.plusSeconds(300)).orElseThrow()).isCloseTo(60, within(1.0));
  }

  @Test
  void theRateSoFarTellsWhatIsLeft() {
    var reading = OfPortal.waiting("waters").withDatasets(40);
    assertThat(reading.state()).isEqualTo(State.READING);
    assertThat(reading.left(START)).isEmpty();
    var asking = reading.opened(START).withAsked(120, 600, 0, START);
    assertThat(asking.state()).isEqualTo(State.ASKING);
    assertThat(asking.perMinute(START)).as("in no time").isEmpty();
    var later = START.plus(Duration.ofMinutes(4));
    assertThat(asking.perMinute(later)).contains(30.0);
    assertThat(asking.left(later)).contains(Duration.ofMinutes(16));
    assertThat(asking.end().left(later)).isEmpty();
    assertThat(asking.end().state()).isEqualTo(State.FINISHED);
  }
}
