package mizan.engine.results;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/// A DuckDB of our own in memory, bounded, for reading and writing Parquet.
public final class Duck {
  private Duck() {}

  /// Opens a database that holds nothing.
  ///
  /// @param memoryMegabytes what it may use before it spills to the temporary folder
  public static DuckDBConnection open(int memoryMegabytes, int threads) {
    try {
      var settings = new Properties();
      settings.setProperty("memory_limit", memoryMegabytes + "MB");
      settings.setProperty("threads", Integer.toString(threads));
      settings.setProperty("autoinstall_known_extensions", "false");
      settings.setProperty("autoload_known_extensions", "false");
      settings.setProperty(
          "temp_directory", Path.of(System.getProperty("java.io.tmpdir"), "mizan-duck").toString());
      return (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", settings);
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB does not start: " + e.getMessage(), e);
    }
  }

  /// Runs one statement.
  static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// A text as an SQL literal.
  public static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
