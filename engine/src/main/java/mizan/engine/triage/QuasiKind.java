package mizan.engine.triage;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/// What a column says by which, together with others, a person who is not named can be known.
public enum QuasiKind {
  SEX,
  BIRTH,
  AGE,
  PROFESSION,
  MUNICIPALITY,
  GOVERNORATE;

  /// Whether only persons have it; in a place anything can lie.
  boolean isOfPersons() {
    return this != MUNICIPALITY && this != GOVERNORATE;
  }

  /// By which the column tells less and is still there, the least loss first.
  List<Treatment> treatments() {
    return switch (this) {
      case BIRTH -> List.of(Treatment.YEAR, Treatment.DECADE);
      case AGE -> List.of(Treatment.AGE_BANDS);
      case MUNICIPALITY -> List.of(Treatment.GOVERNORATE);
      case SEX, PROFESSION, GOVERNORATE -> List.of();
    };
  }

  /// The stable name, `municipality`.
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
