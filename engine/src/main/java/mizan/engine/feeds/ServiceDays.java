package mizan.engine.feeds;

import java.util.List;

/// The days on which services run, from both calendars of a feed.
final class ServiceDays {
  static final List<String> WEEK =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private final Ids services = new Ids();
  private final Ids dayless = new Ids();
  private final Ids exceptions = new Ids();
  private String first = "";
  private String last = "";

  Ids services() {
    return services;
  }

  String first() {
    return first;
  }

  String last() {
    return last;
  }

  /// A row of `calendar.txt`.
  void week(FeedTable table) {
    var service = table.get("service_id");
    if (!service.isEmpty() && !services.add(service, table.row())) {
      table.fault(FeedRule.KEY_REPEATED, "service_id");
    }
    var days = 0;
    for (var day : WEEK) {
      var runs = table.get(day);
      days += runs.equals("1") ? 1 : 0;
      if (!runs.isEmpty() && !runs.equals("1") && !runs.equals("0")) {
        table.fault(FeedRule.VALUE_WRONG, day);
      }
    }
    var from = day(table, "start_date");
    var to = day(table, "end_date");
    if (!from.isEmpty() && !to.isEmpty() && to.compareTo(from) < 0) {
      table.fault(FeedRule.DATE_BACKWARDS, "end_date");
    } else if (days > 0) {
      runs(from);
      runs(to);
    }
    if (days == 0) {
      dayless.add(service, table.row());
    }
  }

  /// A row of `calendar_dates.txt`.
  void exception(FeedTable table) {
    var service = table.get("service_id");
    var day = day(table, "date");
    if (!exceptions.add(service + "\n" + day, table.row())) {
      table.fault(FeedRule.KEY_REPEATED, "service_id, date");
    }
    switch (table.get("exception_type")) {
      case "1" -> {
        runs(day);
        services.add(service, table.row());
        dayless.use(service);
      }
      case "2", "" -> services.add(service, table.row());
      default -> table.fault(FeedRule.VALUE_WRONG, "exception_type");
    }
  }

  /// The day that a field names, ISO 8601; "" when it names none.
  static String day(FeedTable table, String field) {
    var text = table.get(field);
    var day = FeedValues.day(text);
    if (day.isEmpty() && !text.isEmpty()) {
      table.fault(FeedRule.DATE_WRONG, field);
    }
    return day;
  }

  private void runs(String day) {
    if (!day.isEmpty()) {
      first = first.isEmpty() || day.compareTo(first) < 0 ? day : first;
      last = day.compareTo(last) > 0 ? day : last;
    }
  }

  /// What can be said once both calendars were read.
  void end(FeedLog log) {
    dayless.unused(row -> log.row(FeedRule.NO_DAY, "calendar.txt", "", row));
    if (services.size() == 0) {
      log.file(FeedRule.NO_SERVICE, "calendar.txt", "");
    }
    if (exceptions.full()) {
      log.file(FeedRule.LIMIT_REACHED, "calendar_dates.txt", "");
    }
  }
}
