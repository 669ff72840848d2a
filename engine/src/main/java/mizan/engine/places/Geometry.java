package mizan.engine.places;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What was heard of all geometries of a GeoJSON file.
///
/// @param features that were heard
/// @param sound features without a fault of geometry
/// @param placed features with positions, all of them where they can be
/// @param located features with at least one position
/// @param positions of all geometries
/// @param types how many geometries there are of each known type
/// @param crs the reference system that the old member `crs` names; "" when the member is absent
/// @param extent around all positions, rounded to hundredths; null when there is none
/// @param complete whether the file was heard to its end
public record Geometry(
    long features,
    long sound,
    long placed,
    long located,
    long positions,
    Map<String, Long> types,
    String crs,
    @Nullable Extent extent,
    Places<GeometryFault> faults,
    Places<Misplacement> misplaced,
    boolean complete) {

  public Geometry {
    types = Collections.unmodifiableMap(new TreeMap<>(types));
  }

  /// The least and greatest coordinates, in the units of the file.
  public record Extent(double west, double south, double east, double north) {}

  /// Whether the file is in WGS 84, as RFC 7946 asks, or says nothing else.
  public boolean worldwide() {
    return crs.isEmpty() || crs.matches("(?i).*(CRS:?84|EPSG:(?:[\\d.]*:)?4326)$");
  }
}
