package mizan.engine.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Counters that must give the same whatever the order in which values come.
class CountersTest {
  private static final long SEED = 20261123;

  @Test
  void aSumIsExactInAnyOrder() {
    var random = new Random(SEED);
    for (var round = 0; round < 200; round++) {
      var numbers = new ArrayList<Double>();
      for (var i = 0; i < 50; i++) {
        var number = Double.longBitsToDouble(random.nextLong());
        numbers.add(Double.isFinite(number) ? number / 64 : random.nextGaussian());
      }
      var expected = numbers.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum(numbers)).isEqualTo(expected.doubleValue());
      Collections.shuffle(numbers, random);
      assertThat(sum(numbers)).isEqualTo(expected.doubleValue());
    }
  }

  @Test
  void sumsOfPartsAddUp() {
    var tenth = 0.1;
    var one = new ExactSum();
    var other = new ExactSum();
    for (var i = 0; i < 1000; i++) {
      one.add(tenth);
      other.add(-1e300);
      one.add(1e300);
    }
    one.add(other);
    assertThat(one.value())
        .isEqualTo(new BigDecimal(tenth).multiply(BigDecimal.valueOf(1000)).doubleValue());
    assertThat(new ExactSum().value()).isZero();
  }

  @Test
  void fewValuesAreCountedExactlyAndManyClosely() {
    var random = new Random(SEED);
    for (var size : new int[] {0, 1, 500, 1024, 1025, 5_000, 100_000, 1_000_000}) {
      var distinct = new Distinct(Distinct.EXACT);
      for (var i = 0; i < size; i++) {
        distinct.add(Hash.of("value " + i));
        if (i % 3 == 0) {
          distinct.add(Hash.of("value " + random.nextInt(i + 1)));
        }
      }
      assertThat(distinct.isExact()).isEqualTo(size <= Distinct.EXACT);
      assertThat((double) distinct.count()).isCloseTo(size, within(size <= 1024 ? 0 : size * 0.05));
    }
  }

  @Test
  void countsOfPartsJoin() {
    var whole = new Distinct(Distinct.EXACT);
    var one = new Distinct(Distinct.EXACT);
    var other = new Distinct(Distinct.EXACT);
    for (var i = 0; i < 6000; i++) {
      whole.add(Hash.of("v" + i));
      (i < 700 ? one : other).add(Hash.of("v" + i));
    }
    one.add(other);
    assertThat(one.count()).isEqualTo(whole.count());
  }

  @Test
  void repeatedRowsAreFoundWithTheirPlaces() {
    var hashes = new RowHashes();
    for (var row = 2; row < 5000; row++) {
      hashes.add(Hash.mixed(row % 1000), row);
    }
    assertThat(hashes.isExact()).isTrue();
    assertThat(hashes.repeated()).isEqualTo(4998 - 1000);
    assertThat(hashes.examples()).hasSize(10);
    assertThat(hashes.examples().getFirst()).isEqualTo(new TableProfile.Twin(1002, 2));
  }

  @Test
  void repeatedRowsAreEstimatedWhenThereAreTooMany() {
    var hashes = new RowHashes();
    var rows = 3_000_000;
    for (var row = 0; row < rows; row++) {
      hashes.add(Hash.mixed(row % 2_000_000 + 1L), row);
    }
    assertThat(hashes.isExact()).isFalse();
    assertThat((double) hashes.repeated()).isCloseTo(1_000_000, within(20_000.0));
  }

  @Test
  void theSampleIsTheSameInAnyOrder() {
    var rows = new ArrayList<Long>();
    for (var row = 1L; row <= 20_000; row++) {
      rows.add(row);
    }
    var expected = sample(rows);
    Collections.shuffle(rows, new Random(SEED));
    assertThat(sample(rows)).isEqualTo(expected).hasSize(4096);
  }

  private static double[] sample(Iterable<Long> rows) {
    var sample = new RowSample(1);
    for (var row : rows) {
      var place = sample.place(row);
      if (place >= 0) {
        sample.put(place, 0, row);
      }
    }
    return sample.sorted(0);
  }

  private static double sum(Iterable<Double> numbers) {
    var sum = new ExactSum();
    numbers.forEach(sum::add);
    return sum.value();
  }
}
