package mizan.engine.schemas;

import java.util.Locale;

/// Why a schema cannot be read.
public enum SchemaFault {
  TOO_LARGE,
  NOT_JSON,
  /// JSON, and neither a Table Schema nor metadata of CSV on the Web.
  NOT_A_SCHEMA,
  /// Several tables are described, and none by the file's name.
  NO_TABLE_OF_THIS_NAME,
  /// The schema only says where another file has it.
  ELSEWHERE,
  /// Something that must be there is not.
  MISSING,
  /// A value that may not stand there.
  BAD_VALUE,
  /// A name that only one may have.
  NAME_REPEATED,
  /// A column is spoken of that the schema does not have.
  COLUMN_UNKNOWN,
  /// Two limits that no value can keep.
  CONTRADICTION;

  /// The stable name, `not-json`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
