package mizan.engine.catalogue;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a portal tells of one kind of activity of its users, and whether all of it was read.
///
/// @param announced how many the portal says there are; null when it does not
/// @param obtained distinct ones that were read
/// @param problems codes of what went wrong
public record Offer(
    Activity.Kind kind,
    State state,
    @Nullable Long announced,
    long obtained,
    List<String> problems) {

  public Offer {
    problems = List.copyOf(problems);
  }

  /// How much of it is known. What a portal does not offer is no fault of anybody.
  public enum State {
    COMPLETE,
    INCOMPLETE,
    NOT_OFFERED;

    /// The stable name, `not-offered`.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
