package mizan.engine.scoring;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mizan.engine.Measured;
import mizan.engine.advice.Adviser;
import mizan.engine.advice.Recommendation;
import mizan.engine.harvesting.Portal;
import mizan.engine.methodology.Methodology;
import mizan.engine.methodology.MethodologyFile;
import mizan.engine.reporting.Report;
import mizan.engine.results.Keys;
import mizan.engine.results.Results;
import mizan.engine.results.SetAside;
import mizan.engine.scoring.PortalScore.DimensionScore;
import mizan.engine.scoring.PortalScore.Unranked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Scores and advice over small catalogues whose values are computed by hand.
class ScorerTest {
  private static final Methodology SMALL =
      methodology(
          "{title-readable: 1, licence-open: 1}",
          "[{criterion: licence-open, at-most: 0, cap: 40}]");

  private static final String GOOD = "\"title\":\"Water\"";
  private static final String BAD = "\"title\":\"2024\"";
  private static final String OPEN =
      "\"license_id\":\"cc-by\",\"resources\":[{\"url\":\"https://x.example/a\"}]";
  private static final String UNLICENSED = "\"resources\":[{\"url\":\"https://x.example/a\"}]";

  @TempDir Path folder;

  @Test
  void scoresAreMeansCappedByGatesAndEqualsShareARank() throws IOException {
    var results =
        measured(
            Map.of(
                "a", new String[] {GOOD + "," + OPEN, BAD + "," + OPEN},
                "b", new String[] {BAD + "," + OPEN, GOOD + "," + OPEN},
                "c", new String[] {GOOD + "," + UNLICENSED, BAD + "," + UNLICENSED},
                "d", new String[] {GOOD},
                "e", new String[] {GOOD + "," + OPEN, GOOD + "," + OPEN, "broken"},
                "f", new String[] {GOOD, GOOD}));
    var scores = byPortal(results, SMALL);

    assertThat(scores.get("a").score()).isEqualTo(75);
    assertThat(scores.get("b").score()).isEqualTo(75);
    assertThat(scores.get("c").score()).as("50 capped at 40, and 0").isEqualTo(20);
    assertThat(scores.get("f").score()).as("without files only the title counts").isEqualTo(100);
    assertThat(scores.get("f").coverage()).isEqualTo(1);
    assertThat(scores.bySlug().values().stream().map(PortalScore::rank))
        .containsExactly(2, 2, 4, null, null, 1);
    assertThat(scores.get("d").unranked()).isEqualTo(Unranked.TOO_FEW_DATASETS);
    assertThat(scores.get("e").unranked()).isEqualTo(Unranked.HELD);
    assertThat(scores.get("e").score()).isEqualTo(100);
    assertThat(scores.get("a").histogram()).containsExactly(0L, 0L, 0L, 0L, 0L, 1L, 0L, 0L, 0L, 1L);
    assertThat(requireNonNull(scores.get("c").criteria().get("licence-open")).failing())
        .isEqualTo(2);
  }

  @Test
  void aChangeTellsHowManyDatasetsItTellsSomethingNew() throws IOException {
    var results =
        measured(
            Map.of(
                "a", new String[] {GOOD + "," + OPEN, BAD + "," + OPEN},
                "b", new String[] {BAD + "," + UNLICENSED, GOOD}));
    var titles = methodology("{title-readable: 1}", "[]");
    var both = methodology("{title-readable: 1, licence-open: 1}", "[]");
    var heavier = methodology("{title-readable: 1, licence-open: 9}", "[]");

    assertThat(NewlyFailing.of(results, titles, both)).isEqualTo(new NewlyFailing(4, 1));
    assertThat(NewlyFailing.of(results, both, titles)).isEqualTo(new NewlyFailing(4, 0));
    assertThat(NewlyFailing.of(results, both, heavier)).isEqualTo(new NewlyFailing(4, 0));
    assertThat(NewlyFailing.of(results, both, SMALL))
        .as("what was only a lower value limits the whole now")
        .isEqualTo(new NewlyFailing(4, 1));
    assertThat(NewlyFailing.of(results, SMALL, SMALL).share()).isZero();
  }

  @Test
  void whatAPersonMustJudgeLowersTheCoverage() throws IOException {
    var results = measured(Map.of("a", new String[] {GOOD, GOOD}));
    var score = byPortal(results, methodology("{title-readable: 1, impact: 2}", "[]")).get("a");

    assertThat(score.coverage()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(score.unranked()).isEqualTo(Unranked.LOW_COVERAGE);
    assertThat(score.score()).isEqualTo(100);
  }

  @Test
  void aDimensionIsTheMeanOfTheDatasetsThatHaveOne() throws IOException {
    var two =
        MethodologyFile.parse(
            "two",
            """
            id: two
            version: "1"
            title: {en: Two}
            dimensions:
              - {code: metadata, share: 50, criteria: {title-readable: 1}}
              - {code: content, share: 50, criteria: {licence-open: 1}}
            gates: []
            levels: {weak: 0}
            ranking: {coverage: 0.5, datasets: 2}
            """);
    var results = measured(Map.of("a", new String[] {GOOD + "," + UNLICENSED, GOOD}));

    assertThat(byPortal(results, two).get("a").dimensions())
        .as("the dataset without a file is alone in its class of scores, and has no second one")
        .extracting(DimensionScore::score)
        .containsExactly(100.0, 0.0);
  }

  @Test
  void emptyCatalogueIsHeldWithoutAScore() throws IOException {
    var results = measured(Map.of("a", new String[] {}));
    var score = byPortal(results, SMALL).get("a");

    assertThat(score.score()).isNull();
    assertThat(score.unranked()).isEqualTo(Unranked.HELD);
    assertThat(Adviser.advise(results, SMALL, Scorer.score(results, SMALL))).isEmpty();
  }

  @Test
  void otherWeightsScoreTheSameResultsAnew() throws IOException {
    var results = measured(Map.of("a", new String[] {BAD + "," + OPEN, GOOD + "," + OPEN}));
    var heavier = SMALL.withWeights(Map.of("title-readable", 3.0));

    assertThat(byPortal(results, heavier).get("a").score()).isEqualTo((25 + 100) / 2.0);
    assertThat(byPortal(results, SMALL.withWeights(Map.of("title-readable", 0.0))).get("a").score())
        .isEqualTo(100);
  }

  @Test
  void titlesSharedAndIdentifiersChangedAreFoundOverTheCatalogue() throws IOException {
    var before = measured(Map.of("a", new String[] {"\"title\":\"Water\"", "\"title\":\"Air\""}));
    var earlier = before.folder();
    Files.writeString(
        folder.resolve("a.jsonl"),
        "{\"id\":\"0\",\"title\":\"water \"}\n{\"id\":\"9\",\"title\":\"Air\"}\n{\"id\":\"5\",\"title\":\"AIR\"}\n{\"id\":\"6\",\"title\":\"Soil\"}\n{\"id\":\"7\"}\n");
    var portal = new Portal("a", new Portal.Location.Recording(folder.resolve("a.jsonl")));
    var measured = Measured.of(java.util.List.of(portal), folder.resolve("later"), earlier);

    assertThat(measured.column("title_unique")).containsExactly("1.0", "0.0", "0.0", "1.0", "null");
    assertThat(measured.column("title_unique_applies"))
        .containsExactly("true", "true", "true", "true", "false");
    assertThat(measured.column("identifier_kept"))
        .containsExactly("1.0", "0.0", "0.0", "null", "null");
    assertThat(measured.column("identifier_before")).containsExactly("0", "1", "1", "null", "null");
    assertThat(measured.portal().findingCounts())
        .containsEntry("title-unique/shared", 2L)
        .containsEntry("identifier-kept/changed", 2L);
  }

  /// The gain promised is the gain had when the records are really changed.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{title-readable: 1, licence-open: 1} | licence-open | | \"license_id\":\"cc-by\"",
        "{title-readable: 2, licence-open: 1, frequency-declared: 4} | frequency-declared | | \"frequency\":\"monthly\"",
        "{title-readable: 1, mqa-reading: 3, licence-open: 1} | mqa-reading | keywordAvailability | \"tags\":[\"water\"]",
        "{title-readable: 1, mqa-reading: 3, harvest-complete: 2} | mqa-reading | spatialAvailability | \"spatial\":\"Sfax\"",
        "{title-readable: 1, documentation-given: 3, impact: 2} | documentation-given | | \"documentation\":\"https://x.example/doc\""
      })
  void gainIsWhatMendingTheRecordsReallyGives(
      String criteria, String criterion, String indicator, String mending) throws IOException {
    var methodology = methodology(criteria, "[{criterion: licence-open, at-most: 0, cap: 40}]");
    var plain = new String[] {GOOD + "," + UNLICENSED, BAD + "," + UNLICENSED, GOOD + "," + OPEN};
    var mended = new String[plain.length];
    for (var i = 0; i < plain.length; i++) {
      mended[i] = plain[i].contains(mending) ? plain[i] : plain[i] + "," + mending;
    }
    var results = measured(Map.of("a", plain));
    var scores = Scorer.score(results, methodology);
    var promised =
        Adviser.advise(results, methodology, scores).stream()
            .filter(r ->
                r.criterion().equals(criterion)
                    && java.util.Objects.equals(r.indicator(), indicator))
            .findFirst()
            .orElseThrow();
    var before = requireNonNull(scores.getFirst().score());
    var after =
        requireNonNull(byPortal(measured(Map.of("b", mended)), methodology).get("b").score());

    assertThat(promised.gain()).isCloseTo(after - before, within(1e-4)).isPositive();
    assertThat(promised.datasets()).isEqualTo(criterion.equals("licence-open") ? 2 : 3);
  }

  @Test
  void adviceBeginsWithWhatGainsMost() throws IOException {
    var results =
        measured(Map.of("a", new String[] {BAD + "," + UNLICENSED, GOOD + "," + UNLICENSED}));
    var advice = Adviser.advise(results, SMALL, Scorer.score(results, SMALL));

    assertThat(advice.stream().map(Recommendation::criterion))
        .containsExactly("licence-open", "title-readable");
    assertThat(advice.stream().map(Recommendation::gain))
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Test
  void whatIsSetAsideIsAsIfNotMeasured() throws IOException {
    var results =
        measured(
            Map.of(
                "p", new String[] {GOOD + "," + OPEN, BAD + "," + OPEN},
                "q", new String[] {GOOD + "," + OPEN, BAD + "," + OPEN}));
    assertThat(byPortal(results, SMALL).get("p").score()).isEqualTo(75);
    var decision =
        new SetAside.Decision("p", Keys.text(Keys.of("1")), "title-readable", "A year", "2026");
    SetAside.write(results.folder(), List.of(decision));

    var again = Results.open(results.folder());
    var scores = byPortal(again, SMALL);
    assertThat(scores.get("p").score()).isEqualTo(100);
    assertThat(scores.get("q").score()).as("the other portal").isEqualTo(75);
    var criterion = requireNonNull(scores.get("p").criteria().get("title-readable"));
    assertThat(criterion.value()).isEqualTo(1);
    assertThat(criterion.measured()).isEqualTo(1);
    assertThat(criterion.applicable()).isEqualTo(2);
    assertThat(criterion.failing()).isZero();
    assertThat(scores.get("p").coverage()).isEqualTo(0.75);
    assertThat(Report.of(again, SMALL).setAside()).containsExactly(decision);
    assertThat(Report.of(again, SMALL).recommendationsFor("p")).isEmpty();

    SetAside.write(results.folder(), List.of());
    assertThat(byPortal(Results.open(results.folder()), SMALL).get("p").score()).isEqualTo(75);
  }

  @Test
  void aDecisionOnWhatIsNoCriterionIsRefused() throws IOException {
    var results = measured(Map.of("r", new String[] {GOOD + "," + OPEN}));
    SetAside.write(
        results.folder(), List.of(new SetAside.Decision("r", "", "x; drop table y", "", "")));
    assertThatThrownBy(() -> Report.of(results, SMALL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("set-aside.json");
  }

  private Results measured(Map<String, String[]> catalogues) throws IOException {
    var portals = new ArrayList<Portal>();
    for (var catalogue : new TreeMap<>(catalogues).entrySet()) {
      var lines = new StringBuilder();
      for (var i = 0; i < catalogue.getValue().length; i++) {
        lines.append("{\"id\":\"%d\",\"notes\":\"x\",%s}\n".formatted(i, catalogue.getValue()[i]));
      }
      var file = Files.writeString(folder.resolve(catalogue.getKey() + ".jsonl"), lines);
      portals.add(new Portal(catalogue.getKey(), new Portal.Location.Recording(file)));
    }
    var name = "results-" + String.join("-", new TreeMap<>(catalogues).keySet());
    return Measured.of(portals, folder.resolve(name), null).results();
  }

  /// Scores by the slugs of their portals.
  private record Scores(TreeMap<String, PortalScore> bySlug) {
    PortalScore get(String slug) {
      return requireNonNull(bySlug.get(slug));
    }
  }

  private static Scores byPortal(Results results, Methodology methodology) {
    return new Scores(
        Scorer.score(results, methodology).stream()
            .collect(
                toMap(score -> score.portal().slug(), score -> score, (a, _) -> a, TreeMap::new)));
  }

  private static Methodology methodology(String criteria, String gates) {
    return MethodologyFile.parse(
        "small",
        """
        id: small
        version: "1"
        title: {en: Small}
        dimensions: [{code: metadata, share: 100, criteria: %s}]
        gates: %s
        levels: {good: 70, weak: 0}
        ranking: {coverage: 0.5, datasets: 2}
        """
            .formatted(criteria, gates));
  }
}
