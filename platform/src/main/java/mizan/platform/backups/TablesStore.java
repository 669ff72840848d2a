package mizan.platform.backups;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Calendar;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// All tables of the database, whatever room they are of: each as lines of JSON, the names of its
/// columns and then its rows, the same from every database.
@Component
class TablesStore {
  private static final String HISTORY = "flyway_schema_history";
  private static final int BATCH = 500;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DataSource database;

  TablesStore(DataSource database) {
    this.database = database;
  }

  /// Takes a table's lines while they are written.
  interface Written {
    void table(String name, Backup.Content lines) throws IOException;
  }

  /// Gives the lines of a table.
  interface Kept {
    BufferedReader open(String table) throws IOException;
  }

  /// What is done before rows are acknowledged.
  interface Last {
    void run() throws IOException;
  }

  /// Whether there are any tables of rooms.
  boolean areThere() {
    try (var connection = database.getConnection()) {
      return !tables(connection).isEmpty();
    } catch (SQLException e) {
      throw new IllegalStateException("the database was not read", e);
    }
  }

  /// Writes every table, all as they are at one moment.
  ///
  /// @return the versions of the migrations that were applied
  List<String> write(Written each) throws IOException {
    try (var connection = database.getConnection()) {
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
      connection.setAutoCommit(false);
      for (var table : tables(connection)) {
        each.table(table, out -> write(connection, table, out));
      }
      var migrations = migrations(connection);
      connection.rollback();
      return migrations;
    } catch (SQLException e) {
      throw new IllegalStateException("the database was not read", e);
    }
  }

  /// Fills empty tables; all of them, or none.
  ///
  /// @param manifest tells the tables, and how many rows each must have
  /// @throws BackupRefused when there is something in them, they are others, or rows are missing
  void read(Manifest manifest, Kept kept, Last last) throws IOException {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      if (!migrations(connection).equals(manifest.migrations())
          || !tables(connection).equals(List.copyOf(manifest.tables().keySet()))) {
        throw new BackupRefused("backups.other-version");
      }
      for (var table : manifest.tables().entrySet()) {
        if (!isEmpty(connection, table.getKey())) {
          throw new BackupRefused("backups.database-not-empty");
        }
        try (var lines = kept.open(table.getKey())) {
          if (read(connection, table.getKey(), lines) != table.getValue()) {
            throw new BackupRefused("backups.damaged", table.getKey());
          }
        }
      }
      last.run();
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("the database was not written", e);
    }
  }

  private static boolean isEmpty(Connection database, String table) throws SQLException {
    try (var statement = database.createStatement();
        var rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1) == 0;
    }
  }

  /// What a column holds, in the words of its database.
  private enum Kind {
    TEXT,
    WHOLE,
    NUMBER,
    FLAG,
    MOMENT,
    BYTES;

    static Kind of(String type) {
      var name = type.toLowerCase(Locale.ROOT);
      if (name.contains("time")) {
        return MOMENT;
      } else if (name.contains("bool") || name.equals("bit")) {
        return FLAG;
      } else if (name.contains("int")) {
        return WHOLE;
      } else if (name.contains("byte") || name.contains("blob")) {
        return BYTES;
      }
      var number = name.matches("(real|float\\d*|double.*|numeric.*|decimal.*)");
      return number ? NUMBER : TEXT;
    }
  }

  private record Column(String name, Kind kind) {}

  private static List<String> tables(Connection database) throws SQLException {
    var tables = new ArrayList<String>();
    try (var found =
        database.getMetaData().getTables(null, schema(database), "%", new String[] {"TABLE"})) {
      while (found.next()) {
        var name = found.getString("TABLE_NAME");
        if (!name.equals(HISTORY) && !name.startsWith("sqlite_")) {
          tables.add(name);
        }
      }
    }
    Collections.sort(tables);
    return tables;
  }

  private static List<String> migrations(Connection database) throws SQLException {
    var versions = new ArrayList<String>();
    try (var statement = database.createStatement();
        var rows = statement.executeQuery("select version from " + HISTORY + " order by version")) {
      while (rows.next()) {
        versions.add(rows.getString(1));
      }
    }
    return versions;
  }

  /// How many rows were written.
  private static long write(Connection database, String table, OutputStream bytes)
      throws IOException {
    try {
      var out = new BufferedWriter(new OutputStreamWriter(bytes, UTF_8));
      var rows = write(database, table, out);
      out.flush();
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("the table " + table + " was not read", e);
    }
  }

  private static long write(Connection database, String table, Writer out)
      throws SQLException, IOException {
    var columns = columns(database, table);
    line(out, columns.stream().map(Column::name).toList());
    var count = 0L;
    try (var statement = database.createStatement();
        var rows = statement.executeQuery("select * from " + table)) {
      while (rows.next()) {
        var row = new ArrayList<@Nullable Object>(columns.size());
        for (var column : columns) {
          row.add(value(rows, column));
        }
        line(out, row);
        count++;
      }
    }
    return count;
  }

  /// How many rows were read into a table.
  private static long read(Connection database, String table, BufferedReader lines)
      throws SQLException, IOException {
    var names = JSON.readValue(lines.readLine(), new TypeReference<List<String>>() {});
    var known = columns(database, table);
    var columns =
        names.stream()
            .flatMap(name -> known.stream().filter(column -> column.name.equals(name)))
            .toList();
    var places = String.join(", ", Collections.nCopies(columns.size(), "?"));
    var count = 0L;
    try (var insert =
        database.prepareStatement(
            "insert into %s (%s) values (%s)".formatted(table, String.join(", ", names), places))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var row = JSON.readValue(line, new TypeReference<List<@Nullable Object>>() {});
        for (var i = 0; i < columns.size(); i++) {
          set(insert, i + 1, columns.get(i).kind, row.get(i));
        }
        insert.addBatch();
        if (++count % BATCH == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
    return count;
  }

  private static List<Column> columns(Connection database, String table) throws SQLException {
    var columns = new ArrayList<Column>();
    try (var found = database.getMetaData().getColumns(null, schema(database), table, null)) {
      while (found.next()) {
        columns.add(
            new Column(found.getString("COLUMN_NAME"), Kind.of(found.getString("TYPE_NAME"))));
      }
    }
    return columns;
  }

  private static @Nullable Object value(ResultSet rows, Column column) throws SQLException {
    if (rows.getObject(column.name) == null) {
      return null;
    }
    return switch (column.kind) {
      case TEXT -> rows.getString(column.name);
      case WHOLE -> rows.getLong(column.name);
      case NUMBER -> rows.getDouble(column.name);
      case FLAG -> rows.getBoolean(column.name);
      case MOMENT -> rows.getTimestamp(column.name, utc()).toInstant().toString();
      case BYTES -> Base64.getEncoder().encodeToString(rows.getBytes(column.name));
    };
  }

  private static void set(PreparedStatement insert, int place, Kind kind, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> insert.setObject(place, null);
      case Boolean flag -> insert.setBoolean(place, flag);
      case Number number when kind == Kind.NUMBER -> insert.setDouble(place, number.doubleValue());
      case Number number -> insert.setLong(place, number.longValue());
      case String text when kind == Kind.MOMENT ->
          insert.setTimestamp(place, Timestamp.from(Instant.parse(text)), utc());
      case String text when kind == Kind.BYTES ->
          insert.setBytes(place, Base64.getDecoder().decode(text));
      default -> insert.setString(place, value.toString());
    }
  }

  private static Calendar utc() {
    return Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
  }

  private static @Nullable String schema(Connection database) throws SQLException {
    return database.getSchema(); // null of a database that is a file
  }

  private static void line(Writer out, Object value) throws IOException {
    out.write(JSON.writeValueAsString(value));
    out.write('\n');
  }
}
