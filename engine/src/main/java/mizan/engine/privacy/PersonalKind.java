package mizan.engine.privacy;

import java.util.Locale;

/// The kinds of personal data that are looked for.
public enum PersonalKind {
  NATIONAL_ID,
  PHONE,
  MAILBOX,
  BANK_ACCOUNT,
  CARD,
  PASSPORT,
  SOCIAL_SECURITY,
  TAX_NUMBER,
  PLATE,
  NAME,
  BIRTH_DATE,
  HOME_PLACE;

  /// The stable name, `national-id`; also the name of its cue among column names.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
