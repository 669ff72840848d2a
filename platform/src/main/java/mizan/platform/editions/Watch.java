package mizan.platform.editions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A portal with links whose failure is not proven, and when it is asked again.
///
/// The rule: what changed lately may change again soon. A portal is asked when the last change of
/// its open links is 12 hours, 1 day, 7 days and 30 days old, and then every 30 days.
///
/// @param changed when its open links were last seen to be others than before
/// @param asked when it was last asked
record Watch(String portal, Instant changed, Instant asked) {
  private static final List<Duration> AGES =
      List.of(Duration.ofHours(12), Duration.ofDays(1), Duration.ofDays(7));
  private static final Duration MONTH = Duration.ofDays(30);

  /// The next age at which it is asked, after that at which it last was.
  Instant due() {
    var age = Duration.between(changed, asked);
    return changed.plus(
        AGES.stream()
            .filter(next -> next.compareTo(age) > 0)
            .findFirst()
            .orElseGet(() -> MONTH.multipliedBy(1 + age.dividedBy(MONTH))));
  }

  /// After it was asked.
  Watch after(Instant now, boolean change) {
    return new Watch(portal, change ? now : changed, now);
  }
}
