package mizan.platform.web;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// How some numbers of days lie: their median and quartiles, told only where there are enough.
///
/// @param count of the numbers
/// @param low the first quartile; null, as the others, where there are too few
public record Spread(
    long count, @Nullable Double low, @Nullable Double median, @Nullable Double high) {
  /// Of fewer numbers nothing is told: chance, or one of them, would say more than the rest.
  public static final int LEAST = 5;

  public static Spread of(Collection<Long> days) {
    if (days.size() < LEAST) {
      return new Spread(days.size(), null, null, null);
    }
    var sorted = days.stream().mapToLong(Long::longValue).sorted().toArray();
    return new Spread(sorted.length, at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
  }

  /// The median with its quartiles, or that there are too few.
  public String text(Words words) {
    if (median == null || low == null || high == null) {
      return words.text("web.too-few", count);
    }
    var formats = words.formats();
    return words.text(
        "web.spread", formats.points(median), formats.points(low), formats.points(high));
  }

  /// The number at a share of the way, between two neighbours in proportion (Hyndman and Fan's type
  /// 7).
  private static double at(long[] sorted, double share) {
    var place = share * (sorted.length - 1);
    var below = sorted[(int) Math.floor(place)];
    var above = sorted[(int) Math.ceil(place)];
    return below + (place - Math.floor(place)) * (above - below);
  }
}
