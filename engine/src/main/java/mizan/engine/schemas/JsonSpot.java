package mizan.engine.schemas;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A value in a JSON document and where it stands, so that every complaint can say where.
///
/// @param at a JSON pointer; "" for the whole
record JsonSpot(JsonNode node, String at) {
  private static final int SHOWN = 60;

  @Nullable JsonSpot find(String name) {
    var found = node.get(name);
    return found == null ? null : new JsonSpot(found, at + "/" + name);
  }

  boolean has(String name) {
    return node.has(name);
  }

  /// The entries of a list; none when there is no such list.
  List<JsonSpot> list(String name) {
    var found = find(name);
    return found == null || !found.node.isArray() ? List.of() : found.entries();
  }

  List<JsonSpot> entries() {
    var entries = new ArrayList<JsonSpot>();
    for (var i = 0; i < node.size(); i++) {
      entries.add(new JsonSpot(node.get(i), at + "/" + i));
    }
    return entries;
  }

  /// A text; "" when there is none.
  String text(String name) {
    var found = node.get(name);
    return found != null && found.isString() ? found.stringValue() : "";
  }

  boolean flag(String name) {
    var found = node.get(name);
    return found != null && found.isBoolean() && found.booleanValue();
  }

  /// A text, or the texts of a list.
  Set<String> texts() {
    var texts = new LinkedHashSet<String>();
    if (node.isArray()) {
      entries().forEach(entry -> texts.add(entry.plain()));
    } else {
      texts.add(plain());
    }
    return texts;
  }

  /// The value as a text, whatever it is.
  String plain() {
    return node.isString() ? node.stringValue() : node.toString();
  }

  /// A whole number that is not negative.
  int size() throws UnreadableSchema {
    var number = NumberType.XSD.rank(plain());
    try {
      if (number != null && number.signum() >= 0) {
        return number.intValueExact();
      }
    } catch (ArithmeticException _) {
      // said below
    }
    throw fault(SchemaFault.BAD_VALUE);
  }

  UnreadableSchema fault(SchemaFault fault) {
    return new UnreadableSchema(at, fault, shown());
  }

  Unchecked unchecked() {
    return new Unchecked(at, shown());
  }

  private String shown() {
    var plain = plain();
    return node.isContainer() && plain.length() > SHOWN
        ? ""
        : plain.length() > SHOWN ? plain.substring(0, SHOWN) + "…" : plain;
  }
}
