package mizan.platform.editions;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A re-check of a portal that a reply led to.
///
/// @param reply the id of that reply
/// @param ended when its state last changed; null while it was never begun
public record RecheckOrder(
    String id,
    int edition,
    String portal,
    String reply,
    Instant asked,
    State state,
    @Nullable Instant ended) {

  /// How far a re-check is.
  public enum State {
    QUEUED,
    RUNNING,
    DONE,
    /// The portal did not answer to the end: the results stay as they were.
    UNANSWERED,
    FAILED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  boolean isPending() {
    return state == State.QUEUED || state == State.RUNNING;
  }
}
