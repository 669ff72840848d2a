package mizan.engine.triage;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What may be done before the data is published.
public enum Measure {
  DROP_COLUMN,
  /// Put something without meaning in the place of each value.
  MASK,
  TO_YEAR,
  TO_DECADE,
  TO_AGE_BANDS,
  TO_MUNICIPALITY,
  TO_GOVERNORATE,
  /// Publish counts of groups in the place of rows, and larger groups in the place of small ones.
  AGGREGATE,
  /// Have a person read the texts.
  READ_THROUGH,
  /// Write the file anew without what stands beside the tables.
  CLEAN_FILE,
  /// Give the data to named users on conditions.
  CONTROLLED_ACCESS,
  ASK_PROTECTION_OFFICER;

  /// The stable name, `drop-column`.
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
