package mizan.engine.results;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A dataset as its row of `datasets.parquet` tells it, with its score.
///
/// @param title the first title given; null without one
/// @param titles by language, where the portal gave several
/// @param score on the scale 0 to 100; null when nothing of it is measured
/// @param values of the criteria, by code
/// @param indicators of the European assessment by metric: met or not; null when not measured
/// @param violations breaches of DCAT-AP as `path constraint`, parted by `; `
public record DatasetRow(
    long key,
    String id,
    @Nullable String title,
    Map<String, String> titles,
    @Nullable String publisher,
    int distributions,
    @Nullable Double score,
    int mqaPoints,
    int mqaAttainable,
    Map<String, Value> values,
    Map<String, @Nullable Boolean> indicators,
    @Nullable String violations) {

  public DatasetRow {
    titles = java.util.Collections.unmodifiableMap(new TreeMap<>(titles));
    values = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(values));
    indicators = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(indicators));
  }

  /// A criterion's value in [0,1]; null when not measured or not applicable.
  public record Value(@Nullable Double value, boolean applies) {}

  /// The title for a reader of this language, else in a language of the same script; the identifier
  /// when the portal gave no title.
  public String titleIn(String language) {
    for (var candidate : readable(language)) {
      var given = titles.get(candidate);
      if (given != null) {
        return given;
      }
    }
    return title != null ? title : id;
  }

  /// The languages that such a reader can make something of, best first.
  static List<String> readable(String language) {
    return switch (language) {
      case "fr" -> List.of("fr", "en");
      case "en" -> List.of("en", "fr");
      default -> List.of("ar");
    };
  }
}
