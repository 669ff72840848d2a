package mizan.engine.harvesting;

import java.io.ByteArrayInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A JSON document as Jackson reads it, in the bounds of [JsonReader]: what ours is compared with.
final class JacksonReading {
  private static final int DEPTH = 60;
  private static final int RECORD_CHARACTERS = 16 << 20;
  private static final int VALUE = 16;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
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

  private final JsonParser parser;
  private long characters;
  private boolean exceeded;

  private JacksonReading(JsonParser parser) {
    this.parser = parser;
  }

  /// What broke the grammar, and in which line.
  static final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final long line;

    Fault(JacksonException cause) {
      super(cause);
      this.line = cause.getLocation() == null ? 1 : cause.getLocation().getLineNr();
    }

    long line() {
      return line;
    }
  }

  /// The value of the document; null as a value when it exceeds the bounds.
  static JsonNode document(byte[] bytes) {
    try (var parser =
        FACTORY.createParser(ObjectReadContext.empty(), new ByteArrayInputStream(bytes))) {
      var reading = new JacksonReading(parser);
      if (parser.nextToken() == null) {
        throw new tools.jackson.core.exc.StreamReadException(parser, "nothing");
      }
      var value = reading.read(0);
      if (parser.nextToken() != null) {
        throw new tools.jackson.core.exc.StreamReadException(parser, "more");
      }
      return reading.exceeded ? NODES.nullNode() : value;
    } catch (JacksonException e) {
      throw new Fault(e);
    }
  }

  private JsonNode read(int depth) {
    var token = parser.currentToken();
    characters += VALUE;
    exceeded |= characters > RECORD_CHARACTERS || (depth > DEPTH && token.isStructStart());
    if (exceeded) {
      parser.skipChildren();
      return NODES.nullNode();
    }
    return switch (token) {
      case START_OBJECT -> {
        var object = NODES.objectNode();
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
          characters += name.length();
          parser.nextToken();
          object.set(name, read(depth + 1));
        }
        yield object;
      }
      case START_ARRAY -> {
        var array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.add(read(depth + 1));
        }
        yield array;
      }
      case VALUE_STRING -> text(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          switch (parser.getNumberType()) {
            case INT, LONG -> NODES.numberNode(parser.getLongValue());
            case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> NODES.stringNode(parser.getString());
          };
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      default -> NODES.nullNode();
    };
  }

  private JsonNode text(String text) {
    characters += text.length();
    exceeded |= characters > RECORD_CHARACTERS;
    return NODES.stringNode(
        text.substring(0, Math.min(text.length(), JsonReader.VALUE_CHARACTERS)));
  }
}
