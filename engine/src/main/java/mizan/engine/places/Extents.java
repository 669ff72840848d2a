package mizan.engine.places;

import mizan.engine.places.Geometry.Extent;
import org.jspecify.annotations.Nullable;

/// The box around positions while they pass.
public final class Extents {
  private static final double STEPS = 100;

  private double west = Double.POSITIVE_INFINITY;
  private double south = Double.POSITIVE_INFINITY;
  private double east = Double.NEGATIVE_INFINITY;
  private double north = Double.NEGATIVE_INFINITY;
  private long positions;

  public void add(double longitude, double latitude) {
    positions++;
    if (Double.isFinite(longitude) && Double.isFinite(latitude)) {
      west = Math.min(west, longitude);
      south = Math.min(south, latitude);
      east = Math.max(east, longitude);
      north = Math.max(north, latitude);
    }
  }

  public long positions() {
    return positions;
  }

  /// Rounded outwards: a box tells where a file lies, and not who lives at its edge.
  public @Nullable Extent around() {
    return west > east
        ? null
        : new Extent(
            Math.floor(west * STEPS) / STEPS,
            Math.floor(south * STEPS) / STEPS,
            Math.ceil(east * STEPS) / STEPS,
            Math.ceil(north * STEPS) / STEPS);
  }
}
