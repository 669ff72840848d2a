package mizan.engine.fetching;

import java.time.Duration;

/// How we behave towards a host.
///
/// @param pause the least time between the beginnings of two requests
/// @param atOnce how many requests may be under way at one time
/// @param tries how often a request that failed in passing is made in all
/// @param backoff the wait before the second try; doubled for each further one
/// @param deadline the longest time for one whole exchange, body included
/// @param maxBytes the largest body taken, in bytes
public record Manners(
    Duration pause, int atOnce, int tries, Duration backoff, Duration deadline, long maxBytes) {
  private static final long BODY_BYTES = 512L << 20;

  /// Towards others: one request at a time, at most one a second.
  public static Manners polite() {
    return new Manners(
        Duration.ofSeconds(1), 1, 3, Duration.ofSeconds(2), Duration.ofMinutes(5), BODY_BYTES);
  }

  /// Towards a server on this machine: no pause.
  public static Manners local() {
    return new Manners(
        Duration.ZERO, 64, 4, Duration.ofMillis(50), Duration.ofMinutes(1), BODY_BYTES);
  }

  static Manners towards(String host) {
    return Addresses.isLoopbackName(host) ? local() : polite();
  }

  Manners with(Duration otherPause, int otherAtOnce) {
    return new Manners(otherPause, otherAtOnce, tries, backoff, deadline, maxBytes);
  }
}
