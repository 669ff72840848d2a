package mizan.engine.places;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How often each kind of fault was met, and the numbers of the first rows or features that have
/// it.
///
/// @param counts of rows or features; one with the same fault twice counts once
public record Places<K extends Enum<K>>(Map<K, Long> counts, Map<K, List<Long>> first) {
  private static final int KEPT = 10;

  /// Nothing met so far.
  public static <K extends Enum<K>> Places<K> none(Class<K> kinds) {
    return new Places<>(new EnumMap<>(kinds), new EnumMap<>(kinds));
  }

  /// Counts a fault of a row or feature.
  public void add(K kind, long number) {
    counts.merge(kind, 1L, Long::sum);
    var places = first.computeIfAbsent(kind, _ -> new ArrayList<>());
    if (places.size() < KEPT) {
      places.add(number);
    }
  }

  public long count(K kind) {
    return counts.getOrDefault(kind, 0L);
  }

  public List<Long> first(K kind) {
    return List.copyOf(first.getOrDefault(kind, List.of()));
  }
}
