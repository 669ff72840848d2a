package mizan.engine.feeds;

import java.util.regex.Pattern;

/// What journeys cost, and where each fare holds.
final class Fares {
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final Pattern TRANSFERS = Pattern.compile("[0-2]");

  private final Ids fares = new Ids();
  private final Ids agencies;
  private final Ids routes;
  private final Ids zones;

  Fares(Ids agencies, Ids routes, Ids zones) {
    this.agencies = agencies;
    this.routes = routes;
    this.zones = zones;
  }

  /// A row of `fare_attributes.txt`.
  void fare(FeedTable table) {
    table.key("fare_id", fares);
    table.number("price", 0);
    table.shaped("currency_type", CURRENCY);
    table.shaped("payment_method", FeedValues.EITHER);
    table.shaped("transfers", TRANSFERS);
    table.shaped("transfer_duration", FeedValues.WHOLE);
    table.mention("agency_id", agencies);
    if (agencies.size() > 1) {
      table.required("agency_id");
    }
  }

  /// A row of `fare_rules.txt`.
  void rule(FeedTable table) {
    table.mention("fare_id", fares);
    table.mention("route_id", routes);
    table.mention("origin_id", zones);
    table.mention("destination_id", zones);
    table.mention("contains_id", zones);
  }
}
