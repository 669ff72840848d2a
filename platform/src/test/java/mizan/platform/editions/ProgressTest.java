package mizan.platform.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mizan.platform.editions.Progress.OfPortal;
import org.junit.jupiter.api.Test;

/// How far the measuring is moves on while files are opened, and never beyond the end.
class ProgressTest {
  @Test
  void filesThatWereOpenedMoveTheWorkOn() {
    var waiting = OfPortal.WAITING;
    var described = waiting.withDatasets(40).withFiles(80);
    var half = described.withOpened(30).withOpened(10);
    var ended = half.withOpened(60).end();
    assertThat(new Progress(1, List.of(waiting, described)).done()).isZero();
    var progress = new Progress(1, List.of(waiting, half, ended));
    assertThat(progress.done()).isEqualTo(1.5);
    assertThat(progress.datasets()).isEqualTo(80);
    assertThat(progress.files()).isEqualTo(160);
    assertThat(progress.opened()).isEqualTo(140);
    assertThat(progress.finished()).isEqualTo(1);
  }

  @Test
  void moreFilesThanExpectedAreNoMoreThanAll() {
    assertThat(OfPortal.WAITING.withFiles(2).withOpened(5).done()).isEqualTo(1);
  }
}
