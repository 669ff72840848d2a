package mizan.engine.places;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mizan.engine.tables.JsonSource;
import mizan.engine.tables.Limits;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Hears every geometry of a GeoJSON file, of any size, and keeps counts and first places. START
/// HERE.
public final class Geometries {
  private static final Set<String> TYPES =
      Set.of("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon");
  private static final String COLLECTION = "GeometryCollection";
  private static final int DEEPEST_COLLECTION = 8;

  private final @Nullable Box box;
  private final Places<GeometryFault> faults = Places.none(GeometryFault.class);
  private final Places<Misplacement> misplaced = Places.none(Misplacement.class);
  private final Map<String, Long> types = new TreeMap<>();
  private final Extents extents = new Extents();
  private final Rings rings = new Rings();
  private final Set<GeometryFault> faulty = EnumSet.noneOf(GeometryFault.class);
  private final Set<Misplacement> astray = EnumSet.noneOf(Misplacement.class);
  private String crs = "";
  private long features;
  private long sound;
  private long placed;
  private long located;
  private long before;

  private Geometries(@Nullable Box box) {
    this.box = box;
  }

  /// Hears a file.
  ///
  /// @param box of the country; null when none is set
  /// @throws IOException when the file cannot be read from the disk
  public static Geometry hear(Path file, @Nullable Box box) throws IOException {
    var geometries = new Geometries(box);
    var complete = true;
    try (var parser = new JsonSource(file, Limits.USUAL).open()) {
      geometries.root(parser);
    } catch (JacksonException _) {
      complete = false;
    }
    return geometries.heard(complete);
  }

  private Geometry heard(boolean complete) {
    return new Geometry(
        features,
        sound,
        placed,
        located,
        extents.positions(),
        types,
        crs,
        extents.around(),
        faults,
        misplaced,
        complete);
  }

  /// The root is a collection of features, one feature, or a bare geometry.
  private void root(JsonParser parser) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return;
    }
    var lone = new Shape();
    var single = false;
    begin();
    for (var name = parser.nextName(); name != null; name = parser.nextName()) {
      var value = parser.nextToken();
      switch (name) {
        case "crs" -> crs = CrsName.of(parser, value);
        case "features" -> features(parser, value);
        case "geometry" -> {
          single = true;
          geometry(parser, value, 0);
        }
        case "coordinates", "geometries" -> {
          single = true;
          lone.member(parser, name, value, 0);
        }
        case "type" -> lone.member(parser, name, value, 0);
        default -> parser.skipChildren();
      }
    }
    if (single) {
      lone.judge();
      end();
    }
  }

  private void features(JsonParser parser, JsonToken value) {
    if (value != JsonToken.START_ARRAY) {
      parser.skipChildren();
      return;
    }
    for (var token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      begin();
      if (token == JsonToken.START_OBJECT) {
        feature(parser);
      } else {
        parser.skipChildren();
        faulty.add(GeometryFault.NOT_A_FEATURE);
      }
      end();
    }
  }

  private void feature(JsonParser parser) {
    var said = false;
    for (var name = parser.nextName(); name != null; name = parser.nextName()) {
      var value = parser.nextToken();
      if (name.equals("geometry")) {
        said = true;
        geometry(parser, value, 0);
      } else {
        parser.skipChildren();
      }
    }
    if (!said) {
      faulty.add(GeometryFault.NO_GEOMETRY);
    }
  }

  private void begin() {
    faulty.clear();
    astray.clear();
    before = extents.positions();
  }

  private void end() {
    features++;
    faulty.forEach(fault -> faults.add(fault, features));
    astray.forEach(how -> misplaced.add(how, features));
    sound += faulty.stream().allMatch(GeometryFault::noted) ? 1 : 0;
    if (extents.positions() > before) {
      located++;
      placed += astray.isEmpty() ? 1 : 0;
    }
  }

  private void geometry(JsonParser parser, JsonToken value, int depth) {
    if (value != JsonToken.START_OBJECT) {
      parser.skipChildren();
      faulty.add(
          value == JsonToken.VALUE_NULL ? GeometryFault.NO_GEOMETRY : GeometryFault.TYPE_UNKNOWN);
      return;
    }
    var shape = new Shape();
    for (var name = parser.nextName(); name != null; name = parser.nextName()) {
      shape.member(parser, name, parser.nextToken(), depth);
    }
    shape.judge();
  }

  private void position(double longitude, double latitude) {
    extents.add(longitude, latitude);
    var how = Misplacement.of(longitude, latitude, box);
    if (how != null) {
      astray.add(how);
    }
  }

  /// One geometry while its members pass, in whatever order.
  private final class Shape {
    private String type = "";
    private @Nullable Coordinates coordinates;
    private boolean collected;

    void member(JsonParser parser, String name, JsonToken value, int depth) {
      switch (name) {
        case "type" -> {
          type = value == JsonToken.VALUE_STRING ? parser.getString() : "";
          parser.skipChildren();
        }
        case "coordinates" -> {
          coordinates = new Coordinates(Geometries.this::position, rings);
          coordinates.hear(parser, value);
        }
        case "geometries" -> collection(parser, value, depth);
        default -> parser.skipChildren();
      }
    }

    private void collection(JsonParser parser, JsonToken value, int depth) {
      collected = value == JsonToken.START_ARRAY;
      if (!collected || depth >= DEEPEST_COLLECTION) {
        parser.skipChildren();
        if (collected) {
          faulty.add(GeometryFault.TOO_DEEP);
        }
        return;
      }
      for (var token = parser.nextToken();
          token != null && token != JsonToken.END_ARRAY;
          token = parser.nextToken()) {
        geometry(parser, token, depth + 1);
      }
    }

    void judge() {
      if (type.equals("Feature") || type.equals("FeatureCollection")) {
        return;
      }
      var known = TYPES.contains(type) || type.equals(COLLECTION);
      if (known) {
        types.merge(type, 1L, Long::sum);
      } else {
        faulty.add(GeometryFault.TYPE_UNKNOWN);
      }
      if (coordinates != null && TYPES.contains(type)) {
        faulty.addAll(coordinates.faults(type));
      } else if (known && !(type.equals(COLLECTION) && collected)) {
        faulty.add(GeometryFault.COORDINATES_MISSING);
      }
    }
  }
}
