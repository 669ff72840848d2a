package mizan.engine.schemas;

import java.util.Arrays;

/// Whether the values of some columns together are those of one row only.
final class KeyCheck {
  private final Schema.Key key;
  private final KeySet seen = new KeySet();
  private int column;
  private boolean bound = true;
  private boolean full;

  KeyCheck(Schema.Key key) {
    this.key = key;
  }

  /// @param fieldOf for each column of the file its field, else -1
  void bind(int[] fieldOf) {
    column = Arrays.stream(fieldOf).boxed().toList().indexOf(key.columns().getFirst()) + 1;
    bound =
        key.columns().stream().allMatch(field -> Arrays.stream(fieldOf).anyMatch(i -> i == field));
  }

  /// Checks the values of a row.
  ///
  /// @param values of the row by field; "" for none
  /// @return how many more values are remembered
  int check(String[] values, long row, Tallies tallies, int room) {
    if (!bound || full) {
      return 0;
    }
    var hash = 0L;
    var empty = 0;
    for (var field : key.columns()) {
      hash = KeySet.and(hash, KeySet.hash(values[field]));
      empty += values[field].isEmpty() ? 1 : 0;
    }
    var primary = key.kind() == BreachKind.PRIMARY_KEY;
    if (empty > 0 && !primary) {
      return 0; // no value is no repeated value
    }
    var before = seen.size();
    if (!seen.add(hash)) {
      tallies.add(key.kind(), column, key.name(), "", row);
    }
    full = room <= 1;
    return seen.size() - before;
  }

  /// Whether no more could be remembered, so that later rows are not checked.
  boolean isFull() {
    return full;
  }

  String name() {
    return key.name();
  }
}
