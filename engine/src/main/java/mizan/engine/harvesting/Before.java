package mizan.engine.harvesting;

import java.time.LocalDate;
import java.util.function.Consumer;

/// What is known of a portal from a complete harvest of some days ago: then only what has changed
/// is asked for.
public interface Before {
  /// The day of that harvest.
  LocalDate day();

  /// Passes on each of its records, as JSON.
  void eachRecord(Consumer<String> record);
}
