package mizan.engine.results;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// A DuckDB of our own in memory, bounded, for reading and writing Parquet.
public final class Duck {
  private static final int SHARED_MEGABYTES = 768;
  private static final AtomicInteger OPENED = new AtomicInteger();

  private Duck() {}

  /// A connection to the one database of this process, whose queries run on the thread that asks,
  /// so that rows keep their order; its temporary tables are seen by nobody else.
  public static DuckDBConnection connect() {
    try {
      return Shared.DATABASE.duplicate();
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB gives no connection: " + e.getMessage(), e);
    }
  }

  /// Opens a database that holds nothing, whose queries run on every processor.
  ///
  /// @param memoryMegabytes what it may use before it spills to the temporary folder
  public static DuckDBConnection open(int memoryMegabytes) {
    return open(memoryMegabytes, Runtime.getRuntime().availableProcessors());
  }

  private static DuckDBConnection open(int memoryMegabytes, int threads) {
    try {
      var settings = new Properties();
      settings.setProperty("memory_limit", memoryMegabytes + "MB");
      settings.setProperty("threads", Integer.toString(threads));
      settings.setProperty("autoinstall_known_extensions", "false");
      settings.setProperty("autoload_known_extensions", "false");
      settings.setProperty("temp_directory", spill());
      return (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", settings);
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB does not start: " + e.getMessage(), e);
    }
  }

  /// A folder that no other database has; DuckDB makes it when it must, and takes it away.
  private static String spill() {
    var name = "mizan-duck-" + ProcessHandle.current().pid() + "-" + OPENED.incrementAndGet();
    return Path.of(System.getProperty("java.io.tmpdir"), name).toString();
  }

  /// Opened when it is first asked for, and open as long as the process.
  private static final class Shared {
    private static final DuckDBConnection DATABASE = open(SHARED_MEGABYTES, 1);
  }

  /// Runs one statement.
  static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// An appender to a temporary table.
  static DuckDBAppender appender(DuckDBConnection connection, String table) throws SQLException {
    return connection.createAppender("temp", DuckDBConnection.DEFAULT_SCHEMA, table);
  }

  /// A text as an SQL literal.
  public static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
