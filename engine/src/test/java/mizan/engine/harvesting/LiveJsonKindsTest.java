package mizan.engine.harvesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mizan.engine.Harvested;
import mizan.engine.catalogue.Dataset;
import mizan.engine.fetching.Fetcher;
import mizan.engine.harvesting.Problem.Kind;
import mizan.engine.replay.Faults;
import mizan.engine.replay.KindFault;
import mizan.engine.replay.Replay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Replayed portals of the kinds that speak JSON of their own, harvested over HTTP.
class LiveJsonKindsTest {
  private static final int MANY = 250;
  private static final int BEYOND_CEILING = 10_120;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"opendatasoft", "socrata", "udata", "arcgis-hub"})
  void portalIsRecognisedAndReadWholeAndOnce(String kind) throws IOException {
    try (var replay = Replay.start(catalogue(kind, MANY), 0, Faults.none())) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.harvest().kind()).isEqualTo(kind);
      assertThat(harvested.problems()).isEmpty();
      assertThat(harvested.harvest().complete()).isTrue();
      assertThat(harvested.ids()).hasSize(MANY).doesNotHaveDuplicates();
      assertThat(harvested.harvest().announced())
          .isEqualTo(kind.equals("arcgis-hub") ? null : (Long) (long) MANY);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "opendatasoft, explore/?sort=modified",
    "opendatasoft, api/explore/v2.1/console",
    "socrata, browse",
    "socrata, d/aaaa-0001",
    "udata, fr/datasets/",
    "udata, api/1/site/",
    "arcgis-hub, search?q=water",
    "arcgis-hub, api/feed/dcat-us/1.1.json"
  })
  void portalIsFoundFromAnyOfItsAddresses(String kind, String path) throws IOException {
    try (var replay = Replay.start(catalogue(kind, 3), 0, Faults.none())) {
      var harvested = Harvested.of(replay.address().resolve(path));

      assertThat(harvested.harvest().kind()).isEqualTo(kind);
      assertThat(harvested.ids()).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"opendatasoft", "socrata", "udata", "arcgis-hub"})
  void recordingGivesTheSameAsTheLivingPortal(String kind) throws IOException {
    var file = catalogue(kind, 5);
    try (var replay = Replay.start(file, 0, Faults.none())) {
      var living = Harvested.of(replay.address());
      var recorded = Harvested.of(file);

      assertThat(recorded.harvest().kind()).isEqualTo(kind);
      assertThat(recorded.harvest().complete()).isTrue();
      assertThat(recorded.ids()).isEqualTo(living.ids());
      assertThat(addresses(recorded)).isEqualTo(addresses(living)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"opendatasoft", "socrata", "udata"})
  void kindOfARecordingIsToldByItsFirstRecordWhereTheNameSaysNone(String kind) throws IOException {
    var file = folder.resolve("town.jsonl");
    Files.copy(catalogue(kind, 3), file);
    var harvested = Harvested.of(file);

    assertThat(harvested.harvest().kind()).isEqualTo(kind);
    assertThat(harvested.ids()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"opendatasoft", "socrata", "udata", "arcgis-hub"})
  void keptRecordIsReadAgainAsItCame(String kind) throws IOException {
    try (var replay = Replay.start(catalogue(kind, 1), 0, Faults.none())) {
      var came = Harvested.of(replay.address()).datasets().getFirst();
      var again = KeptRecord.read(kind, came.raw().toString()).orElseThrow();

      assertThat(again.id()).isEqualTo(came.id());
      assertThat(again.title()).isEqualTo(came.title());
      assertThat(again.distributions()).isEqualTo(came.distributions()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"opendatasoft", "socrata", "udata", "arcgis-hub"})
  void passingErrorsAreTriedAgain(String kind) throws IOException {
    var faults = Faults.none().withErrorRate(0.5).withSeed(7);
    try (var replay = Replay.start(catalogue(kind, MANY), 0, faults)) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.ids()).hasSize(MANY);
      assertThat(harvested.harvest().complete()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"opendatasoft, 7 / 100", "socrata, 7 / 500", "udata, 7 / 100"})
  void rowsSilentlyClampedAreNamedAndLoseNothing(String kind, String detail) throws IOException {
    var faults = Faults.none().withClampRows(7);
    try (var replay = Replay.start(catalogue(kind, 40), 0, faults)) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.ids()).hasSize(40).doesNotHaveDuplicates();
      assertThat(harvested.problems()).containsExactly(Kind.PAGE_CLAMPED);
      assertThat(harvested.first(Kind.PAGE_CLAMPED).detail()).isEqualTo(detail);
      assertThat(harvested.harvest().complete()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"opendatasoft", "socrata", "udata", "arcgis-hub"})
  void bodyThatBreaksOffIsNoCompleteHarvest(String kind) throws IOException {
    var faults = Faults.none().withTruncateAfterBytes(2_000);
    try (var replay = Replay.start(catalogue(kind, MANY), 0, faults)) {
      assertThat(Harvested.of(replay.address()).harvest().complete()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"opendatasoft", "socrata", "udata"})
  void moreAnnouncedThanGivenHoldsTheHarvest(String kind) throws IOException {
    var faults = Faults.none().withAnnounceExtra(3);
    try (var replay = Replay.start(catalogue(kind, 40), 0, faults)) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.ids()).hasSize(40);
      assertThat(harvested.harvest().announced()).isEqualTo(43);
      assertThat(harvested.problems()).contains(Kind.COUNT_DIFFERS);
      assertThat(harvested.harvest().complete()).isFalse();
    }
  }

  @Test
  void largeOpendatasoftCatalogueIsReadByItsExport() throws IOException {
    try (var replay = Replay.start(catalogue("opendatasoft", BEYOND_CEILING), 0, Faults.none())) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.ids()).hasSize(BEYOND_CEILING).doesNotHaveDuplicates();
      assertThat(harvested.problems()).isEmpty();
      assertThat(harvested.harvest().complete()).isTrue();
    }
  }

  @Test
  void exportThatStopsHalfWayHoldsTheHarvestAndKeepsWhatCame() throws IOException {
    var faults = Faults.none().with(KindFault.EXPORT_CUT);
    try (var replay = Replay.start(catalogue("opendatasoft", BEYOND_CEILING), 0, faults)) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.ids()).hasSizeBetween(5_000, 5_100);
      assertThat(harvested.problems())
          .containsExactlyInAnyOrder(Kind.TRUNCATED, Kind.COUNT_DIFFERS);
      assertThat(harvested.first(Kind.TRUNCATED).place()).contains("exports/json");
      assertThat(harvested.harvest().complete()).isFalse();
    }
  }

  @Test
  void withoutAnExportPagesAreReadUpToTheCeilingAndTheRestIsNamed() throws IOException {
    var faults = Faults.none().with(KindFault.EXPORT_MISSING);
    try (var replay = Replay.start(catalogue("opendatasoft", BEYOND_CEILING), 0, faults)) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.ids()).hasSize(10_000);
      assertThat(harvested.problems())
          .containsExactlyInAnyOrder(Kind.PAGE_FAILED, Kind.PAGING_STOPPED, Kind.COUNT_DIFFERS);
      assertThat(harvested.first(Kind.PAGING_STOPPED).detail())
          .isEqualTo("10000 / " + BEYOND_CEILING);
    }
  }

  @Test
  void largeSocrataCatalogueGoesOnAfterTheLastId() throws IOException {
    try (var replay = Replay.start(catalogue("socrata", BEYOND_CEILING), 0, Faults.none())) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.ids()).hasSize(BEYOND_CEILING).doesNotHaveDuplicates();
      assertThat(harvested.problems()).isEmpty();
      assertThat(harvested.harvest().complete()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {MANY, 101})
  void datasetsThatMoveFromPageToPageAreFoundInASecondReading(int size) throws IOException {
    var faults = Faults.none().with(KindFault.PAGES_DRIFT);
    try (var replay = Replay.start(catalogue("udata", size), 0, faults)) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.ids()).hasSize(size).doesNotHaveDuplicates();
      assertThat(harvested.problems()).containsExactly(Kind.CATALOGUE_MOVED);
      assertThat(harvested.harvest().complete()).isTrue();
    }
  }

  @Test
  void nextPageAtAnotherHostIsAskedOfThePortal() throws IOException {
    var faults = Faults.none().with(KindFault.NEXT_ELSEWHERE);
    try (var replay = Replay.start(catalogue("udata", MANY), 0, faults)) {
      var harvested = Harvested.of(replay.address());

      assertThat(harvested.ids()).hasSize(MANY);
      assertThat(harvested.problems()).containsExactly(Kind.NEXT_ELSEWHERE);
      assertThat(harvested.first(Kind.NEXT_ELSEWHERE).detail()).startsWith("http://inner.example/");
      assertThat(harvested.harvest().complete()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"FEED_LATE, true", "FEED_NEVER_READY, false"})
  void feedThatIsBeingMadeIsWaitedForAWhile(KindFault fault, boolean ready)
      throws IOException, InterruptedException {
    try (var replay = Replay.start(catalogue("arcgis-hub", 4), 0, Faults.none().with(fault));
        var fetcher = new Fetcher()) {
      fetcher.trust(replay.address());
      var datasets = new ArrayList<Dataset>();
      var gathering = new Gathering(datasets::add);
      var tried = new ArrayList<String>();
      var entry = new ArcgisHub(Duration.ofMillis(1)).detect(replay.address(), fetcher, tried);
      Objects.requireNonNull(entry).harvest(gathering);
      var portal = new Portal("hub", new Portal.Location.Web(replay.address()));
      var harvest = gathering.end(portal, "arcgis-hub", null);

      assertThat(datasets).hasSize(ready ? 4 : 0);
      assertThat(harvest.complete()).isEqualTo(ready);
      assertThat(harvest.problems().stream().map(Problem.Counted::kind))
          .isEqualTo(ready ? List.of() : List.of(Kind.FEED_GENERATING));
    }
  }

  private static List<String> addresses(Harvested harvested) {
    return harvested.datasets().stream()
        .flatMap(dataset -> dataset.distributions().stream())
        .map(file -> String.valueOf(file.accessUrl()))
        .toList();
  }

  private Path catalogue(String kind, int count) throws IOException {
    var file = folder.resolve("town." + kind + (kind.equals("arcgis-hub") ? ".json" : ".jsonl"));
    var records = IntStream.rangeClosed(1, count).mapToObj(n -> record(kind, n));
    return Files.writeString(
        file,
        kind.equals("arcgis-hub")
            ? "{\"dataset\":[" + records.collect(Collectors.joining(",")) + "]}"
            : records.collect(Collectors.joining("\n")));
  }

  private static String record(String kind, int n) {
    return switch (kind) {
      case "opendatasoft" ->
          """
          {"dataset_id":"water-%1$05d","has_records":true,"links":[{"rel":"self","href":"https://x.example/api/explore/v2.1/catalog/datasets/water-%1$05d"}],"metas":{"default":{"title":"Water %1$d"}}}\
          """
              .formatted(n);
      case "socrata" ->
          """
          {"resource":{"id":"aaa%2$d-%3$04d","name":"Water %1$d","type":"dataset"},"classification":{},"metadata":{"domain":"x.example"},"permalink":"https://x.example/d/aaa%2$d-%3$04d"}\
          """
              .formatted(n, n / 10_000, n % 10_000);
      case "udata" ->
          """
          {"id":"%1$024x","slug":"water-%1$d","title":"Water %1$d","created_at":"2024-01-01","resources":[{"url":"https://x.example/%1$d.csv","type":"main"}]}\
          """
              .formatted(n);
      default ->
          """
          {"identifier":"water-%1$d","title":"Water %1$d","distribution":[{"accessURL":"https://x.example/%1$d"}]}\
          """
              .formatted(n);
    };
  }
}
