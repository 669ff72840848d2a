package mizan.engine.reporting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mizan.engine.content.ColumnProfile;
import mizan.engine.content.FileProfile;
import mizan.engine.content.TableProfile;
import mizan.engine.schemas.Inference;
import mizan.engine.schemas.InferredColumn;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The metadata of a table, inferred from its values: a Table Schema (Data Package, version 2) and
/// metadata of CSV on the Web. The table keeps what they say.
public final class TableSchema {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TableSchema() {}

  /// A Table Schema of what the profile alone proves.
  public static String of(TableProfile table) {
    return of(table, Inference.of(table));
  }

  /// A Table Schema: fields with name, type, format and constraints.
  public static String of(TableProfile table, List<InferredColumn> inferred) {
    var root = JSON.createObjectNode();
    root.put("$schema", "https://datapackage.org/profiles/2.0/tableschema.json");
    var fields = root.putArray("fields");
    for (var i = 0; i < inferred.size(); i++) {
      field(fields.addObject().put("name", name(table.columns().get(i))), inferred.get(i));
    }
    root.putArray("missingValues").add("");
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private static void field(ObjectNode field, InferredColumn column) {
    field.put("type", column.type());
    if (!column.format().isEmpty()) {
      field.put("format", column.format());
    }
    if (!column.decimalChar().isEmpty()) {
      field.put("decimalChar", column.decimalChar());
    }
    if (!column.words().isEmpty()) {
      field.putArray("trueValues").add(column.words().getFirst());
      field.putArray("falseValues").add(column.words().getLast());
    }
    if (!column.missing().isEmpty()) {
      var missing = field.putArray("missingValues").add("");
      column.missing().forEach(missing::add);
    }
    if (column.required() || column.unique()) {
      var constraints = field.putObject("constraints");
      if (column.required()) {
        constraints.put("required", true);
      }
      if (column.unique()) {
        constraints.put("unique", true);
      }
    }
  }

  /// Metadata of CSV on the Web of what the profile alone proves.
  public static String csvw(FileProfile file, TableProfile table) {
    return csvw(file, table, Inference.of(table));
  }

  /// Metadata of CSV on the Web (W3C, 2015) for a file of one table.
  public static String csvw(FileProfile file, TableProfile table, List<InferredColumn> inferred) {
    var root = JSON.createObjectNode();
    root.put("@context", "http://www.w3.org/ns/csvw");
    root.put("url", file.name());
    var dialect = root.putObject("dialect");
    var text = file.text();
    dialect.put("encoding", text == null ? "UTF-8" : text.charset());
    dialect.put("header", table.headerRows() > 0).put("headerRowCount", table.headerRows());
    var columns = root.putObject("tableSchema").putArray("columns");
    var names = new HashSet<String>();
    for (var i = 0; i < inferred.size(); i++) {
      var column = table.columns().get(i);
      var node = columns.addObject().put("titles", name(column)).put("name", unique(column, names));
      column(node, inferred.get(i));
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private static void column(ObjectNode node, InferredColumn column) {
    var datatype = node.putObject("datatype").put("base", column.base());
    if (!column.decimalChar().isEmpty()) {
      datatype.putObject("format").put("decimalChar", column.decimalChar());
    } else if (!column.picture().isEmpty()) {
      datatype.put("format", column.picture());
    }
    if (!column.missing().isEmpty()) {
      var missing = node.putArray("null").add("");
      column.missing().forEach(missing::add);
    }
    if (column.required()) {
      node.put("required", true);
    }
  }

  private static String name(ColumnProfile column) {
    return column.name().isBlank() ? "column " + column.number() : column.name();
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
