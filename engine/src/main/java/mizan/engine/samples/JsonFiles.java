package mizan.engine.samples;

import java.io.ByteArrayOutputStream;
import java.util.List;
import mizan.engine.samples.TablePlan.Kind;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Writes tables as JSON: a list of records, or the features of a map.
final class JsonFiles {

  private JsonFiles() {}

  static byte[] records(SampleTable table) {
    var out = new ByteArrayOutputStream();
    try (var json = JsonMapper.shared().createGenerator(out)) {
      json.writeStartArray();
      for (var row : table.rows) {
        json.writeRaw('\n');
        write(json, table, row, false);
      }
      json.writeEndArray();
    }
    return out.toByteArray();
  }

  static byte[] features(SampleTable table) {
    var out = new ByteArrayOutputStream();
    try (var json = JsonMapper.shared().createGenerator(out)) {
      json.writeStartObject();
      json.writeStringProperty("type", "FeatureCollection");
      json.writeArrayPropertyStart("features");
      for (var row : table.rows) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeObjectPropertyStart("geometry");
        json.writeStringProperty("type", "Point");
        json.writeArrayPropertyStart("coordinates");
        writePoint(json, table, row);
        json.writeEndArray();
        json.writeEndObject();
        json.writeName("properties");
        write(json, table, row, true);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  /// East before north, as RFC 7946 has it.
  private static void writePoint(JsonGenerator json, SampleTable table, List<String> row) {
    if (table.has(Kind.LATITUDE)) {
      json.writeNumber(row.get(table.column(Kind.LONGITUDE)));
      json.writeNumber(row.get(table.column(Kind.LATITUDE)));
    } else {
      var spot = table.spot(row.get(table.column(Kind.PLACE)));
      json.writeNumber(spot.longitude());
      json.writeNumber(spot.latitude());
    }
  }

  private static void write(
      JsonGenerator json, SampleTable table, List<String> row, boolean placed) {
    json.writeStartObject();
    for (var i = 0; i < row.size(); i++) {
      var column = table.columns.get(i);
      if (!(placed && column.kind().isCoordinate())) {
        json.writeName(column.name());
        writeValue(json, column.kind(), row.get(i));
      }
    }
    json.writeEndObject();
  }

  private static void writeValue(JsonGenerator json, Kind kind, String value) {
    if (kind.isNumber() && SampleTable.isNumber(value)) {
      json.writeNumber(value);
    } else if (value.isEmpty()) {
      json.writeNull();
    } else {
      json.writeString(value);
    }
  }
}
