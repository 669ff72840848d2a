package mizan.engine.reporting;

import java.util.HashSet;
import java.util.Set;
import mizan.engine.content.ColumnProfile;
import mizan.engine.content.FileProfile;
import mizan.engine.content.Shape;
import mizan.engine.content.TableProfile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The metadata of a table, inferred from its profile: a Table Schema (Data Package, version 2) and
/// metadata of CSV on the Web.
public final class TableSchema {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final double ENOUGH = 0.99;

  private TableSchema() {}

  /// A Table Schema: fields with name, type, format and constraints; a blank cell is a missing
  /// value, a word in its place is not.
  public static String of(TableProfile table) {
    var root = JSON.createObjectNode();
    root.put("$schema", "https://datapackage.org/profiles/2.0/tableschema.json");
    var fields = root.putArray("fields");
    for (var column : table.columns()) {
      var type = type(column);
      var field = fields.addObject().put("name", name(column)).put("type", type.name);
      if (!type.format.isEmpty()) {
        field.put("format", type.format);
      }
      if (type.name.equals("number") && isComma(column)) {
        field.put("decimalChar", ",");
      }
      var constraints = constraints(column);
      if (!constraints.isEmpty()) {
        field.set("constraints", constraints);
      }
    }
    root.putArray("missingValues").add("");
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  /// Metadata of CSV on the Web (W3C, 2015) for a file of one table.
  public static String csvw(FileProfile file, TableProfile table) {
    var root = JSON.createObjectNode();
    root.put("@context", "http://www.w3.org/ns/csvw");
    root.put("url", file.name());
    var dialect = root.putObject("dialect");
    var text = file.text();
    dialect.put("encoding", text == null ? "UTF-8" : text.charset());
    dialect.put("header", table.headerRows() > 0).put("headerRowCount", table.headerRows());
    var columns = root.putObject("tableSchema").putArray("columns");
    var names = new HashSet<String>();
    for (var column : table.columns()) {
      var node = columns.addObject().put("titles", name(column)).put("name", unique(column, names));
      node.set("datatype", datatype(column));
      if (column.missing() == 0 && column.cells() > 0) {
        node.put("required", true);
      }
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  /// A type of Table Schema with its format; "" for the usual one.
  private record Type(String name, String format) {}

  private static Type type(ColumnProfile column) {
    if (column.typeShare() < ENOUGH || column.values() == 0) {
      return new Type("string", "");
    }
    return switch (column.type()) {
      case NUMBER -> number(column);
      case DATE -> date(column);
      case TIME -> new Type("time", "");
      case BOOLEAN -> new Type("boolean", "");
      case EMAIL -> new Type("string", "email");
      case URL -> new Type("string", "uri");
      case PHONE, IBAN, PLACE, NESTED, CODE, TEXT, ERROR, MIXED, NOTHING -> new Type("string", "");
    };
  }

  private static Type number(ColumnProfile column) {
    if (column.count(Shape.INTEGER) == column.values()) {
      return new Type("integer", "");
    }
    var plain =
        column.count(Shape.INTEGER)
            + column.count(Shape.DECIMAL_POINT)
            + column.count(Shape.SCIENTIFIC);
    var commas = column.count(Shape.INTEGER) + column.count(Shape.DECIMAL_COMMA);
    return plain == column.values() || commas == column.values()
        ? new Type("number", "")
        : new Type("string", "");
  }

  private static boolean isComma(ColumnProfile column) {
    return column.count(Shape.DECIMAL_COMMA) > 0;
  }

  private static Type date(ColumnProfile column) {
    if (column.count(Shape.DATE_ISO) == column.values()) {
      return new Type("date", "");
    }
    if (column.count(Shape.MOMENT_ISO) == column.values()) {
      return new Type("datetime", "");
    }
    if (column.count(Shape.MONTH) == column.values()) {
      return new Type("yearmonth", "");
    }
    return new Type("string", "");
  }

  private static ObjectNode constraints(ColumnProfile column) {
    var constraints = JSON.createObjectNode();
    if (column.cells() > 0 && column.missing() == 0) {
      constraints.put("required", true);
    }
    if (column.distinct().exact()
        && column.values() > 1
        && column.distinct().count() == column.values()) {
      constraints.put("unique", true);
    }
    return constraints;
  }

  private static ObjectNode datatype(ColumnProfile column) {
    var type = type(column);
    var node = JSON.createObjectNode();
    var base =
        switch (type.name) {
          case "integer" -> "integer";
          case "number" -> "decimal";
          case "date" -> "date";
          case "datetime" -> "dateTime";
          case "yearmonth" -> "gYearMonth";
          case "time" -> "time";
          case "boolean" -> "boolean";
          default -> type.format.equals("uri") ? "anyURI" : "string";
        };
    node.put("base", base);
    if (base.equals("decimal") && isComma(column)) {
      node.putObject("format").put("decimalChar", ",");
    }
    return node;
  }

  private static String name(ColumnProfile column) {
    return column.name().isEmpty() ? "column " + column.number() : column.name();
  }

  /// A name that may stand in a URI template: letters, figures and underlines.
  private static String unique(ColumnProfile column, Set<String> taken) {
    var name = name(column).replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_|_$", "");
    var unique = name.isEmpty() ? "column_" + column.number() : name;
    for (var copy = 2; !taken.add(unique); copy++) {
      unique = name + "_" + copy;
    }
    return unique;
  }
}
