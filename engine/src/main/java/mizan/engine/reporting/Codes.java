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
  public static String name(String criterion, String language) {
    return Card.of(criterion, language).name();
  }
}
