package mizan.engine.places;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a position can lie where it should not, the surest explanation first.
public enum Misplacement {
  /// Zero degrees in both: the place of missing values.
  ZERO,
  /// Far beyond degrees: metres of a projection.
  METRES,
  /// Longitude and latitude stand in each other's place.
  SWAPPED,
  /// No place of the earth.
  OFF_EARTH,
  /// On the earth, and out of the country's box.
  OUTSIDE_COUNTRY;

  private static final double NORTH = 90;
  private static final double EAST = 180;
  private static final double METRES_FROM = 1_000;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What is wrong with a position; null when nothing is.
  ///
  /// @param box of the country; null when none is set, and then nothing lies outside
  public static @Nullable Misplacement of(double longitude, double latitude, @Nullable Box box) {
    if (longitude == 0 && latitude == 0) {
      return ZERO;
    }
    if (box != null && box.holds(longitude, latitude)) {
      return null;
    }
    if (box != null && box.holds(latitude, longitude)) {
      return SWAPPED;
    }
    if (Math.abs(longitude) <= EAST && Math.abs(latitude) <= NORTH) {
      return box == null ? null : OUTSIDE_COUNTRY;
    }
    if (Math.abs(longitude) <= NORTH && Math.abs(latitude) <= EAST) {
      return SWAPPED;
    }
    var finite = Double.isFinite(longitude) && Double.isFinite(latitude);
    return finite && Math.max(Math.abs(longitude), Math.abs(latitude)) >= METRES_FROM
        ? METRES
        : OFF_EARTH;
  }
}
