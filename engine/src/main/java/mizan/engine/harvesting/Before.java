package mizan.engine.harvesting;

import java.time.LocalDate;

/// What is known of a portal from a complete harvest of some days ago: then only what has changed
/// is asked for.
public interface Before {
  /// The day of that harvest.
  LocalDate day();

  /// Passes on each of its records.
  void eachRecord(Each each);

  /// Hears of a record: its JSON, and the link of the exchange with which it came then.
  interface Each {
    void take(String record, String evidence);
  }
}
