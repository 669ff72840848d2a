package mizan.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mizan.engine.results.PortalSummary;
import mizan.engine.scoring.PortalScore.MqaScore;
import mizan.engine.scoring.PortalScore.Part;
import mizan.engine.scoring.PortalScore.Unranked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Who stands where, and how surely.
class RankingTest {
  @Test
  void ranksWhoseMarginsOverlapAreSaidToBeNear() {
    var ranked =
        Ranking.ranked(
            new ArrayList<>(
                List.of(
                    score("first", 80, 3.0, null),
                    score("second", 76, 2.0, null),
                    score("third", 74.5, null, null),
                    score("fourth", 70, null, null),
                    score("fifth", 69.9, null, null),
                    score("held", 79, 9.0, Unranked.HELD))));

    assertThat(ranked).extracting(PortalScore::rank).containsExactly(1, 2, 3, 4, 5, null);
    assertThat(ranked)
        .extracting(PortalScore::near)
        .containsExactly(
            List.of("second"),
            List.of("first", "third"),
            List.of("second"),
            List.of(),
            List.of(),
            List.of());
  }

  private static PortalScore score(
      String slug, double score, @Nullable Double margin, @Nullable Unranked unranked) {
    return new PortalScore(
        new PortalSummary(
            slug, "", "ckan", true, null, 9, 9, List.of(), Map.of(), Map.of(), null, null, null),
        null,
        unranked,
        score,
        margin,
        List.of(),
        1,
        Part.NONE,
        Part.NONE,
        "good",
        List.of(),
        List.of(),
        Map.of(),
        new MqaScore(null, 0, null, Map.of(), Map.of()),
        0,
        0);
  }
}
