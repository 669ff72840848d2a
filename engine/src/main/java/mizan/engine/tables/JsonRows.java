package mizan.engine.tables;

import java.io.IOException;
import java.util.List;
import mizan.engine.tables.Defect.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads a JSON list that has no objects in it: lists of cells, or one value a row.
final class JsonRows {
  private final JsonSource source;
  private final Limits limits;
  private final TableSink sink;

  JsonRows(JsonSource source, Limits limits, TableSink sink) {
    this.source = source;
    this.limits = limits;
    this.sink = sink;
  }

  void read(String path) throws IOException {
    try (var parser = source.open()) {
      if (!path.equals("/") && JsonPlace.find(parser, path)) {
        var first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
          lists(parser, path);
        } else if (first != null && first != JsonToken.END_ARRAY) {
          values(parser, path);
        }
      }
    } catch (JacksonException _) {
      // The outline met the same fault and names it.
    }
  }

  /// Lists of cells: the first may be the header.
  private void lists(JsonParser parser, String path) {
    var table = new SheetTable(path, limits, sink);
    try {
      var number = 0L;
      for (var token = parser.currentToken();
          token != null && token != JsonToken.END_ARRAY;
          token = parser.nextToken()) {
        table.next(++number);
        if (token == JsonToken.START_ARRAY) {
          cells(parser, table);
        } else {
          cell(parser, table, token, 0);
        }
        table.commit();
      }
    } finally {
      table.end();
    }
  }

  /// Bare values: one column without a name.
  private void values(JsonParser parser, String path) {
    sink.begin(new TableStart(path, List.of(""), 0, 1));
    try {
      var row = new Row();
      var number = 0L;
      for (var token = parser.currentToken();
          token != null && token != JsonToken.END_ARRAY;
          token = parser.nextToken()) {
        row.clear(++number);
        row.add(token == JsonToken.VALUE_NULL ? "" : parser.getString(), kind(token));
        sink.row(row);
      }
    } finally {
      sink.end();
    }
  }

  private static CellKind kind(JsonToken token) {
    return token == JsonToken.VALUE_NULL
        ? CellKind.BLANK
        : token.isNumeric()
            ? CellKind.NUMBER
            : token.isBoolean() ? CellKind.BOOLEAN : CellKind.TEXT;
  }

  private static void cells(JsonParser parser, SheetTable table) {
    var column = 0;
    for (var token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      cell(parser, table, token, column++);
    }
  }

  private static void cell(JsonParser parser, SheetTable table, JsonToken token, int column) {
    if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT) {
      parser.skipChildren();
      table.defect(new Defect(Kind.LIMIT_REACHED, 0, column + 1, "value in a list of lists"));
    } else if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
      table.add(column, parser.getString(), CellKind.BOOLEAN);
    } else if (token.isNumeric()) {
      table.add(column, JsonNumbers.plain(parser.getString()), CellKind.NUMBER);
    } else if (token == JsonToken.VALUE_STRING) {
      table.add(column, parser.getString(), CellKind.TEXT);
    }
  }
}
