package mizan.engine.fuzzing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Parquet files of a few invented rows, one for each way to pack pages.
final class Columns {
  private static final String ROWS =
      "SELECT range AS a, 'é' || range AS b, DATE '2024-02-29' AS c, range > 1 AS d, [1, 2] AS e,"
          + " 1.5e20::DOUBLE AS f, NULL::INTEGER AS g, TIMESTAMP '2024-01-01 10:00:00' AS h,"
          + " {'x': 1} AS i FROM range(3)";

  private Columns() {}

  static List<byte[]> files() {
    var files = new ArrayList<byte[]>();
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      for (var packing : List.of("zstd", "snappy", "uncompressed")) {
        var file = Files.createTempFile("mizan-any", ".parquet");
        statement.execute(
            "COPY (%s) TO '%s' (FORMAT parquet, COMPRESSION %s)".formatted(ROWS, file, packing));
        files.add(Files.readAllBytes(file));
        Files.delete(file);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("rows of ours can be written", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
