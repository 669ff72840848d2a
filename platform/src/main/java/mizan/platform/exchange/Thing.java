package mizan.platform.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What people send without an account, after a letter to their address was answered.
public enum Thing {
  REQUEST,
  REUSE,
  INITIATIVE,
  ISSUE;

  /// The stable name, `request`.
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The list of all of them, without the language; each is below it by its number.
  public String path() {
    return "/" + code() + "s";
  }
}
