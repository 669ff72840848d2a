package mizan.platform.inventory;

import java.util.Locale;

/// What may stand against opening data.
public enum Axis {
  PERSONAL_DATA,
  INTELLECTUAL_PROPERTY,
  SECURITY,
  STATISTICAL_SECRECY,
  COMMERCIAL_SECRET,
  CHARGE;

  /// The stable name, `personal-data`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Axis of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
