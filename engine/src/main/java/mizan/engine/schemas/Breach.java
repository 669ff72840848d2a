package mizan.engine.schemas;

import java.util.List;

/// One way in which a file differs from its schema, in one column, with its first places.
///
/// @param column of the file, from 1; 0 when it is of none
/// @param name of the column as the schema has it; the file's, where the schema has none
/// @param expected what the schema asks, in its own signs; "" where the kind says all
/// @param count how often, exactly
/// @param rows of the first places, by their numbers from 1; empty when it is not of rows
public record Breach(
    BreachKind kind, int column, String name, String expected, long count, List<Long> rows) {
  public Breach {
    rows = List.copyOf(rows);
  }
}
