package mizan.engine.schemas;

import java.util.Locale;

/// In what a file differs from its schema.
public enum BreachKind {
  /// The file has no table that could be held against the schema.
  TABLE_MISSING,
  /// The file has no row of column names, or not the schema's.
  HEADER_MISSING,
  COLUMN_MISSING,
  /// A column of which the schema says nothing.
  COLUMN_EXTRA,
  /// A column where the schema has another.
  COLUMN_MOVED,
  /// A column in its place, under another name.
  COLUMN_RENAMED,
  /// Not of the type, or not in the form of it.
  TYPE,
  REQUIRED,
  UNIQUE,
  PRIMARY_KEY,
  MINIMUM,
  MAXIMUM,
  LENGTH,
  MINIMUM_LENGTH,
  MAXIMUM_LENGTH,
  PATTERN,
  CHOICE;

  /// The stable name, `column-missing`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
