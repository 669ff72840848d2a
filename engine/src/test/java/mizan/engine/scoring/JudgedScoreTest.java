package mizan.engine.scoring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mizan.engine.Measured;
import mizan.engine.advice.Adviser;
import mizan.engine.harvesting.Portal;
import mizan.engine.methodology.Methodology;
import mizan.engine.methodology.MethodologyFile;
import mizan.engine.reporting.Report;
import mizan.engine.results.Judged;
import mizan.engine.results.Judged.Value;
import mizan.engine.results.Results;
import mizan.engine.results.SetAside;
import mizan.engine.scoring.PortalScore.Part;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scores of which people judged a part, computed by hand: 40 points for titles, and 60 for what is
/// judged.
class JudgedScoreTest {
  private static final Methodology HALF =
      MethodologyFile.parse(
          "half",
          """
          id: half
          version: "1"
          title: {en: Half}
          dimensions:
            - {code: metadata, share: 40, criteria: {title-readable: 1}}
            - {code: impact, share: 60, criteria: {impact: 40, access-to-information: 20}}
          levels: {good: 70, weak: 0}
          ranking: {coverage: 0.5, datasets: 1}
          """);

  @TempDir Path folder;
  private Results results;

  @BeforeEach
  void measure() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("p.jsonl"),
            "{\"id\":\"1\",\"title\":\"Water\"}\n{\"id\":\"2\",\"title\":\"2024\"}\n");
    results =
        Measured.of(
                List.of(new Portal("p", new Portal.Location.Recording(file))),
                folder.resolve("results"),
                null)
            .results();
  }

  @Test
  void withoutJudgementsOnlyWhatIsMeasuredCountsAndTheCoverageSaysSo() {
    var score = score();

    assertThat(score.score()).isEqualTo(50);
    assertThat(score.coverage()).isCloseTo(0.4, within(1e-9));
    assertThat(score.measured()).isEqualTo(new Part(20, 40, 40));
    assertThat(score.judged()).isEqualTo(new Part(0, 0, 60));
  }

  @Test
  void judgedPointsCountBesideMeasuredOnesAndAreToldApart() {
    Judged.write(
        results.folder(), List.of(value("impact", 0.75), value("access-to-information", 0)));
    var score = score();

    assertThat(score.measured()).isEqualTo(new Part(20, 40, 40));
    assertThat(score.judged()).isEqualTo(new Part(30, 60, 60));
    assertThat(score.score()).isEqualTo(20 + 30);
    assertThat(score.coverage()).isEqualTo(1);
    assertThat(score.dimensions().get(1).score()).isEqualTo(100 * 30 / 60.0);
    var impact = requireNonNull(score.criteria().get("impact"));
    assertThat(impact.judged()).isTrue();
    assertThat(impact.value()).isEqualTo(0.75);
    assertThat(impact.failing()).isEqualTo(1);
    assertThat(requireNonNull(score.criteria().get("title-readable")).judged()).isFalse();
  }

  @Test
  void theSameFilesGiveTheSameReportAgain() {
    Judged.write(results.folder(), List.of(value("impact", 0.5)));

    assertThat(Report.of(Results.open(results.folder()), HALF))
        .isEqualTo(Report.of(Results.open(results.folder()), HALF));
  }

  @Test
  void aGainIsComputedOverWhatIsJudgedToo() {
    Judged.write(results.folder(), List.of(value("impact", 0.5)));
    var gain = Adviser.advise(results, HALF, List.of(score())).getFirst();

    assertThat(gain.criterion()).isEqualTo("title-readable");
    assertThat(gain.gain()).isCloseTo(50 * 40 / 80.0, within(1e-9));
    assertThat(Report.of(results, HALF).recommendations())
        .noneMatch(each -> each.criterion().equals("impact"));
  }

  @Test
  void whatIsOfAnotherPortalOrDoesNotCountIsLeftOut() {
    var stranger =
        new Value("q", "impact", 1, List.of("https://x.example/"), "Other", "2026", List.of());
    Judged.write(results.folder(), List.of(stranger, value("personal-data-protection", 1)));

    assertThat(score().judged()).isEqualTo(new Part(0, 0, 60));
    assertThat(Report.of(results, HALF).judged()).isEmpty();
  }

  @Test
  void whatWasSetAsideCountsAsNotJudged() {
    Judged.write(results.folder(), List.of(value("impact", 0.25)));
    assertThat(score().judged()).isEqualTo(new Part(10, 40, 60));
    SetAside.write(
        results.folder(), List.of(new SetAside.Decision("p", "", "impact", "Refuted", "2026")));

    assertThat(score().judged()).isEqualTo(new Part(0, 0, 60));
    assertThat(Report.of(results, HALF).judged()).isEmpty();
  }

  @Test
  void aSpoiltFileIsNeverReadAsNoJudgement() throws IOException {
    Files.writeString(results.folder().resolve("judged.json"), "{\"values\": [{}]}");

    assertThatThrownBy(this::score)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("judged.json");
  }

  private PortalScore score() {
    return Scorer.score(results, HALF).getFirst();
  }

  private static Value value(String criterion, double value) {
    return new Value(
        "p", criterion, value, List.of("https://x.example/"), "Seen", "2026-05-04", List.of());
  }
}
