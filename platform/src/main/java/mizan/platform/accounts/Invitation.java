package mizan.platform.accounts;

import java.time.Instant;
import java.util.Locale;
import mizan.platform.web.Language;

/// Somebody called in: to which address, in which role, until when.
///
/// @param mail "" for the first administrator's, who is known by the link alone
public record Invitation(
    String id,
    String mail,
    Language language,
    Grant grant,
    Instant made,
    Instant expires,
    State state) {

  /// What became of an invitation.
  public enum State {
    OPEN,
    ACCEPTED,
    WITHDRAWN;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Whether it can still be accepted.
  boolean isOpen(Instant now) {
    return state == State.OPEN && now.isBefore(expires);
  }
}
