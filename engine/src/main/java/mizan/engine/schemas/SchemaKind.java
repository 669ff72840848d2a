package mizan.engine.schemas;

import java.util.Locale;

/// The languages in which schemas are written.
public enum SchemaKind {
  TABLE_SCHEMA,
  CSVW;

  /// The stable name, `table-schema`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
