package mizan.engine.reporting;

import java.util.List;
import mizan.engine.content.FileProfile;
import mizan.engine.content.Points;
import mizan.engine.feeds.Feed;
import mizan.engine.places.Geometry;
import mizan.engine.places.Geometry.Extent;
import mizan.engine.places.GeometryFault;
import mizan.engine.places.Misplacement;
import mizan.engine.places.Places;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a file says of places and timetables, as JSON.
final class PlacesJson {
  private PlacesJson() {}

  /// Adds the parts that the file has.
  static void write(ObjectNode root, FileProfile file) {
    if (!file.points().isEmpty()) {
      var points = root.putArray("points");
      file.points().forEach(one -> points(points.addObject(), one));
    }
    var geometry = file.geometry();
    if (geometry != null) {
      geometry(root.putObject("geometry"), geometry);
    }
    var feed = file.feed();
    if (feed != null) {
      feed(root.putObject("feed"), feed);
    }
  }

  private static void points(ObjectNode node, Points points) {
    node.put("table", points.table()).put("pairs", points.pairs()).put("sound", points.sound());
    misplaced(node.putArray("misplaced"), points.misplaced());
  }

  private static void geometry(ObjectNode node, Geometry geometry) {
    node.put("features", geometry.features())
        .put("sound", geometry.sound())
        .put("located", geometry.located())
        .put("placed", geometry.placed())
        .put("positions", geometry.positions())
        .put("crs", geometry.crs())
        .put("complete", geometry.complete());
    var types = node.putObject("types");
    geometry.types().forEach(types::put);
    extent(node, geometry.extent());
    var faults = node.putArray("faults");
    for (var fault : GeometryFault.values()) {
      if (geometry.faults().count(fault) > 0) {
        var one = place(faults, fault.code(), geometry.faults(), fault);
        one.put("noted", fault.noted());
      }
    }
    misplaced(node.putArray("misplaced"), geometry.misplaced());
  }

  private static void feed(ObjectNode node, Feed feed) {
    node.put("faultyRows", feed.faultyRows())
        .put("share", feed.share())
        .put("firstDay", feed.firstDay())
        .put("lastDay", feed.lastDay());
    var files = node.putArray("files");
    feed.files()
        .forEach(file -> files.addObject().put("file", file.file()).put("rows", file.rows()));
    extent(node, feed.extent());
    var faults = node.putArray("faults");
    for (var fault : feed.faults()) {
      var one =
          faults
              .addObject()
              .put("rule", fault.rule().code())
              .put("file", fault.file())
              .put("field", fault.field())
              .put("count", fault.count())
              .put("noted", fault.rule().noted());
      numbers(one.putArray("rows"), fault.rows());
    }
  }

  private static void misplaced(ArrayNode list, Places<Misplacement> places) {
    for (var how : Misplacement.values()) {
      if (places.count(how) > 0) {
        place(list, how.code(), places, how);
      }
    }
  }

  private static <K extends Enum<K>> ObjectNode place(
      ArrayNode list, String code, Places<K> places, K kind) {
    var one = list.addObject().put("kind", code).put("count", places.count(kind));
    numbers(one.putArray("first"), places.first(kind));
    return one;
  }

  private static void extent(ObjectNode node, @Nullable Extent extent) {
    if (extent != null) {
      node.putObject("extent")
          .put("west", extent.west())
          .put("south", extent.south())
          .put("east", extent.east())
          .put("north", extent.north());
    }
  }

  private static void numbers(ArrayNode list, List<Long> numbers) {
    numbers.forEach(list::add);
  }
}
