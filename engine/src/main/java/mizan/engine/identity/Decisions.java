package mizan.engine.identity;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What persons said of pairs of datasets of a portal: the same, or different.
///
/// @param same pairs that are one dataset, whatever else speaks against it
/// @param different pairs that are not
public record Decisions(Set<Pair> same, Set<Pair> different) {
  public static final Decisions NONE = new Decisions(Set.of(), Set.of());

  /// A dataset of the last edition and one of this.
  public record Pair(String before, String now) {}

  public Decisions {
    same = Set.copyOf(same);
    different = Set.copyOf(different);
  }

  /// A decision that could not be followed.
  ///
  /// @param place the portal, and the pair or the line
  public record Unusable(Kind kind, String place) {
    /// Why not.
    public enum Kind {
      /// No such identifier stands in the edition, or several records have it.
      UNKNOWN_DATASET,
      /// One of the two is confirmed as another dataset as well, or the pair is refused too.
      CONTRADICTION,
      /// What stands under `decision` is neither `same` nor `different`.
      UNKNOWN_WORD;

      /// The name in words and files.
      public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
      }
    }
  }

  /// The confirmed pairs that do not contradict each other.
  List<Pair> consistent() {
    return same.stream()
        .filter(pair -> !different.contains(pair))
        .filter(pair ->
            same.stream()
                    .filter(other -> other.before.equals(pair.before) || other.now.equals(pair.now))
                    .count()
                == 1)
        .toList();
  }
}
