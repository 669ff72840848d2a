package mizan.engine.feeds;

import java.util.regex.Pattern;
import mizan.engine.places.Box;
import mizan.engine.places.Extents;
import mizan.engine.places.Geometry.Extent;
import mizan.engine.places.Misplacement;
import org.jspecify.annotations.Nullable;

/// The stops of a feed: where they lie, what they are, and whether trips may stop there.
final class Stops {
  private static final int FIRST_NODE = 3;
  private static final int LAST_KIND = 4;
  private static final Pattern ACCESS = Pattern.compile("[0-2]");
  private static final double STEPS = 10_000; // of a degree: about ten metres

  private final @Nullable Box box;
  private final Ids all = new Ids();
  private final Ids closed = new Ids();
  private final Ids stations = new Ids();
  private final Ids within = new Ids();
  private final Ids zones = new Ids();
  private final Ids levels = new Ids();
  private final Ids places = new Ids();
  private final Extents extents = new Extents();

  Stops(@Nullable Box box) {
    this.box = box;
  }

  Ids all() {
    return all;
  }

  /// The zones by which fares are told.
  Ids zones() {
    return zones;
  }

  boolean isStation(String stop) {
    return stations.has(stop);
  }

  /// Whether it is an entrance, a node or a boarding area of a station.
  boolean isWithin(String stop) {
    return within.has(stop);
  }

  /// A row of `levels.txt`.
  void level(FeedTable table) {
    table.key("level_id", levels);
    table.number("level_index", Double.NEGATIVE_INFINITY);
  }

  @Nullable Extent extent() {
    return extents.around();
  }

  /// A row of `stops.txt`, all of it but what refers to other stops.
  void stop(FeedTable table) {
    var id = table.get("stop_id");
    if (!id.isEmpty() && !all.add(id, table.row())) {
      table.fault(FeedRule.KEY_REPEATED, "stop_id");
    }
    var type = table.get("location_type");
    var kind = type.isEmpty() ? 0 : FeedValues.whole(type);
    if (kind < 0 || kind > LAST_KIND) {
      table.fault(FeedRule.VALUE_WRONG, "location_type");
    } else if (kind > 0) {
      closed.add(id, table.row());
    }
    if (kind == 1) {
      stations.add(id, table.row());
    } else if (kind > 1 && kind <= LAST_KIND) {
      within.add(id, table.row());
    }
    if (!table.get("zone_id").isEmpty()) {
      zones.add(table.get("zone_id"), table.row());
    }
    table.shaped("wheelchair_boarding", ACCESS);
    // Nodes and boarding areas may take name and place from their station.
    if (kind < FIRST_NODE) {
      if (table.get("stop_name").isEmpty()) {
        table.fault(FeedRule.VALUE_MISSING, "stop_name");
      }
      place(table);
    }
  }

  private void place(FeedTable table) {
    var north = table.get("stop_lat");
    var east = table.get("stop_lon");
    if (north.isEmpty() || east.isEmpty()) {
      table.fault(FeedRule.VALUE_MISSING, north.isEmpty() ? "stop_lat" : "stop_lon");
      return;
    }
    var latitude = FeedValues.number(north);
    var longitude = FeedValues.number(east);
    if (Double.isNaN(latitude) || Double.isNaN(longitude)) {
      table.fault(FeedRule.VALUE_WRONG, Double.isNaN(latitude) ? "stop_lat" : "stop_lon");
      return;
    }
    extents.add(longitude, latitude);
    var how = Misplacement.of(longitude, latitude, box);
    if (how != null) {
      table.fault(rule(how), "stop_lat, stop_lon");
    }
    var same =
        String.join(
            "\n",
            table.get("stop_name"),
            String.valueOf(Math.round(latitude * STEPS)),
            String.valueOf(Math.round(longitude * STEPS)),
            table.get("location_type"),
            table.get("platform_code"));
    if (!places.add(same, table.row())) {
      table.fault(FeedRule.STOP_TWICE, "stop_name");
    }
  }

  private static FeedRule rule(Misplacement how) {
    return switch (how) {
      case ZERO -> FeedRule.STOP_AT_ZERO;
      case SWAPPED -> FeedRule.STOP_SWAPPED;
      case METRES, OFF_EARTH -> FeedRule.STOP_OFF_EARTH;
      case OUTSIDE_COUNTRY -> FeedRule.STOP_OUTSIDE_COUNTRY;
    };
  }

  /// What a row of `stops.txt` refers to, once all stops are known: only a boarding area, the last
  /// kind, belongs to a platform; all others belong to stations.
  void parent(FeedTable table) {
    table.mention("level_id", levels);
    var parent = table.get("parent_station");
    var kind = FeedValues.whole(table.get("location_type"));
    if (parent.isEmpty() && kind > 1 && kind <= LAST_KIND) {
      table.fault(FeedRule.VALUE_MISSING, "parent_station");
    } else if (!parent.isEmpty()) {
      if (!all.use(parent)) {
        table.fault(FeedRule.REFERENCE_UNKNOWN, "parent_station");
      } else if (kind == 1 || (stations.has(parent) == (kind == LAST_KIND) && !stations.full())) {
        table.fault(FeedRule.VALUE_WRONG, "parent_station");
      }
      // A platform is in use where its station is.
      all.use(table.get("stop_id"));
    }
  }

  /// A row of `stop_times.txt` that names a stop.
  void called(FeedTable table) {
    var stop = table.get("stop_id");
    if (stop.isEmpty()) {
      var elsewhere = table.get("location_id") + table.get("location_group_id");
      if (elsewhere.isEmpty()) {
        table.fault(FeedRule.VALUE_MISSING, "stop_id");
      }
    } else if (!all.use(stop)) {
      table.fault(FeedRule.REFERENCE_UNKNOWN, "stop_id");
    } else if (closed.has(stop)) {
      table.fault(FeedRule.STOP_NOT_FOR_BOARDING, "stop_id");
    }
  }
}
