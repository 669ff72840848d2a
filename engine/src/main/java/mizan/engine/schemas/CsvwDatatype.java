package mizan.engine.schemas;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a datatype of CSV on the Web: a name, or a base with its format and limits.
final class CsvwDatatype {
  private static final Set<String> LENGTHS = Set.of("length", "minLength", "maxLength");
  private static final Set<String> LIMITS =
      Set.of("minimum", "maximum", "minInclusive", "maxInclusive", "minExclusive", "maxExclusive");

  private final ValueType type;
  private final List<Rule> rules;

  CsvwDatatype(@Nullable JsonSpot given, List<Unchecked> unchecked) throws UnreadableSchema {
    var described = given != null && given.node().isObject();
    var baseGiven = given != null && described ? given.find("base") : given;
    var base = baseGiven == null ? "string" : baseGiven.plain();
    if (baseGiven != null && !CsvwTypes.isKnown(base)) {
      unchecked.add(baseGiven.unchecked());
      base = "string";
    }
    var format = given != null && described ? given.find("format") : null;
    type = CsvwTypes.of(base, format, unchecked);
    var reading = new Rules(type, unchecked);
    if (given != null && described) {
      limits(given, base, reading);
    }
    if (format != null && isExpression(base)) {
      reading.pattern(format);
    }
    rules = reading.rules();
  }

  ValueType type() {
    return type;
  }

  List<Rule> rules() {
    return rules;
  }

  /// Of all but numbers, days and booleans the format is an expression.
  private static boolean isExpression(String base) {
    return !CsvwTypes.isNumber(base) && !CsvwTypes.isMoment(base) && !base.equals("boolean");
  }

  private static void limits(JsonSpot given, String base, Rules reading) throws UnreadableSchema {
    var id = given.find("@id");
    if (id != null && (id.plain().startsWith("_:") || CsvwTypes.isKnown(afterHash(id.plain())))) {
      throw id.fault(SchemaFault.BAD_VALUE);
    }
    if ((given.has("minInclusive") && given.has("minExclusive"))
        || (given.has("maxInclusive") && given.has("maxExclusive"))) {
      throw given.fault(SchemaFault.CONTRADICTION);
    }
    for (var name : given.node().propertyNames()) {
      var one = new JsonSpot(given.node().get(name), given.at() + "/" + name);
      if ((LENGTHS.contains(name) && !CsvwTypes.hasLength(base))
          || (LIMITS.contains(name) && !CsvwTypes.hasOrder(base))) {
        throw one.fault(SchemaFault.BAD_VALUE);
      }
      if (LENGTHS.contains(name) || LIMITS.contains(name)) {
        reading.read(name, one);
      }
    }
  }

  private static String afterHash(String address) {
    return address.startsWith("http://www.w3.org/2001/XMLSchema#")
        ? address.substring(address.indexOf('#') + 1)
        : "";
  }
}
