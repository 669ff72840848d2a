package mizan.engine.triage;

/// A column that counts persons, while its rows pass.
final class CountColumn {
  private final int number;
  private final String name;
  private final boolean alone;
  private long values;
  private long small;

  /// @param alone whether its name alone says that persons are counted; else the table must
  CountColumn(int number, String name, boolean alone) {
    this.number = number;
    this.name = name;
    this.alone = alone;
  }

  void add(String text) {
    var plain = text.strip();
    if (plain.isEmpty()) {
      return;
    }
    values++;
    small += plain.length() == 1 && isSmall(Character.digit(plain.charAt(0), 10)) ? 1 : 0;
  }

  /// Nobody is told of by a zero.
  private static boolean isSmall(int count) {
    return count > 0 && count < Anonymity.LEAST;
  }

  int number() {
    return number;
  }

  String name() {
    return name;
  }

  boolean isAlone() {
    return alone;
  }

  long values() {
    return values;
  }

  /// Counts above zero and below [Anonymity#LEAST].
  long small() {
    return small;
  }
}
