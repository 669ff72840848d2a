package mizan.engine.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptFilesTest extends ReplayCase {

  private static final String SECRET = "{\"conformsTo\":\"not for everybody\",\"dataset\":[]}";
  private static final String ROWS = "a;b\n1;2\n";

  @BeforeEach
  void writeAPortalWithOneFile() throws IOException {
    file("one.jsonl", packages(3));
    file("two.export.json", SECRET);
    Files.createDirectories(folder.resolve("one.files/fichiers/x"));
    file("one.files/fichiers/x/1.csv", ROWS);
    file("one.files/fichiers/x/2.GEOJSON", "{}");
  }

  @Test
  void fileIsServedByItsPathWithItsTypeAndLength() throws Exception {
    try (var replay = Replay.start(folder, 0, Faults.none())) {
      var answer = get(address(replay, "fichiers/x/1.csv"));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo(ROWS);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv");
      assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(ROWS.length());
      assertThat(get(address(replay, "fichiers/x/2.GEOJSON")).headers().firstValue("Content-Type"))
          .hasValue("application/geo+json");
    }
  }

  @Test
  void fileThatIsNotThereAndFolderAreNotFound() throws Exception {
    try (var replay = Replay.start(folder, 0, Faults.none())) {
      assertThat(get(address(replay, "fichiers/x/3.csv")).statusCode()).isEqualTo(404);
      assertThat(get(address(replay, "fichiers/x")).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void singleRecordingServesItsFilesAtTheRoot() throws Exception {
    try (var replay = Replay.start(folder.resolve("one.jsonl"), 0, Faults.none())) {
      assertThat(get(replay.address().resolve("fichiers/x/1.csv")).body()).isEqualTo(ROWS);
    }
  }

  @Test
  void faultsOfThePortalAreFaultsOfItsFiles() throws Exception {
    try (var replay = Replay.start(folder, 0, Faults.none().withHtmlInstead(true))) {
      assertThat(get(address(replay, "fichiers/x/1.csv")).body()).contains("<html");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../two.export.json",
        "fichiers/../../two.export.json",
        "%2e%2e/two.export.json",
        "fichiers/%2E%2E/%2E%2E/two.export.json",
        "..%2ftwo.export.json",
        "..%5ctwo.export.json",
        "/etc/hostname",
        "%2fetc/hostname",
        "fichiers/x/1.csv%00",
        "fichiers/x/link.json"
      })
  void noPathLeadsOutOfTheFolder(String path) throws Exception {
    Files.createSymbolicLink(
        folder.resolve("one.files/fichiers/x/link.json"), folder.resolve("two.export.json"));
    try (var replay = Replay.start(folder, 0, Faults.none())) {
      var answer = asked(replay, "/one/" + path);
      assertThat(answer).startsWith("HTTP/1.1 40").doesNotContain("not for everybody", ROWS);
    }
  }

  /// Asks as no well-mannered client would: the path is sent as it stands.
  private static String asked(Replay replay, String path) throws IOException {
    var loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    try (var socket = new Socket(loopback, replay.address().getPort())) {
      socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
      var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var answer = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(answer);
      return answer.toString(StandardCharsets.UTF_8);
    }
  }

  private static URI address(Replay replay, String path) {
    return replay.address().resolve("one/" + path);
  }
}
