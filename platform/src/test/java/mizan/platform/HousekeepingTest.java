package mizan.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mizan.platform.accounts.Audit;
import mizan.platform.accounts.Deed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

/// `./mizan audit verify` and `./mizan backup`, as the person at the keyboard sees them.
@Site
class HousekeepingTest {
  private static final long PATIENCE_SECONDS = 120;

  @TempDir private Path folder;

  /// How the command ended.
  record Ending(int exitCode, String output, String errors) {}

  @Test
  @DirtiesContext
  void theChainOfARunningSiteIsLookedAtAndWhatWasMendedIsNamed(
      @Autowired Audit audit,
      @Autowired TransactionTemplate transaction,
      @Autowired JdbcClient jdbc,
      @Value("${mizan.data}") String data,
      @Value("${mizan.database.url:}") String database)
      throws Exception {
    var options =
        new String[] {
          "--mizan.data=" + data, "--mizan.database.url=" + database, "--mizan.database.user=mizan"
        };
    for (int i = 0; i < 3; i++) {
      var deed = new Deed("test", "thing", "t" + i, "made", "", "", "");
      transaction.executeWithoutResult(_ -> audit.record(deed));
    }
    var whole = run(with(options, "audit", "verify"));
    var found = audit.verify();
    assertThat(whole.output())
        .contains("The audit is whole: " + found.entries() + " entries", found.head());
    assertThat(whole.exitCode()).isZero();
    jdbc.sql("update accounts_audit set became = 'x' where subject = 't1'").update();
    var zip = folder.resolve("mizan.zip").toString();
    var backup = run(with(options, "backup", zip, "--mizan.lang=fr"));
    assertThat(backup.output()).contains("Sauvegarde écrite dans " + zip);
    assertThat(run(with(options, "backup", zip)).errors()).contains("is already there");
    assertThat(run(with(options, "backup")).errors()).contains("./mizan backup FILE");
    var broken = run(with(options, "audit", "verify"));
    assertThat(broken.exitCode()).isEqualTo(1);
    assertThat(broken.output())
        .contains("The audit is broken: entry " + (found.entries() - 1) + " is missing");
  }

  @Test
  void aFolderWithoutADatabaseIsNamed() throws Exception {
    var empty = folder.resolve("empty");
    for (var command : List.of("audit", "backup")) {
      var nothing = run(command, "x.zip", "--mizan.data=" + empty);
      assertThat(nothing.exitCode()).isEqualTo(2);
      assertThat(nothing.errors()).contains(empty.toString(), "no database of a site");
    }
  }

  private static String[] with(String[] options, String... words) {
    return Stream.concat(Stream.of(words), Stream.of(options)).toArray(String[]::new);
  }

  private Ending run(String... arguments) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var start =
        List.of(
            java,
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Mizan.class.getName());
    var output = folder.resolve("output");
    var errors = folder.resolve("errors");
    var process =
        new ProcessBuilder(Stream.concat(start.stream(), Stream.of(arguments)).toList())
            .redirectError(errors.toFile())
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    return new Ending(
        process.exitValue(), Files.readString(output, UTF_8), Files.readString(errors, UTF_8));
  }
}
