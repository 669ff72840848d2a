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

/// `./mizan audit verify`, as the person at the keyboard sees it.
@Site
class AuditCommandTest {
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
      @Value("${mizan.data}") String data)
      throws Exception {
    for (int i = 0; i < 3; i++) {
      var deed = new Deed("test", "thing", "t" + i, "made", "", "", "");
      transaction.executeWithoutResult(_ -> audit.record(deed));
    }
    var whole = run("verify", data);
    var found = audit.verify();
    assertThat(whole.output()).contains("Whole: " + found.entries() + " entries", found.head());
    assertThat(whole.exitCode()).isZero();
    jdbc.sql("update accounts_audit set became = 'x' where subject = 't1'").update();
    var broken = run("verify", data);
    assertThat(broken.exitCode()).isEqualTo(1);
    assertThat(broken.output()).contains("Broken: entry " + (found.entries() - 1) + " is missing");
  }

  @Test
  void whatCannotBeDoneIsSaidInOneSentence() throws Exception {
    var nothing = run("verify", folder.toString());
    assertThat(nothing.exitCode()).isEqualTo(2);
    assertThat(nothing.errors())
        .isEqualTo("mizan: " + folder + " holds no database; name the data folder of a site.\n");
    assertThat(run("explode").errors())
        .isEqualTo("mizan: the audit command is: ./mizan audit verify [FOLDER]\n");
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
            AuditCommand.class.getName());
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
