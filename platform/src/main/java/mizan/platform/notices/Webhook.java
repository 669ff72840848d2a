package mizan.platform.notices;

import java.time.Instant;
import java.util.Locale;

/// An address of another system that is told what is announced.
///
/// @param secret signs what is sent, `whsec_` and Base64
/// @param oldSecret signs beside it for a day after it was renewed; "" for none
/// @param failures how many deliveries were given up in a row
record Webhook(
    String id,
    String address,
    Topic topic,
    String secret,
    String oldSecret,
    State state,
    int failures,
    Instant made) {

  /// Whether it is told anything.
  enum State {
    ON,
    OFF;

    /// The stable name, `on`.
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /// It holds secrets: no log prints them by mistake.
  @Override
  public String toString() {
    return "Webhook " + id;
  }
}
