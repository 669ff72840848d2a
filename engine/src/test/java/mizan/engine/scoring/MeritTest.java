package mizan.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mizan.engine.Measured;
import mizan.engine.methodology.Methodology;
import mizan.engine.methodology.MethodologyFile;
import mizan.engine.scoring.Merit.Obstacle;
import mizan.engine.scoring.Merit.Way;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Certificates are earned by the rule of the methodology, and what is missing is named.
class MeritTest {
  @TempDir Path folder;
  private Path portal = Path.of("");

  /// Five datasets, one of which has no open licence.
  @BeforeEach
  void portal() throws IOException {
    var lines = new StringBuilder();
    for (var i = 0; i < 5; i++) {
      lines.append(
          """
          {"id": "d%1$d", "title": "Wells %1$d", "license_id": "%2$s",
           "resources": [{"url": "https://waters.example/%1$d.csv", "format": "CSV"}]}
          """
              .formatted(i, i == 0 ? "" : "cc-by-4.0")
              .replace("\n", ""));
      lines.append('\n');
    }
    portal = Files.writeString(folder.resolve("waters.jsonl"), lines);
  }

  private Merit merit(String awards) {
    var methodology = methodology(awards);
    var results = Measured.of(portal, folder.resolve("results")).results();
    return Merit.of(results, methodology, Scorer.score(results, methodology)).getFirst();
  }

  private static Methodology methodology(String awards) {
    return MethodologyFile.parse(
        "test",
        """
        id: t
        version: "1"
        title: {en: T}
        dimensions:
          - code: metadata
            share: 100
            criteria: {licence-open: 1, title-readable: 1}
        gates:
          - {criterion: licence-open, at-most: 0, cap: 60}
        levels: {good: 50}
        certificates:
        %s
        ranking: {coverage: 0.8, datasets: 3}
        """
            .formatted(awards.indent(2).stripTrailing()));
  }

  @Test
  void theHighestThatIsEarnedIsTheFirstWithoutObstacles() {
    var merit =
        merit(
            """
            bronze: {from: 10, coverage: 0.5}
            gold: {from: 80, coverage: 0.9, ungated: true}
            silver: {from: 80, coverage: 0.9}\
            """);
    assertThat(merit.gated()).isEqualTo(1);
    assertThat(merit.ways()).extracting(way -> way.award().code()).endsWith("bronze");
    assertThat(merit.earned().orElseThrow().code()).isEqualTo("silver");
    assertThat(merit.ways().getFirst().obstacles()).containsExactly(Obstacle.GATE);
  }

  @Test
  void everythingThatIsMissingIsNamed() {
    var merit = merit("gold: {from: 99, coverage: 1, ratings: [excellent], ungated: true}");
    assertThat(merit.earned()).isEmpty();
    assertThat(merit.ways())
        .flatExtracting(Way::obstacles)
        .contains(Obstacle.SCORE, Obstacle.RATING, Obstacle.GATE);
  }

  @Test
  void aPortalThatIsNotRankedEarnsNothing() throws IOException {
    Files.writeString(
        portal, "{\"id\": \"d0\", \"title\": \"Wells\", \"license_id\": \"cc-by-4.0\"}\n");
    var merit = merit("bronze: {from: 0, coverage: 0}");
    assertThat(merit.ways().getFirst().obstacles()).contains(Obstacle.UNRANKED);
    assertThat(merit.earned()).isEmpty();
  }

  @Test
  void ourMethodologiesHaveThreeCertificates() {
    for (var name : List.of("mizan-v1", "mizan-v2")) {
      assertThat(MethodologyFile.read(name).awards())
          .extracting(Methodology.Award::code)
          .containsExactly("gold", "silver", "bronze");
    }
  }
}
