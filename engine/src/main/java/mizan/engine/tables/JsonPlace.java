package mizan.engine.tables;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Goes to a list in a JSON file by the names that lead to it.
final class JsonPlace {
  private JsonPlace() {}

  /// Stops before the first element; false when the list is not there.
  ///
  /// @param path "/" for values at the root, "" for a list at the root, else names after slashes
  static boolean find(JsonParser parser, String path) {
    if (path.equals("/")) {
      return true;
    }
    var token = parser.nextToken();
    if (path.isEmpty()) {
      return token == JsonToken.START_ARRAY;
    }
    return token == JsonToken.START_OBJECT && inside(parser, path, "");
  }

  private static boolean inside(JsonParser parser, String path, String so) {
    for (var token = parser.nextToken();
        token != null && token != JsonToken.END_OBJECT;
        token = parser.nextToken()) {
      var here = so + "/" + parser.currentName();
      var value = parser.nextToken();
      if (value == JsonToken.START_ARRAY && here.equals(path)) {
        return true;
      }
      if (value == JsonToken.START_OBJECT && path.startsWith(here + "/")) {
        if (inside(parser, path, here)) {
          return true;
        }
      } else {
        parser.skipChildren();
      }
    }
    return false;
  }
}
