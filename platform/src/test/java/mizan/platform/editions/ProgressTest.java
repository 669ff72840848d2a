package mizan.platform.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mizan.platform.editions.Progress.OfPortal;
import org.junit.jupiter.api.Test;

/// How far the measuring is moves on while links are asked for.
class ProgressTest {
  @Test
  void linksThatWereAskedMoveTheWorkOn() {
    var waiting = OfPortal.WAITING;
    var described = waiting.withDatasets(40);
    var half = described.withAsked(30, 80, 3 << 20).withAsked(40, 80, 1 << 20);
    var ended = half.withAsked(80, 80, 0).end();
    assertThat(new Progress(1, List.of(waiting, described)).done()).isZero();
    var progress = new Progress(1, List.of(waiting, half, ended));
    assertThat(progress.done()).isEqualTo(1.5);
    assertThat(progress.datasets()).isEqualTo(80);
    assertThat(progress.links()).isEqualTo(160);
    assertThat(progress.asked()).isEqualTo(120);
    assertThat(progress.megabytes()).isEqualTo(8);
    assertThat(progress.finished()).isEqualTo(1);
  }

  @Test
  void whatIsHeardLateTakesNothingBack() {
    var portal = OfPortal.WAITING.withAsked(5, 10, 0).withAsked(4, 10, 0);
    assertThat(portal.asked()).isEqualTo(5);
  }
}
