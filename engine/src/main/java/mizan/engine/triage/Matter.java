package mizan.engine.triage;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// In which way something tells of persons.
public enum Matter {
  /// A column names persons, or holds numbers and addresses of theirs.
  DIRECT,
  /// A column says of persons what the law holds to be sensitive.
  SENSITIVE,
  /// Few rows say the same in the columns by which persons are known.
  CLASSES,
  /// A table counts persons, and counts few.
  SMALL_COUNTS,
  /// A column of texts, in which anything may stand.
  FREE_TEXT,
  /// What a workbook holds beside its tables.
  TRACE;

  /// The stable name, `small-counts`.
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
