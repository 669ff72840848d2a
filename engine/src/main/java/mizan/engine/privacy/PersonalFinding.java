package mizan.engine.privacy;

import java.util.List;

/// Personal data in a column, as counts and places.
///
/// @param table the table's name
/// @param column from 1
/// @param name of the column
/// @param cells how many cells hold it
/// @param likely whether a machine is as sure as it can be; else it is something to look at
/// @param rows the first rows, from 1
/// @param samples the first values, covered but for their first sign
public record PersonalFinding(
    String table,
    int column,
    String name,
    PersonalKind kind,
    long cells,
    boolean likely,
    List<Long> rows,
    List<String> samples) {
  public PersonalFinding {
    rows = List.copyOf(rows);
    samples = List.copyOf(samples);
  }
}
