package mizan.platform.recommendations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import mizan.platform.recommendations.Recommendation.State;
import org.jspecify.annotations.Nullable;

/// A change in the life of a recommendation, as everybody may read it.
///
/// @param who the body, the unit or a measurement: no person is named
/// @param edition that measured, or was withdrawn; 0 when there is none
/// @param said the words of whoever did it; often ""
public record Step(
    int number,
    Instant at,
    Who who,
    State to,
    @Nullable LocalDate planned,
    int edition,
    String said) {

  /// Whose deed it was.
  public enum Who {
    BODY,
    UNIT,
    MEASUREMENT,
    /// The edition whose measurement counted does not stand any more.
    WITHDRAWAL;

    /// The stable name, `body`.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
