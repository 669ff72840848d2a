package mizan.engine.harvesting;

import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Reads values out of JSON as the processor of JSON-LD takes them, each within a bound.
///
/// Unlike a record of [JsonReader] nothing is cut or changed: a number stays one, however long.
final class JsonLdValues {
  static final JsonProvider JSON = JsonProvider.provider();

  /// What a value weighs whatever is in it.
  private static final int VALUE = 16;

  private static final int DEPTH = 250;

  private final JsonText text;
  private long given;
  private long room;
  private boolean exceeded;

  JsonLdValues(JsonText text) {
    this.text = text;
  }

  /// The value that comes next; null when it has more characters, or goes too deep. It is passed in
  /// either case.
  @Nullable JsonValue value(long characters) {
    given = characters;
    room = characters;
    exceeded = false;
    var value = read(0);
    return exceeded ? null : value;
  }

  /// How many characters the last value has.
  long taken() {
    return given - room;
  }

  private JsonValue read(int depth) {
    var first = text.peek();
    take(VALUE);
    exceeded |= depth > DEPTH;
    if (exceeded) {
      text.skip();
      return JsonValue.NULL;
    }
    return switch (first) {
      case '"' -> string();
      case '{' -> object(depth);
      case '[' -> array(depth);
      default -> scalar(text.scalar());
    };
  }

  private void take(long characters) {
    room -= characters;
    exceeded |= room < 0;
  }

  private JsonValue object(int depth) {
    var object = JSON.createObjectBuilder();
    text.members(name -> {
      take(name.length());
      var value = read(depth + 1);
      if (!exceeded) {
        object.add(name, value);
      }
    });
    return object.build();
  }

  private JsonValue array(int depth) {
    var array = JSON.createArrayBuilder();
    text.items(() -> {
      var value = read(depth + 1);
      if (!exceeded) {
        array.add(value);
      }
    });
    return array.build();
  }

  private JsonValue string() {
    var string = text.string(Math.clamp(room, 0, Integer.MAX_VALUE - 8));
    take(text.length());
    return JSON.createValue(string.value());
  }

  private static JsonValue scalar(Json scalar) {
    return switch (scalar) {
      case Json.Whole(var number) -> JSON.createValue(number);
      case Json.Flag(var flag) -> flag ? JsonValue.TRUE : JsonValue.FALSE;
      case Json.Text(var number, _) -> number(number);
      case Json.Null _, Json.Array _, JsonObject _ -> JsonValue.NULL;
    };
  }

  private static JsonValue number(String written) {
    try {
      return JSON.createValue(new BigDecimal(written));
    } catch (NumberFormatException _) {
      return JSON.createValue(written); // its exponent is beyond any number
    }
  }
}
