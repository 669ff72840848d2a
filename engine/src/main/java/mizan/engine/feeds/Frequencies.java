package mizan.engine.feeds;

/// Trips that run again and again: from when to when, and how often.
final class Frequencies {

  private final Ids trips;
  private final Ids starts = new Ids();
  private String trip = "";
  private int from;
  private int to;

  Frequencies(Ids trips) {
    this.trips = trips;
  }

  /// A row of `frequencies.txt`. Spans of one trip are compared with the row before, in the order
  /// in which they are usually written.
  void span(FeedTable table) {
    table.reference("trip_id", trips);
    var start = time(table, "start_time");
    var end = time(table, "end_time");
    table.shaped("headway_secs", FeedValues.POSITIVE);
    table.shaped("exact_times", FeedValues.EITHER);
    var of = table.get("trip_id");
    if (start < 0 || end < 0) {
      trip = "";
      return;
    }
    if (end <= start) {
      table.fault(FeedRule.TIME_BACKWARDS, "end_time");
    }
    if (!starts.add(of + "\n" + start, table.row())) {
      table.fault(FeedRule.KEY_REPEATED, "trip_id, start_time");
    } else if (of.equals(trip) && start < to && end > from) {
      table.fault(FeedRule.TIMES_OVERLAP, "start_time");
    }
    trip = of;
    from = start;
    to = end;
  }

  private static int time(FeedTable table, String field) {
    var seconds = FeedValues.seconds(table.get(field));
    if (seconds == FeedValues.WRONG && !table.get(field).isEmpty()) {
      table.fault(FeedRule.TIME_WRONG, field);
    }
    return seconds;
  }
}
