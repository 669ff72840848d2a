package mizan.engine.triage;

import mizan.engine.content.Hash;

/// A column that says something sensitive, while its rows pass.
final class SensitiveColumn {
  private final int number;
  private final String name;
  private final Hashes hashes = new Hashes();
  private long values;

  SensitiveColumn(int number, String name) {
    this.number = number;
    this.name = name;
  }

  void add(String text) {
    values += text.isBlank() ? 0 : 1;
    hashes.add(Hash.of(Plain.of(text)));
  }

  /// From 1.
  int number() {
    return number;
  }

  String name() {
    return name;
  }

  /// Cells that say something, in the rows of which classes are counted.
  long values() {
    return values;
  }

  long[] hashes() {
    return hashes.values();
  }
}
