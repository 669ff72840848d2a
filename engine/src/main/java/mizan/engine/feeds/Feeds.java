package mizan.engine.feeds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import mizan.engine.places.Box;
import mizan.engine.tables.BoundedStream;
import mizan.engine.tables.Limits;
import org.jspecify.annotations.Nullable;

/// Reads a feed of timetables by the schedule reference of GTFS: what is referred to first, then
/// what refers to it. START HERE.
public final class Feeds {
  private static final String[] STOP_TIMES = {"trip_id", "stop_sequence"};
  private static final Pattern COLOUR = Pattern.compile("[0-9A-Fa-f]{6}");
  private static final Pattern ACCESS = Pattern.compile("[0-2]");
  private static final Pattern PICKUP = Pattern.compile("[0-3]");

  private final ZipFile zip;
  private final FeedLog log = new FeedLog();
  private final List<Feed.Member> files = new ArrayList<>();
  private final Ids agencies = new Ids();
  private final Ids routes = new Ids();
  private final Ids shapes = new Ids();
  private final Ids trips = new Ids();
  private final Ids timed = new Ids();
  private final ServiceDays days = new ServiceDays();
  private final Stops stops;
  private final String folder;
  private long agencyRows;

  private Feeds(ZipFile zip, @Nullable Box box) {
    this.zip = zip;
    stops = new Stops(box);
    folder = folder();
  }

  /// Reads a feed; null when the archive cannot be opened.
  ///
  /// @param box of the country; null when none is set
  /// @throws IOException when the file cannot be read from the disk
  public static @Nullable Feed read(Path file, @Nullable Box box) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      return new Feeds(zip, box).read();
    } catch (ZipException _) {
      return null;
    }
  }

  private Feed read() {
    if (!folder.isEmpty()) {
      log.file(FeedRule.IN_FOLDER, "routes.txt", "");
    }
    required("agency.txt", this::agency, "agency_name", "agency_url", "agency_timezone");
    var flexible = find("locations.geojson") != null;
    if (!flexible || find("stops.txt") != null) {
      required("stops.txt", stops::stop, "stop_id");
      optional("levels.txt", stops::level, "level_id", "level_index");
      again("stops.txt", stops::parent);
    }
    required("routes.txt", this::route, "route_id", "route_type");
    calendars();
    var lines = new ShapeLines(shapes, log);
    optional(
        "shapes.txt",
        lines::point,
        "shape_id",
        "shape_pt_lat",
        "shape_pt_lon",
        "shape_pt_sequence");
    lines.end();
    required("trips.txt", this::trip, "route_id", "service_id", "trip_id");
    var times = new TripTimes("stop_times.txt", log);
    required("stop_times.txt", table -> stopTime(table, times), STOP_TIMES);
    times.end();
    optional(
        "frequencies.txt",
        new Frequencies(trips)::span,
        "trip_id",
        "start_time",
        "end_time",
        "headway_secs");
    beside();
    unused();
    return new Feed(
        files, log.faultyRows(), days.first(), days.last(), stops.extent(), log.faults());
  }

  /// What a feed may hold beside its timetables: fares, ways on foot, and what it says of itself.
  private void beside() {
    var fares = new Fares(agencies, routes, stops.zones());
    optional(
        "fare_attributes.txt", fares::fare, "fare_id", "price", "currency_type", "payment_method");
    optional("fare_rules.txt", fares::rule, "fare_id");
    var ways = new Ways(stops, routes, trips);
    optional("transfers.txt", ways::transfer);
    optional(
        "pathways.txt",
        ways::pathway,
        "pathway_id",
        "from_stop_id",
        "to_stop_id",
        "pathway_mode",
        "is_bidirectional");
    optional(
        "feed_info.txt", FeedInfo::row, "feed_publisher_name", "feed_publisher_url", "feed_lang");
  }

  private void calendars() {
    var fields = new ArrayList<>(List.of("service_id", "start_date", "end_date"));
    fields.addAll(ServiceDays.WEEK);
    if (find("calendar.txt") == null && find("calendar_dates.txt") == null) {
      log.file(FeedRule.FILE_MISSING, "calendar.txt", "");
      return;
    }
    optional("calendar.txt", days::week, fields.toArray(String[]::new));
    optional("calendar_dates.txt", days::exception, "service_id", "date", "exception_type");
    days.end(log);
  }

  private void agency(FeedTable table) {
    agencyRows++;
    var id = table.get("agency_id");
    if (id.isEmpty() && agencyRows > 1) {
      table.fault(FeedRule.VALUE_MISSING, "agency_id");
    } else if (!id.isEmpty() && !agencies.add(id, table.row())) {
      table.fault(FeedRule.KEY_REPEATED, "agency_id");
    }
  }

  private void route(FeedTable table) {
    table.key("route_id", routes);
    if (table.get("route_short_name").isEmpty() && table.get("route_long_name").isEmpty()) {
      table.fault(FeedRule.VALUE_MISSING, "route_short_name, route_long_name");
    }
    var type = table.get("route_type");
    if (!type.isEmpty() && !type.matches("[0-7]|11|12|1\\d{2,3}|[2-9]\\d{2}")) {
      table.fault(FeedRule.VALUE_WRONG, "route_type");
    }
    var agency = table.get("agency_id");
    if (agency.isEmpty() && agencyRows > 1) {
      table.fault(FeedRule.VALUE_MISSING, "agency_id");
    }
    table.reference("agency_id", agencies);
    table.shaped("route_color", COLOUR);
    table.shaped("route_text_color", COLOUR);
  }

  private void trip(FeedTable table) {
    table.key("trip_id", trips);
    table.reference("route_id", routes);
    table.reference("service_id", days.services());
    table.reference("shape_id", shapes);
    table.shaped("direction_id", FeedValues.EITHER);
    table.shaped("wheelchair_accessible", ACCESS);
    table.shaped("bikes_allowed", ACCESS);
  }

  private void stopTime(FeedTable table, TripTimes times) {
    var trip = table.get("trip_id");
    table.reference("trip_id", trips);
    stops.called(table);
    table.shaped("pickup_type", PICKUP);
    table.shaped("drop_off_type", PICKUP);
    table.shaped("timepoint", FeedValues.EITHER);
    table.number("shape_dist_traveled", 0);
    if (times.begins(trip) && !timed.add(trip, table.row())) {
      table.fault(FeedRule.TRIP_SCATTERED, "trip_id");
    }
    times.add(table);
  }

  private void unused() {
    unused("stops.txt", "stop_id", stops.all());
    unused("routes.txt", "route_id", routes);
    unused("shapes.txt", "shape_id", shapes);
    unused("trips.txt", "trip_id", trips);
  }

  private void unused(String file, String field, Ids ids) {
    ids.unused(row -> log.row(FeedRule.UNUSED, file, field, row));
    if (ids.full()) {
      log.file(FeedRule.LIMIT_REACHED, file, field);
    }
  }

  private void required(String file, Consumer<FeedTable> rows, String... fields) {
    if (find(file) == null) {
      log.file(FeedRule.FILE_MISSING, file, "");
    } else if (optional(file, rows, fields) == 0) {
      log.file(FeedRule.FILE_EMPTY, file, "");
    }
  }

  /// Reads a file when it is there.
  ///
  /// @param fields without which it says nothing: each must be a column, and have a value in every
  ///   row
  private long optional(String file, Consumer<FeedTable> rows, String... fields) {
    var read = 0L;
    var entry = find(file);
    if (entry != null) {
      try (var in = open(entry)) {
        var table = new FeedTable(file, in, log);
        var given = given(table, fields);
        while (table.next()) {
          for (var field : given) {
            if (table.get(field).isEmpty()) {
              table.fault(FeedRule.VALUE_MISSING, field);
            }
          }
          rows.accept(table);
          read = table.rows();
        }
      } catch (IOException _) {
        log.file(FeedRule.FILE_UNREADABLE, file, "");
      }
      files.add(new Feed.Member(file, read));
    }
    return read;
  }

  private List<String> given(FeedTable table, String... fields) {
    var given = new ArrayList<String>();
    for (var field : fields) {
      if (table.has(field) || !table.headed()) {
        given.add(field);
      } else {
        log.file(FeedRule.FIELD_MISSING, table.file(), field);
      }
    }
    return given;
  }

  /// Reads a file once more, for what could not be known the first time.
  private void again(String file, Consumer<FeedTable> rows) {
    var entry = find(file);
    if (entry == null) {
      return;
    }
    try (var in = open(entry)) {
      var table = new FeedTable(file, in, log, false);
      while (table.next()) {
        rows.accept(table);
      }
    } catch (IOException _) {
      // Told by the first reading.
    }
  }

  private BoundedStream open(ZipEntry entry) throws IOException {
    return new BoundedStream(zip.getInputStream(entry), entry.getCompressedSize(), Limits.USUAL);
  }

  private @Nullable ZipEntry find(String file) {
    return zip.getEntry(folder + file);
  }

  /// The folder in the archive in which the feed stands; "" when it stands where it should.
  private String folder() {
    var names = zip.entries().asIterator();
    var shortest = "";
    var found = false;
    while (names.hasNext()) {
      var name = names.next().getName();
      if (name.toLowerCase(Locale.ROOT).endsWith("routes.txt")) {
        var before = name.substring(0, name.length() - "routes.txt".length());
        if ((before.isEmpty() || before.endsWith("/"))
            && (!found || before.length() < shortest.length())) {
          shortest = before;
          found = true;
        }
      }
    }
    return shortest;
  }
}
