package mizan.engine.fetching;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What was agreed with the owner of a host.
///
/// @param host its name; those below it are meant too
/// @param pause the least time between two requests
/// @param atOnce how many requests may be under way at one time
/// @param window when we may come; null for any time
/// @param overRobots whether files that its robots.txt forbids may be asked for all the same
/// @param reference where the agreement is written down: without it robots.txt is not set aside
public record Mandate(
    String host,
    Duration pause,
    int atOnce,
    @Nullable Window window,
    boolean overRobots,
    String reference) {

  /// Hours of the day, over midnight or not.
  public record Window(LocalTime from, LocalTime to, ZoneId zone) {
    /// How long it is until the window is open; zero when it is.
    public Duration untilOpen(Instant now) {
      var here = now.atZone(zone);
      var time = here.toLocalTime();
      var open =
          from.isBefore(to)
              ? !time.isBefore(from) && time.isBefore(to)
              : !time.isBefore(from) || time.isBefore(to);
      if (open) {
        return Duration.ZERO;
      }
      var opens = here.with(from);
      return Duration.between(here, opens.isAfter(here) ? opens : opens.plusDays(1));
    }
  }

  public Mandate {
    if (pause.isNegative() || atOnce < 1) {
      throw new IllegalArgumentException("no such manners: " + pause + ", " + atOnce);
    }
    if (overRobots && reference.isBlank()) {
      throw new IllegalArgumentException(
          "robots.txt of " + host + " is set aside only by an agreement that is written down");
    }
  }

  boolean isFor(String name) {
    return name.equals(host) || name.endsWith("." + host);
  }
}
