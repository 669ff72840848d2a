package mizan.engine.harvesting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mizan.engine.fetching.Fetcher;
import mizan.engine.fetching.Mirror;
import mizan.engine.fetching.Policy;
import mizan.engine.harvesting.SingleRecord.Told;
import mizan.engine.replay.Dialect;
import mizan.engine.replay.Faults;
import mizan.engine.replay.Replay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Replayed portals asked for one record alone: it is gone when they say so, and by nothing else.
class SingleRecordTest {
  @TempDir Path folder;

  /// The kinds of portals that can be asked for one record.
  enum Kind {
    CKAN("ckan", ".jsonl", "{\"id\":\"%1$s\",\"name\":\"%1$s\",\"title\":\"%1$s\"}"),
    DKAN("ckan", ".jsonl", "{\"id\":\"%1$s\",\"name\":\"%1$s\",\"title\":\"%1$s\"}"),
    OPENDATASOFT(
        "opendatasoft",
        ".opendatasoft.jsonl",
        "{\"dataset_id\":\"%1$s\",\"has_records\":true,\"metas\":{\"default\":{\"title\":\"%1$s\"}}}"),
    SOCRATA(
        "socrata",
        ".socrata.jsonl",
        "{\"resource\":{\"id\":\"%1$s\",\"name\":\"%1$s\",\"type\":\"dataset\"},\"metadata\":{\"domain\":\"127.0.0.1\"}}"),
    UDATA("udata", ".udata.jsonl", "{\"id\":\"%1$s\",\"slug\":\"%1$s\",\"title\":\"%1$s\"}"),
    ARCGIS_HUB("arcgis-hub", ".arcgis-hub.json", "{\"identifier\":\"%1$s\",\"title\":\"%1$s\"}"),
    CSW(
        "csw",
        ".xml",
        "<gmd:MD_Metadata xmlns:gmd=\"http://www.isotc211.org/2005/gmd\" xmlns:gco=\"http://www.isotc211.org/2005/gco\"><gmd:fileIdentifier><gco:CharacterString>%1$s</gco:CharacterString></gmd:fileIdentifier></gmd:MD_Metadata>"),
    OAI(
        "oai-pmh",
        ".xml",
        "<record><header><identifier>%1$s</identifier><datestamp>2026-01-01</datestamp></header><metadata><oai_dc:dc xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>%1$s</dc:title><dc:type>Dataset</dc:type></oai_dc:dc></metadata></record>");

    private final String code;
    private final String ending;
    private final String record;

    Kind(String code, String ending, String record) {
      this.code = code;
      this.ending = ending;
      this.record = record;
    }

    String id(int number) {
      return switch (this) {
        case ARCGIS_HUB ->
            "https://www.arcgis.com/home/item.html?id=%032x&sublayer=1".formatted(number);
        default -> "aaaa-%04d".formatted(number);
      };
    }

    private String recording(int records) {
      var between = ending.endsWith(".jsonl") ? "\n" : ending.endsWith(".json") ? "," : "";
      var all =
          IntStream.rangeClosed(1, records)
              .mapToObj(number -> record.formatted(id(number)))
              .collect(Collectors.joining(between));
      return switch (this) {
        case ARCGIS_HUB -> "{\"dataset\":[" + all + "]}";
        case CSW ->
            "<csw:GetRecordsResponse xmlns:csw=\"http://www.opengis.net/cat/csw/2.0.2\"><csw:SearchResults>"
                + all
                + "</csw:SearchResults></csw:GetRecordsResponse>";
        case OAI ->
            "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><ListRecords>"
                + all
                + "</ListRecords></OAI-PMH>";
        default -> all;
      };
    }
  }

  private Path recording(Kind kind) throws IOException {
    var file = folder.resolve("town" + kind.ending);
    return Files.exists(file) ? file : Files.writeString(file, kind.recording(5));
  }

  private Replay portal(Kind kind, int port, Faults faults) throws IOException {
    return Replay.start(recording(kind), port, faults, Dialect.usual().withDkan(kind == Kind.DKAN));
  }

  /// The items of a hub are at another host, for which the replay stands.
  private static Fetcher fetcher(URI portal) {
    return new Fetcher(Policy.usual(), List.of(new Mirror("https://www.arcgis.com/", portal)));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static URI at(int port) {
    return URI.create("http://127.0.0.1:" + port + "/");
  }

  private Harvester.Entry entryBefore(Kind kind, int port, Fetcher fetcher)
      throws IOException, InterruptedException {
    try (var _ = portal(kind, port, Faults.none())) {
      return entry(kind, at(port), fetcher);
    }
  }

  /// The way into a replayed portal, before anything goes wrong with it.
  private static Harvester.Entry entry(Kind kind, URI portal, Fetcher fetcher)
      throws InterruptedException {
    var known = Harvester.KINDS.stream().filter(one -> one.code().equals(kind.code)).findFirst();
    return Objects.requireNonNull(
        known.orElseThrow().detect(portal, fetcher, new ArrayList<>()), kind.code);
  }

  @ParameterizedTest
  @EnumSource
  void theRecordThatWasTakenAwayIsGoneAndTheOthersAreThere(Kind kind)
      throws IOException, InterruptedException {
    try (var replay = portal(kind, 0, Faults.none());
        var fetcher = fetcher(replay.address())) {
      var entry = entry(kind, replay.address(), fetcher);

      assertThat(entry.told(kind.id(3))).isEqualTo(Told.THERE);
      replay.withdraw("town", kind.id(3));
      assertThat(entry.told(kind.id(3))).isEqualTo(Told.GONE);
      assertThat(entry.told(kind.id(4))).isEqualTo(Told.THERE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsToldByAServerThatIsDownOrAnswersAPageWhateverItIsAskedFor(Kind kind)
      throws IOException, InterruptedException {
    var port = freePort();
    try (var fetcher = fetcher(at(port))) {
      var entry = entryBefore(kind, port, fetcher);

      assertThat(entry.told(kind.id(9))).as("down").isEqualTo(Told.NOTHING);
      try (var _ = portal(kind, port, Faults.none().withHtmlInstead(true))) {
        assertThat(entry.told(kind.id(9))).as("a page with 200").isEqualTo(Told.NOTHING);
      }
      try (var _ = portal(kind, port, Faults.none())) {
        assertThat(entry.told(kind.id(9))).as("up again").isEqualTo(Told.GONE);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsToldByFirewallsGatewaysAndFrontPages(Kind kind)
      throws IOException, InterruptedException {
    var port = freePort();
    try (var fetcher = fetcher(at(port))) {
      var entry = entryBefore(kind, port, fetcher);

      for (var said :
          List.of(
              new Said(404, "text/html", "<!doctype html><html>Page not found</html>"),
              new Said(410, "text/html", "<html>Gone</html>"),
              new Said(403, "text/html", "<html>Request blocked</html>"),
              new Said(403, "application/json", "{\"success\":false,\"message\":\"no\"}"),
              new Said(401, "application/json", "{\"message\":\"no\",\"error_code\":\"no\"}"),
              new Said(404, "application/json", "{\"fault\":\"no route\"}"),
              new Said(404, "application/json", "[]"),
              new Said(404, "text/plain", "Not Found"),
              new Said(404, "text/plain", ""),
              new Said(200, "application/json", "{\"error\":{\"code\":498}}"),
              new Said(200, "text/xml", "<ows:ExceptionReport xmlns:ows=\"urn:x\"/>"),
              new Said(404, "text/xml", "<GetRecordByIdResponse/>"),
              new Said(200, "text/xml", "<GetRecordByIdResponse>"),
              new Said(200, "text/xml", "<OAI-PMH><error code=\"badArgument\"/></OAI-PMH>"),
              new Said(500, "application/json", "{\"message\":\"down\",\"success\":false}"),
              new Said(302, "/", ""))) {
        try (var _ = new Saying(port, said)) {
          assertThat(entry.told(kind.id(9))).as(said.toString()).isEqualTo(Told.NOTHING);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPortalIsBelievedOnceItKnowsWhatItHasJustGiven(Kind kind)
      throws IOException, InterruptedException {
    try (var replay = portal(kind, 0, Faults.none());
        var fetcher = fetcher(replay.address())) {
      var harvester = new Harvester(fetcher);
      harvester.harvest(new Portal("town", new Portal.Location.Web(replay.address())), _ -> {});

      assertThat(harvester.probe().isGone(kind.id(9))).isTrue();
      assertThat(harvester.probe().isGone(kind.id(2))).isFalse();
      assertThat(harvester.probe().isGone(kind.id(2) + "#2")).as("an id of ours").isFalse();
      for (var number = 1; number <= 5; number++) {
        replay.withdraw("town", kind.id(number));
      }
      assertThat(harvester.probe().isGone(kind.id(9))).as("it denies them all").isFalse();
    }
  }

  @Test
  void aCatalogueInOneDocumentIsNotAskedForSingleRecords()
      throws IOException, InterruptedException {
    var file = Files.writeString(folder.resolve("town.json"), Kind.ARCGIS_HUB.recording(2));
    try (var replay = Replay.start(file, 0, Faults.none());
        var fetcher = new Fetcher()) {
      var harvester = new Harvester(fetcher);
      var harvest =
          harvester.harvest(new Portal("town", new Portal.Location.Web(replay.address())), _ -> {});

      assertThat(harvest.kind()).isEqualTo("dcat-us");
      assertThat(harvester.probe().isGone(Kind.ARCGIS_HUB.id(9))).isFalse();
    }
  }

  /// What a server says whatever it is asked; a redirect says where in place of its type.
  record Said(int status, String type, String body) {}

  /// A server that always says the same, but for its front page.
  private static final class Saying implements AutoCloseable {
    private final HttpServer server;

    Saying(int port, Said said) throws IOException {
      var loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
      server.createContext(
          "/",
          exchange -> {
            try (exchange) {
              var front = exchange.getRequestURI().toString().equals("/");
              var body = (front ? "<html>Welcome</html>" : said.body).getBytes(UTF_8);
              exchange
                  .getResponseHeaders()
                  .set(said.status == 302 ? "Location" : "Content-Type", said.type);
              exchange.sendResponseHeaders(
                  front ? 200 : said.status, body.length == 0 ? -1 : body.length);
              exchange.getResponseBody().write(body);
            }
          });
      server.start();
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
