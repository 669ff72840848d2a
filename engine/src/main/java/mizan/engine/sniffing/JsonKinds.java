package mizan.engine.sniffing;

import java.util.Optional;
import java.util.Set;

/// What a JSON text is about: maps, linked data, records one a line, or anything else.
final class JsonKinds {
  private static final Set<String> GEOMETRIES =
      Set.of(
          "Point",
          "MultiPoint",
          "LineString",
          "MultiLineString",
          "Polygon",
          "MultiPolygon",
          "GeometryCollection");
  private static final Set<String> LINKED = Set.of("@context", "@graph", "@id", "@type");

  private JsonKinds() {}

  static Optional<Sniffed> find(String text, boolean whole) {
    var head = new JsonHead(text);
    // A text that only begins like JSON is something else: a formula, a note, a group of triples.
    if (head.broken() && head.tokens() < 4) {
      return Optional.empty();
    }
    if (head.complete() && text.charAt(0) == '{' && moreFollows(text, head.end())) {
      return Optional.of(TextKinds.of(FileKind.NDJSON, "an object a line"));
    }
    var state = head.broken() ? ", broken" : whole && !head.complete() ? ", cut" : "";
    return Optional.of(classified(head, state));
  }

  /// After the first object a line ends and another begins.
  private static boolean moreFollows(String text, int end) {
    var rest = text.substring(end);
    var next = rest.stripLeading();
    var gap = rest.substring(0, rest.length() - next.length());
    return next.startsWith("{") && gap.indexOf('\n') + gap.indexOf('\r') >= -1;
  }

  private static Sniffed classified(JsonHead head, String state) {
    var names = head.rootNames();
    var type = head.rootType();
    var collection =
        type.equals("FeatureCollection")
            || (names.contains("features") && head.elementType().equals("Feature"));
    var feature = type.equals("Feature") && names.contains("geometry");
    var geometry =
        GEOMETRIES.contains(type)
            && (names.contains("coordinates") || names.contains("geometries"));
    if (collection || feature || geometry) {
      var shown = type.isEmpty() ? "features" : "type " + type;
      return TextKinds.of(FileKind.GEOJSON, "JSON, " + shown + state);
    }
    for (var linked : LINKED) {
      var inList = names.isEmpty() && head.elementNames().contains(linked);
      if (inList || (names.contains(linked) && !linked.equals("@type"))) {
        return TextKinds.of(FileKind.JSON_LD, "JSON, name " + linked + state);
      }
    }
    return TextKinds.of(FileKind.JSON, "JSON" + state);
  }
}
