package mizan.platform.accounts;

import mizan.platform.web.Language;

/// Something changed that the owner of an account must hear of, in case it was not them.
public record AccountChanged(String mail, Language language, What what) {
  /// What changed.
  public enum What {
    PASSWORD,
    MAIL,
    SECOND_FACTOR,
    PASSKEY
  }
}
