package mizan.engine.places;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The name of the reference system in the member `crs`, which GeoJSON had before RFC 7946.
final class CrsName {
  private static final int LONGEST = 80;
  private static final int DEEPEST = 4;

  private CrsName() {}

  /// The name or link that the value gives; "?" when it gives none; "" when it is null.
  static String of(JsonParser parser, JsonToken value) {
    if (value == JsonToken.VALUE_NULL) {
      return "";
    }
    var name = value == JsonToken.START_OBJECT ? inside(parser, 0) : "";
    if (value != JsonToken.START_OBJECT) {
      parser.skipChildren();
    }
    return name.isEmpty() ? "?" : name.length() <= LONGEST ? name : name.substring(0, LONGEST);
  }

  private static String inside(JsonParser parser, int depth) {
    var found = "";
    for (var member = parser.nextName(); member != null; member = parser.nextName()) {
      var value = parser.nextToken();
      if (value == JsonToken.START_OBJECT && depth < DEEPEST) {
        var deeper = inside(parser, depth + 1);
        found = found.isEmpty() ? deeper : found;
      } else if (depth > 0 && (member.equals("name") || member.equals("href"))) {
        found = value == JsonToken.VALUE_STRING ? parser.getString() : found;
        parser.skipChildren();
      } else if (member.equals("code")) {
        // The oldest form: {"type": "EPSG", "properties": {"code": 4326}}.
        found = value.isScalarValue() ? "EPSG:" + parser.getString() : found;
        parser.skipChildren();
      } else {
        parser.skipChildren();
      }
    }
    return found;
  }
}
