package mizan.engine.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The order of portals and their ranks; equal means equal as published: to one decimal.
final class Ranking {
  private Ranking() {}

  /// The portals, best first, with their ranks; those that have none follow by score.
  static List<PortalScore> ranked(List<PortalScore> scores) {
    scores.sort(
        Comparator.comparing((PortalScore s) -> s.unranked() != null)
            .thenComparingDouble(s -> -published(s))
            .thenComparing(s -> s.portal().slug()));
    var ranked = new ArrayList<PortalScore>();
    for (var i = 0; i < scores.size(); i++) {
      var score = scores.get(i);
      if (score.unranked() != null) {
        ranked.add(score);
      } else {
        ranked.add(score.ranked(place(i, score, ranked), near(score, scores)));
      }
    }
    return ranked;
  }

  private static @Nullable Integer place(int at, PortalScore score, List<PortalScore> ranked) {
    if (at > 0) {
      var before = ranked.get(at - 1);
      if (published(before) == published(score)) {
        return before.rank();
      }
    }
    return at + 1;
  }

  /// The portals that may as well stand on the other side, for all that samples tell.
  private static List<String> near(PortalScore score, List<PortalScore> all) {
    return all.stream()
        .filter(other -> other.unranked() == null)
        .filter(other -> other.margin() != null || score.margin() != null)
        .filter(other ->
            published(other) != published(score)
                && Math.abs(published(other) - published(score)) <= margin(other) + margin(score))
        .map(other -> other.portal().slug())
        .toList();
  }

  private static double margin(PortalScore score) {
    var margin = score.margin();
    return margin == null ? 0 : margin;
  }

  private static double published(PortalScore score) {
    var value = score.score();
    return value == null ? -1 : Math.round(value * 10) / 10.0;
  }
}
