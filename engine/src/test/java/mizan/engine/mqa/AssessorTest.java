package mizan.engine.mqa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mizan.engine.Cases;
import mizan.engine.Harvested;
import mizan.engine.criteria.Setting.Links;
import mizan.engine.dcat.Conformance;
import mizan.engine.mqa.Indicator.Dimension;
import mizan.engine.mqa.Profile.Rating;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The European assessment against points computed by hand.
class AssessorTest {

  @TestFactory
  Stream<DynamicTest> readingsGiveThePointsComputedByHand() {
    return Cases.read(Cases.FOLDER.resolve("mqa/readings.yaml"))
        .map(one -> DynamicTest.dynamicTest((String) Cases.get(one, "name"), () -> judge(one)));
  }

  private static void judge(Map<?, ?> one) {
    var links = "assume-ok".equals(one.get("links")) ? Links.ASSUME_OK : Links.UNMEASURED;
    var reading =
        new Assessor(profile(one), links, Conformance::violations)
            .assess(Harvested.ckan((Map<?, ?>) Cases.get(one, "given")));
    var points =
        Arrays.stream(Dimension.values()).map(dimension -> points(reading, dimension)).toList();

    assertThat(points).isEqualTo(Cases.get(one, "points"));
    assertThat(reading.points()).isEqualTo(points.stream().mapToInt(Integer::intValue).sum());
    assertThat(reading.best()).isEqualTo(Cases.get(one, "best"));
    assertThat(reading.attainable()).isEqualTo(links == Links.ASSUME_OK ? 405 : 325);
    assertThat(reading.isMet(Indicator.DCAT_AP_COMPLIANCE))
        .isEqualTo(reading.violations().isEmpty());
  }

  private static Profile profile(Map<?, ?> one) {
    var named = one.get("profile") instanceof String name ? Profile.named(name) : Profile.EU;
    var options = one.get("options") instanceof List<?> list ? list : List.of();
    return new Profile(
        named.name(),
        named.normalisesValues(),
        options.contains("blank"),
        named.alignmentNeedsBoth() || options.contains("both"),
        named.sufficientFrom(),
        named.onlyStatus200(),
        named.shapes(),
        options.contains("edp"));
  }

  private static int points(Reading reading, Dimension dimension) {
    return dimension.indicators().stream().filter(reading::isMet).mapToInt(Indicator::points).sum();
  }

  @ParameterizedTest
  @CsvSource({
    "FINDABILITY, 100",
    "ACCESSIBILITY, 100",
    "INTEROPERABILITY, 110",
    "REUSABILITY, 75",
    "CONTEXTUALITY, 20"
  })
  void aDimensionHasItsPublishedPoints(Dimension dimension, int points) {
    assertThat(dimension.points()).isEqualTo(points);
  }

  @Test
  void twentyThreeIndicatorsAddUpToTheMaximum() {
    assertThat(Indicator.values()).hasSize(23);
    assertThat(Arrays.stream(Indicator.values()).mapToInt(Indicator::points).sum())
        .isEqualTo(Indicator.MAXIMUM)
        .isEqualTo(405);
  }

  @ParameterizedTest
  @CsvSource({
    "0, BAD",
    "120, BAD",
    "120.9, BAD",
    "121, SUFFICIENT",
    "220, SUFFICIENT",
    "220.99, SUFFICIENT",
    "221, GOOD",
    "350, GOOD",
    "351, EXCELLENT",
    "405, EXCELLENT"
  })
  void ratingsBeginWhereTheTableSays(double score, Rating rating) {
    assertThat(Profile.EU.rating(score)).isEqualTo(rating);
  }

  @Test
  void theLowerBorderOfSufficientIsAnOption() {
    var earlier = new Profile("earlier", true, false, false, 120, false, Profile.MANDATORY, false);

    assertThat(earlier.rating(120)).isEqualTo(Rating.SUFFICIENT);
    assertThat(earlier.rating(119.9)).isEqualTo(Rating.BAD);
    assertThat(earlier.options()).containsEntry("D4", "sufficient-from-120");
    assertThat(Profile.EU.options()).containsEntry("D4", "sufficient-from-121");
  }

  @Test
  void everyOptionIsPublishedAndTheTwoProfilesDiffer() {
    assertThat(Profile.EU.options()).containsOnlyKeys("D1", "D2", "D3", "D4", "D5", "D6", "D7");
    assertThat(Profile.STRICT.options())
        .containsEntry("D1", "uris-only")
        .containsEntry("D3", "format-and-media-type")
        .containsEntry("D5", "status-200");
    assertThat(Profile.EU.withShapes("shapes.ttl").options()).containsEntry("D6", "shapes.ttl");
  }
}
