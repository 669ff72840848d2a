package mizan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Tables that carry their room's name, in migrations whose versions no two rooms share.
class MigrationsTest {
  private static final Path FOLDER = Sources.MAIN.resolve("resources/db");
  private static final Pattern TABLE =
      Pattern.compile(
          "(?i)\\b(?:create|alter|drop)\\s+table\\s+(?:if\\s+(?:not\\s+)?exists\\s+)?\"?(\\w+)");
  private static final Pattern REFERENCE = Pattern.compile("(?i)\\breferences\\s+\"?(\\w+)");

  private static final Pattern HASTY =
      Pattern.compile(
          "(?i)\\breferences\\s+\\w+\\s*\\([^)]*\\)(?!\\s+deferrable initially deferred)");

  @Test
  void aRoomTouchesOnlyTablesOfItsName() {
    assertThat(migrations())
        .allSatisfy(
            file -> assertThat(strangers(room(file), Sources.read(file))).as("%s", file).isEmpty());
  }

  @Test
  void noTwoMigrationsShareAVersion() {
    var versions =
        migrations().stream().map(file -> file.getFileName().toString().split("__", 2)[0]).toList();
    assertThat(versions).doesNotHaveDuplicates();
  }

  /// A backup is restored table by table, in any order.
  @Test
  void foreignKeysWaitForTheEndOfTheTransaction() {
    assertThat(migrations())
        .allSatisfy(file -> assertThat(hasty(Sources.read(file))).as("%s", file).isEmpty());
    assertThat(hasty("a text references b (id),")).hasSize(1);
  }

  /// Of a backup, the rows come from the backup alone.
  @Test
  void migrationsMakeTablesAndFillNone() {
    assertThat(migrations())
        .allSatisfy(file ->
            assertThat(Sources.read(file))
                .as("%s", file)
                .doesNotContainIgnoringCase("insert into"));
  }

  private static List<String> hasty(String sql) {
    return HASTY.matcher(sql).results().map(MatchResult::group).toList();
  }

  @Test
  void theCheckSeesATableOfAnotherRoom() {
    var sql = "CREATE TABLE portals_portal (id TEXT); create table if not exists body (id TEXT)";
    assertThat(strangers("portals", sql)).containsExactly("body");
    assertThat(strangers("portals", "create table portals_a (b text references bodies_b)"))
        .containsExactly("bodies_b");
  }

  private static List<String> strangers(String room, String sql) {
    return Stream.of(TABLE, REFERENCE)
        .flatMap(pattern -> pattern.matcher(sql).results())
        .map(found -> found.group(1))
        .filter(table -> !table.startsWith(room + "_"))
        .toList();
  }

  private static String room(Path migration) {
    return FOLDER.relativize(migration).getName(0).toString();
  }

  private static List<Path> migrations() {
    return Files.exists(FOLDER) ? Sources.list(FOLDER, ".sql") : List.of();
  }
}
