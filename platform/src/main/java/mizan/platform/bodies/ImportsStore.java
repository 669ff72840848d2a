package mizan.platform.bodies;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of files that are looked at before bodies are taken from them.
@Component
class ImportsStore {
  private final JdbcClient jdbc;

  ImportsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A file that was given.
  ///
  /// @param applied when it was; null before
  record Given(
      String id, String name, Instant given, @Nullable Instant applied, int entered, int changed) {}

  void add(String id, String name, Instant given, byte[] bytes) {
    jdbc.sql(
            "insert into bodies_import (id, name, given, bytes, entered, changed) values (?, ?, ?, ?, 0, 0)")
        .param(id)
        .param(name)
        .param(given.toString())
        .param(bytes)
        .update();
  }

  Optional<Given> find(String id) {
    return jdbc.sql("select * from bodies_import where id = ?")
        .param(id)
        .query((row, _) -> {
          var applied = row.getString("applied");
          return new Given(
              id,
              row.getString("name"),
              Instant.parse(row.getString("given")),
              applied == null ? null : Instant.parse(applied),
              row.getInt("entered"),
              row.getInt("changed"));
        })
        .optional();
  }

  /// What stood in a file that was not applied.
  byte[] bytes(String id) {
    return jdbc.sql("select bytes from bodies_import where id = ?")
        .param(id)
        .query((row, _) -> row.getBytes("bytes"))
        .single();
  }

  void markApplied(String id, Instant at, int entered, int changed) {
    jdbc.sql(
            "update bodies_import set applied = ?, entered = ?, changed = ?, bytes = null where id = ?")
        .param(at.toString())
        .param(entered)
        .param(changed)
        .param(id)
        .update();
  }

  /// Forgets the files given before a moment and not applied.
  void forgetBefore(Instant moment) {
    jdbc.sql("delete from bodies_import where applied is null and given < ?")
        .param(moment.toString())
        .update();
  }
}
