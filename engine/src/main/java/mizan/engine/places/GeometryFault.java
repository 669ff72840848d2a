package mizan.engine.places;

import java.util.Locale;

/// What can be wrong with the geometry of a feature, by RFC 7946.
public enum GeometryFault {
  NOT_A_FEATURE,
  TYPE_UNKNOWN,
  COORDINATES_MISSING,
  NOT_NUMBERS,
  /// Fewer than two numbers, or more than three.
  POSITION_LENGTH,
  /// Lists in lists that the type does not have.
  WRONG_NESTING,
  LINE_SHORT,
  RING_SHORT,
  RING_OPEN,
  /// Two sides of a ring cross between their ends.
  RING_CROSSING,
  /// A hole with a position outside its polygon.
  HOLE_OUTSIDE,
  TOO_DEEP,
  /// Allowed, and worth knowing: an outer ring that runs clockwise.
  RING_CLOCKWISE,
  /// Allowed: a hole that does not.
  HOLE_COUNTERCLOCKWISE,
  /// A bound of ours: too long, or too many, to see whether they cross themselves.
  RING_UNCHECKED,
  /// Allowed: coordinates without any position.
  EMPTY,
  /// Allowed: a feature that lies nowhere.
  NO_GEOMETRY;

  /// Whether the standard allows it, so that it is noted and costs nothing.
  public boolean noted() {
    return switch (this) {
      case RING_CLOCKWISE, HOLE_COUNTERCLOCKWISE, RING_UNCHECKED, EMPTY, NO_GEOMETRY -> true;
      case NOT_A_FEATURE,
          TYPE_UNKNOWN,
          COORDINATES_MISSING,
          NOT_NUMBERS,
          POSITION_LENGTH,
          WRONG_NESTING,
          LINE_SHORT,
          RING_SHORT,
          RING_OPEN,
          RING_CROSSING,
          HOLE_OUTSIDE,
          TOO_DEEP ->
          false;
    };
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
