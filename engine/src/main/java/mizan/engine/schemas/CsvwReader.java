package mizan.engine.schemas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import mizan.engine.schemas.Schema.Match;
import org.jspecify.annotations.Nullable;

/// Reads metadata of CSV on the Web (W3C, 2015) as far as it says what one table must look like.
final class CsvwReader {
  private static final Pattern NAME =
      Pattern.compile("(?:[\\p{L}\\p{N}]|%[0-9A-Fa-f]{2})(?:[\\p{L}\\p{N}_.]|%[0-9A-Fa-f]{2})*");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
  private static final Set<String> UNCHECKED = Set.of("foreignKeys");

  private final List<Unchecked> unchecked = new ArrayList<>();
  private final JsonSpot document;
  private final JsonSpot table;

  private CsvwReader(JsonSpot document, JsonSpot table) {
    this.document = document;
    this.table = table;
  }

  /// Reads what is said of a file.
  ///
  /// @param file its name, by which its table is found
  static Schema read(JsonSpot document, String file) throws UnreadableSchema {
    node(document, document.has("tables") ? "TableGroup" : "Table");
    var table = document.has("tables") ? table(document, file) : document;
    var url = table.find("url");
    if (url == null) {
      throw new UnreadableSchema(table.at() + "/url", SchemaFault.MISSING, "");
    }
    if (!url.node().isString()) {
      throw url.fault(SchemaFault.BAD_VALUE);
    }
    node(table, "Table");
    return new CsvwReader(document, table).schema();
  }

  private static JsonSpot table(JsonSpot group, String file) throws UnreadableSchema {
    var tables = group.list("tables");
    if (tables.isEmpty()) {
      throw new UnreadableSchema(group.at() + "/tables", SchemaFault.MISSING, "");
    }
    for (var one : tables) {
      if (TableSchemaReader.isOf(one.text("url"), file)) {
        return one;
      }
    }
    if (tables.size() == 1) {
      return tables.getFirst();
    }
    throw new UnreadableSchema(group.at() + "/tables", SchemaFault.NO_TABLE_OF_THIS_NAME, file);
  }

  /// What every described thing must keep: an identifier that is an address, its own type.
  private static void node(JsonSpot thing, String type) throws UnreadableSchema {
    var id = thing.find("@id");
    if (id != null && id.node().isString() && id.plain().startsWith("_:")) {
      throw id.fault(SchemaFault.BAD_VALUE);
    }
    var given = thing.find("@type");
    if (given != null && !given.plain().equals(type)) {
      throw given.fault(SchemaFault.BAD_VALUE);
    }
  }

  private Schema schema() throws UnreadableSchema {
    var schema = inherited(null, "tableSchema");
    if (schema != null && schema.node().isString()) {
      throw schema.fault(SchemaFault.ELSEWHERE);
    }
    if (schema == null) {
      return anything();
    }
    if (!schema.node().isObject()) {
      throw schema.fault(SchemaFault.BAD_VALUE);
    }
    node(schema, "Schema");
    var places = new HashMap<String, Integer>();
    var fields = fields(schema, places);
    for (var name : UNCHECKED) {
      var one = schema.find(name);
      if (one != null) {
        unchecked.add(one.unchecked());
      }
    }
    var match = fields.isEmpty() ? Match.ANY : Match.EXACT;
    return new Schema(SchemaKind.CSVW, fields, match, header(), keys(schema, places), unchecked);
  }

  private Schema anything() throws UnreadableSchema {
    return new Schema(SchemaKind.CSVW, List.of(), Match.ANY, header(), List.of(), unchecked);
  }

  private @Nullable Boolean header() throws UnreadableSchema {
    var dialect = inherited(null, "dialect");
    if (dialect == null || !dialect.node().isObject()) {
      return null;
    }
    node(dialect, "Dialect");
    var count = dialect.find("headerRowCount");
    if (count != null && count.node().isInt()) {
      return count.node().intValue() > 0;
    }
    var header = dialect.find("header");
    return (header != null && header.node().isBoolean()) ? header.node().booleanValue() : null;
  }

  private List<Field> fields(JsonSpot schema, Map<String, Integer> places) throws UnreadableSchema {
    var fields = new ArrayList<Field>();
    var virtual = false;
    var columns = schema.find("columns");
    if (columns != null && !columns.node().isArray()) {
      throw columns.fault(SchemaFault.BAD_VALUE);
    }
    for (var column : schema.list("columns")) {
      if (!column.node().isObject()) {
        unchecked.add(column.unchecked());
        continue;
      }
      node(column, "Column");
      if (virtual && !column.flag("virtual")) {
        throw column.fault(SchemaFault.CONTRADICTION);
      }
      virtual |= column.flag("virtual");
      var field = field(schema, column, fields.size() + 1);
      var name = name(column, field);
      if (!name.isEmpty() && places.putIfAbsent(name, fields.size()) != null) {
        throw new UnreadableSchema(column.at() + "/name", SchemaFault.NAME_REPEATED, name);
      }
      if (!virtual) {
        fields.add(field);
      }
    }
    return fields;
  }

  /// The column's name by which keys speak of it; "" when it has none.
  private String name(JsonSpot column, Field field) {
    var name = column.find("name");
    if (name == null) {
      return field.titles().isEmpty() ? "" : field.titles().getFirst();
    }
    if (!name.node().isString() || !NAME.matcher(name.plain()).matches()) {
      unchecked.add(name.unchecked());
      return "";
    }
    return name.plain();
  }

  private Field field(JsonSpot schema, JsonSpot column, int number) throws UnreadableSchema {
    var titles = titles(column);
    var name = column.text("name");
    var shown = titles.isEmpty() ? name.isEmpty() ? "#" + number : name : titles.getFirst();
    var read = new CsvwDatatype(inherited(column, schema, "datatype"), unchecked);
    var required = inherited(column, schema, "required");
    var separator = inherited(column, schema, "separator");
    var otherwise = inherited(column, schema, "default");
    return new Field(
        shown,
        titles.isEmpty() && !name.isEmpty() ? List.of(name) : titles,
        read.type(),
        required != null && required.node().isBoolean() && required.node().booleanValue(),
        false,
        missing(inherited(column, schema, "null")),
        otherwise != null && otherwise.node().isString() ? otherwise.plain() : "",
        separator != null && separator.node().isString() ? separator.plain() : null,
        read.rules());
  }

  /// Texts that stand for no value; what is no text is not taken.
  private static Set<String> missing(@Nullable JsonSpot given) {
    var right =
        given != null
            && (given.node().isString()
                || given.entries().stream().anyMatch(one -> one.node().isString()));
    return given != null && right ? given.texts() : Set.of("");
  }

  private List<String> titles(JsonSpot column) throws UnreadableSchema {
    var given = column.find("titles");
    if (given == null) {
      return List.of();
    }
    if (given.node().isString()) {
      return List.of(given.plain().strip());
    }
    if (!given.node().isContainer()) {
      throw given.fault(SchemaFault.BAD_VALUE);
    }
    var titles = new ArrayList<String>();
    if (given.node().isObject()) {
      for (var language : given.node().propertyNames()) {
        if (!LANGUAGE.matcher(language).matches()) {
          throw given.fault(SchemaFault.BAD_VALUE);
        }
        add(new JsonSpot(given.node().get(language), given.at() + "/" + language), titles);
      }
    } else {
      add(given, titles);
    }
    return titles;
  }

  private void add(JsonSpot given, List<String> titles) {
    var all = given.node().isArray() ? given.entries() : List.of(given);
    for (var one : all) {
      if (one.node().isString()) {
        titles.add(one.plain().strip());
      } else {
        unchecked.add(one.unchecked());
      }
    }
  }

  /// A property of the table, or of the group it is in; `schema` and `column` before them.
  private @Nullable JsonSpot inherited(@Nullable JsonSpot schema, String name) {
    var own = schema == null ? null : schema.find(name);
    var ofTable = own == null ? table.find(name) : own;
    return ofTable == null ? document.find(name) : ofTable;
  }

  private @Nullable JsonSpot inherited(JsonSpot column, JsonSpot schema, String name) {
    var own = column.find(name);
    return own == null ? inherited(schema, name) : own;
  }

  private List<Schema.Key> keys(JsonSpot schema, Map<String, Integer> places)
      throws UnreadableSchema {
    var primary = schema.find("primaryKey");
    if (primary == null) {
      return List.of();
    }
    if (!primary.texts().stream().allMatch(places::containsKey)) {
      unchecked.add(primary.unchecked());
      return List.of();
    }
    return List.of(TableSchemaReader.key(primary, BreachKind.PRIMARY_KEY, places));
  }
}
