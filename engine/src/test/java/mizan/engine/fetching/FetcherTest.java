package mizan.engine.fetching;

import static mizan.engine.fetching.RawWeb.send;
import static mizan.engine.fetching.RawWeb.type;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import mizan.engine.evidence.Archive;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.fetching.Fetched.Failed;
import mizan.engine.fetching.Fetched.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetcherTest {
  private final RawWeb web = new RawWeb();
  private final Policy policy = Policy.usual().withManners(_ -> hasty());

  @TempDir Path folder;

  @AfterEach
  void end() throws IOException {
    web.close();
  }

  /// A short deadline and small bodies.
  private static Manners hasty() {
    return new Manners(Duration.ZERO, 8, 1, Duration.ZERO, Duration.ofMillis(700), 100_000);
  }

  private Fetched fetch(URI address) throws IOException, InterruptedException {
    try (var fetcher = new Fetcher(policy, List.of())) {
      fetcher.trust(web.at("/"));
      return fetcher.get(address, "*/*");
    }
  }

  private Failed failed(URI address) throws IOException, InterruptedException {
    return (Failed) fetch(address);
  }

  /// Whatever a portal writes into its records, nothing but the web's ports of public addresses is
  /// asked. Names are resolved as they stand; nothing of this leaves the machine.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http://127.0.0.2/
          http://127.0.0.2:80/
          http://127.1/
          http://127.0.1/
          http://2130706434/
          http://0x7f000002/
          http://0x7f.0.0.2/
          http://0x7F.0x0.0x0.0x2/
          http://0177.0.0.2/
          http://017700000002/
          http://127.0.0.002/
          http://0000127.0.0.2/
          http://127.0.0.2./
          http://0/
          http://0.0.0.0/
          http://00000000/
          http://0x0/
          http://10.0.0.1/
          http://10.1/
          http://167772161/
          http://012.0.0.1/
          http://172.16.0.1/
          http://172.31.255.254/
          http://192.168.1.1/
          http://192.168.257/
          http://3232235777/
          http://0xc0a80101/
          http://100.64.0.1/
          http://100.127.255.254/
          http://169.254.169.254/latest/meta-data/
          http://2852039166/
          http://0xa9fea9fe/
          http://192.0.0.192/
          http://192.0.2.1/
          http://198.18.0.1/
          http://198.51.100.7/
          http://203.0.113.7/
          http://224.0.0.1/
          http://239.255.255.250/
          http://240.0.0.1/
          http://255.255.255.255/
          http://[::]/
          http://[::1]/
          http://[0:0:0:0:0:0:0:1]/
          http://[::ffff:127.0.0.1]/
          http://[::ffff:7f00:1]/
          http://[::ffff:10.0.0.1]/
          http://[::127.0.0.1]/
          http://[64:ff9b::7f00:1]/
          http://[64:ff9b::10.0.0.1]/
          http://[64:ff9b:1::1]/
          http://[2002:7f00:1::]/
          http://[2002:c0a8:101::1]/
          http://[fc00::1]/
          http://[fd12:3456:789a::1]/
          http://[fe80::1]/
          http://[fec0::1]/
          http://[ff02::1]/
          http://[2001:db8::1]/
          http://[2001:0:7f00:1::]/
          http://localhost/
          http://LOCALHOST/
          http://user:secret@1.1.1.1/
          http://1.1.1.1@127.0.0.2/
          http://1.1.1.1:22/
          http://1.1.1.1:6379/
          http://1.1.1.1:9200/
          https://1.1.1.1:25/
          ftp://1.1.1.1/file.csv
          file:///etc/passwd
          gopher://1.1.1.1:70/_
          jar:http://1.1.1.1/a.jar!/
          data:text/csv,a
          """)
  void innerAddressesAreRefusedHoweverTheyAreWritten(String address)
      throws IOException, InterruptedException {
    assertThat(failed(URI.create(address)).reason()).isEqualTo(Reason.FORBIDDEN_ADDRESS);
    // And so is a redirect to it, which a portal could answer with.
    web.on("/away", (request, out) -> send(request, out, 302, "Location: " + address + "\r\n", ""));
    assertThat(failed(web.at("/away")).reason()).isEqualTo(Reason.FORBIDDEN_ADDRESS);
    assertThat(web.requests).hasSize(1);
  }

  @Test
  void aNameThatChangesItsMindIsAskedOnlyAtTheAddressThatWasJudged()
      throws IOException, InterruptedException {
    var asked = new AtomicInteger();
    var inner = new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
    var allowed = new InetAddress[] {InetAddress.ofLiteral("127.0.0.9")};
    var rebinding =
        policy
            .withAllowed(List.of(AddressRange.of("127.0.0.8/31")))
            .withPorts(java.util.Set.of(web.port()))
            .withNames(_ -> asked.getAndIncrement() == 0 ? allowed : inner);
    web.gives("/secret", 200, "text/plain", "inner");
    var address = URI.create("http://portal.example:" + web.port() + "/secret");
    try (var fetcher = new Fetcher(rebinding, List.of())) {
      // Nobody listens at the address that was judged; the other one would have answered.
      assertThat(((Failed) fetcher.get(address, "*/*")).reason()).isEqualTo(Reason.UNREACHABLE);
      assertThat(asked).hasValue(1);
      assertThat(((Failed) fetcher.get(address, "*/*")).reason())
          .isEqualTo(Reason.FORBIDDEN_ADDRESS);
    }
    assertThat(web.requests).isEmpty();
  }

  @Test
  void aRangeThatTheOperatorAllowsIsAsked() throws IOException, InterruptedException {
    web.gives("/inner", 200, "text/plain", "intranet");
    var open =
        policy
            .withAllowed(List.of(AddressRange.of("127.0.0.0/30")))
            .withPorts(java.util.Set.of(web.port()));
    try (var fetcher = new Fetcher(open, List.of());
        var answer = (Answer) fetcher.get(web.at("/inner"), "*/*")) {
      assertThat(answer.body()).hasContent("intranet");
    }
  }

  @Test
  void aStoppedHostIsNotAsked() throws IOException, InterruptedException {
    var stopped = policy.withStopped(host -> host.equals("127.0.0.1"));
    try (var fetcher = new Fetcher(stopped, List.of())) {
      fetcher.trust(web.at("/"));
      assertThat(((Failed) fetcher.get(web.at("/"), "*/*")).reason()).isEqualTo(Reason.STOPPED);
    }
    assertThat(web.requests).isEmpty();
  }

  @Test
  void redirectsAreFollowedAndTold() throws IOException, InterruptedException {
    web.on("/old", (r, out) -> send(r, out, 301, "Location: /data/été 1.csv\r\n", ""));
    web.on("*", (r, out) -> send(r, out, 200, type("text/csv"), r.path()));
    try (var answer = (Answer) fetch(web.at("/old"))) {
      assertThat(answer.received().redirects()).hasSize(1);
      assertThat(answer.received().redirects().getFirst().status()).isEqualTo(301);
      assertThat(answer.body()).content().startsWith("/data/").endsWith("%201.csv");
    }
  }

  @Test
  void redirectsInACircleEnd() throws IOException, InterruptedException {
    web.on("/a", (r, out) -> send(r, out, 302, "Location: /b\r\n", ""));
    web.on("/b", (r, out) -> send(r, out, 302, "Location: /a\r\n", ""));
    assertThat(failed(web.at("/a")).reason()).isEqualTo(Reason.TOO_MANY_REDIRECTS);
    web.on("*", (r, out) -> send(r, out, 302, "Location: " + r.path() + "x\r\n", ""));
    assertThat(failed(web.at("/for-ever")).reason()).isEqualTo(Reason.TOO_MANY_REDIRECTS);
    assertThat(web.requests).hasSize(2 + 6);
  }

  @Test
  void bodiesThatNeverEndAreBounded() throws IOException, InterruptedException {
    web.on(
        "/chunks",
        (_, out) -> {
          out.write(
              "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
          while (true) {
            out.write("3e8\r\n".getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[1000]);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
          }
        });
    web.on(
        "/drops",
        (_, out) -> {
          out.write(
              "HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
          while (true) {
            out.write('a');
            out.flush();
            Thread.sleep(20);
          }
        });
    assertThat(failed(web.at("/chunks")).reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(failed(web.at("/drops")).reason()).isEqualTo(Reason.TIMEOUT);
  }

  @Test
  void aLengthThatLiesIsNamed() throws IOException, InterruptedException {
    web.raw("/less", "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly this");
    web.raw("/more", "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nall of this");
    web.raw("/cut", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc");
    web.raw("/no", "HTTP/1.1 two hundred\r\n\r\n");
    assertThat(failed(web.at("/less")).reason()).isEqualTo(Reason.TRUNCATED);
    assertThat(failed(web.at("/cut")).reason()).isEqualTo(Reason.TRUNCATED);
    assertThat(failed(web.at("/no")).reason()).isEqualTo(Reason.UNREACHABLE);
    try (var answer = (Answer) fetch(web.at("/more"))) {
      assertThat(answer.body()).hasContent("all ");
    }
  }

  private static String packed(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toString(StandardCharsets.ISO_8859_1);
  }

  @Test
  void packedBodiesAreUnpackedWithinBounds() throws IOException, InterruptedException {
    var head = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Encoding: gzip\r\n\r\n";
    web.raw("/packed", head + packed("a;b\n".getBytes(StandardCharsets.UTF_8)));
    web.raw("/not-packed", head + "a;b\n1;2\n");
    web.raw("/bomb", head + packed(new byte[50_000_000]));
    try (var answer = (Answer) fetch(web.at("/packed"))) {
      assertThat(answer.body()).hasContent("a;b\n");
    }
    try (var answer = (Answer) fetch(web.at("/not-packed"))) {
      assertThat(answer.body()).hasContent("a;b\n1;2\n");
    }
    assertThat(failed(web.at("/bomb")).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void aKeptConnectionThatIsCutIsNoFault() throws IOException, InterruptedException {
    web.on(
        "/once",
        (r, out) -> {
          send(r, out, 200, type("text/plain"), "fine");
          return false; // promised to stay open, and does not
        });
    try (var fetcher = new Fetcher(policy, List.of())) {
      fetcher.trust(web.at("/"));
      for (var i = 0; i < 20; i++) {
        try (var answer = (Answer) fetcher.get(web.at("/once"), "*/*")) {
          assertThat(answer.body()).hasContent("fine");
        }
      }
    }
  }

  @Test
  void whatWasAskedBeforeComesFromTheArchiveWithoutAsking()
      throws IOException, InterruptedException {
    var calls = new AtomicInteger();
    web.on("/moved", (r, out) -> send(r, out, 302, "Location: /count\r\n", ""));
    web.on(
        "/count", (r, out) -> send(r, out, 200, type("text/plain"), "n" + calls.incrementAndGet()));
    var warc = folder.resolve("p.warc.gz");
    try (var fetcher = new Fetcher(policy, List.of());
        var archive = Archive.begin(warc)) {
      fetcher.trust(web.at("/"));
      assertThat(body(fetcher.keeping(archive), "/moved")).isEqualTo("n1");
      assertThat(body(fetcher.keeping(archive), "/count")).isEqualTo("n2");
    }
    try (var fetcher = new Fetcher(policy, List.of());
        var archive = Archive.read(warc)) {
      var offline = fetcher.keeping(archive);
      assertThat(body(offline, "/moved")).isEqualTo("n1");
      assertThat(body(offline, "/count")).isEqualTo("n2");
      assertThat(((Failed) offline.get(web.at("/count"), "*/*")).reason())
          .isEqualTo(Reason.NOT_IN_ARCHIVE);
    }
    assertThat(calls).hasValue(2);
  }

  private String body(Fetcher fetcher, String path) throws IOException, InterruptedException {
    try (var answer = (Answer) fetcher.get(web.at(path), "*/*")) {
      return java.nio.file.Files.readString(answer.body());
    }
  }
}
