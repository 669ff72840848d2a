package mizan.engine.content;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import mizan.engine.content.Shape.Family;

/// The kind of value that a column is of, judged by the shapes of its cells.
///
/// In a column of texts every value is a text, whatever it looks like: a house may be called 12.
/// Figures beside codes are codes.
///
/// @param share of the values that are of the family, in [0,1]; 1 when there are no values
record ColumnType(Family family, double share) {
  private static final double MOST = 0.5;

  static ColumnType of(Map<Shape, Long> shapes) {
    var counts = new EnumMap<Family, Long>(Family.class);
    shapes.forEach((shape, count) -> counts.merge(shape.family(), count, Long::sum));
    counts.remove(Family.NOTHING);
    var values = counts.values().stream().mapToLong(Long::longValue).sum();
    if (values == 0) {
      return new ColumnType(Family.NOTHING, 1);
    }
    var integers = shapes.getOrDefault(Shape.INTEGER, 0L);
    var texts = counts.getOrDefault(Family.TEXT, 0L);
    var codes = counts.getOrDefault(Family.CODE, 0L);
    if (texts > 0 && texts + codes >= MOST * values) {
      return new ColumnType(Family.TEXT, 1 - share(counts, Family.ERROR, values));
    }
    if (codes > 0 && codes + integers >= MOST * values && codes * 100 >= values) {
      return new ColumnType(Family.CODE, (double) (codes + integers) / values);
    }
    var most = Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
    var share = share(counts, most, values);
    return new ColumnType(share >= MOST ? most : Family.MIXED, share);
  }

  private static double share(Map<Family, Long> counts, Family family, long values) {
    return (double) counts.getOrDefault(family, 0L) / values;
  }
}
