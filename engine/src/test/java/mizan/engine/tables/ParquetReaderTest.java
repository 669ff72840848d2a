package mizan.engine.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import mizan.engine.tables.Defect.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetReaderTest {
  @TempDir Path folder;

  @Test
  void valuesKeepTheirTypes() throws IOException, SQLException {
    var file = folder.resolve("it's.parquet");
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT 1 AS a, 'é' AS b, DATE '2024-02-29' AS c, true AS d, [1, 2] AS e, "
              + "1.5e20::DOUBLE AS f, NULL::INTEGER AS g, TIMESTAMP '2024-01-01 10:00:00' AS h) TO '"
              + file.toString().replace("'", "''")
              + "' (FORMAT parquet, COMPRESSION zstd)");
    }
    var heard = read(file);
    assertThat(heard.starts.getFirst().columns())
        .containsExactly("a", "b", "c", "d", "e", "f", "g", "h");
    assertThat(heard.rows)
        .containsExactly(
            "1: n1 té d2024-02-29 btrue {[1,2] n150000000000000000000 · d2024-01-01T10:00:00");
  }

  @Test
  void aFileThatOnlyBeginsSoIsDamaged() throws IOException {
    var heard = read(Files.writeString(folder.resolve("a.parquet"), "PAR1PAR1"));
    assertThat(heard.kinds()).containsExactly(Kind.DAMAGED);
  }

  private static HeardLines read(Path file) throws IOException {
    var heard = new HeardLines();
    new ParquetReader().read(file, Limits.USUAL, heard);
    assertThat(heard.complete()).isTrue();
    return heard;
  }
}
