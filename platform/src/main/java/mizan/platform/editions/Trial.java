package mizan.platform.editions;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A measuring of one portal between editions that its owner asked for; it is never published.
///
/// @param started null while it waits
/// @param finished null while it is not over
public record Trial(
    String id,
    String portal,
    Instant asked,
    @Nullable Instant started,
    @Nullable Instant finished,
    State state) {

  /// How far a trial is.
  public enum State {
    WAITING,
    RUNNING,
    MEASURED,
    FAILED;

    /// The stable name, `waiting`.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean isOpen() {
    return state == State.WAITING || state == State.RUNNING;
  }

  Trial running(Instant now) {
    return new Trial(id, portal, asked, started == null ? now : started, null, State.RUNNING);
  }

  /// It goes on later where it stood.
  Trial waiting() {
    return new Trial(id, portal, asked, started, null, State.WAITING);
  }

  Trial ended(State end, Instant now) {
    return new Trial(id, portal, asked, started, now, end);
  }
}
