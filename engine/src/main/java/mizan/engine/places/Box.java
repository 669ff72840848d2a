package mizan.engine.places;

/// A box of degrees that holds a country with its islands.
///
/// @param west the least longitude
/// @param south the least latitude
/// @param east the greatest longitude
/// @param north the greatest latitude
public record Box(double west, double south, double east, double north) {
  public Box {
    if (!(west < east && south < north && west >= -180 && south >= -90)
        || east > 180
        || north > 90) {
      throw new IllegalArgumentException("a box is west, south, east, north, in degrees");
    }
  }

  public boolean holds(double longitude, double latitude) {
    return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
  }
}
