package mizan.engine.schemas;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a publisher says that a table looks like.
///
/// @param fields the columns in their order
/// @param header whether a row names the columns; null when nothing is said
/// @param keys columns, from 0, whose values together are those of one row only; the primary key
///   first
/// @param unchecked what is asked and not checked
record Schema(
    SchemaKind kind,
    List<Field> fields,
    Match match,
    @Nullable Boolean header,
    List<Key> keys,
    List<Unchecked> unchecked) {
  Schema {
    fields = List.copyOf(fields);
    keys = List.copyOf(keys);
    unchecked = List.copyOf(unchecked);
  }

  /// How the columns of a file must match those of its schema (Table Schema, `fieldsMatch`).
  enum Match {
    /// The same, in the same order.
    EXACT,
    /// The same, in any order.
    EQUAL,
    /// All of the schema's, and perhaps others.
    SUBSET,
    /// No other than the schema's.
    SUPERSET,
    /// At least one of the schema's.
    PARTIAL,
    /// Nothing is said of columns.
    ANY
  }

  /// Columns, from 0, whose values together must differ in every row.
  record Key(BreachKind kind, String name, List<Integer> columns) {
    Key {
      columns = List.copyOf(columns);
    }
  }
}
