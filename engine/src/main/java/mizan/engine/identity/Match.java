package mizan.engine.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was found of one dataset; of one to be confirmed, of one candidate for it.
///
/// @param before its identifier in the last edition; null when it is not from there
/// @param now its identifier in this edition; null when it is not there
/// @param confidence in [0,1]; 0 where nothing was compared
/// @param doubt why a person is asked; null when none is
public record Match(
    State state,
    @Nullable String before,
    String titleBefore,
    @Nullable String now,
    String titleNow,
    double confidence,
    Set<Key> keys,
    @Nullable Doubt doubt) {
  public Match {
    keys = Set.copyOf(keys);
  }

  Match with(State other) {
    return new Match(other, before, titleBefore, now, titleNow, confidence, keys, doubt);
  }
}
