package mizan.platform.inventory;

import java.time.Instant;
import java.util.Locale;
import mizan.platform.inventory.Asset.State;

/// A change in the life of a record, as everybody may read it.
///
/// @param version of the record after it
/// @param who the body, the unit or a measurement: no person is named
/// @param what was done: the code of a verb, or `enter`, `edit`, `veil`, `propose`, `review`
/// @param edition that measured; 0 when nobody did
/// @param said the words of whoever did it; often ""
public record Step(
    int version, Instant at, Who who, String what, State to, int edition, String said) {

  /// Whose deed it was.
  public enum Who {
    BODY,
    UNIT,
    MEASUREMENT;

    /// The stable name, `body`.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Who of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
