package mizan.engine.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import mizan.engine.tables.Defect.Kind;
import org.duckdb.DuckDBDriver;

/// Reads Parquet through DuckDB, row after row, in memory that does not grow with the file.
public final class ParquetReader implements TableReader {
  /// A column and how its values are told.
  private record Column(String name, CellKind kind) {}

  @Override
  public void read(Path file, Limits limits, TableSink sink) throws IOException {
    var begun = false;
    try (var connection = connect()) {
      var columns = columns(connection, file);
      var told = columns.subList(0, Math.min(columns.size(), limits.columns()));
      sink.begin(new TableStart("", told.stream().map(Column::name).toList(), 0, 1));
      begun = true;
      if (told.size() < columns.size()) {
        sink.defect(new Defect(Kind.LIMIT_REACHED, 0, 0, "columns > " + limits.columns()));
      }
      rows(connection, file, told, limits, sink);
    } catch (SQLException _) {
      sink.defect(new Defect(Kind.DAMAGED, 0, 0, "parquet"));
    }
    if (begun) {
      sink.end();
    }
  }

  private static Connection connect() throws SQLException {
    var settings = new Properties();
    settings.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
    settings.setProperty("threads", "1");
    settings.setProperty("memory_limit", "256MB");
    settings.setProperty("enable_external_access", "true");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    return DriverManager.getConnection("jdbc:duckdb:", settings);
  }

  private static String from(Path file) {
    return " FROM read_parquet('" + file.toString().replace("'", "''") + "')";
  }

  private static List<Column> columns(Connection connection, Path file) throws SQLException {
    var columns = new ArrayList<Column>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("DESCRIBE SELECT *" + from(file))) {
      while (rows.next()) {
        columns.add(new Column(rows.getString(1), kind(rows.getString(2))));
      }
    }
    return columns;
  }

  private static CellKind kind(String type) {
    if (type.endsWith("]") || type.startsWith("STRUCT") || type.startsWith("MAP")) {
      return CellKind.NESTED;
    }
    return switch (type.replaceFirst("\\(.*", "")) {
      case "TINYINT",
          "SMALLINT",
          "INTEGER",
          "BIGINT",
          "HUGEINT",
          "UTINYINT",
          "USMALLINT",
          "UINTEGER",
          "UBIGINT",
          "UHUGEINT",
          "FLOAT",
          "DOUBLE",
          "DECIMAL" ->
          CellKind.NUMBER;
      case "DATE",
          "TIMESTAMP",
          "TIMESTAMP_S",
          "TIMESTAMP_MS",
          "TIMESTAMP_NS",
          "TIMESTAMP WITH TIME ZONE" ->
          CellKind.DATE;
      case "BOOLEAN" -> CellKind.BOOLEAN;
      default -> CellKind.TEXT;
    };
  }

  private static void rows(
      Connection connection, Path file, List<Column> columns, Limits limits, TableSink sink)
      throws SQLException {
    var select = new ArrayList<String>();
    for (var column : columns) {
      var name = '"' + column.name().replace("\"", "\"\"") + '"';
      var json = column.kind() == CellKind.NESTED;
      select.add(json ? "to_json(" + name + ")::VARCHAR" : name + "::VARCHAR");
    }
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT " + String.join(", ", select) + from(file))) {
      var row = new Row();
      for (var number = 1L; rows.next(); number++) {
        row.clear(number);
        for (var i = 0; i < columns.size(); i++) {
          var text = text(rows, i, columns.get(i).kind());
          if (text.length() > limits.cellCharacters()) {
            var detail = "characters > " + limits.cellCharacters();
            sink.defect(new Defect(Kind.LIMIT_REACHED, number, i + 1, detail));
            text = text.substring(0, limits.cellCharacters());
          }
          row.add(text, text.isEmpty() ? CellKind.BLANK : columns.get(i).kind());
        }
        sink.row(row);
      }
    }
  }

  private static String text(ResultSet rows, int column, CellKind kind) throws SQLException {
    var text = rows.getString(column + 1);
    if (text == null) {
      return "";
    }
    return switch (kind) {
      case DATE -> text.replace(' ', 'T');
      case NUMBER -> JsonNumbers.plain(text);
      case BLANK, TEXT, BOOLEAN, ERROR, NESTED -> text;
    };
  }
}
