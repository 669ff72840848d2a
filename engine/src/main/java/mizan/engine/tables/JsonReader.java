package mizan.engine.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mizan.engine.tables.Defect.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;

/// Reads the records of JSON, of JSON with a record a line, and of GeoJSON.
///
/// The table is the longest list of objects that names alone lead to; of GeoJSON it is the
/// features, with their properties as columns and the geometry as one nested column.
public final class JsonReader implements TableReader {
  private final boolean geographic;

  private JsonReader(boolean geographic) {
    this.geographic = geographic;
  }

  public static JsonReader ofRecords() {
    return new JsonReader(false);
  }

  public static JsonReader ofFeatures() {
    return new JsonReader(true);
  }

  @Override
  public void read(Path file, Limits limits, TableSink sink) throws IOException {
    var source = new JsonSource(file, limits);
    var outline = new JsonOutline(source.open(), limits, geographic ? "properties" : "");
    var path = outline.best();
    var records = outline.records(path);
    if (records.objects() == 0) {
      new JsonRows(source, limits, sink).read(path);
    } else {
      new Table(source, limits, sink, records).read(path);
    }
    if (!outline.whole()) {
      sink.defect(new Defect(outline.ended(), 0, 0, "after record " + records.objects()));
    }
  }

  /// The records of one list, read once its fields are known.
  private final class Table {
    private final JsonSource source;
    private final Limits limits;
    private final TableSink sink;
    private final JsonOutline.Records records;
    private final List<String> columns;
    private final Map<String, Integer> places = new HashMap<>();
    private final String[] texts;
    private final CellKind[] kinds;
    private final Row row = new Row();
    private long number;

    Table(JsonSource source, Limits limits, TableSink sink, JsonOutline.Records records) {
      this.source = source;
      this.limits = limits;
      this.sink = sink;
      this.records = records;
      columns = new ArrayList<>(records.fields());
      if (geographic) {
        columns.remove("type");
        columns.remove("geometry");
        columns.add("geometry");
      }
      columns.forEach(column -> places.put(column, places.size()));
      texts = new String[columns.size()];
      kinds = new CellKind[columns.size()];
    }

    void read(String path) throws IOException {
      sink.begin(new TableStart(path.equals("/") ? "" : path, columns, 0, 1));
      if (records.more()) {
        sink.defect(new Defect(Kind.LIMIT_REACHED, 0, 0, "columns > " + limits.columns()));
      }
      try (var parser = source.open()) {
        if (JsonPlace.find(parser, path)) {
          rows(parser, path.equals("/"));
        }
      } catch (JacksonException _) {
        // The outline met the same fault and names it.
      }
      sink.end();
    }

    private void rows(JsonParser parser, boolean atRoot) throws IOException {
      for (var token = parser.nextToken();
          token != null && (atRoot || token != JsonToken.END_ARRAY);
          token = parser.nextToken()) {
        number++;
        if (token == JsonToken.START_OBJECT) {
          Arrays.fill(kinds, CellKind.BLANK);
          Arrays.fill(texts, "");
          emit(fields(parser, false));
        } else {
          parser.skipChildren();
          sink.defect(new Defect(Kind.RECORD_FIELDS_DIFFER, number, 0, "no object"));
        }
      }
    }

    /// Fills the record; how many fields it has.
    private int fields(JsonParser parser, boolean inside) throws IOException {
      var count = 0;
      for (var token = parser.nextToken();
          token != null && token != JsonToken.END_OBJECT;
          token = parser.nextToken()) {
        var name = parser.currentName();
        var value = parser.nextToken();
        if (geographic && !inside && name.equals("properties") && value == JsonToken.START_OBJECT) {
          count += fields(parser, true);
          continue;
        }
        var place = places.get(name);
        if (place == null) {
          parser.skipChildren();
        } else {
          count++;
          cell(parser, value, place);
        }
      }
      return count;
    }

    private void cell(JsonParser parser, JsonToken value, int place) throws IOException {
      kinds[place] =
          switch (value) {
            case VALUE_STRING -> CellKind.TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> CellKind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> CellKind.BOOLEAN;
            case START_OBJECT, START_ARRAY -> CellKind.NESTED;
            case VALUE_NULL,
                VALUE_EMBEDDED_OBJECT,
                NOT_AVAILABLE,
                END_OBJECT,
                END_ARRAY,
                PROPERTY_NAME ->
                CellKind.BLANK;
          };
      texts[place] =
          switch (kinds[place]) {
            case NESTED -> nested(parser);
            case BLANK -> "";
            case NUMBER -> JsonNumbers.plain(parser.getString());
            case TEXT, DATE, BOOLEAN, ERROR -> parser.getString();
          };
      if (texts[place].length() > limits.cellCharacters()) {
        texts[place] = texts[place].substring(0, limits.cellCharacters());
        var detail = "characters > " + limits.cellCharacters();
        sink.defect(new Defect(Kind.LIMIT_REACHED, number, place + 1, detail));
      }
      if (texts[place].isEmpty()) {
        kinds[place] = CellKind.BLANK;
      }
    }

    private String nested(JsonParser parser) {
      var text = new CutWriter(limits.cellCharacters());
      try (var copy = source.factory().createGenerator(ObjectWriteContext.empty(), text)) {
        copy.copyCurrentStructure(parser);
      }
      return text.toString();
    }

    private void emit(int fields) {
      row.clear(number);
      for (var i = 0; i < texts.length; i++) {
        row.add(texts[i], kinds[i]);
      }
      if (fields < columns.size()) {
        var detail = fields + " of " + columns.size();
        sink.defect(new Defect(Kind.RECORD_FIELDS_DIFFER, number, 0, detail));
      }
      sink.row(row);
    }
  }
}
