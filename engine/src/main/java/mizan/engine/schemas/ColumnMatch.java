package mizan.engine.schemas;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import mizan.engine.schemas.Schema.Match;

/// Which field of a schema each column of a file is, by its name and then by its place.
final class ColumnMatch {
  private static final int NONE = -1;

  private final Schema schema;
  private final List<String> columns;
  private final int[] fieldOf;
  private final int[] columnOf;

  private ColumnMatch(Schema schema, List<String> columns) {
    this.schema = schema;
    this.columns = columns;
    fieldOf = new int[columns.size()];
    columnOf = new int[schema.fields().size()];
    Arrays.fill(fieldOf, NONE);
    Arrays.fill(columnOf, NONE);
  }

  /// Columns without names: each is what stands at its place in the schema.
  static int[] byPlace(Schema schema, int width) {
    var fields = new int[schema.match() == Match.ANY ? 0 : Math.min(width, schema.fields().size())];
    Arrays.setAll(fields, i -> i);
    return fields;
  }

  /// How many of the columns the schema names.
  static int named(Schema schema, List<String> columns) {
    var named = 0;
    for (var field : schema.fields()) {
      named += columns.stream().anyMatch(name -> field.isCalled(name.strip())) ? 1 : 0;
    }
    return named;
  }

  /// Matches named columns, and tells how they differ; for each column its field, else -1.
  static int[] byName(Schema schema, List<String> columns, Tallies tallies) {
    if (schema.match() == Match.ANY) {
      return new int[0];
    }
    var match = new ColumnMatch(schema, columns);
    match.sameNames();
    match.likeNames();
    if (schema.match() == Match.EXACT) {
      match.samePlaces();
    }
    match.tell(tallies);
    return match.fieldOf;
  }

  /// The same place first, so that a name that stands twice is taken in its order.
  private void sameNames() {
    for (var i = 0; i < Math.min(columns.size(), columnOf.length); i++) {
      if (schema.fields().get(i).isCalled(nameOf(i))) {
        bind(i, i);
      }
    }
    for (var field = 0; field < columnOf.length; field++) {
      for (var i = 0; i < columns.size() && columnOf[field] == NONE; i++) {
        if (fieldOf[i] == NONE && schema.fields().get(field).isCalled(nameOf(i))) {
          bind(i, field);
        }
      }
    }
  }

  /// Names that differ in case, spaces or lines alone.
  private void likeNames() {
    for (var field = 0; field < columnOf.length; field++) {
      for (var i = 0; i < columns.size() && columnOf[field] == NONE; i++) {
        var like = plain(nameOf(i));
        if (fieldOf[i] == NONE
            && schema.fields().get(field).titles().stream()
                .anyMatch(title -> plain(title).equals(like))) {
          bind(i, field);
        }
      }
    }
  }

  private static String plain(String name) {
    return name.replaceAll("[\\s_-]+", "").toLowerCase(Locale.ROOT);
  }

  private void samePlaces() {
    for (var i = 0; i < Math.min(columns.size(), columnOf.length); i++) {
      if (fieldOf[i] == NONE && columnOf[i] == NONE) {
        bind(i, i);
      }
    }
  }

  private void bind(int column, int field) {
    fieldOf[column] = field;
    columnOf[field] = column;
  }

  /// A column without a name goes by its number, as in the schemas that we infer.
  private String nameOf(int column) {
    var name = columns.get(column).strip();
    return name.isEmpty() ? "column " + (column + 1) : name;
  }

  private void tell(Tallies tallies) {
    var match = schema.match();
    var last = NONE;
    for (var i = 0; i < fieldOf.length; i++) {
      var field = fieldOf[i];
      if (field == NONE) {
        if (match == Match.EXACT || match == Match.EQUAL || match == Match.SUPERSET) {
          tallies.add(BreachKind.COLUMN_EXTRA, i + 1, nameOf(i), "");
        }
        continue;
      }
      var expected = schema.fields().get(field);
      if (!expected.isCalled(nameOf(i))) {
        tallies.add(BreachKind.COLUMN_RENAMED, i + 1, expected.name(), nameOf(i));
      }
      if (match == Match.EXACT && field < last) {
        tallies.add(BreachKind.COLUMN_MOVED, i + 1, expected.name(), Integer.toString(field + 1));
      }
      last = Math.max(last, field);
    }
    missing(tallies);
  }

  private void missing(Tallies tallies) {
    var all =
        schema.match() == Match.EXACT
            || schema.match() == Match.EQUAL
            || schema.match() == Match.SUBSET;
    var none =
        schema.match() == Match.PARTIAL
            && Arrays.stream(columnOf).allMatch(column -> column == NONE);
    for (var field = 0; field < columnOf.length; field++) {
      if (columnOf[field] == NONE && (all || none)) {
        tallies.add(BreachKind.COLUMN_MISSING, 0, schema.fields().get(field).name(), "");
      }
    }
  }
}
