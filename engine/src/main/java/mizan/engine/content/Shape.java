package mizan.engine.content;

import java.util.Locale;

/// What a single cell looks like, by its characters alone.
public enum Shape {
  BLANK(Family.NOTHING),
  /// A word that stands for nothing, such as `N/A`.
  NULL_TOKEN(Family.NOTHING),
  INTEGER(Family.NUMBER),
  DECIMAL_POINT(Family.NUMBER),
  DECIMAL_COMMA(Family.NUMBER),
  /// `12,500`: twelve and a half, or twelve thousand five hundred.
  COMMA_AND_THREE(Family.NUMBER),
  GROUPED_COMMA(Family.NUMBER),
  GROUPED_POINT(Family.NUMBER),
  GROUPED_SPACE(Family.NUMBER),
  SCIENTIFIC(Family.NUMBER),
  PERCENT(Family.NUMBER),
  /// A number with its unit in the same cell.
  MEASURE(Family.NUMBER),
  /// ISO 8601 `2024-03-09`.
  DATE_ISO(Family.DATE),
  /// Year first, otherwise than ISO 8601.
  DATE_YMD(Family.DATE),
  DATE_DMY(Family.DATE),
  DATE_MDY(Family.DATE),
  /// Day and month are both at most 12: nobody can tell which is which.
  DATE_AMBIGUOUS(Family.DATE),
  /// The month is a word.
  DATE_WORDS(Family.DATE),
  /// A year between 1300 and 1499: the Hijri calendar.
  DATE_HIJRI(Family.DATE),
  /// A year and a month, `2024-03`.
  MONTH(Family.DATE),
  /// A day and a time of day in ISO 8601.
  MOMENT_ISO(Family.DATE),
  /// A day and a time of day, otherwise.
  MOMENT(Family.DATE),
  TIME(Family.TIME),
  BOOLEAN(Family.BOOLEAN),
  EMAIL(Family.EMAIL),
  URL(Family.URL),
  PHONE(Family.PHONE),
  /// With a right check number.
  IBAN(Family.IBAN),
  /// Latitude and longitude in one cell, or degrees with minutes.
  POINT(Family.PLACE),
  /// Well-known text.
  GEOMETRY(Family.PLACE),
  NESTED(Family.NESTED),
  /// One word with figures in it, or figures that begin with a zero.
  CODE(Family.CODE),
  TEXT(Family.TEXT),
  /// The result of a formula that failed.
  ERROR(Family.ERROR);

  /// The kinds of value that a column can be of.
  public enum Family {
    NOTHING,
    NUMBER,
    DATE,
    TIME,
    BOOLEAN,
    EMAIL,
    URL,
    PHONE,
    IBAN,
    PLACE,
    NESTED,
    CODE,
    TEXT,
    ERROR,
    /// No kind has a clear majority.
    MIXED;

    /// The stable name, `number`.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Family family;

  Shape(Family family) {
    this.family = family;
  }

  public Family family() {
    return family;
  }

  /// The stable name, `decimal-comma`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
