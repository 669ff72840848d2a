package mizan.engine.feeds;

import java.util.regex.Pattern;

/// How one gets on foot from stop to stop: by changing between them, and within stations.
final class Ways {
  private static final Pattern TRANSFER = Pattern.compile("[0-5]");
  private static final Pattern IN_SEAT = Pattern.compile("[45]");
  private static final Pattern MODE = Pattern.compile("[1-7]");
  private static final Pattern STAIRS = Pattern.compile("[-+]?\\d{1,9}");
  private static final String EXIT_GATE = "7";

  private final Stops stops;
  private final Ids routes;
  private final Ids trips;
  private final Ids transfers = new Ids();
  private final Ids pathways = new Ids();

  Ways(Stops stops, Ids routes, Ids trips) {
    this.stops = stops;
    this.routes = routes;
    this.trips = trips;
  }

  /// A row of `transfers.txt`.
  void transfer(FeedTable table) {
    var inSeat = IN_SEAT.matcher(table.get("transfer_type")).matches();
    var key = new StringBuilder();
    for (var side : new String[] {"from_", "to_"}) {
      var stop = side + "stop_id";
      var trip = side + "trip_id";
      table.required(inSeat ? trip : stop);
      table.mention(stop, stops.all());
      if (stops.isWithin(table.get(stop))) {
        table.fault(FeedRule.STOP_OF_OTHER_KIND, stop);
      }
      table.mention(side + "route_id", routes);
      table.mention(trip, trips);
      key.append(table.get(stop)).append('\n').append(table.get(side + "route_id")).append('\n');
      key.append(table.get(trip)).append('\n');
    }
    table.shaped("transfer_type", TRANSFER);
    table.shaped("min_transfer_time", FeedValues.WHOLE);
    if (!transfers.add(key.toString(), table.row())) {
      table.fault(FeedRule.KEY_REPEATED, "from_stop_id, to_stop_id");
    }
  }

  /// A row of `pathways.txt`.
  void pathway(FeedTable table) {
    table.key("pathway_id", pathways);
    for (var field : new String[] {"from_stop_id", "to_stop_id"}) {
      table.reference(field, stops.all());
      if (stops.isStation(table.get(field))) {
        table.fault(FeedRule.STOP_OF_OTHER_KIND, field);
      }
    }
    table.shaped("pathway_mode", MODE);
    table.shaped("is_bidirectional", FeedValues.EITHER);
    if (table.get("pathway_mode").equals(EXIT_GATE) && table.get("is_bidirectional").equals("1")) {
      table.fault(FeedRule.VALUE_WRONG, "is_bidirectional");
    }
    table.number("length", 0);
    table.shaped("traversal_time", FeedValues.POSITIVE);
    table.shaped("stair_count", STAIRS);
    table.shaped("max_slope", FeedValues.DECIMAL);
    table.number("min_width", 0);
  }
}
