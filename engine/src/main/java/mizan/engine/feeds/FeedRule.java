package mizan.engine.feeds;

import java.util.Locale;

/// What the schedule reference of GTFS asks of a feed.
public enum FeedRule {
  FILE_MISSING,
  /// A required file without a row.
  FILE_EMPTY,
  FILE_UNREADABLE,
  FIELD_MISSING,
  /// No service in either calendar.
  NO_SERVICE,
  IN_FOLDER,
  FIELD_REPEATED,
  NOT_UTF_8,
  ROW_WIDTH,
  VALUE_MISSING,
  VALUE_WRONG,
  KEY_REPEATED,
  REFERENCE_UNKNOWN,
  TIME_WRONG,
  TIME_MISSING,
  TIME_BACKWARDS,
  DATE_WRONG,
  DATE_BACKWARDS,
  NO_DAY,
  STOP_AT_ZERO,
  STOP_SWAPPED,
  STOP_OFF_EARTH,
  STOP_OUTSIDE_COUNTRY,
  /// Trips stop at a station as a whole, at an entrance or at a node.
  STOP_NOT_FOR_BOARDING,
  /// A station as a whole at the end of a pathway, or an entrance or node where one changes.
  STOP_OF_OTHER_KIND,
  /// Two spans of time of one trip.
  TIMES_OVERLAP,
  /// A distance along a shape that is less than at the point before.
  DISTANCE_BACKWARDS,
  /// More rows than the one that a file may have.
  ROW_SURPLUS,
  /// Noted: an id that nothing uses.
  UNUSED,
  /// Noted: two stops of one name in one place.
  STOP_TWICE,
  /// Noted: a line of one point.
  SHAPE_SHORT,
  /// Noted: the rows of one trip stand apart, so its times are compared in parts.
  TRIP_SCATTERED,
  /// Noted: a bound of ours.
  LIMIT_REACHED;

  /// Whether it leaves nothing for a journey planner to work with.
  boolean grave() {
    return compareTo(NO_SERVICE) <= 0;
  }

  /// Whether it is only noted, and costs nothing.
  public boolean noted() {
    return compareTo(UNUSED) >= 0;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
