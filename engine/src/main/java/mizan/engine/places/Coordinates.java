package mizan.engine.places;

import java.util.EnumSet;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The member `coordinates` of one geometry, heard number by number; nothing of it is kept but the
/// ring that passes, up to a bound, and the one around it. Its type may stand after it: what
/// depends on the type is judged at the end.
final class Coordinates {
  /// Hears every position.
  @FunctionalInterface
  interface Positions {
    void position(double longitude, double latitude);
  }

  private static final int DEEPEST = 4;

  private final Positions heard;
  private final Set<GeometryFault> faults = EnumSet.noneOf(GeometryFault.class);
  private final double[] numbers = new double[2];
  private final long[] children = new long[DEEPEST + 2];
  private int depth;
  private int length;
  private boolean other;
  private int shallowest = Integer.MAX_VALUE;
  private int deepest;
  private long positions;
  private boolean shortLine;
  private boolean shortRing;
  private boolean open;
  private boolean clockwise;
  private final double[] start = new double[2];
  private final double[] last = new double[2];
  private double area;
  private boolean counterclockwise;
  private final Rings rings;
  private final Set<GeometryFault> ofRings = EnumSet.noneOf(GeometryFault.class);

  /// @param rings the same for all geometries of a file
  Coordinates(Positions heard, Rings rings) {
    this.heard = heard;
    this.rings = rings;
  }

  /// Hears the value that the parser stands on.
  void hear(JsonParser parser, JsonToken value) {
    if (value != JsonToken.START_ARRAY) {
      parser.skipChildren();
      faults.add(
          value == JsonToken.VALUE_NULL
              ? GeometryFault.COORDINATES_MISSING
              : GeometryFault.NOT_NUMBERS);
      return;
    }
    begin();
    while (depth > 0) {
      var token = parser.nextToken();
      if (token == null) {
        return;
      }
      switch (token) {
        case START_ARRAY -> begin();
        case END_ARRAY -> end();
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getDoubleValue());
        case START_OBJECT -> {
          parser.skipChildren();
          other = true;
        }
        case VALUE_STRING,
            VALUE_TRUE,
            VALUE_FALSE,
            VALUE_NULL,
            VALUE_EMBEDDED_OBJECT,
            NOT_AVAILABLE,
            END_OBJECT,
            PROPERTY_NAME ->
            other = true;
      }
    }
  }

  private void begin() {
    if (length > 0 || other) {
      faults.add(other ? GeometryFault.NOT_NUMBERS : GeometryFault.WRONG_NESTING);
      other = false;
    }
    if (depth > 0 && depth <= DEEPEST) {
      children[depth]++;
    }
    depth++;
    length = 0;
    if (depth <= DEEPEST) {
      children[depth] = 0;
    }
  }

  private void number(double value) {
    if (length < numbers.length) {
      numbers[length] = value;
    }
    length++;
  }

  private void end() {
    var lists = depth <= DEEPEST ? children[depth] : 0;
    if (other) {
      faults.add(GeometryFault.NOT_NUMBERS);
    } else if (length > 0 && lists > 0) {
      faults.add(GeometryFault.WRONG_NESTING);
    } else if (length > 0) {
      position();
    } else if (lists > 0 && depth + 1 == deepest) {
      line(lists);
    }
    other = false;
    length = 0;
    depth--;
  }

  private void position() {
    shallowest = Math.min(shallowest, depth);
    deepest = Math.max(deepest, depth);
    if (length < 2 || length > 3) {
      faults.add(GeometryFault.POSITION_LENGTH);
    }
    if (length < 2) {
      return;
    }
    positions++;
    heard.position(numbers[0], numbers[1]);
    if (depth > 1 && depth <= DEEPEST + 1 && children[depth - 1] == 1) {
      start[0] = numbers[0];
      start[1] = numbers[1];
      area = 0;
      rings.begin();
    } else {
      // Around the first position, so that great coordinates do not eat the small difference.
      area +=
          (last[0] - start[0]) * (numbers[1] - start[1])
              - (numbers[0] - start[0]) * (last[1] - start[1]);
    }
    last[0] = numbers[0];
    last[1] = numbers[1];
    if (depth > 2) {
      rings.add(numbers[0], numbers[1]);
    }
  }

  /// A list of positions has ended.
  private void line(long length) {
    shortLine |= length < 2;
    shortRing |= length < 4;
    open |= start[0] != last[0] || start[1] != last[1];
    var outer = depth > 1 && children[depth - 1] == 1;
    clockwise |= outer && area < 0;
    counterclockwise |= depth > 1 && !outer && area > 0;
    if (depth > 1) {
      rings.end(outer, ofRings);
    }
  }

  /// The faults of these coordinates in a geometry of this type.
  Set<GeometryFault> faults(String type) {
    if (positions == 0 && faults.isEmpty()) {
      faults.add(GeometryFault.EMPTY);
    }
    if (positions > 0) {
      var wanted = nesting(type);
      if (shallowest != wanted || deepest != wanted) {
        faults.add(GeometryFault.WRONG_NESTING);
      } else if (type.endsWith("LineString")) {
        note(shortLine, GeometryFault.LINE_SHORT);
      } else if (type.endsWith("Polygon")) {
        note(shortRing, GeometryFault.RING_SHORT);
        note(open, GeometryFault.RING_OPEN);
        note(clockwise, GeometryFault.RING_CLOCKWISE);
        note(counterclockwise, GeometryFault.HOLE_COUNTERCLOCKWISE);
        faults.addAll(ofRings);
      }
    }
    return faults;
  }

  private void note(boolean met, GeometryFault fault) {
    if (met) {
      faults.add(fault);
    }
  }

  /// How deep the lists of numbers of a type stand.
  private static int nesting(String type) {
    return switch (type) {
      case "Point" -> 1;
      case "MultiPoint", "LineString" -> 2;
      case "Polygon", "MultiLineString" -> 3;
      default -> DEEPEST;
    };
  }
}
