package mizan.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a person reads who starts the site where it cannot start.
class StartRefusalTest {
  private static final int REFUSED = 2;
  private static final String NO_COUNTRY = "--mizan.country=none";
  private static final long PATIENCE_SECONDS = 120;

  @TempDir private Path folder;

  /// How a start ended.
  record Ending(int exitCode, String output, String errors) {}

  @Test
  void aTakenPortIsSaidInOneSentence() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var ending =
          start("--mizan.data=" + folder, "--mizan.port=" + other.getLocalPort(), NO_COUNTRY);
      assertThat(ending.exitCode()).isEqualTo(REFUSED);
      assertThat(ending.output()).isEmpty();
      assertThat(ending.errors().lines())
          .singleElement()
          .asString()
          .startsWith("Mizan cannot start: port " + other.getLocalPort());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"banana", "0", "70000", "-1", "8080x", ""})
  void whatIsNoPortIsSaidInOneSentence(String given) throws Exception {
    var ending = start("--mizan.data=" + folder, "--mizan.port=" + given, NO_COUNTRY);
    assertThat(ending.exitCode()).isEqualTo(REFUSED);
    assertThat(ending.output()).isEmpty();
    assertThat(ending.errors().lines())
        .singleElement()
        .asString()
        .isEqualTo(
            "Mizan cannot start: \"%s\" is not a port; choose a number from 1 to 65535 with --port NUMBER.",
            given);
  }

  @Test
  void aDataFolderThatCannotBeWrittenIsSaidInOneSentence() throws Exception {
    var file = Files.createFile(folder.resolve("file"));
    var ending = start("--mizan.data=" + file.resolve("below"), "--server.port=0", NO_COUNTRY);
    assertThat(ending.exitCode()).isEqualTo(REFUSED);
    assertThat(ending.output()).isEmpty();
    assertThat(ending.errors().lines())
        .singleElement()
        .asString()
        .startsWith("Mizan cannot start: its data folder " + file);
  }

  @Test
  void aCountryWithoutItsFactsIsSaidInOneSentence() throws Exception {
    var ending = start("--mizan.data=" + folder, "--server.port=0", "--mizan.country=nowhere");
    assertThat(ending.exitCode()).isEqualTo(REFUSED);
    assertThat(ending.output()).isEmpty();
    assertThat(ending.errors().lines())
        .singleElement()
        .asString()
        .startsWith("Mizan cannot start: there is no readable file country/nowhere/country.yaml");
  }

  @Test
  void aPolicyThatCannotBeFollowedIsSaidInOneSentence() throws Exception {
    var policy = Files.writeString(folder.resolve("policy.yaml"), "stoped: [old.example]");
    var ending =
        start("--mizan.data=" + folder, "--server.port=0", NO_COUNTRY, "--mizan.policy=" + policy);
    assertThat(ending.exitCode()).isEqualTo(REFUSED);
    assertThat(ending.output()).isEmpty();
    assertThat(ending.errors().lines())
        .singleElement()
        .asString()
        .startsWith("Mizan cannot start: the policy " + policy)
        .contains("a policy has no stoped");
  }

  private Ending start(String... arguments) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        Stream.concat(
                Stream.of(
                    java, "-XX:+UseSerialGC", "-Xmx256m", "--enable-native-access=ALL-UNNAMED"),
                Stream.concat(
                    Stream.of("-cp", System.getProperty("java.class.path"), Mizan.class.getName()),
                    Stream.of(arguments)))
            .toList();
    return run(command);
  }

  private Ending run(List<String> command) throws IOException, InterruptedException {
    var output = folder.resolve("output");
    var errors = folder.resolve("errors");
    var process =
        new ProcessBuilder(command)
            .redirectError(errors.toFile())
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      return new Ending(
          process.exitValue(), Files.readString(output, UTF_8), Files.readString(errors, UTF_8));
    } finally {
      process.destroyForcibly();
    }
  }
}
