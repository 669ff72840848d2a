package mizan.engine.probing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mizan.engine.Harvested;
import mizan.engine.fetching.Fetcher;
import mizan.engine.fetching.Mirror;
import mizan.engine.fetching.Policy;
import mizan.engine.probing.Observation.Opened;
import mizan.engine.probing.Observation.Reason;
import mizan.engine.probing.Observation.Unseen;
import mizan.engine.sniffing.Claims.Agreement;
import mizan.engine.sniffing.FileKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is seen of files over HTTP.
class ProberTest {
  private static final String ERROR =
      "<!DOCTYPE html><html><head><title>404 Not Found</title></head><body>x</body></html>";
  private static final String PAGE =
      "<!DOCTYPE html><html><head><title>Schools</title></head><body>Lists.</body></html>";

  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    var loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
    var bodies =
        Map.of(
            "/copy/a.csv",
            "x,y\n1,2\n3,4\n",
            "/copy/error.csv",
            ERROR,
            "/copy/about",
            PAGE,
            "/copy/empty.csv",
            "",
            "/copy/عدد السكان 2024.csv",
            "x,y\n1,2\n3,4\n");
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            var body = bodies.get(exchange.getRequestURI().getPath());
            var bytes = (body == null ? "none" : body).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/csv; charset=utf-8");
            exchange.sendResponseHeaders(
                body == null ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static List<Observation> look(Prober prober, Listed listed) throws InterruptedException {
    try (var listing = new Listing(new Sampling("seed", 100))) {
      listing.add(listed);
      try (var sightings = prober.look(listing, listing.draw(), Set.of(), (_, _, _) -> {})) {
        return sightings.of(listed).stream().map(Sighting::file).toList();
      }
    }
  }

  @Test
  void eachFileIsOpenedOrTheReasonIsTold() throws IOException, InterruptedException {
    var base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/copy/");
    var files = new ArrayList<Map<String, Object>>();
    for (var name : List.of("a.csv", "error.csv", "empty.csv", "gone.csv")) {
      files.add(Map.of("url", "https://data.invalid/" + name, "format", "CSV"));
    }
    files.add(Map.of("url", "https://data.invalid/عدد السكان 2024.csv"));
    files.add(Map.of("url", "ftp://data.invalid/a.csv"));
    files.add(Map.of("url", "not an address"));
    files.add(Map.of("url", "http://127.0.0.2:1/inner.csv"));
    var dataset = Harvested.ckan(Map.of("id", "d", "title", "T", "resources", files));
    var listed = Listed.of(dataset);
    try (var fetcher =
            new Fetcher(Policy.usual(), List.of(new Mirror("https://data.invalid/", base)));
        var workers = new Workers(Workers.Bounds.USUAL)) {
      var seen = look(new Prober(fetcher, workers, null), listed);
      assertThat(seen)
          .extracting(Observation::distribution)
          .containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
      assertThat(seen.get(0))
          .isInstanceOfSatisfying(
              Opened.class,
              file -> {
                assertThat(file.address()).isEqualTo("https://data.invalid/a.csv");
                var profile = file.look().profile();
                assertThat(profile.sniffed().kind()).isEqualTo(FileKind.CSV);
                assertThat(profile.claims().mediaType().agreement()).isEqualTo(Agreement.SAME);
                assertThat(profile.tables().getFirst().rows()).isEqualTo(2);
              });
      assertThat(seen.get(1))
          .isInstanceOfSatisfying(
              Opened.class,
              file -> assertThat(file.look().profile().sniffed().errorPage()).isTrue());
      assertThat(seen.get(2))
          .isInstanceOfSatisfying(
              Opened.class,
              file -> assertThat(file.look().profile().sniffed().kind()).isEqualTo(FileKind.EMPTY));
      assertThat(seen.get(4)).isInstanceOf(Opened.class);
      assertThat(List.of(seen.get(3), seen.get(5), seen.get(6), seen.get(7)))
          .allSatisfy(file -> assertThat(file).isInstanceOf(Unseen.class))
          .extracting("reason")
          .containsExactly(Reason.REFUSED, Reason.NO_ADDRESS, Reason.NO_ADDRESS, Reason.NO_ANSWER);
      assertThat(seen.get(7)).extracting("detail").asString().startsWith("forbidden-address");
    }
  }
}
