package mizan.engine.harvesting;

import java.util.List;

/// A value of a portal's JSON: what a record is made of; as text, it is written as JSON again.
sealed interface Json permits JsonObject, Json.Array, Json.Text, Json.Whole, Json.Flag, Json.Null {
  /// Several values in their order.
  record Array(List<Json> items) implements Json {
    @Override
    public String toString() {
      return written(this);
    }
  }

  /// A text; also a number with a fraction or beyond a long, as it was written.
  ///
  /// @param visible whether every character is known to be one that is seen, or a space
  record Text(String value, boolean visible) implements Json {
    @Override
    public String toString() {
      return written(this);
    }
  }

  /// A whole number that a long can hold.
  record Whole(long value) implements Json {
    @Override
    public String toString() {
      return written(this);
    }
  }

  /// True or false.
  record Flag(boolean value) implements Json {
    @Override
    public String toString() {
      return written(this);
    }
  }

  /// A value given as none.
  record Null() implements Json {
    @Override
    public String toString() {
      return written(this);
    }
  }

  /// What kind of value it is, in the words of JSON.
  default String kind() {
    return switch (this) {
      case JsonObject _ -> "OBJECT";
      case Array _ -> "ARRAY";
      case Text _ -> "STRING";
      case Whole _ -> "NUMBER";
      case Flag _ -> "BOOLEAN";
      case Null _ -> "NULL";
    };
  }

  /// As JSON, without needless space.
  static String written(Json value) {
    var out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(Json value, StringBuilder out) {
    switch (value) {
      case JsonObject object -> {
        out.append('{');
        for (var i = 0; i < object.size(); i++) {
          quote(object.name(i), i == 0 ? out : out.append(','));
          write(object.value(i), out.append(':'));
        }
        out.append('}');
      }
      case Array(var items) -> {
        out.append('[');
        for (var i = 0; i < items.size(); i++) {
          write(items.get(i), i == 0 ? out : out.append(','));
        }
        out.append(']');
      }
      case Text(var text, _) -> quote(text, out);
      case Whole(var number) -> out.append(number);
      case Flag(var flag) -> out.append(flag);
      case Null _ -> out.append("null");
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> {
          if (c < ' ') {
            out.append(c < 0x10 ? "\\u000" : "\\u001").append("0123456789ABCDEF".charAt(c & 0xF));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
