package mizan.engine.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Geometries of every shape, right and odd.
class GeometriesTest {
  private static final Box TUNISIA = new Box(7.5, 30.2, 11.6, 37.6);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"type":"Point","coordinates":[10,36]}                                     |
          {"type":"Point","coordinates":[10,36,120.5]}                               |
          {"type":"Point","coordinates":[]}                                          | EMPTY
          {"type":"Point","coordinates":[10]}                                        | POSITION_LENGTH
          {"type":"Point","coordinates":[10,36,1,2]}                                 | POSITION_LENGTH
          {"type":"Point","coordinates":["10","36"]}                                 | NOT_NUMBERS
          {"type":"Point","coordinates":[10,null]}                                   | NOT_NUMBERS
          {"type":"Point","coordinates":{"x":10}}                                    | NOT_NUMBERS
          {"type":"Point","coordinates":null}                                        | COORDINATES_MISSING
          {"type":"Point"}                                                           | COORDINATES_MISSING
          {"type":"Point","coordinates":[[10,36]]}                                   | WRONG_NESTING
          {"type":"Point","coordinates":[10,[36,11]]}                                | WRONG_NESTING
          {"type":"point","coordinates":[10,36]}                                     | TYPE_UNKNOWN
          {"coordinates":[10,36]}                                                    | TYPE_UNKNOWN
          7                                                                          | TYPE_UNKNOWN
          null                                                                       | NO_GEOMETRY
          {"type":"LineString","coordinates":[[10,36],[10,37]]}                      |
          {"type":"LineString","coordinates":[[10,36]]}                              | LINE_SHORT
          {"type":"MultiLineString","coordinates":[[[1,1],[2,2]],[[1,1]]]}           | LINE_SHORT
          {"type":"Polygon","coordinates":[[[0,1],[2,0],[2,2],[0,1]]]}               |
          {"coordinates":[[[0,1],[2,0],[2,2],[0,1]]],"type":"Polygon"}               |
          {"type":"Polygon","coordinates":[[[0,1],[2,2],[2,0],[0,1]]]}               | RING_CLOCKWISE
          {"type":"Polygon","coordinates":[[[0,1],[2,0],[2,2],[1,1]]]}               | RING_OPEN
          {"type":"Polygon","coordinates":[[[0,1],[2,0],[0,1]]]}                     | RING_SHORT
          {"type":"MultiPolygon","coordinates":[[[[0,1],[2,0],[2,2],[0,1]]]]}        |
          {"type":"MultiPolygon","coordinates":[[[0,1],[2,0],[2,2],[0,1]]]}          | WRONG_NESTING
          {"type":"Polygon","coordinates":[[[0,0],[2,2],[2,0],[0,3],[0,0]]]}         | RING_CROSSING
          {"type":"Polygon","coordinates":[[[0,0],[4,0],[2,0],[4,4],[0,0]]]}         |
          {"type":"Polygon","coordinates":[[[0,0],[2,0],[2,1],[1,0],[0,1],[0,0]]]}   |
          {"type":"MultiLineString","coordinates":[[[0,0],[2,2],[2,0],[0,2],[0,0]]]} |
          {"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[1,1],[1,2],[2,2],[1,1]]]} |
          {"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[0,0],[0,9],[9,9],[0,0]]]} |
          {"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[1,1],[2,1],[2,2],[1,1]]]} | HOLE_COUNTERCLOCKWISE
          {"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[8,1],[8,2],[10,2],[8,1]]]} | HOLE_OUTSIDE
          {"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[10,0],[10,2],[12,2],[10,0]]]} | HOLE_OUTSIDE
          {"type":"MultiPolygon","coordinates":[[[[0,0],[9,0],[9,9],[0,9],[0,0]]],[[[20,0],[29,0],[29,9],[20,9],[20,0]],[[21,1],[21,2],[22,2],[21,1]]]]} |
          {"type":"GeometryCollection","geometries":[{"type":"Point"}]}              | COORDINATES_MISSING
          {"type":"GeometryCollection","geometries":[]}                              |
          {"type":"GeometryCollection"}                                              | COORDINATES_MISSING
          """)
  void everyGeometryIsNamedByItsFault(String geometry, GeometryFault fault) throws IOException {
    var heard = feature(geometry);

    assertThat(heard.features()).isEqualTo(1);
    if (fault == null) {
      assertThat(heard.faults().counts()).isEmpty();
    } else {
      assertThat(heard.faults().counts()).containsOnlyKeys(fault);
      assertThat(heard.faults().first(fault)).containsExactly(1L);
    }
    assertThat(heard.sound()).isEqualTo(fault == null || fault.noted() ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "10.1, 36.8,",
    "0, 0, ZERO",
    "36.8, 10.1, SWAPPED",
    "2.3, 48.8, OUTSIDE_COUNTRY",
    "612345, 4078123, METRES",
    "200, 95, OFF_EARTH",
    "35.2, 170.5, SWAPPED"
  })
  void everyPositionIsNamedBySurestExplanation(double east, double north, Misplacement how)
      throws IOException {
    assertThat(Misplacement.of(east, north, TUNISIA)).isEqualTo(how);

    var heard = feature("{\"type\":\"Point\",\"coordinates\":[" + east + "," + north + "]}");
    assertThat(heard.placed()).isEqualTo(how == null ? 1 : 0);
    assertThat(heard.misplaced().counts().keySet())
        .isEqualTo(how == null ? java.util.Set.of() : java.util.Set.of(how));
  }

  @Test
  void withoutABoxNoPlaceOfTheEarthIsOutside() {
    assertThat(Misplacement.of(2.3, 48.8, null)).isNull();
    assertThat(Misplacement.of(36.8, 10.1, null)).isNull();
    assertThat(Misplacement.of(10.1, 136.8, null)).isEqualTo(Misplacement.SWAPPED);
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:OGC:1.3:CRS84\"}}', true",
    "'{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:4326\"}}', true",
    "'{\"type\":\"EPSG\",\"properties\":{\"code\":4326}}', true",
    "'{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::32632\"}}', false",
    "'{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:14326\"}}', false",
    "'7', false",
    "'null', true"
  })
  void theOldMemberForTheSystemIsRead(String crs, boolean worldwide) throws IOException {
    var heard = hear("{\"type\":\"FeatureCollection\",\"crs\":" + crs + ",\"features\":[]}");

    assertThat(heard.worldwide()).isEqualTo(worldwide);
  }

  @Test
  void theExtentIsRoundedOutwards() throws IOException {
    var extent =
        Objects.requireNonNull(
            feature("{\"type\":\"MultiPoint\",\"coordinates\":[[10.123,36.456],[8.009,33.001]]}")
                .extent());

    assertThat(extent).isEqualTo(new Geometry.Extent(8.0, 33.0, 10.13, 36.46));
  }

  @Test
  void aLoneFeatureAndABareGeometryAreHeardToo() throws IOException {
    var feature =
        hear(
            "{\"type\":\"Feature\",\"properties\":{},"
                + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}");
    var bare = hear("{\"type\":\"Point\",\"coordinates\":[1,2]}");

    for (var heard : java.util.List.of(feature, bare)) {
      assertThat(heard.features()).isEqualTo(1);
      assertThat(heard.sound()).isEqualTo(1);
      assertThat(heard.positions()).isEqualTo(1);
      assertThat(heard.types()).containsEntry("Point", 1L);
    }
  }

  @Test
  void aRingOfAMillionPositionsIsHeard() throws IOException {
    var ring = new StringBuilder("{\"type\":\"Polygon\",\"coordinates\":[[");
    for (var i = 0; i < 1_000_000; i++) {
      var angle = i * 2 * Math.PI / 1_000_000;
      ring.append('[')
          .append((float) (10 + Math.cos(angle)))
          .append(',')
          .append((float) (34 + Math.sin(angle)))
          .append("],");
    }
    var heard = feature(ring.append("[11.0,34.0]]]}").toString());

    assertThat(heard.positions()).isEqualTo(1_000_001);
    assertThat(heard.faults().counts()).isEmpty();
  }

  /// Against every pair of sides, on small grids where touching and overlapping are frequent.
  @Test
  void ringsCrossWhereAnyTwoOfTheirSidesDo() throws IOException {
    var random = new Random(20261124);
    var crossing = 0;
    for (var i = 0; i < 500; i++) {
      var count = 4 + random.nextInt(6);
      var x = new int[count];
      var y = new int[count];
      var text = new StringBuilder();
      for (var at = 0; at < count; at++) {
        x[at] = random.nextInt(6) - 3;
        y[at] = random.nextInt(40) - 3;
        text.append('[').append(x[at]).append(',').append(y[at]).append("],");
      }
      var ring = text + "[" + x[0] + "," + y[0] + "]";
      var heard = feature("{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}");
      var expected = crosses(x, y);
      crossing += expected ? 1 : 0;

      assertThat(heard.faults().count(GeometryFault.RING_CROSSING))
          .as(ring)
          .isEqualTo(expected ? 1 : 0);
    }
    assertThat(crossing).isBetween(50, 450);
  }

  private static boolean crosses(int[] x, int[] y) {
    var n = x.length;
    for (var i = 0; i < n; i++) {
      for (var j = 0; j < i; j++) {
        var k = (i + 1) % n;
        var l = (j + 1) % n;
        if (turn(x, y, i, k, j) * turn(x, y, i, k, l) < 0
            && turn(x, y, j, l, i) * turn(x, y, j, l, k) < 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static int turn(int[] x, int[] y, int from, int to, int at) {
    return Integer.signum(
        (x[to] - x[from]) * (y[at] - y[from]) - (y[to] - y[from]) * (x[at] - x[from]));
  }

  @Test
  void aRingTooLongToBeCheckedIsSaidToBe() throws IOException {
    var ring = new StringBuilder("{\"type\":\"Polygon\",\"coordinates\":[[");
    for (var i = 0; i < 1_048_576; i++) {
      ring.append("[1,1],");
    }
    var heard = feature(ring.append("[1,1]]]}").toString());

    assertThat(heard.faults().counts()).containsOnlyKeys(GeometryFault.RING_UNCHECKED);
    assertThat(heard.sound()).isEqualTo(1);
  }

  @Test
  void nestingWithoutEndIsAFaultAndNoCrash() throws IOException {
    var deep = "[".repeat(100) + "]".repeat(100);
    assertThat(feature("{\"type\":\"Point\",\"coordinates\":" + deep + "}").features())
        .isEqualTo(1);
    var deeper = "[".repeat(100_000);
    assertThat(feature("{\"type\":\"Point\",\"coordinates\":" + deeper).complete()).isFalse();
    var collections =
        "{\"type\":\"GeometryCollection\",\"geometries\":[".repeat(60) + "]}".repeat(60);
    assertThat(feature(collections).faults().count(GeometryFault.TOO_DEEP)).isEqualTo(1);
  }

  @Test
  void whateverStandsInTheFileIsHeardWithoutFailing() throws IOException {
    var whole =
        """
        {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:4326"}},
        "features":[{"type":"Feature","geometry":{"type":"Polygon","coordinates":
        [[[0,1],[2,0],[2,2],[0,1]]]},"properties":{"a":"é"}},{"type":"Feature","geometry":
        {"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[10.5,3e1]}]}}]}
        """
            .getBytes(StandardCharsets.UTF_8);
    var signs = "[]{},:\"019.-eE nulltrue".getBytes(StandardCharsets.US_ASCII);
    var random = new Random(20261123);
    for (var i = 0; i < 1_000; i++) {
      var bytes = whole.clone();
      for (var changes = 1 + random.nextInt(4); changes > 0; changes--) {
        bytes[random.nextInt(bytes.length)] = signs[random.nextInt(signs.length)];
      }
      var file = folder.resolve("any.geojson");
      Files.write(file, bytes);
      var heard = Geometries.hear(file, TUNISIA);

      assertThat(heard.sound()).isLessThanOrEqualTo(heard.features());
      assertThat(heard.placed()).isLessThanOrEqualTo(heard.located());
      assertThat(heard.located()).isLessThanOrEqualTo(heard.features());
    }
  }

  private Geometry feature(String geometry) throws IOException {
    return hear(
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":"
            + geometry
            + ",\"properties\":{}}]}");
  }

  private Geometry hear(String text) throws IOException {
    var file = folder.resolve("a.geojson");
    Files.writeString(file, text);
    return Geometries.hear(file, TUNISIA);
  }
}
