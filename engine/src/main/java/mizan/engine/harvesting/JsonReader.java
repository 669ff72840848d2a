package mizan.engine.harvesting;

import java.util.ArrayList;
import mizan.engine.harvesting.Problem.Kind;
import org.jspecify.annotations.Nullable;

/// Reads records out of a JSON document, each within bounds of size and depth.
final class JsonReader {
  /// Characters of one record, names included, with [#VALUE] for each value; a larger one is passed
  /// over and named.
  private static final int RECORD_CHARACTERS = 16 << 20;

  /// Characters of one value; a longer one is cut and named.
  static final int VALUE_CHARACTERS = 1 << 20;

  /// What a value weighs whatever is in it: many small values fill the memory too.
  private static final int VALUE = 16;

  private static final int DEPTH = 60;

  private final JsonText text;
  private final Gathering gathering;
  private long characters;
  private @Nullable Kind exceeded;

  JsonReader(JsonText text, Gathering gathering) {
    this.text = text;
    this.gathering = gathering;
  }

  /// The value that comes next; null when it exceeds a bound, which is then named. The value is
  /// passed in either case.
  @Nullable Json value(String place) {
    characters = 0;
    exceeded = null;
    var value = read("", 0, place);
    if (exceeded != null) {
      gathering.problem(exceeded, place, "");
      return null;
    }
    return value;
  }

  private Json read(String name, int depth, String place) {
    var first = text.peek();
    characters += VALUE;
    if (characters > RECORD_CHARACTERS) {
      exceeded = Kind.RECORD_TOO_LARGE;
    }
    if (depth > DEPTH && (first == '{' || first == '[')) {
      exceeded = Kind.NESTED_TOO_DEEP;
    }
    if (exceeded != null) {
      text.skip();
      return new Json.Null();
    }
    return switch (first) {
      case '"' -> string(name, place);
      case '{' -> object(depth, place);
      case '[' -> array(name, depth, place);
      default -> text.scalar();
    };
  }

  private JsonObject object(int depth, String place) {
    var object = new JsonObject(depth == 0);
    if (!text.enter('{', '}')) {
      return object;
    }
    do {
      var name = text.name();
      characters += name.length();
      var value = read(name, depth + 1, place);
      if (exceeded == null) {
        object.put(name, value);
      }
    } while (text.goesOn('}'));
    return object;
  }

  private Json.Array array(String name, int depth, String place) {
    var items = new ArrayList<Json>();
    if (!text.enter('[', ']')) {
      return new Json.Array(items);
    }
    do {
      var value = read(name, depth + 1, place);
      if (exceeded == null) {
        items.add(value);
      }
    } while (text.goesOn(']'));
    return new Json.Array(items);
  }

  private Json.Text string(String name, String place) {
    var string = text.string(VALUE_CHARACTERS);
    var length = text.length();
    characters += length;
    if (length > VALUE_CHARACTERS) {
      gathering.problem(Kind.FIELD_TOO_LONG, place, name + ": " + length);
    }
    if (characters > RECORD_CHARACTERS) {
      exceeded = Kind.RECORD_TOO_LARGE;
    }
    return string;
  }
}
