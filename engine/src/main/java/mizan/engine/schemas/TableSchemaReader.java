package mizan.engine.schemas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mizan.engine.schemas.Schema.Match;
import org.jspecify.annotations.Nullable;

/// Reads a Table Schema (Data Package, version 2; also version 1): bare, in a resource, or in a
/// package.
final class TableSchemaReader {
  private static final Set<String> ABOUT =
      Set.of(
          "required",
          "unique",
          "pattern",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "minLength",
          "maxLength",
          "enum");
  private static final Set<String> SILENT =
      Set.of(
          "$schema",
          "profile",
          "name",
          "title",
          "description",
          "fields",
          "fieldsMatch",
          "primaryKey",
          "uniqueKeys",
          "missingValues",
          "created",
          "version",
          "keywords",
          "homepage",
          "contributors",
          "licenses",
          "sources",
          "image",
          "path",
          "countryCode",
          "example",
          "examples",
          "lastModified",
          "resources");

  private final List<Unchecked> unchecked = new ArrayList<>();
  private final @Nullable Boolean header;

  private TableSchemaReader(@Nullable Boolean header) {
    this.header = header;
  }

  /// Reads the schema of a file.
  ///
  /// @param file the name of the file, by which its resource is found
  static Schema read(JsonSpot document, String file) throws UnreadableSchema {
    var resources = document.find("resources");
    var resource = resources == null ? document : resource(resources, file);
    var schema = resource.find("schema");
    if (schema != null && schema.node().isString()) {
      throw schema.fault(SchemaFault.ELSEWHERE);
    }
    if (schema == null && !resource.has("fields")) {
      throw new UnreadableSchema(resource.at() + "/schema", SchemaFault.MISSING, "");
    }
    var dialect = resource.find("dialect");
    var header =
        (dialect != null && dialect.has("header")) ? (Boolean) dialect.flag("header") : null;
    return new TableSchemaReader(header).schema(schema == null ? resource : schema);
  }

  private static JsonSpot resource(JsonSpot resources, String file) throws UnreadableSchema {
    var all = resources.entries();
    for (var one : all) {
      var path = one.find("path");
      if (path != null && path.texts().stream().anyMatch(text -> isOf(text, file))) {
        return one;
      }
    }
    var stem = file.replaceFirst("\\.[^.]*$", "");
    for (var one : all) {
      if (!stem.isEmpty() && one.text("name").equalsIgnoreCase(stem)) {
        return one;
      }
    }
    if (all.size() == 1) {
      return all.getFirst();
    }
    throw new UnreadableSchema(resources.at(), SchemaFault.NO_TABLE_OF_THIS_NAME, file);
  }

  /// Whether a path or an address ends in the file's name.
  static boolean isOf(String path, String file) {
    var plain = path.split("[?#]", 2)[0];
    return !file.isEmpty() && plain.substring(plain.lastIndexOf('/') + 1).equals(file);
  }

  private Schema schema(JsonSpot schema) throws UnreadableSchema {
    var list = schema.find("fields");
    if (list == null || !list.node().isArray() || list.node().isEmpty()) {
      throw new UnreadableSchema(schema.at() + "/fields", SchemaFault.MISSING, "");
    }
    var missing = missing(schema, Set.of(""));
    var fields = new ArrayList<Field>();
    var places = new HashMap<String, Integer>();
    for (var one : list.entries()) {
      var field = field(one, missing);
      places.putIfAbsent(field.name(), fields.size());
      fields.add(field);
    }
    for (var name : schema.node().propertyNames()) {
      var silent = SILENT.contains(name) || (schema.at().isEmpty() && !name.equals("foreignKeys"));
      if (!silent) {
        unchecked.add(new JsonSpot(schema.node().get(name), schema.at() + "/" + name).unchecked());
      }
    }
    var keys = keys(schema, places);
    return new Schema(SchemaKind.TABLE_SCHEMA, fields, match(schema), header, keys, unchecked);
  }

  private static Match match(JsonSpot schema) throws UnreadableSchema {
    var given = schema.find("fieldsMatch");
    if (given == null) {
      return Match.EXACT;
    }
    for (var match : Match.values()) {
      if (match != Match.ANY && given.texts().contains(match.name().toLowerCase(Locale.ROOT))) {
        return match;
      }
    }
    throw given.fault(SchemaFault.BAD_VALUE);
  }

  private static Set<String> missing(JsonSpot of, Set<String> otherwise) {
    if (!of.has("missingValues")) {
      return otherwise;
    }
    var texts = new LinkedHashSet<String>();
    for (var one : of.list("missingValues")) {
      var value = one.find("value");
      texts.add(value == null ? one.plain() : value.plain());
    }
    return texts;
  }

  private Field field(JsonSpot field, Set<String> inherited) throws UnreadableSchema {
    if (field.text("name").isEmpty()) {
      throw new UnreadableSchema(field.at() + "/name", SchemaFault.MISSING, "");
    }
    var type = TableTypes.of(field, unchecked);
    var rules = new Rules(type, unchecked);
    var constraints = field.find("constraints");
    if (constraints != null) {
      for (var name : constraints.node().propertyNames()) {
        var given = new JsonSpot(constraints.node().get(name), constraints.at() + "/" + name);
        if (!ABOUT.contains(name)) {
          unchecked.add(given.unchecked());
        } else if (!rules.read(name, given) && !given.node().isBoolean()) {
          throw given.fault(SchemaFault.BAD_VALUE);
        }
      }
    }
    var categories = field.find("categories");
    if (categories != null) {
      rules.read("categories", categories);
    }
    return new Field(
        field.text("name"),
        List.of(field.text("name").strip()),
        type,
        constraints != null && constraints.flag("required"),
        constraints != null && constraints.flag("unique"),
        missing(field, inherited),
        "",
        null,
        rules.rules());
  }

  private static List<Schema.Key> keys(JsonSpot schema, Map<String, Integer> places)
      throws UnreadableSchema {
    var keys = new ArrayList<Schema.Key>();
    var primary = schema.find("primaryKey");
    if (primary != null && !primary.texts().isEmpty()) {
      keys.add(key(primary, BreachKind.PRIMARY_KEY, places));
    }
    for (var unique : schema.list("uniqueKeys")) {
      keys.add(key(unique, BreachKind.UNIQUE, places));
    }
    return keys;
  }

  /// Columns that are named together.
  static Schema.Key key(JsonSpot names, BreachKind kind, Map<String, Integer> places)
      throws UnreadableSchema {
    var columns = new ArrayList<Integer>();
    for (var name : names.texts()) {
      var place = places.get(name);
      if (place == null) {
        throw names.fault(SchemaFault.COLUMN_UNKNOWN);
      }
      columns.add(place);
    }
    return new Schema.Key(kind, String.join(" + ", names.texts()), columns);
  }
}
