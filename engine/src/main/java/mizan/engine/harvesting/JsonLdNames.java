package mizan.engine.harvesting;

import static mizan.engine.harvesting.JsonLdValues.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Names in expanded JSON-LD on their way through the processor: labels of blank nodes become IRIs
/// of our own, and IRIs and language tags with forbidden signs are repaired and named.
final class JsonLdNames {
  private static final String HIDDEN = "urn:x-mizan:blank:";

  /// A blank node without a label, the same in every piece.
  static final String SHARED = HIDDEN;

  private final RdfFaults faults;

  JsonLdNames(RdfFaults faults) {
    this.faults = faults;
  }

  /// The label behind a name of ours, without `_:`; null when the name is another.
  static @Nullable String label(String name) {
    return name.startsWith(HIDDEN)
        ? new String(
            HexFormat.of().parseHex(name, HIDDEN.length(), name.length()), StandardCharsets.UTF_8)
        : null;
  }

  /// An expanded document with names that the processor leaves alone.
  JsonArray hidden(JsonArray expanded) {
    return (JsonArray) hidden(expanded, "");
  }

  private JsonValue hidden(JsonValue value, String node) {
    return switch (value.getValueType()) {
      case ARRAY -> {
        var array = JSON.createArrayBuilder();
        value.asJsonArray().forEach(item -> array.add(hidden(item, node)));
        yield array.build();
      }
      case OBJECT -> hidden(value.asJsonObject(), node);
      case STRING, NUMBER, TRUE, FALSE, NULL -> value;
    };
  }

  private JsonObject hidden(JsonObject object, String within) {
    var id = object.get("@id") instanceof JsonString string ? string.getString() : within;
    var result = JSON.createObjectBuilder();
    object.forEach((key, value) -> {
      switch (key) {
        case "@id" -> result.add(key, name(value, within));
        case "@type" -> result.add(key, types(value, id));
        case "@language" -> language(value, id, result);
        case "@value", "@index", "@direction" -> result.add(key, value);
        default -> result.add(hidden(key, id), hidden(value, id));
      }
    });
    return result.build();
  }

  private void language(JsonValue value, String node, jakarta.json.JsonObjectBuilder into) {
    var tag = value instanceof JsonString string ? faults.language(string.getString(), node) : null;
    if (tag != null) {
      into.add("@language", tag);
    }
  }

  private JsonValue types(JsonValue value, String node) {
    if (!(value instanceof JsonArray types)) {
      return name(value, node);
    }
    var names = JSON.createArrayBuilder();
    types.forEach(type -> names.add(name(type, node)));
    return names.build();
  }

  private JsonValue name(JsonValue value, String node) {
    return value instanceof JsonString string
        ? JSON.createValue(hidden(string.getString(), node))
        : value;
  }

  private String hidden(String name, String node) {
    if (name.startsWith("_:")) {
      return HIDDEN + HexFormat.of().formatHex(name.substring(2).getBytes(StandardCharsets.UTF_8));
    }
    return name.startsWith("@") ? name : faults.iri(name, node);
  }
}
