package mizan.engine.samples;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// Chance that falls the same way for the same seed, on every machine.
final class Dice {

  private final SplittableRandom random;

  Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  /// A whole number from `least` to `most`, both included.
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  <T> List<T> shuffled(List<T> all) {
    var shuffled = new ArrayList<>(all);
    for (var last = shuffled.size() - 1; last > 0; last--) {
      var other = random.nextInt(last + 1);
      shuffled.set(other, shuffled.set(last, shuffled.get(other)));
    }
    return shuffled;
  }

  /// A random UUID (version 4, RFC 9562).
  String uuid() {
    var high = (random.nextLong() & 0xffffffffffff0fffL) | 0x4000L;
    var low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new UUID(high, low).toString();
  }

  /// A moment in office hours of a day in one of the years.
  LocalDateTime moment(int firstYear, int lastYear) {
    return LocalDateTime.of(between(firstYear, lastYear), 1, 1, between(8, 17), between(0, 59))
        .plusDays(between(0, 364));
  }
}
