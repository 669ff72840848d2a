package mizan.engine.results;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import mizan.engine.results.Estimate.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a sample tells of the whole, and how surely.
class EstimateTest {
  private static final long SEED = 20261124;
  private static final int SAMPLES = 2_000;

  @Test
  void whatWasAskedOfAllHasNoMargin() {
    var whole = requireNonNull(Estimate.of(List.of(new Part(10, 10, 8, 6.5, 5.75))));

    assertThat(whole.mean()).isEqualTo(6.5 / 8);
    assertThat(whole.margin()).isZero();
  }

  @Test
  void strataCountByTheirSizeNotByWhatWasDrawn() {
    var estimate =
        requireNonNull(
            Estimate.of(List.of(new Part(900, 10, 10, 10, 10), new Part(100, 10, 10, 0, 0))));

    assertThat(estimate.mean()).isCloseTo(0.9, within(1e-9));
  }

  @Test
  void aSampleWithoutAFaultProvesNoPerfection() {
    var estimate = requireNonNull(Estimate.of(List.of(new Part(5_000, 100, 100, 100, 100))));

    assertThat(estimate.mean()).isEqualTo(1);
    assertThat(estimate.margin()).as("three in a hundred").isBetween(0.02, 0.04);
  }

  @Test
  void withoutAValueThereIsNoEstimate() {
    assertThat(Estimate.of(List.of(new Part(10, 2, 0, 0, 0)))).isNull();
  }

  /// Of many samples, the interval of some 95 in a hundred holds the true mean.
  @ParameterizedTest
  @CsvSource({
    "faults in one of ten,      600, 60, 1.0",
    "faults in one of ten,     3000, 300, 0.7",
    "any value,                 600, 60, 1.0",
    "any value,                3000, 100, 0.5",
    "nearly all good,          3000, 300, 1.0",
  })
  void theMarginHoldsTheTrueValueAsOftenAsItSays(
      String population, int datasets, int drawn, double applying) {
    var random = new Random(SEED);
    var strata = population(shape(population), datasets, applying, random);
    var truth =
        strata.stream().flatMap(List::stream).filter(v -> !Double.isNaN(v)).toList().stream()
            .mapToDouble(Double::doubleValue)
            .average()
            .orElseThrow();
    var held = 0;
    for (var i = 0; i < SAMPLES; i++) {
      var parts = new ArrayList<Part>();
      for (var stratum : strata) {
        java.util.Collections.shuffle(stratum, random);
        parts.add(part(stratum, Math.max(2, stratum.size() * drawn / datasets)));
      }
      var estimate = requireNonNull(Estimate.of(parts));
      held += Math.abs(estimate.mean() - truth) <= estimate.margin() ? 1 : 0;
    }
    assertThat((double) held / SAMPLES).as("seed %s", SEED).isBetween(0.935, 0.995);
  }

  private static DoubleUnaryOperator shape(String population) {
    return switch (population) {
      case "any value" -> x -> x;
      case "nearly all good" -> x -> x < 0.03 ? 0 : 1;
      default -> x -> x < 0.1 ? 0 : 1;
    };
  }

  /// Datasets in three strata of unlike size and quality; NaN where the question does not arise.
  private static List<List<Double>> population(
      DoubleUnaryOperator shape, int datasets, double applying, Random random) {
    return Arrays.stream(new double[] {0.6, 0.3, 0.1})
        .mapToObj(share ->
            IntStream.range(0, (int) (datasets * share))
                .mapToObj(_ ->
                    random.nextDouble() < applying
                        ? (Double) shape.applyAsDouble(Math.pow(random.nextDouble(), 0.5 + share))
                        : (Double) Double.NaN)
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new)))
        .<List<Double>>map(list -> list)
        .toList();
  }

  private static Part part(List<Double> stratum, int drawn) {
    var values = stratum.subList(0, drawn).stream().filter(v -> !Double.isNaN(v)).toList();
    var sum = values.stream().mapToDouble(Double::doubleValue).sum();
    var squares = values.stream().mapToDouble(v -> v * v).sum();
    return new Part(stratum.size(), drawn, values.size(), sum, squares);
  }
}
