package mizan.platform.inventory;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables of files that are looked at before records are taken from them, and of what the
/// headings of bodies' own tables mean.
@Component
class AssetImportsStore {
  private final JdbcClient jdbc;

  AssetImportsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A file that was given.
  ///
  /// @param applied when it was; null before
  record Given(
      String id,
      String body,
      String name,
      Instant given,
      @Nullable Instant applied,
      Counts counts) {}

  /// What came of a file.
  record Counts(int entered, int changed, int leftOut) {}

  void add(Given file, byte[] bytes) {
    jdbc.sql(
            """
            insert into inventory_import (id, body, name, given, bytes, entered, changed, left_out)
            values (?, ?, ?, ?, ?, 0, 0, 0)
            """)
        .param(file.id())
        .param(file.body())
        .param(file.name())
        .param(file.given().toString())
        .param(bytes)
        .update();
  }

  Optional<Given> find(String id) {
    return jdbc.sql("select * from inventory_import where id = ?")
        .param(id)
        .query((row, _) -> {
          var applied = row.getString("applied");
          return new Given(
              id,
              row.getString("body"),
              row.getString("name"),
              Instant.parse(row.getString("given")),
              applied == null ? null : Instant.parse(applied),
              new Counts(row.getInt("entered"), row.getInt("changed"), row.getInt("left_out")));
        })
        .optional();
  }

  /// What stood in a file that was not applied.
  byte[] bytes(String id) {
    return jdbc.sql("select bytes from inventory_import where id = ?")
        .param(id)
        .query((row, _) -> row.getBytes("bytes"))
        .single();
  }

  void markApplied(String id, Instant at, Counts counts) {
    jdbc.sql(
            """
            update inventory_import set applied = ?, entered = ?, changed = ?, left_out = ?, bytes = null
            where id = ?
            """)
        .param(at.toString())
        .param(counts.entered())
        .param(counts.changed())
        .param(counts.leftOut())
        .param(id)
        .update();
  }

  /// Forgets the files given before a moment and not applied.
  void forgetBefore(Instant moment) {
    jdbc.sql("delete from inventory_import where applied is null and given < ?")
        .param(moment.toString())
        .update();
  }

  /// What the headings of a body's own tables mean, by [Likeness#key].
  Map<String, String> headings(String body) {
    var headings = new HashMap<String, String>();
    jdbc.sql("select heading, meaning from inventory_heading where body = ?")
        .param(body)
        .query(row -> {
          headings.put(row.getString("heading"), row.getString("meaning"));
        });
    return headings;
  }

  void settle(String body, String heading, String meaning) {
    jdbc.sql(
            """
            insert into inventory_heading (body, heading, meaning) values (?, ?, ?)
            on conflict (body, heading) do update set meaning = excluded.meaning
            """)
        .param(body)
        .param(heading)
        .param(meaning)
        .update();
  }
}
