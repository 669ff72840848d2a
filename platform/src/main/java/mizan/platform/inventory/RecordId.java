package mizan.platform.inventory;

import java.util.Optional;

/// A body and a number of what it has: `education.12`.
record RecordId(String body, int number) {
  static Optional<RecordId> find(String text) {
    var dot = text.lastIndexOf('.');
    var number = text.substring(dot + 1);
    return dot > 0 && number.matches("[1-9]\\d{0,8}")
        ? Optional.of(new RecordId(text.substring(0, dot), Integer.parseInt(number)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return body + "." + number;
  }
}
