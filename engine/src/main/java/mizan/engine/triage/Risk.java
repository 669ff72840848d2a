package mizan.engine.triage;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How grave something is, the gravest first.
public enum Risk {
  /// Persons are named or known by numbers, or something sensitive is said of them.
  HIGH,
  /// Persons can be singled out by putting columns together.
  MIDDLE,
  /// Something for a person to look at.
  LOW;

  /// The stable name, `high`.
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
