package mizan.engine.harvesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mizan.engine.Harvested;
import mizan.engine.harvesting.Problem.Kind;
import mizan.engine.replay.Dialect;
import mizan.engine.replay.Faults;
import mizan.engine.replay.Replay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Replayed portals harvested over HTTP, well and badly behaved.
class LivePortalTest {
  private static final int MANY = 600;

  @TempDir Path folder;

  @Test
  void ckanIsReadWholeAndOnce() throws IOException {
    try (var replay = Replay.start(packages(MANY), 0, Faults.none())) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.harvest().kind()).isEqualTo("ckan");
      assertThat(harvested.harvest().complete()).isTrue();
      assertThat(harvested.harvest().announced()).isEqualTo(MANY);
      assertThat(harvested.harvest().distributions()).isEqualTo(MANY);
      assertThat(harvested.harvest().export()).isEqualTo(Harvest.Export.ABSENT);
      assertThat(harvested.problems()).isEmpty();
      assertThat(harvested.ids()).hasSize(MANY).doesNotHaveDuplicates().isSorted();
    }
  }

  @Test
  void passingErrorsAreTriedAgain() throws IOException {
    var faults = Faults.none().withErrorRate(0.5).withSeed(7);
    try (var replay = Replay.start(packages(MANY), 0, faults)) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.ids()).hasSize(MANY);
      assertThat(harvested.harvest().complete()).isTrue();
      assertThat(harvested.problems()).isEmpty();
    }
  }

  @Test
  void rowsSilentlyClampedAreNamedAndLoseNothing() throws IOException {
    var faults = Faults.none().withClampRows(90);
    try (var replay = Replay.start(packages(MANY), 0, faults)) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.ids()).hasSize(MANY).doesNotHaveDuplicates();
      assertThat(harvested.harvest().complete()).isTrue();
      assertThat(harvested.problems()).containsExactly(Kind.PAGE_CLAMPED);
      assertThat(harvested.first(Kind.PAGE_CLAMPED).place()).endsWith("&rows=250&start=0");
      assertThat(harvested.first(Kind.PAGE_CLAMPED).detail()).isEqualTo("90 / 250");
    }
  }

  @Test
  void bodyThatBreaksOffHoldsTheHarvest() throws IOException {
    var faults = Faults.none().withTruncateAfterBytes(20_000);
    try (var replay = Replay.start(packages(MANY), 0, faults)) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.harvest().kind()).isEqualTo("ckan");
      assertThat(harvested.harvest().complete()).isFalse();
      assertThat(harvested.datasets()).isEmpty();
      assertThat(harvested.problems()).containsExactly(Kind.PAGE_FAILED);
      assertThat(harvested.first(Kind.PAGE_FAILED).place()).endsWith("&start=0");
      assertThat(harvested.first(Kind.PAGE_FAILED).detail()).startsWith("TRUNCATED");
    }
  }

  @Test
  void webPagesEverywhereAreNoPortal() throws IOException {
    var faults = Faults.none().withHtmlInstead(true);
    try (var replay = Replay.start(packages(3), 0, faults)) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.harvest().kind()).isEqualTo("unknown");
      assertThat(harvested.harvest().complete()).isFalse();
      assertThat(harvested.problems()).containsExactly(Kind.NOT_A_PORTAL);
      assertThat(harvested.first(Kind.NOT_A_PORTAL).detail())
          .contains("package_search", "HTTP 200 text/html");
    }
  }

  @Test
  void refusalInTheWordsOfTheInterfaceIsNamedAsSuch() throws IOException {
    var faults = Faults.none().withSuccessFalse(true);
    try (var replay = Replay.start(packages(3), 0, faults)) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.harvest().kind()).isEqualTo("ckan");
      assertThat(harvested.harvest().complete()).isFalse();
      assertThat(harvested.problems()).containsExactly(Kind.ANSWER_REFUSED);
    }
  }

  @Test
  void moreAnnouncedThanGivenHoldsTheHarvest() throws IOException {
    var faults = Faults.none().withAnnounceExtra(5);
    try (var replay = Replay.start(packages(MANY), 0, faults)) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.ids()).hasSize(MANY);
      assertThat(harvested.harvest().announced()).isEqualTo(MANY + 5);
      assertThat(harvested.harvest().complete()).isFalse();
      assertThat(harvested.problems())
          .containsExactlyInAnyOrder(Kind.PAGING_STOPPED, Kind.COUNT_DIFFERS);
      assertThat(harvested.first(Kind.COUNT_DIFFERS).detail()).isEqualTo("600 / 605");
    }
  }

  @Test
  void dkanIsReadByItsList() throws IOException {
    var dkan = Dialect.usual().withDkan(true);
    try (var replay = Replay.start(packages(40), 0, Faults.none(), dkan)) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.harvest().kind()).isEqualTo("ckan");
      assertThat(harvested.ids()).hasSize(40);
      assertThat(harvested.harvest().announced()).isEqualTo(40);
      assertThat(harvested.harvest().complete()).isTrue();
      assertThat(harvested.problems()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void pagesLinkedByHydraInEitherFormAreFollowed(boolean pagedCollection) throws IOException {
    var dialect = Dialect.usual().withPagedCollection(pagedCollection).withPageSize(7);
    try (var replay = Replay.start(turtle(30), 0, Faults.none(), dialect)) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.harvest().kind()).isEqualTo("dcat-rdf");
      assertThat(harvested.ids()).hasSize(30).doesNotHaveDuplicates();
      assertThat(harvested.harvest().announced()).isEqualTo(30);
      assertThat(harvested.harvest().complete()).isTrue();
      assertThat(harvested.harvest().export()).isEqualTo(Harvest.Export.PARSES);
      assertThat(harvested.problems()).isEmpty();
    }
  }

  @Test
  void pagesThatLeadBackEndTheHarvestAndHoldIt() throws IOException {
    var faults = Faults.none().withCyclicNext(true);
    try (var replay = Replay.start(turtle(30), 0, faults, Dialect.usual().withPageSize(7))) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.ids()).hasSize(30).doesNotHaveDuplicates();
      assertThat(harvested.harvest().complete()).isFalse();
      assertThat(harvested.problems()).containsAnyOf(Kind.PAGING_CYCLE, Kind.PAGING_STOPPED);
    }
  }

  @Test
  void dataJsonIsReadAtItsUsualAddress() throws IOException {
    try (var replay = Replay.start(dataJson(30), 0, Faults.none())) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.harvest().kind()).isEqualTo("dcat-us");
      assertThat(harvested.ids()).hasSize(30);
      assertThat(harvested.harvest().complete()).isTrue();
      assertThat(harvested.harvest().export()).isEqualTo(Harvest.Export.PARSES);
    }
  }

  @Test
  void sameCatalogueHasTheSameDatasetsInEveryKind() throws IOException {
    var ids = IntStream.rangeClosed(1, 30).mapToObj("id-%04d"::formatted).toList();
    for (var file : new Path[] {packages(30), turtle(30), dataJson(30)}) {
      try (var replay = Replay.start(file, 0, Faults.none())) {
        var harvested = Harvested.of(replay.address());

        assertThat(harvested.ids().stream().map(id -> id.substring(id.indexOf("id-"))).sorted())
            .isEqualTo(ids);
        assertThat(harvested.datasets().stream().map(one -> one.title().any()).sorted())
            .startsWith("Water 1");
        assertThat(harvested.harvest().distributions()).isEqualTo(30);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "fr",
        "fr/",
        "fr/dataset/",
        "dataset?q=water",
        "api/3/",
        "api/3/action/package_search",
        "#top"
      })
  void ckanIsFoundFromAnyOfItsAddresses(String path) throws IOException {
    try (var replay = Replay.start(packages(3), 0, Faults.none())) {
      var harvested = Harvested.of(replay.address().resolve(path));

      assertThat(harvested.harvest().kind()).isEqualTo("ckan");
      assertThat(harvested.ids()).hasSize(3);
      assertThat(harvested.harvest().complete()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "catalog.ttl, dcat-rdf",
    "catalog.rdf, dcat-rdf",
    "catalog.jsonld, dcat-rdf",
    "catalog, dcat-rdf",
    "fr, unknown"
  })
  void rdfIsFoundFromItsOwnAddress(String path, String kind) throws IOException {
    try (var replay = Replay.start(turtle(3), 0, Faults.none())) {
      var harvested = Harvested.of(replay.address().resolve(path));

      assertThat(harvested.harvest().kind()).isEqualTo(kind);
      assertThat(harvested.datasets()).hasSize(kind.equals("unknown") ? 0 : 3);
    }
  }

  @Test
  void livingCatalogueWithAFaultOfSyntaxIsAFaultyExport() throws IOException {
    var text = Files.readString(turtle(30));
    var broken =
        Files.writeString(folder.resolve("catalogue.ttl"), text.replace("\"Water 8\"", "Water 8"));
    try (var replay = Replay.start(broken, 0, Faults.none())) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.problems()).containsExactly(Kind.BROKEN_RDF);
      assertThat(harvested.ids()).hasSize(7);
      assertThat(harvested.harvest().export()).isEqualTo(Harvest.Export.FAULTY);
      assertThat(harvested.harvest().exportFault())
          .startsWith(replay.address() + "catalog.ttl line 17, column ");
    }
  }

  @ParameterizedTest
  @CsvSource({"true, 0, PAGING_STOPPED", "false, 5, COUNT_DIFFERS"})
  void livingCatalogueThatIsOnlyIncompleteParses(boolean cyclic, int extra, Kind kind)
      throws IOException {
    var faults = Faults.none().withCyclicNext(cyclic).withAnnounceExtra(extra);
    try (var replay = Replay.start(turtle(30), 0, faults, Dialect.usual().withPageSize(7))) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.problems()).contains(kind);
      assertThat(harvested.harvest().complete()).isFalse();
      assertThat(harvested.harvest().export()).isEqualTo(Harvest.Export.PARSES);
      assertThat(harvested.harvest().exportFault()).isNull();
    }
  }

  @Test
  void portalBelowAPathIsFoundThere() throws IOException {
    var portals = Files.createDirectory(folder.resolve("portals"));
    Files.copy(packages(3), portals.resolve("town.jsonl"));
    try (var replay = Replay.start(portals, 0, Faults.none())) {
      var harvested = Harvested.of(replay.address().resolve("town"));

      assertThat(harvested.ids()).hasSize(3);
      assertThat(harvested.harvest().complete()).isTrue();
    }
  }

  @Test
  void nobodyListeningIsUnreachable() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    var harvested = Harvested.of(URI.create("http://127.0.0.1:" + port + "/"));

    assertThat(harvested.problems()).containsExactly(Kind.UNREACHABLE);
    assertThat(harvested.harvest().complete()).isFalse();
    assertThat(harvested.harvest().kind()).isEqualTo("unknown");
  }

  private Path packages(int count) throws IOException {
    var lines =
        numbers(count)
            .mapToObj(n ->
                """
                {"id":"id-%04d","name":"name-%04d","title":"Water %d","resources":[{"url":"https://x.example/%d.csv"}]}
                """
                    .formatted(n, count - n, n, n))
            .collect(Collectors.joining());
    return Files.writeString(folder.resolve("catalogue.jsonl"), lines);
  }

  private Path turtle(int count) throws IOException {
    var datasets =
        numbers(count)
            .mapToObj(n ->
                """
                <https://x.example/id-%04d> a dcat:Dataset ; dct:title "Water %d" ;
                  dcat:distribution [ a dcat:Distribution ; dcat:accessURL <https://x.example/%d.csv> ] .
                """
                    .formatted(n, n, n))
            .collect(Collectors.joining());
    return Files.writeString(
        folder.resolve("catalogue.ttl"),
        "@prefix dcat: <http://www.w3.org/ns/dcat#> .\n@prefix dct: <http://purl.org/dc/terms/> .\n"
            + datasets);
  }

  private Path dataJson(int count) throws IOException {
    var datasets =
        numbers(count)
            .mapToObj(n ->
                """
                {"identifier":"id-%04d","title":"Water %d","distribution":[{"downloadURL":"https://x.example/%d.csv"}]}
                """
                    .formatted(n, n, n))
            .collect(Collectors.joining(","));
    return Files.writeString(folder.resolve("catalogue.json"), "{\"dataset\":[" + datasets + "]}");
  }

  private static IntStream numbers(int count) {
    return IntStream.rangeClosed(1, count);
  }
}
