package mizan.engine.triage;

import java.util.List;

/// How far the persons of a table, though not named, can be told apart.
///
/// @param ofRows rows of the table; more than were counted where it was cut
/// @param columns by which persons are known, together
/// @param singles what making one column tell less would do, the best first
/// @param path treatments that together go furthest in few steps, one after the other; empty when
///   none is needed, or none helps
public record Exposure(
    String table,
    long ofRows,
    List<Quasi> columns,
    Anonymity before,
    List<Relief> singles,
    List<Relief> path,
    List<Diversity> diversities) {
  public Exposure {
    columns = List.copyOf(columns);
    singles = List.copyOf(singles);
    path = List.copyOf(path);
    diversities = List.copyOf(diversities);
  }

  /// Whether only the first rows were counted.
  public boolean cut() {
    return before.rows() < ofRows;
  }
}
