package mizan.engine.triage;

/// How well the rows of a table hide behind each other: rows that say the same in the columns by
/// which persons are known are of one class (k-anonymity: L. Sweeney, 2002).
///
/// @param rows that were counted
/// @param classes that they fall into
/// @param smallest rows of the smallest class: the k of the table; 0 when there is no row
/// @param unique rows that are alone in their class
/// @param inSmall rows in classes of fewer than [#LEAST]
public record Anonymity(long rows, long classes, long smallest, long unique, long inSmall) {
  /// Rows that a class should have at least. The rule of five of those who keep data (K. El Emam,
  /// Guide to the De-Identification of Personal Health Information, 2013, on cell sizes), who also
  /// tells that 3 and, for data that anybody may have, 11 and 20 are in use: a floor, no safety.
  public static final int LEAST = 5;

  /// Whether every class has rows enough.
  public boolean suffices() {
    return smallest >= LEAST || rows == 0;
  }
}
