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
  void numbersAddedTogetherSumUpAsThoseAddedOneByOne() {
    var random = new Random(SEED);
    var room = new long[ExactSum.EXPONENTS];
    for (var size : new int[] {0, 1, 1023, 1024, 1025, 50_000}) {
      var numbers = new double[size + 7];
      var sum = new ExactSum();
      var squares = new ExactSum();
      for (var i = 0; i < size; i++) {
        var scale = Math.pow(10, random.nextInt(i % 9 == 0 ? 300 : 9) - (i % 9 == 0 ? 160 : 4));
        numbers[i] = i % 50 == 0 ? Double.MIN_VALUE * i : (random.nextDouble() - 0.5) * scale;
        sum.add(numbers[i]);
        squares.add(numbers[i] * numbers[i]);
      }
      var together = new ExactSum();
      together.add(numbers, size, false, room);
      assertThat(together.value()).isEqualTo(sum.value());
      var squared = new ExactSum();
      squared.add(numbers, size, true, room);
      assertThat(squared.value()).isEqualTo(squares.value());
      assertThat(room).containsOnly(0L);
    }
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
