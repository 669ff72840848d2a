package mizan.engine.triage;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How a column can be made to tell less, the least loss first.
public enum Treatment {
  YEAR(Measure.TO_YEAR),
  DECADE(Measure.TO_DECADE),
  AGE_BANDS(Measure.TO_AGE_BANDS),
  GOVERNORATE(Measure.TO_GOVERNORATE),
  REMOVED(Measure.DROP_COLUMN);

  private final Measure measure;

  Treatment(Measure measure) {
    this.measure = measure;
  }

  public Measure measure() {
    return measure;
  }

  /// The stable name, `age-bands`.
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What a value becomes; the value itself where it cannot be read, so that equal values stay
  /// equal.
  ///
  /// @param plain as [Plain] writes it
  String apply(String plain, Gazetteer places) {
    return switch (this) {
      case YEAR -> Plain.findYear(plain).map(String::valueOf).orElse(plain);
      case DECADE -> Plain.findYear(plain).map(year -> year / 10 + "x").orElse(plain);
      case AGE_BANDS -> Plain.findAge(plain).map(age -> age / 10 + "x").orElse(plain);
      case GOVERNORATE -> places.findGovernorate(plain).orElse(plain);
      case REMOVED -> "";
    };
  }
}
