package mizan.platform.methodologies;

import java.util.List;
import java.util.Optional;
import mizan.engine.methodology.Methodology;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;

/// A change of methodology tried on the stored results of the last published edition, as it is
/// known to the room that keeps results. Nothing is measured again.
public interface Replay {

  /// What moves; nothing while no edition is published.
  Optional<Outcome> of(Methodology before, Methodology after);

  /// What a change does.
  ///
  /// @param edition the number of the edition whose results were judged anew
  /// @param failing how many of its datasets get a new failing notice
  /// @param unmeasured criteria that count now and were not measured in that edition
  /// @param moves of every portal, in the order of the new ranking
  record Outcome(
      int edition, long datasets, long failing, List<String> unmeasured, List<Move> moves) {
    public Outcome {
      unmeasured = List.copyOf(unmeasured);
      moves = List.copyOf(moves);
    }

    /// How many portals stand otherwise than before.
    public int moved() {
      return (int) moves.stream().filter(Move::isMoved).count();
    }
  }

  /// A portal before and after.
  record Move(
      String slug,
      Trilingual title,
      @Nullable Integer rankBefore,
      @Nullable Integer rankAfter,
      @Nullable Double scoreBefore,
      @Nullable Double scoreAfter) {
    private static final double FELT = 0.05; // what is not shown with one decimal is no move

    /// How many places it rises; below 0 when it falls; 0 without a rank on either side.
    public int rise() {
      return rankBefore == null || rankAfter == null ? 0 : rankBefore - rankAfter;
    }

    /// Whether its rank is another, or its score differs as far as one decimal shows.
    public boolean isMoved() {
      return !java.util.Objects.equals(rankBefore, rankAfter)
          || (scoreBefore == null) != (scoreAfter == null)
          || (scoreBefore != null
              && scoreAfter != null
              && Math.abs(scoreAfter - scoreBefore) >= FELT);
    }
  }
}
