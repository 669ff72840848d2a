package mizan.engine.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import mizan.engine.methodology.Methodology.Points;
import mizan.engine.reporting.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class MethodologyFileTest {
  static final Iterable<String> SHIPPED = MethodologyFile.SHIPPED;

  private static final String GOOD =
      """
      id: small
      version: "1"
      title: {en: Small}
      dimensions:
        - code: metadata
          share: 80
          criteria: {title-readable: 1, licence-open: 3}
        - code: impact
          share: 20
          criteria: {impact: 5}
      gates:
        - {criterion: licence-open, at-most: 0, cap: 40}
      levels: {good: 70, weak: 0}
      ranking: {coverage: 0.5, datasets: 2}
      """;

  @Test
  void pointsAreSharesSplitByWeight() {
    var methodology = MethodologyFile.parse("small", GOOD);

    assertThat(methodology.points())
        .containsExactly(
            new Points("title-readable", "metadata", 20, false),
            new Points("licence-open", "metadata", 60, false),
            new Points("impact", "impact", 20, true));
    assertThat(methodology.level(70)).isEqualTo("good");
    assertThat(methodology.level(69.9)).isEqualTo("weak");
    assertThat(methodology.withWeights(Map.of("licence-open", 0.0)).points())
        .containsExactly(
            new Points("title-readable", "metadata", 80, false),
            new Points("impact", "impact", 20, true));
  }

  @ParameterizedTest
  @FieldSource("SHIPPED")
  void whatIsWrittenReadsAsTheSameAgain(String name) {
    var methodology = MethodologyFile.read(name);
    assertThat(MethodologyFile.parse(name, MethodologyText.of(methodology))).isEqualTo(methodology);
  }

  @Test
  void everyWordThatAFileMayUseHasANameInEveryLanguage() {
    for (var language : Words.LANGUAGES) {
      var words = Words.in(language);
      assertThat(MethodologyFile.DIMENSIONS).allSatisfy(code -> words.text("dimension." + code));
      assertThat(MethodologyFile.LEVELS).allSatisfy(code -> words.text("level." + code));
    }
  }

  @ParameterizedTest
  @FieldSource("SHIPPED")
  void whatIsShippedIsWithoutFaultAndAddsUpToItsShares(String name) {
    var methodology = MethodologyFile.read(name);
    var shares = methodology.dimensions().stream().mapToDouble(Methodology.Dimension::share).sum();

    assertThat(methodology.points().stream().mapToDouble(Points::points).sum())
        .isCloseTo(shares, within(1e-9));
    assertThat(methodology.title()).containsOnlyKeys("ar", "fr", "en");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: small | id: '' | 1 | missing",
        "id: small | id: no/good | 1 | no-name",
        "code: impact | code: openness | 8 | unknown-word",
        "good: 70 | lovely: 70 | 13 | unknown-word",
        "version: \"1\" | version: {} | 2 | missing",
        "title: {en: Small} | color: red | 3 | unknown-key",
        "share: 80 | share: much | 6 | not-a-number",
        "share: 80 | share: -1 | 6 | out-of-range",
        "share: 80 | part: 80 | 5 | missing",
        "title-readable: 1 | title-lovely: 1 | 7 | unknown-criterion",
        "licence-open: 3 | title-readable: 3 | 7 | given-twice",
        "code: impact | code: metadata | 8 | given-twice",
        "impact: 5 | licence-open: 5 | 10 | given-twice",
        "criterion: licence-open | criterion: impact | 12 | unknown-criterion",
        "at-most: 0 | at-most: 2 | 12 | out-of-range",
        "cap: 40 | cap: 140 | 12 | out-of-range",
        "good: 70 | good: high | 13 | not-a-number",
        "coverage: 0.5 | coverage: 50 | 14 | out-of-range",
        "levels: {good: 70, weak: 0} | levels: | 13 | missing",
        "id: small | id: [small | 2 | not-yaml",
        "levels: {good: 70, weak: 0} | certificates: {gold: 85} | 13 | not-a-mapping",
        "levels: {good: 70, weak: 0} | certificates: {gold: {from: 850, coverage: 1}} | 13 | out-of-range",
        "levels: {good: 70, weak: 0} | certificates: {gold: {form: 85, coverage: 1}} | 13 | unknown-key",
        "levels: {good: 70, weak: 0} | certificates: {gold: {from: 85, coverage: 1, ratings: [fine]}} | 13 | unknown-rating",
        "share: 80 | share: NaN | 6 | out-of-range"
      })
  void everyFaultIsNamedWithItsLine(String good, String bad, int line, String code) {
    var invalid =
        catchThrowableOfType(
            InvalidMethodology.class, () -> MethodologyFile.parse("bad", GOOD.replace(good, bad)));

    assertThat(invalid).isNotNull();
    assertThat(invalid.faults())
        .anySatisfy(fault -> {
          assertThat(fault.line()).isEqualTo(line);
          assertThat(fault.code()).isEqualTo(code);
        });
  }

  @Test
  void severalFaultsAreSaidAtOnce() {
    var bad = GOOD.replace("share: 80", "share: much").replace("cap: 40", "cap: 140");

    assertThatThrownBy(() -> MethodologyFile.parse("bad", bad))
        .isInstanceOfSatisfying(
            InvalidMethodology.class, invalid -> assertThat(invalid.faults()).hasSize(2));
  }

  @ParameterizedTest
  @CsvSource({"''", "- a list", "just words"})
  void whatIsNoMappingIsNoMethodology(String text) {
    assertThatThrownBy(() -> MethodologyFile.parse("bad", text))
        .isInstanceOfSatisfying(
            InvalidMethodology.class,
            invalid -> assertThat(invalid.faults().getFirst().code()).isEqualTo("not-a-mapping"));
  }
}
