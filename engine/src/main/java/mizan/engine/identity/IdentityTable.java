package mizan.engine.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import mizan.engine.results.Duck;
import mizan.engine.results.Keys;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// What became of every dataset, as files: `identity.parquet`, and of what a person must say
/// `identity-queue.csv`.
final class IdentityTable implements AutoCloseable {
  static final String IDENTITY = "identity.parquet";
  static final String QUEUE = "identity-queue.csv";

  private final DuckDBConnection duck = Duck.connect();
  private final DuckDBAppender rows;

  IdentityTable() throws SQLException {
    try (var statement = duck.createStatement()) {
      statement.execute(
          "CREATE TEMP TABLE identities (portal VARCHAR, dataset_key BIGINT, dataset VARCHAR,"
              + " title VARCHAR, dataset_before VARCHAR, title_before VARCHAR, state VARCHAR,"
              + " confidence DOUBLE, keys VARCHAR[], doubt VARCHAR)");
    }
    rows = duck.createAppender("temp", DuckDBConnection.DEFAULT_SCHEMA, "identities");
  }

  void add(String portal, Match match) {
    try {
      rows.beginRow().append(portal);
      var now = match.now();
      if (now == null) {
        rows.appendNull();
      } else {
        rows.append(Keys.of(now));
      }
      append(now);
      append(now == null ? null : match.titleNow());
      append(match.before());
      append(match.before() == null ? null : match.titleBefore());
      rows.append(match.state().code()).append(Math.round(match.confidence() * 1e4) / 1e4);
      rows.append(match.keys().stream().sorted().map(Key::code).toList());
      var doubt = match.doubt();
      append(doubt == null ? null : doubt.code());
      rows.endRow();
    } catch (SQLException e) {
      throw new IllegalStateException("a row of " + portal + " was not taken", e);
    }
  }

  /// Writes both files; the folder is made when it is not there.
  void write(Path folder) throws SQLException {
    rows.close();
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    copy("SELECT * FROM identities", folder.resolve(IDENTITY), "FORMAT parquet, COMPRESSION zstd");
    copy(
        ("SELECT %s AS portal, %s AS dataset_before, %s AS title_before, %s AS dataset,"
                + " %s AS title, confidence, doubt, array_to_string(keys, ' ') AS keys,"
                + " CAST(NULL AS VARCHAR) AS decision FROM identities WHERE doubt IS NOT NULL")
            .formatted(
                DecisionFile.guarded("portal"),
                DecisionFile.guarded("dataset_before"),
                DecisionFile.guarded("title_before"),
                DecisionFile.guarded("dataset"),
                DecisionFile.guarded("title")),
        folder.resolve(QUEUE),
        "FORMAT csv, HEADER true");
  }

  @Override
  public void close() throws SQLException {
    duck.close();
  }

  private void copy(String query, Path file, String form) throws SQLException {
    try (var statement = duck.createStatement()) {
      statement.execute(
          "COPY (%s) TO %s (%s)".formatted(query, Duck.quoted(file.toString()), form));
    }
  }

  private void append(@Nullable String text) throws SQLException {
    if (text == null) {
      rows.appendNull();
    } else {
      rows.append(text);
    }
  }
}
