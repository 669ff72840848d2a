package mizan.engine.vocabularies;

import org.jspecify.annotations.Nullable;

/// How often a dataset promises to be brought up to date, by the EU frequency authority table.
///
/// @param periodDays the promised time between two issues in days; null when not quantifiable
public record FrequencyEntry(String code, String uri, @Nullable Double periodDays) {
  private static final Aliases<FrequencyEntry> ALL = new Aliases<>(Aliases::address);

  static {
    for (var row : ListFile.rows("frequencies")) {
      var days = row.get("period_days");
      var entry =
          new FrequencyEntry(
              row.get("code"), row.get("uri"), days.isEmpty() ? null : Double.valueOf(days));
      ALL.add(entry.code, entry);
      ALL.add(entry.uri, entry);
      ListFile.several(row.get("aliases")).forEach(alias -> ALL.add(alias, entry));
    }
  }

  /// The frequency that a word, an ISO 8601 repeat or an address means.
  public static @Nullable FrequencyEntry of(String given) {
    return ALL.find(given);
  }
}
