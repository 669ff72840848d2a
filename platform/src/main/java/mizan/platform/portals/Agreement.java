package mizan.platform.portals;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import mizan.engine.fetching.Mandate;
import org.jspecify.annotations.Nullable;

/// What the owner of a portal agreed to: how fast and when it is asked, and whether its robots.txt
/// may be set aside.
///
/// @param pauseMilliseconds the least time between two requests
/// @param atOnce how many requests may be under way at one time
/// @param from the hours in which we may come; null, as `to`, for any time
/// @param reference where the agreement is written down
public record Agreement(
    int pauseMilliseconds,
    int atOnce,
    @Nullable LocalTime from,
    @Nullable LocalTime to,
    boolean overRobots,
    String reference) {

  /// The same as those who fetch keep to.
  ///
  /// @param zone in which the hours are meant
  public Mandate mandate(URI address, ZoneId zone) {
    return new Mandate(
        address.getHost(),
        Duration.ofMillis(pauseMilliseconds),
        atOnce,
        from == null || to == null ? null : new Mandate.Window(from, to, zone),
        overRobots,
        reference);
  }
}
