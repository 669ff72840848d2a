package mizan.platform.accounts;

import java.util.Arrays;
import java.util.Locale;

/// A kind of actor on whose behalf an assessor judges.
public enum Actor {
  COURT_OF_AUDITORS,
  PARLIAMENT,
  ACADEMIA,
  PRIVATE_SECTOR,
  CIVIL_SOCIETY;

  /// The stable name, `court-of-auditors`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static boolean isCode(String code) {
    return Arrays.stream(values()).anyMatch(actor -> actor.code().equals(code));
  }
}
