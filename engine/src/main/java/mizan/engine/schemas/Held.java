package mizan.engine.schemas;

import java.util.List;

/// What came of holding a file against a schema.
///
/// @param schema the name of the schema's file, or its address
/// @param kind of the schema
/// @param table the name of the table that was held against it; "" for the only one
/// @param rows of data that were checked
public record Held(
    String schema,
    SchemaKind kind,
    String table,
    long rows,
    List<Breach> breaches,
    List<Unchecked> unchecked) {
  public Held {
    breaches = List.copyOf(breaches);
    unchecked = List.copyOf(unchecked);
  }

  /// How often the file differs from the schema.
  public long count() {
    return breaches.stream().mapToLong(Breach::count).sum();
  }
}
