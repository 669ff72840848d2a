package mizan.platform.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Something told to a webhook, or still to be told.
///
/// @param id the same in every try: whoever receives it twice can tell
/// @param type of the event, `mizan.edition-published`
/// @param body as it is signed and sent
/// @param tries how many have failed
/// @param outcome of the last try: an HTTP status, or why there was none; "" before the first
record Delivery(
    String id,
    String webhook,
    String type,
    String body,
    Instant made,
    State state,
    int tries,
    Instant due,
    String outcome) {
  /// After so long it is tried again: for three days in all.
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  /// How far a delivery is.
  enum State {
    WAITING,
    DELIVERED,
    GIVEN_UP;

    /// The stable name, `given-up`.
    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /// How long to wait after one more failure; empty when that was the last try.
  private Optional<Duration> nextWait() {
    return tries < WAITS.size() ? Optional.of(WAITS.get(tries)) : Optional.empty();
  }

  /// The same after a try.
  Delivery delivered(String outcome) {
    return after(State.DELIVERED, tries, due, outcome);
  }

  /// The same after a try that failed: to be tried again, or given up.
  Delivery failed(Instant now, String outcome) {
    var wait = nextWait();
    return wait.isPresent()
        ? after(State.WAITING, tries + 1, now.plus(wait.get()), outcome)
        : after(State.GIVEN_UP, tries + 1, now, outcome);
  }

  /// The same, given up before its time.
  Delivery givenUp(String outcome) {
    return after(State.GIVEN_UP, tries + 1, due, outcome);
  }

  /// The same, to be sent as if it never had been.
  Delivery again(Instant now) {
    return after(State.WAITING, 0, now, "");
  }

  private Delivery after(State to, int tried, Instant next, String came) {
    return new Delivery(id, webhook, type, body, made, to, tried, next, came);
  }
}
