package mizan.engine.feeds;

import java.util.regex.Pattern;

/// What a feed says of itself: who publishes it, in which language, from when to when it holds.
final class FeedInfo {
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s/]+\\S*");
  private static final Pattern LANGUAGE = Pattern.compile("(?i)[a-z]{2,8}([-_][a-z0-9]{1,8})*");

  private FeedInfo() {}

  /// A row of `feed_info.txt`, of which there may be one.
  static void row(FeedTable table) {
    if (table.rows() > 1) {
      table.fault(FeedRule.ROW_SURPLUS, "");
    }
    table.shaped("feed_publisher_url", ADDRESS);
    table.shaped("feed_contact_url", ADDRESS);
    table.shaped("feed_lang", LANGUAGE);
    table.shaped("default_lang", LANGUAGE);
    var from = ServiceDays.day(table, "feed_start_date");
    var to = ServiceDays.day(table, "feed_end_date");
    if (!from.isEmpty() && !to.isEmpty() && to.compareTo(from) < 0) {
      table.fault(FeedRule.DATE_BACKWARDS, "feed_end_date");
    }
  }
}
