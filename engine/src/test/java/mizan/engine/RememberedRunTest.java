package mizan.engine;

import static mizan.engine.fetching.RawWeb.send;
import static mizan.engine.fetching.RawWeb.type;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import mizan.engine.criteria.Setting;
import mizan.engine.evidence.Archive;
import mizan.engine.fetching.Manners;
import mizan.engine.fetching.Policy;
import mizan.engine.fetching.RawWeb;
import mizan.engine.fetching.TestTime;
import mizan.engine.harvesting.Portal;
import mizan.engine.mqa.Profile;
import mizan.engine.results.Agreement;
import mizan.engine.results.FileRows;
import mizan.engine.results.PortalSummary;
import mizan.engine.results.Results;
import mizan.engine.results.Unproven;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A living portal asked over days: what is kept of it, what is proven, what can be made anew.
class RememberedRunTest {
  private static final String FILE = "well,litres\n1,5\n2,6\n";

  private final RawWeb web = new RawWeb();
  private final TestTime time = new TestTime(Instant.parse("2026-03-02T08:00:00Z"));
  private final AtomicBoolean down = new AtomicBoolean();

  @TempDir Path folder;

  @BeforeEach
  void portal() {
    var records = new StringBuilder();
    for (var name : List.of("fine", "gone", "kept-out", "fine-too", "fine-as-well")) {
      records.append(
          """
          {"identifier": "%1$s", "title": "Wells %1$s", "description": "Litres", "keyword": ["w"],
           "modified": "2026-01-01", "accessLevel": "public", "publisher": {"name": "Waters"},
           "contactPoint": {"fn": "W", "hasEmail": "mailto:w@waters.example"},
           "distribution": [{"downloadURL": "%2$s", "mediaType": "text/csv"}]},
          """
              .formatted(name, web.at("/files/" + name + ".csv")));
    }
    var catalogue = "{\"dataset\": [" + records.toString().strip().replaceAll(",$", "") + "]}";
    web.on("/data.json", (r, out) -> alive(r, out, 200, "application/json", catalogue));
    web.on("/", (r, out) -> alive(r, out, 200, "text/html", "<html><p>Waters</p></html>"));
    for (var name : List.of("fine", "fine-too", "fine-as-well")) {
      web.on("/files/" + name + ".csv", (r, out) -> alive(r, out, 200, "text/csv", FILE));
    }
    web.on("/files/kept-out.csv", (r, out) -> alive(r, out, 403, "text/plain", "no"));
  }

  private boolean alive(
      RawWeb.Request request, java.io.OutputStream out, int status, String type, String body)
      throws IOException {
    return down.get()
        ? send(request, out, 502, type("text/plain"), "down")
        : send(request, out, status, type(type), body);
  }

  @AfterEach
  void end() throws IOException {
    web.close();
  }

  private Results run(Network.Memory memory, Path into, Map<String, Set<String>> again)
      throws InterruptedException {
    return run(new Network(policy(), memory, folder.resolve("archives"), again), into, null);
  }

  private Policy policy() {
    return Policy.usual()
        .withManners(_ ->
            new Manners(
                Duration.ZERO, 4, 2, Duration.ofSeconds(1), Duration.ofSeconds(5), 1_000_000))
        .withTime(time);
  }

  private Results run(Network network, Path into, @Nullable Path previous)
      throws InterruptedException {
    var scope =
        new Scope(
            List.of(new Portal("waters", new Portal.Location.Web(URI.create(web.at("/") + "")))),
            new Setting(List.of("en"), LocalDate.of(2026, 3, 2), Setting.Links.MEASURED),
            Profile.EU,
            null,
            into,
            previous,
            true,
            false,
            1,
            Scope.FileScope.opened(List.of()),
            network);
    return new Evaluation(scope, Evaluation.Progress.UNHEARD).run();
  }

  private static Map<String, FileRows.FileRow> files(Results results) {
    var portal = results.findPortal("waters").orElseThrow();
    var rows = new java.util.TreeMap<String, FileRows.FileRow>();
    for (var name : List.of("fine", "gone", "kept-out", "fine-too", "fine-as-well")) {
      rows.put(name, FileRows.of(portal, mizan.engine.results.Keys.of(name)).getFirst());
    }
    return rows;
  }

  private static String link(Results results, String name) {
    return java.util.Objects.requireNonNull(files(results).get(name)).link();
  }

  private Map<String, Set<String>> open(Results results) {
    return Map.of("waters", Unproven.links(results.findPortal("waters").orElseThrow()));
  }

  @Test
  void aLinkIsDeadOnlyOnceThatIsProven() throws InterruptedException {
    var results = run(Network.Memory.NEW, folder.resolve("r"), Map.of());
    assertThat(results.findPortal("waters").orElseThrow().summary().complete()).isTrue();
    assertThat(link(results, "gone")).isEqualTo("suspected");
    assertThat(link(results, "kept-out")).isEqualTo("blocked");
    assertThat(link(results, "fine")).isEqualTo("ok");
    assertThat(dead(results)).isZero();
    var asked = web.asked("/files/fine-too.csv");

    time.pass(Duration.ofHours(30));
    results = run(Network.Memory.GOING_ON, folder.resolve("r"), open(results));
    assertThat(link(results, "gone")).isEqualTo("suspected");
    time.pass(Duration.ofHours(30));
    results = run(Network.Memory.GOING_ON, folder.resolve("r"), open(results));
    assertThat(link(results, "gone")).isEqualTo("dead");
    assertThat(link(results, "kept-out")).isEqualTo("blocked");
    assertThat(dead(results)).isEqualTo(1);
    assertThat(web.asked("/data.json")).as("the catalogue is not asked again").isEqualTo(1);
    assertThat(web.asked("/files/fine-too.csv")).isLessThanOrEqualTo(asked + 2);
  }

  private static long dead(Results results) {
    return results
        .findPortal("waters")
        .orElseThrow()
        .summary()
        .findingCounts()
        .getOrDefault("file-given/dead", 0L);
  }

  @Test
  void anOutageOfThePortalBlamesNobody() throws InterruptedException {
    var results = run(Network.Memory.NEW, folder.resolve("r"), Map.of());
    for (var pass = 0; pass < 4; pass++) {
      time.pass(Duration.ofHours(30));
      down.set(true); // the server in front of the portal answers for it
      web.on("/files/gone.csv", (r, out) -> send(r, out, 502, type("text/plain"), "down"));
      results = run(Network.Memory.GOING_ON, folder.resolve("r"), open(results));
    }
    assertThat(link(results, "gone")).isEqualTo("suspected");
    assertThat(dead(results)).isZero();
  }

  @Test
  void everyVerdictIsMadeAnewFromTheArchiveAlone() throws IOException, InterruptedException {
    var results = run(Network.Memory.NEW, folder.resolve("r"), Map.of());
    for (var pass = 0; pass < 2; pass++) {
      time.pass(Duration.ofHours(30));
      results = run(Network.Memory.GOING_ON, folder.resolve("r"), open(results));
    }
    var requests = web.requests.size();
    var anew = run(Network.Memory.ARCHIVE_ONLY, folder.resolve("anew"), Map.of());
    assertThat(web.requests).hasSize(requests);
    assertThat(Agreement.between(results, anew))
        .singleElement()
        .satisfies(portal -> {
          assertThat(portal.columns()).isEmpty();
          assertThat(portal.differing()).isZero();
          assertThat(portal.rows()).isEqualTo(10);
        });
    var told = results.findPortal("waters").orElseThrow().summary().evidence();
    var warc = folder.resolve("archives/waters.warc.gz");
    assertThat(Archive.verify(warc, java.util.Objects.requireNonNull(told).head())).isEmpty();

    var bytes = Files.readAllBytes(warc);
    bytes[bytes.length / 2] ^= 1;
    Files.write(warc, bytes);
    assertThat(Archive.verify(warc, told.head())).isNotEmpty();
  }

  /// The next edition of a portal that has not changed costs next to nothing.
  @Test
  void whatHasNotChangedDoesNotComeAgain() throws InterruptedException {
    var large = FILE + "3,7\n".repeat(20_000);
    var version = new AtomicInteger(1);
    for (var name : List.of("fine", "fine-too")) {
      web.on(
          "/files/" + name + ".csv",
          (r, out) -> {
            var tag = "\"" + (name.equals("fine") ? version.get() : 0) + "\"";
            return r.field("If-None-Match").equals(tag)
                ? send(r, out, 304, "ETag: " + tag + "\r\n", "")
                : send(r, out, 200, type("text/csv") + "ETag: " + tag + "\r\n", large);
          });
    }
    var first =
        run(
            Network.keeping(folder.resolve("one"), false).withPolicy(policy()),
            folder.resolve("one"),
            null);
    time.pass(Duration.ofDays(30));
    version.incrementAndGet();
    var second =
        run(
            Network.keeping(folder.resolve("two"), false).withPolicy(policy()),
            folder.resolve("two"),
            folder.resolve("one"));
    var told = evidence(second);
    assertThat(told.unchanged()).isEqualTo(1);
    assertThat(told.saved()).isEqualTo(large.length());
    assertThat(link(second, "fine-too")).isEqualTo(link(first, "fine-too")).isEqualTo("ok");
    assertThat(files(second).get("fine-too")).extracting("rows").isEqualTo(20_002L);

    var offline =
        new Network(
            policy(),
            Network.Memory.ARCHIVE_ONLY,
            Network.archives(folder.resolve("two")),
            Map.of());
    var requests = web.requests.size();
    var anew = run(offline, folder.resolve("anew"), folder.resolve("one"));
    assertThat(web.requests).as("the new archive stands alone").hasSize(requests);
    assertThat(Agreement.between(second, anew))
        .singleElement()
        .satisfies(portal -> assertThat(portal.columns()).isEmpty());
  }

  @Test
  void aCatalogueThatIsReadAnewIsTheOneThatEveryLaterRunKnows() throws InterruptedException {
    var archives = folder.resolve("archives");
    var first = run(Network.Memory.NEW, folder.resolve("r"), Map.of());
    assertThat(first.findPortal("waters").orElseThrow().summary().datasets()).isEqualTo(5);
    var record = "{\"identifier\": \"fine\", \"title\": \"Only one well\"}";
    web.gives("/data.json", 200, "application/json", "{\"dataset\": [" + record + "]}");
    time.pass(Duration.ofHours(1));
    var anew =
        new Network(policy(), Network.Memory.GOING_ON, archives, Map.of())
            .reading(Set.of("waters"));
    var second = run(anew, folder.resolve("r"), null);
    assertThat(second.findPortal("waters").orElseThrow().summary().datasets()).isEqualTo(1);
    assertThat(web.asked("/data.json")).isEqualTo(2);

    for (var memory : List.of(Network.Memory.GOING_ON, Network.Memory.ARCHIVE_ONLY)) {
      var later = run(memory, folder.resolve("later-" + memory), Map.of());
      assertThat(later.findPortal("waters").orElseThrow().summary().datasets()).isEqualTo(1);
      assertThat(Agreement.between(second, later))
          .singleElement()
          .satisfies(portal -> assertThat(portal.columns()).isEmpty());
    }
    assertThat(web.asked("/data.json")).isEqualTo(2);
  }

  private static PortalSummary.Evidence evidence(Results results) {
    return Objects.requireNonNull(results.findPortal("waters").orElseThrow().summary().evidence());
  }

  @Test
  void whatRobotsTxtForbidsIsNotAskedFor() throws InterruptedException {
    web.gives("/robots.txt", 200, "text/plain", "User-agent: *\nDisallow: /files/fine-\n");
    var results = run(Network.Memory.NEW, folder.resolve("r"), Map.of());
    assertThat(link(results, "fine-too")).isEqualTo("not-asked");
    assertThat(link(results, "fine")).isEqualTo("ok");
    assertThat(web.asked("/files/fine-too.csv")).isZero();

    web.gives("/robots.txt", 500, "text/plain", "broken");
    var later = run(Network.Memory.NEW, folder.resolve("s"), Map.of());
    assertThat(link(later, "fine-too")).as("who does not tell forbids nothing").isEqualTo("ok");
  }
}
