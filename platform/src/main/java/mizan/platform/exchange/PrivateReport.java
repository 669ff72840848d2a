package mizan.platform.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;

/// Something that must not be read by everybody, not even that it was found: personal data, or a
/// hole in security. From the first second only the body and the unit read it.
///
/// @param address where it was found; "" when that is told in the text
/// @param answer what the body did about it, for whoever reported it; "" before
/// @param version how often anything of it was changed
public record PrivateReport(
    int number,
    Kind kind,
    String body,
    String address,
    String text,
    State state,
    String answer,
    Instant made,
    int version) {

  /// What was found.
  public enum Kind {
    PERSONAL_DATA,
    SECURITY;

    /// The stable name, `personal-data`.
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static boolean isCode(String code) {
      return Stream.of(values()).anyMatch(kind -> kind.code().equals(code));
    }
  }

  /// How far it is.
  public enum State {
    MADE,
    LOOKED_INTO,
    MENDED,
    /// It was looked into, and there is nothing.
    UNFOUNDED;

    /// The stable name, `looked-into`.
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static boolean isCode(String code) {
      return Stream.of(values()).anyMatch(state -> state.code().equals(code));
    }

    boolean isOver() {
      return this == MENDED || this == UNFOUNDED;
    }
  }

  PrivateReport answered(State next, String said) {
    return new PrivateReport(number, kind, body, address, text, next, said, made, version + 1);
  }
}
