package mizan.engine.reporting;

import java.util.Locale;

/// From stable codes to names for people.
public final class Codes {
  private Codes() {}

  /// `LOW_COVERAGE` → `low-coverage`.
  public static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The name of a criterion, measured or judged.
  public static String name(String criterion, boolean judged, String language) {
    return judged
        ? Words.in(language).text(criterion + ".name")
        : Card.of(criterion, language).name();
  }
}
