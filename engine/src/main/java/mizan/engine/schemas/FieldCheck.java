package mizan.engine.schemas;

import java.util.List;
import java.util.regex.Pattern;
import mizan.engine.tables.CellKind;

/// Holds the values of one column against its field.
final class FieldCheck {
  private final Field field;
  private final int column;
  private final Tallies tallies;
  private final ValueType plain;

  /// @param column of the file, from 1
  FieldCheck(Field field, int column, Tallies tallies) {
    this.field = field;
    this.column = column;
    this.tallies = tallies;
    plain = field.type().plain();
  }

  /// Checks a cell; its value without the spaces that are not part of it, "" when there is none.
  String check(String text, CellKind kind, long row) {
    var given = text.isEmpty() ? field.substitute() : text;
    var value = field.type().trims() ? given.strip() : given;
    if (field.missing().contains(given)
        || field.missing().contains(value)
        || (given.isBlank() && (kind == CellKind.BLANK || field.missing().contains("")))) {
      if (field.required()) {
        tallies.add(BreachKind.REQUIRED, column, field.name(), "", row);
      }
      return "";
    }
    var type = kind == CellKind.TEXT || kind == CellKind.BLANK ? field.type() : plain;
    for (var one : values(value)) {
      check(one, type, row);
    }
    return given;
  }

  private List<String> values(String value) {
    var separator = field.separator();
    if (separator == null) {
      return List.of(value);
    }
    return separator.isEmpty()
        ? List.of(value)
        : List.of(value.split(Pattern.quote(separator), -1));
  }

  private void check(String value, ValueType type, long row) {
    if (!type.accepts(value)) {
      tallies.add(BreachKind.TYPE, column, field.name(), type.name(), row);
      return;
    }
    for (var rule : field.rules()) {
      if (!rule.keeps().test(value)) {
        tallies.add(rule.kind(), column, field.name(), rule.expected(), row);
      }
    }
  }
}
