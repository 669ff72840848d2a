package mizan.platform.backups;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import mizan.platform.Site;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.sqlite.SQLiteDataSource;

/// What was backed up while the site runs stands again, row by row and byte by byte.
@Site
class BackupTest {
  private static final String ODD = "بلدية \"ا\"\n\u2028 'x'; -- \\ \u0001";

  private final DataSource database;
  private final JdbcClient jdbc;

  @TempDir Path folder;

  @Autowired
  BackupTest(DataSource database, JdbcClient jdbc) {
    this.database = database;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void fill() throws IOException {
    jdbc.sql(
            "insert into bodies_body (slug, kind, name_ar, name_fr, name_en) values (?, ?, ?, ?, ?)")
        .params("sousse", "municipality", ODD, "Sousse", "")
        .update();
    jdbc.sql(
            "insert into editions_job (task_name, task_instance, task_data, execution_time, picked, version)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(
            "of-the-test",
            "1",
            new byte[] {0, 1, -1},
            Timestamp.from(Instant.parse("2026-03-02T08:00:00.123Z")),
            true,
            Long.MAX_VALUE)
        .update();
    write("data/editions/1/results/run.json", "{}");
    write("data/editions/1/results/evidence/a.warc.gz", "\u0000\u0001");
    write("data/editions/1/results/.waters.unfinished/x", "no");
    write("data/search/1/segments", "no");
    write("data/mizan.db", "no");
  }

  @AfterEach
  void empty() {
    jdbc.sql("delete from bodies_body").update();
    jdbc.sql("delete from editions_job where task_name = 'of-the-test'").update();
  }

  private void write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Backup site() {
    return of(database, "data");
  }

  private Backup of(DataSource source, String name) {
    return new Backup(new TablesStore(source), new BackupSettings(folder.resolve(name)));
  }

  /// A database file with the tables of this version, wherever the backup comes from.
  private DataSource fresh(String name) {
    var source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + folder.resolve(name));
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db")
        .outOfOrder(true)
        .load()
        .migrate();
    var both = new LazyConnectionDataSourceProxy();
    both.setTargetDataSource(source);
    both.setReadOnlyDataSource(source);
    return both;
  }

  private static Map<String, List<String>> rows(DataSource source) throws IOException {
    var all = new TreeMap<String, List<String>>();
    new TablesStore(source)
        .write((table, lines) -> {
          var out = new ByteArrayOutputStream();
          lines.write(out);
          if (!table.equals("editions_job")) { // whoever runs the site writes into it
            all.put(table, out.toString(UTF_8).lines().sorted().toList());
          }
        });
    return all;
  }

  @Test
  void whatIsRestoredIsWhatWasThere() throws IOException {
    var zip = folder.resolve("mizan.zip");
    var told = site().write(zip);
    assertThat(told.files()).isEqualTo(2);
    var fresh = fresh("new.db");
    assertThat(of(fresh, "new").restore(zip)).isEqualTo(told);

    assertThat(rows(fresh)).isEqualTo(rows(database)).containsKey("bodies_body");
    var body = JdbcClient.create(fresh).sql("select name_ar from bodies_body").query(String.class);
    assertThat(body.single()).isEqualTo(ODD);
    var job =
        JdbcClient.create(fresh)
            .sql("select * from editions_job where task_name = 'of-the-test'")
            .query((row, _) ->
                List.of(
                    row.getBytes("task_data")[2],
                    row.getTimestamp("execution_time").toInstant(),
                    row.getBoolean("picked"),
                    row.getLong("version")))
            .single();
    assertThat(job)
        .containsExactly(
            (byte) -1, Instant.parse("2026-03-02T08:00:00.123Z"), true, Long.MAX_VALUE);
    assertThat(Backup.kept(folder.resolve("new")))
        .extracting(file -> folder.resolve("new").relativize(file).toString())
        .containsExactly("editions/1/results/evidence/a.warc.gz", "editions/1/results/run.json");
    assertThat(folder.resolve("new/editions/1/results/evidence/a.warc.gz"))
        .hasSameBinaryContentAs(folder.resolve("data/editions/1/results/evidence/a.warc.gz"));
  }

  @Test
  void aBackupIsNeverWrittenOver() throws IOException {
    var zip = folder.resolve("mizan.zip");
    site().write(zip);
    refused("backups.exists", () -> site().write(zip));
  }

  @Test
  void nothingIsRestoredOverWhatIsThere() throws IOException {
    var zip = folder.resolve("mizan.zip");
    site().write(zip);
    refused("backups.folder-not-empty", () -> site().restore(zip));
    refused("backups.database-not-empty", () -> of(database, "new").restore(zip));
    assertThat(Backup.kept(folder.resolve("new"))).isEmpty();
  }

  @Test
  void aDamagedBackupIsRefusedAndNothingIsLeftOfIt() throws IOException {
    var zip = folder.resolve("mizan.zip");
    site().write(zip);
    var whole = Files.readAllBytes(zip);
    var fresh = fresh("new.db");
    for (var place = 40; place < whole.length; place += 97) {
      var bytes = whole.clone();
      bytes[place] ^= 0x55;
      Files.write(zip, bytes);
      var restored = of(fresh, "new");
      try {
        restored.restore(zip);
        // a byte that nothing depends on, such as the time of an entry
        assertThat(rows(fresh)).isEqualTo(rows(database));
        clear(fresh);
      } catch (BackupRefused | IOException refused) {
        assertThat(JdbcClient.create(fresh).sql("select * from bodies_body").query().listOfRows())
            .as("after a fault at %s", place)
            .isEmpty();
      }
    }
    Files.write(zip, whole);
    assertThat(of(fresh, "new").restore(zip).rows()).isPositive();
  }

  private void clear(DataSource fresh) throws IOException {
    var tables = new ArrayList<String>();
    new TablesStore(fresh).write((table, _) -> tables.add(table));
    for (var table : tables) {
      JdbcClient.create(fresh).sql("delete from " + table).update();
    }
    for (var file : Backup.kept(folder.resolve("new"))) {
      Files.delete(file);
    }
  }

  @Test
  void whatIsNoBackupOrOfAnotherVersionIsRefused() throws IOException {
    write("text.zip", "no zip");
    var fresh = fresh("new.db");
    var restored = of(fresh, "new");
    refused("backups.no-backup", () -> restored.restore(folder.resolve("text.zip")));
    refused("backups.not-there", () -> restored.restore(folder.resolve("nowhere.zip")));
    var zip = folder.resolve("mizan.zip");
    site().write(zip);
    JdbcClient.create(fresh)
        .sql("update flyway_schema_history set version = '999999' where version = '101'")
        .update();
    refused("backups.other-version", () -> restored.restore(zip));
  }

  private interface Attempt {
    void run() throws IOException;
  }

  private static void refused(String key, Attempt attempt) {
    assertThatThrownBy(attempt::run)
        .isInstanceOfSatisfying(
            BackupRefused.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }
}
