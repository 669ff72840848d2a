package mizan.engine.schemas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mizan.engine.tables.CellKind;
import mizan.engine.tables.Defect;
import mizan.engine.tables.Row;
import mizan.engine.tables.TableSink;
import mizan.engine.tables.TableStart;
import org.jspecify.annotations.Nullable;

/// Holds one table of a file against a schema while its rows pass, in constant memory.
///
/// Blank rows are left out: the profile tells them. Values beyond the columns likewise.
final class SchemaCheck implements TableSink {
  private final Schema schema;
  private final int table;
  private final Tallies tallies = new Tallies();
  private final List<KeyCheck> keys = new ArrayList<>();
  private final List<Unchecked> unchecked;
  private int tables;
  private boolean open;
  private boolean awaitsHeader;
  private long rows;
  private @Nullable FieldCheck[] checks = {};
  private String[] values = {};
  private int[] fieldOf = {};
  private int room = KeySet.MOST;

  /// @param table which of the file's tables, from 0
  SchemaCheck(Schema schema, int table) {
    this.schema = schema;
    this.table = table;
    unchecked = new ArrayList<>(schema.unchecked());
  }

  List<Breach> breaches() {
    return tallies.breaches();
  }

  List<Unchecked> unchecked() {
    return unchecked;
  }

  long rows() {
    return rows;
  }

  @Override
  public void begin(TableStart start) {
    open = tables++ == table;
    if (!open) {
      return;
    }
    keys();
    var says = schema.header();
    if (start.headerRows() == 0) {
      awaitsHeader = says == null || says;
      bind(ColumnMatch.byPlace(schema, schema.fields().size()));
    } else if (says == null || says) {
      bind(ColumnMatch.byName(schema, start.columns(), tallies));
    } else {
      bind(ColumnMatch.byPlace(schema, start.columns().size()));
      var first = new Row().clear(start.firstRow() - 1);
      start.columns().forEach(first::add); // what looked like names is data
      data(first);
    }
  }

  private void keys() {
    for (var i = 0; i < schema.fields().size(); i++) {
      if (schema.fields().get(i).unique()) {
        keys.add(
            new KeyCheck(
                new Schema.Key(BreachKind.UNIQUE, schema.fields().get(i).name(), List.of(i))));
      }
    }
    schema.keys().forEach(key -> keys.add(new KeyCheck(key)));
  }

  private void bind(int[] fields) {
    fieldOf = fields;
    checks = new FieldCheck[fields.length];
    for (var i = 0; i < fields.length; i++) {
      checks[i] =
          fields[i] < 0 ? null : new FieldCheck(schema.fields().get(fields[i]), i + 1, tallies);
    }
    values = new String[schema.fields().size()];
    Arrays.fill(values, "");
    keys.forEach(key -> key.bind(fields));
  }

  @Override
  public void row(Row row) {
    if (!open) {
      return;
    }
    if (awaitsHeader) {
      awaitsHeader = false;
      if (isHeader(row)) {
        return;
      }
    }
    data(row);
  }

  /// Whether the first row of a table, which looked like data, names the columns after all.
  private boolean isHeader(Row row) {
    var names = new ArrayList<String>();
    for (var i = 0; i < row.size(); i++) {
      names.add(row.text(i));
    }
    var named = ColumnMatch.named(schema, names);
    if (named > 0 && named * 2 >= schema.fields().size()) {
      bind(ColumnMatch.byName(schema, names, tallies));
      return true;
    }
    var numbered = schema.fields().stream().allMatch(field -> field.name().matches("column \\d+"));
    if (!numbered) {
      tallies.add(BreachKind.HEADER_MISSING, 0, "", "");
    }
    bind(ColumnMatch.byPlace(schema, Math.max(names.size(), schema.fields().size())));
    return false;
  }

  private void data(Row row) {
    if (isBlank(row)) {
      return;
    }
    rows++;
    for (var i = 0; i < checks.length; i++) {
      var check = checks[i];
      if (check != null) {
        var inside = i < row.size();
        var text = inside ? row.text(i) : "";
        var value = check.check(text, inside ? row.kind(i) : CellKind.BLANK, row.number());
        values[fieldOf[i]] = value;
      }
    }
    for (var key : keys) {
      room -= key.check(values, row.number(), tallies, room);
    }
  }

  static boolean isBlank(Row row) {
    for (var i = 0; i < row.size(); i++) {
      if (!row.text(i).isBlank()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void defect(Defect defect) {}

  @Override
  public void end() {
    if (open) {
      keys.stream()
          .filter(KeyCheck::isFull)
          .forEach(key -> unchecked.add(new Unchecked("> " + KeySet.MOST, key.name())));
      for (var field : schema.fields()) {
        field.rules().stream()
            .filter(rule -> rule.isExhausted().getAsBoolean())
            .forEach(rule -> unchecked.add(new Unchecked(field.name(), rule.expected())));
      }
    }
    open = false;
  }
}
