package mizan.engine.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mizan.engine.content.Profiler;

/// Holds a small table against a schema, for tests.
final class Holding {
  private final Path folder;

  Holding(Path folder) {
    this.folder = folder;
  }

  Held held(String table, String schema) {
    try {
      var file = folder.resolve("table.csv");
      Files.writeString(file, table);
      return Schemas.hold(
          file, Profiler.profile(file, "", List.of()), new SchemaText("schema.json", schema));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnreadableSchema e) {
      throw new AssertionError(e);
    }
  }

  /// The breaches as `kind column ×count rows`.
  List<String> breaches(String table, String schema) {
    return held(table, schema).breaches().stream()
        .map(one -> one.kind().code() + " " + one.name() + " ×" + one.count() + " " + one.rows())
        .toList();
  }
}
