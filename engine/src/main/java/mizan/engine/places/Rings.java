package mizan.engine.places;

import java.util.Arrays;
import java.util.Set;

/// The rings of polygons, one at a time, with the outer ring of the same polygon: does a ring cross
/// itself, does a hole leave its polygon?
///
/// Segments are swept along the longer side of the ring and compared with those that are open
/// there. Only what is certain in floating point counts: rings that touch themselves do not cross.
/// Rings of more than a million positions, and those met after a hundred million comparisons in one
/// file, are not looked at, and it is said.
final class Rings {
  private static final int MOST = 1 << 20;
  private static final long MOST_COMPARED = 100_000_000;

  /// A bound on the error of [#side] in double precision (Shewchuk 1997).
  private static final double UNSURE = 3.3306690738754716e-16;

  private Ring ring = new Ring();
  private Ring outer = new Ring();
  private long[] order = new long[0];
  private int[] open = new int[0];
  private long compared;

  /// A list of positions that grows.
  private static final class Ring {
    private double[] x = new double[64];
    private double[] y = new double[64];
    private int size;
    private boolean kept;

    void add(double east, double north) {
      if (size == x.length) {
        x = Arrays.copyOf(x, size * 2);
        y = Arrays.copyOf(y, size * 2);
      }
      x[size] = east;
      y[size++] = north;
    }

    boolean closed() {
      return kept && size > 3 && x[0] == x[size - 1] && y[0] == y[size - 1];
    }
  }

  /// Another ring begins.
  void begin() {
    ring.size = 0;
    ring.kept = true;
  }

  void add(double east, double north) {
    if (ring.size >= MOST || !Double.isFinite(east) || !Double.isFinite(north)) {
      ring.kept = false;
    } else {
      ring.add(east, north);
    }
  }

  /// The ring has ended; what is wrong with it is added.
  ///
  /// @param first whether it is the outer ring of its polygon
  void end(boolean first, Set<GeometryFault> faults) {
    if (!ring.kept) {
      faults.add(GeometryFault.RING_UNCHECKED);
    } else if (ring.closed()) {
      if (crossesItself()) {
        faults.add(GeometryFault.RING_CROSSING);
      }
      if (!first && outer.closed() && leavesOuter()) {
        faults.add(GeometryFault.HOLE_OUTSIDE);
      }
      if (compared > MOST_COMPARED) {
        faults.add(GeometryFault.RING_UNCHECKED);
      }
    }
    if (first) {
      var other = outer;
      outer = ring;
      ring = other;
    }
  }

  private boolean crossesItself() {
    if (wide(ring.x, ring.size) >= wide(ring.y, ring.size)) {
      return crosses(ring.x, ring.y);
    }
    return crosses(ring.y, ring.x);
  }

  private static double wide(double[] values, int size) {
    var least = Double.POSITIVE_INFINITY;
    var greatest = Double.NEGATIVE_INFINITY;
    for (var i = 0; i < size; i++) {
      least = Math.min(least, values[i]);
      greatest = Math.max(greatest, values[i]);
    }
    return greatest - least;
  }

  /// Sweeps along `a`: segments by where they begin, in single precision so that place and number
  /// fit together into one word that is sorted.
  private boolean crosses(double[] a, double[] b) {
    var segments = ring.size - 1;
    if (order.length < segments) {
      order = new long[segments];
      open = new int[segments];
    }
    for (var i = 0; i < segments; i++) {
      order[i] = ((long) sortable((float) Math.min(a[i], a[i + 1])) << 32) | i;
    }
    Arrays.sort(order, 0, segments);
    var opened = 0;
    for (var at = 0; at < segments && compared <= MOST_COMPARED; at++) {
      var segment = (int) order[at];
      var from = (float) Math.min(a[segment], a[segment + 1]);
      var low = Math.min(b[segment], b[segment + 1]);
      var high = Math.max(b[segment], b[segment + 1]);
      var kept = 0;
      for (var i = 0; i < opened; i++) {
        var other = open[i];
        if ((float) Math.max(a[other], a[other + 1]) < from) {
          continue; // it ended before
        }
        open[kept++] = other;
        if (Math.max(b[other], b[other + 1]) >= low
            && Math.min(b[other], b[other + 1]) <= high
            && crossing(a, b, segment, other)) {
          return true;
        }
      }
      compared += opened;
      open[kept] = segment;
      opened = kept + 1;
    }
    return false;
  }

  /// The bits of a number so that they are ordered as the number is.
  private static int sortable(float value) {
    var bits = Float.floatToIntBits(value + 0f);
    return bits >= 0 ? bits : bits ^ 0x7FFF_FFFF;
  }

  /// Whether two segments cross between their ends.
  private static boolean crossing(double[] a, double[] b, int one, int other) {
    return side(a, b, one, other) * side(a, b, one, other + 1) < 0
        && side(a, b, other, one) * side(a, b, other, one + 1) < 0;
  }

  private static int side(double[] a, double[] b, int segment, int position) {
    return side(a, b, segment, a[position], b[position]);
  }

  /// On which side of a segment a position lies: 1, -1, or 0 when it is on it or cannot be told.
  private static int side(double[] a, double[] b, int segment, double atA, double atB) {
    var one = (a[segment] - atA) * (b[segment + 1] - atB);
    var other = (b[segment] - atB) * (a[segment + 1] - atA);
    var area = one - other;
    return Math.abs(area) <= UNSURE * (Math.abs(one) + Math.abs(other)) ? 0 : area > 0 ? 1 : -1;
  }

  /// Whether a position of the hole lies outside the outer ring, its edge not counted.
  private boolean leavesOuter() {
    for (var i = 0; i < ring.size - 1 && compared <= MOST_COMPARED; i++) {
      if (isOutside(ring.x[i], ring.y[i])) {
        return true;
      }
    }
    return false;
  }

  /// Counts the sides of the outer ring that a line to the east meets.
  private boolean isOutside(double east, double north) {
    compared += outer.size;
    var inside = false;
    for (var i = 0; i < outer.size - 1; i++) {
      var fromY = outer.y[i];
      var toY = outer.y[i + 1];
      if (Math.min(fromY, toY) > north || Math.max(fromY, toY) < north) {
        continue;
      }
      var side = side(outer.x, outer.y, i, east, north);
      if (side == 0 && isBeside(east, i)) {
        return false;
      }
      if ((fromY > north) != (toY > north) && (side > 0) == (toY > fromY)) {
        inside = !inside;
      }
    }
    return !inside;
  }

  private boolean isBeside(double east, int segment) {
    return east >= Math.min(outer.x[segment], outer.x[segment + 1])
        && east <= Math.max(outer.x[segment], outer.x[segment + 1]);
  }
}
