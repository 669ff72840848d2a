package mizan.platform.accounts;

import java.time.Duration;
import java.time.Instant;

/// A browser in which a person is signed in, from the sign-in to its end.
///
/// @param factors by how many factors the person was known: 1 or 2
public record Session(
    String id, String person, Instant made, Instant seen, int factors, Device device) {
  static final Duration UNUSED = Duration.ofDays(7);
  static final Duration LONGEST = Duration.ofDays(30);

  boolean isOver(Instant now) {
    return !now.isBefore(seen.plus(UNUSED)) || !now.isBefore(made.plus(LONGEST));
  }
}
