package mizan.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Digests leave at seven by the country's clock, whatever the clocks elsewhere say.
class RhythmTest {
  @ParameterizedTest
  @CsvSource({
    "AT_ONCE, 2026-03-02T08:00:00Z, Africa/Tunis, 2026-03-02T08:05:00Z",
    // Tunis is an hour ahead: six in the morning there is five in Greenwich.
    "DAILY, 2026-03-02T05:59:59Z, Africa/Tunis, 2026-03-02T06:00:00Z",
    "DAILY, 2026-03-02T06:00:00Z, Africa/Tunis, 2026-03-03T06:00:00Z",
    "DAILY, 2026-03-02T23:30:00Z, Africa/Tunis, 2026-03-03T06:00:00Z",
    // The night in which clocks are put forward is an hour shorter.
    "DAILY, 2026-03-28T12:00:00Z, Europe/Paris, 2026-03-29T05:00:00Z",
    "DAILY, 2026-03-27T12:00:00Z, Europe/Paris, 2026-03-28T06:00:00Z",
    "WEEKLY, 2026-03-02T05:00:00Z, Africa/Tunis, 2026-03-02T06:00:00Z",
    "WEEKLY, 2026-03-02T08:00:00Z, Africa/Tunis, 2026-03-09T06:00:00Z",
    "WEEKLY, 2026-03-04T08:00:00Z, Africa/Tunis, 2026-03-09T06:00:00Z",
    "WEEKLY, 2026-03-08T23:30:00Z, Africa/Tunis, 2026-03-09T06:00:00Z"
  })
  void lettersLeaveWhenTheirRhythmSays(Rhythm rhythm, Instant now, ZoneId zone, Instant due) {
    assertThat(rhythm.due(now, zone)).isEqualTo(due);
  }
}
