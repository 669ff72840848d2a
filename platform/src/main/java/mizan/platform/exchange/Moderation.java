package mizan.platform.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import mizan.platform.web.Problem;

/// How far something is that somebody has to look at before everybody may see it.
public enum Moderation {
  SUBMITTED,
  PUBLISHED,
  REJECTED,
  WITHDRAWN;

  /// The stable name, `submitted`.
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Moderation of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /// Whether it is shown, or may come to be.
  public boolean isThere() {
    return this == SUBMITTED || this == PUBLISHED;
  }

  /// What those who keep order may do about it now.
  List<String> keepersVerbs() {
    return switch (this) {
      case SUBMITTED -> List.of("publish", "reject");
      case PUBLISHED -> List.of("reject");
      case REJECTED, WITHDRAWN -> List.of();
    };
  }

  /// The next one.
  ///
  /// @throws Problem when it cannot get there now
  Moderation to(Moderation next) {
    var possible =
        switch (next) {
          case PUBLISHED -> this == SUBMITTED;
          case REJECTED, WITHDRAWN -> isThere();
          case SUBMITTED -> false;
        };
    if (!possible) {
      throw Problem.conflict("exchange.reuse.not-now");
    }
    return next;
  }
}
