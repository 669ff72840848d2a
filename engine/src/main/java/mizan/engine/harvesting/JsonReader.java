package mizan.engine.harvesting;

import java.io.InputStream;
import mizan.engine.harvesting.Problem.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads records out of a stream of JSON, each within bounds of size and depth.
final class JsonReader {
  /// Characters of one record, names included, with [#VALUE] for each value; a larger one is passed
  /// over and named.
  private static final int RECORD_CHARACTERS = 16 << 20;

  /// Characters of one value; a longer one is cut and named.
  static final int VALUE_CHARACTERS = 1 << 20;

  /// What a value weighs whatever is in it: many small values fill the memory too.
  private static final int VALUE = 16;

  private static final int DEPTH = 60;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxStringLength(64 << 20)
                  .maxNumberLength(10_000)
                  .maxNameLength(1 << 16)
                  .build())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Gathering gathering;
  private long characters;
  private @Nullable Kind exceeded;

  JsonReader(Gathering gathering) {
    this.gathering = gathering;
  }

  static JsonParser parser(InputStream in) {
    return FACTORY.createParser(ObjectReadContext.empty(), in);
  }

  static JsonParser parser(byte[] bytes, int offset, int length) {
    return FACTORY.createParser(ObjectReadContext.empty(), bytes, offset, length);
  }

  /// The value at the parser's current token; null when it exceeds a bound, which is then named.
  /// The parser stands at the value's end in either case.
  @Nullable JsonNode value(JsonParser parser, String place) {
    characters = 0;
    exceeded = null;
    var node = read(parser, 0, place);
    if (exceeded != null) {
      gathering.problem(exceeded, place, "");
      return null;
    }
    return node;
  }

  private JsonNode read(JsonParser parser, int depth, String place) {
    var token = parser.currentToken();
    characters += VALUE;
    if (characters > RECORD_CHARACTERS) {
      exceeded = Kind.RECORD_TOO_LARGE;
    }
    if (depth > DEPTH && token.isStructStart()) {
      exceeded = Kind.NESTED_TOO_DEEP;
    }
    if (exceeded != null) {
      parser.skipChildren();
      return NODES.nullNode();
    }
    return switch (token) {
      case START_OBJECT -> object(parser, depth, place);
      case START_ARRAY -> array(parser, depth, place);
      case VALUE_STRING -> text(parser, place);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      default -> NODES.nullNode();
    };
  }

  /// Numbers beyond a long stay as they are written: an id of 30 digits is not a quantity.
  private static JsonNode number(JsonParser parser) {
    return switch (parser.getNumberType()) {
      case INT, LONG -> NODES.numberNode(parser.getLongValue());
      case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> NODES.stringNode(parser.getString());
    };
  }

  private ObjectNode object(JsonParser parser, int depth, String place) {
    var object = NODES.objectNode();
    for (var name = parser.nextName(); name != null; name = parser.nextName()) {
      characters += name.length();
      parser.nextToken();
      var value = read(parser, depth + 1, place);
      if (exceeded == null) {
        object.set(name, value);
      }
    }
    return object;
  }

  private ArrayNode array(JsonParser parser, int depth, String place) {
    var array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      var value = read(parser, depth + 1, place);
      if (exceeded == null) {
        array.add(value);
      }
    }
    return array;
  }

  private JsonNode text(JsonParser parser, String place) {
    var text = parser.getString();
    characters += text.length();
    if (text.length() > VALUE_CHARACTERS) {
      gathering.problem(Kind.FIELD_TOO_LONG, place, parser.currentName() + ": " + text.length());
      text = text.substring(0, VALUE_CHARACTERS);
    }
    if (characters > RECORD_CHARACTERS) {
      exceeded = Kind.RECORD_TOO_LARGE;
    }
    return NODES.stringNode(text);
  }
}
