package mizan.engine.feeds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The stops of one trip while their rows stand together: sorted by sequence, times must not run
/// backwards, and the first and the last stop have one.
final class TripTimes {
  private static final int MOST = 10_000;
  private static final int NONE = -2;

  /// A stop of the trip; times in seconds.
  private record Stop(int sequence, int arrival, int departure, long row) {}

  private final FeedLog log;
  private final String file;
  private final List<Stop> stops = new ArrayList<>();
  private String trip = "";

  TripTimes(String file, FeedLog log) {
    this.file = file;
    this.log = log;
  }

  /// Whether the row begins another trip than the last did.
  boolean begins(String next) {
    if (next.equals(trip)) {
      return false;
    }
    end();
    trip = next;
    return true;
  }

  void add(FeedTable table) {
    var sequence = FeedValues.whole(table.get("stop_sequence"));
    if (sequence == FeedValues.WRONG) {
      table.fault(FeedRule.VALUE_WRONG, "stop_sequence");
      return;
    }
    var stop =
        new Stop(sequence, time(table, "arrival_time"), time(table, "departure_time"), table.row());
    if (stops.size() < MOST) {
      stops.add(stop);
    } else {
      table.fault(FeedRule.LIMIT_REACHED, "");
    }
  }

  private static int time(FeedTable table, String field) {
    var text = table.get(field);
    if (text.isEmpty()) {
      return NONE;
    }
    var seconds = FeedValues.seconds(text);
    if (seconds == FeedValues.WRONG) {
      table.fault(FeedRule.TIME_WRONG, field);
    }
    return seconds;
  }

  /// Judges the trip whose rows have ended.
  void end() {
    stops.sort(Comparator.comparingInt(Stop::sequence));
    var latest = 0;
    for (var i = 0; i < stops.size(); i++) {
      var stop = stops.get(i);
      if (i > 0 && stop.sequence == stops.get(i - 1).sequence) {
        log.row(FeedRule.KEY_REPEATED, file, "stop_sequence", stop.row);
      }
      if ((i == 0 || i == stops.size() - 1) && stop.arrival == NONE && stop.departure == NONE) {
        log.row(FeedRule.TIME_MISSING, file, "arrival_time", stop.row);
      }
      var arrival = stop.arrival < 0 ? latest : stop.arrival;
      var departure = stop.departure < 0 ? arrival : stop.departure;
      if (arrival < latest || departure < arrival) {
        var field = arrival < latest ? "arrival_time" : "departure_time";
        log.row(FeedRule.TIME_BACKWARDS, file, field, stop.row);
      }
      latest = Math.max(latest, Math.max(arrival, departure));
    }
    stops.clear();
  }
}
