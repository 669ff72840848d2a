package mizan.engine.places;

import java.util.Set;
import mizan.engine.vocabularies.FoldedText;
import org.jspecify.annotations.Nullable;

/// Which of the two coordinates a column holds, by its name.
public enum Axis {
  LATITUDE(90),
  LONGITUDE(180);

  private static final Set<String> LATITUDES =
      Set.of("lat", "latitude", "خط العرض", "coord y", "y wgs84");
  private static final Set<String> LONGITUDES =
      Set.of("lon", "lng", "long", "longitude", "خط الطول", "coord x", "x wgs84");

  private final double bound;

  Axis(double bound) {
    this.bound = bound;
  }

  /// The axis that a column is called by; null when it is called otherwise.
  public static @Nullable Axis of(String column) {
    var name = FoldedText.of(column);
    return LATITUDES.contains(name) ? LATITUDE : LONGITUDES.contains(name) ? LONGITUDE : null;
  }

  /// The greatest degrees, and with a minus sign the least.
  public double bound() {
    return bound;
  }
}
