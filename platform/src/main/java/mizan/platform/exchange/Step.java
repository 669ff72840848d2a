package mizan.platform.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import mizan.platform.exchange.DataRequest.State;

/// A change in the life of a request, as everybody may read it; clocks are counted from these.
///
/// @param version of the request after it
/// @param who on which side: no person is named
/// @param what was done: the code of a verb, or `send`, `join`, `move`, `extend`, `declare`,
///   `link`, `hide`, `show`, `label`
/// @param body that has to answer from then on
/// @param said the words of whoever did it; often ""
public record Step(
    int version, Instant at, Who who, String what, State to, String body, String said) {

  /// On whose side it was done.
  public enum Who {
    REQUESTER,
    BODY,
    UNIT,
    MODERATOR,
    MEASUREMENT,
    CLOCK;

    /// The stable name, `requester`.
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Who of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
