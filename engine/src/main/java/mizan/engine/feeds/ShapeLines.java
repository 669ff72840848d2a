package mizan.engine.feeds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The lines along which vehicles run, while the rows of each stand together.
final class ShapeLines {
  private static final String FILE = "shapes.txt";
  private static final int MOST = 100_000;
  private static final int MOST_SHORT = 10_000;

  private final FeedLog log;
  private final Ids shapes;
  private final List<Point> points = new ArrayList<>();
  private final Map<String, Long> shortOnes = new LinkedHashMap<>();
  private String shape = "";

  /// @param distance along the line; NaN when it is not given
  private record Point(int sequence, double distance, long row) {}

  ShapeLines(Ids shapes, FeedLog log) {
    this.shapes = shapes;
    this.log = log;
  }

  /// A row of `shapes.txt`.
  void point(FeedTable table) {
    var id = table.get("shape_id");
    if (!id.equals(shape)) {
      part();
      shape = id;
      if (!id.isEmpty() && !shapes.add(id, table.row())) {
        shortOnes.remove(id); // the line goes on after another one
      }
    }
    var latitude = FeedValues.number(table.get("shape_pt_lat"));
    var longitude = FeedValues.number(table.get("shape_pt_lon"));
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      table.fault(FeedRule.VALUE_WRONG, "shape_pt_lat, shape_pt_lon");
    }
    var sequence = FeedValues.whole(table.get("shape_pt_sequence"));
    if (sequence == FeedValues.WRONG && !table.get("shape_pt_sequence").isEmpty()) {
      table.fault(FeedRule.VALUE_WRONG, "shape_pt_sequence");
    }
    table.number("shape_dist_traveled", 0);
    if (points.size() < MOST) {
      var distance = FeedValues.number(table.get("shape_dist_traveled"));
      points.add(new Point(sequence, distance, table.row()));
    }
  }

  /// Judges the rows that stood together.
  private void part() {
    if (points.size() == 1 && shortOnes.size() < MOST_SHORT) {
      shortOnes.putIfAbsent(shape, points.getFirst().row);
    }
    if (points.size() >= MOST) {
      log.file(FeedRule.LIMIT_REACHED, FILE, "shape_pt_sequence");
    }
    points.removeIf(point -> point.sequence == FeedValues.WRONG);
    points.sort(Comparator.comparingInt(Point::sequence));
    var before = Double.NEGATIVE_INFINITY;
    for (var i = 0; i < points.size(); i++) {
      var point = points.get(i);
      if (i > 0 && point.sequence == points.get(i - 1).sequence) {
        log.row(FeedRule.KEY_REPEATED, FILE, "shape_pt_sequence", point.row);
      }
      if (point.distance < before) {
        log.row(FeedRule.DISTANCE_BACKWARDS, FILE, "shape_dist_traveled", point.row);
      }
      before = Double.isNaN(point.distance) ? before : point.distance;
    }
    points.clear();
  }

  /// What can be said once all were read.
  void end() {
    part();
    shortOnes.forEach((_, row) -> log.row(FeedRule.SHAPE_SHORT, FILE, "shape_id", row));
  }
}
