package mizan.engine.schemas;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The types of Table Schema, with their formats.
final class TableTypes {
  private static final Set<String> TRUE = Set.of("true", "True", "TRUE", "1");
  private static final Set<String> FALSE = Set.of("false", "False", "FALSE", "0");

  private TableTypes() {}

  /// The type of a field; every text where we do not know it, which is then named as unchecked.
  static ValueType of(JsonSpot field, List<Unchecked> unchecked) throws UnreadableSchema {
    var given = field.find("type");
    if (given == null) {
      return FormType.any("any");
    }
    var name = given.plain();
    return switch (name) {
      case "any" -> FormType.any(name);
      case "string" -> string(field, unchecked);
      case "integer", "number" -> number(field, name);
      case "boolean" -> words(field);
      case "date" -> moment(field, name, MomentType.DAY, unchecked);
      case "time" -> moment(field, name, MomentType.TIME, unchecked);
      case "datetime" -> moment(field, name, MomentType.MOMENT, unchecked);
      case "yearmonth" -> MomentType.of(name, MomentType.MONTH);
      case "year" -> new NumberType(name, "", "", true, false, false, false, null, null, null);
      case "duration" -> known(name, "duration");
      case "object" -> FormType.json(name, JsonNode::isObject);
      case "array" -> FormType.json(name, JsonNode::isArray);
      case "geojson" -> FormType.json(name, node -> node.isObject() && node.has("type"));
      case "geopoint" -> point(field);
      case "list" -> {
        unchecked.add(given.unchecked());
        yield FormType.any(name);
      }
      default -> throw given.fault(SchemaFault.BAD_VALUE);
    };
  }

  private static ValueType known(String name, String form) {
    var known = FormType.named(name, form);
    return known == null ? FormType.any(name) : known;
  }

  private static ValueType string(JsonSpot field, List<Unchecked> unchecked) {
    var format = field.find("format");
    if (format == null || format.plain().equals("default")) {
      return FormType.any("string");
    }
    var known = FormType.named("string: " + format.plain(), format.plain());
    if (known == null) {
      unchecked.add(format.unchecked());
    }
    return known == null ? FormType.any("string") : known;
  }

  private static ValueType number(JsonSpot field, String name) {
    var whole = name.equals("integer");
    var point = field.text("decimalChar");
    return new NumberType(
        name,
        whole ? "" : point.isEmpty() ? "." : point,
        field.text("groupChar"),
        !field.has("bareNumber") || field.flag("bareNumber"),
        !whole,
        !whole,
        false,
        null,
        null,
        null);
  }

  private static ValueType words(JsonSpot field) {
    var words = new LinkedHashSet<String>();
    var yes = field.find("trueValues");
    var no = field.find("falseValues");
    words.addAll(yes == null ? TRUE : yes.texts());
    words.addAll(no == null ? FALSE : no.texts());
    return FormType.words("boolean", words);
  }

  private static ValueType moment(
      JsonSpot field, String name, DateTimeFormatter usual, List<Unchecked> unchecked) {
    var format = field.find("format");
    if (format == null || format.plain().equals("default")) {
      return MomentType.of(name, usual);
    }
    var shown = name + ": " + format.plain();
    if (format.plain().equals("any")) {
      return new MomentType(shown, MomentForms.ANY, List.of(usual, MomentType.DAY));
    }
    var form = MomentForms.directives(format.plain());
    if (form == null) {
      unchecked.add(format.unchecked());
      return FormType.any(name);
    }
    return new MomentType(shown, List.of(form), List.of(usual, MomentType.DAY));
  }

  private static ValueType point(JsonSpot field) {
    return switch (field.text("format")) {
      case "array" ->
          FormType.json(
              "geopoint",
              node -> node.isArray() && node.size() == 2 && isPoint(node.get(0), node.get(1)));
      case "object" ->
          FormType.json(
              "geopoint",
              node ->
                  node.has("lon") && node.has("lat") && isPoint(node.get("lon"), node.get("lat")));
      default -> FormType.point("geopoint");
    };
  }

  private static boolean isPoint(JsonNode longitude, JsonNode latitude) {
    return FormType.degrees(longitude.asString(""), 180)
        && FormType.degrees(latitude.asString(""), 90);
  }
}
