package mizan.platform.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import mizan.engine.replay.Faults;
import mizan.engine.replay.Replay;
import mizan.platform.Measured;
import mizan.platform.Site;
import mizan.platform.editions.Edition.State;
import mizan.platform.portals.Portal;
import mizan.platform.portals.Portals;
import mizan.platform.web.Trilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/// An edition is measured in the background, one at a time, and outlives being cut short.
@Site
class EditionsTest {
  @TempDir private Path folder;

  private final Editions editions;
  private final JdbcClient jdbc;
  private final Portals portals;

  @Autowired
  EditionsTest(Editions editions, JdbcClient jdbc, Portals portals) {
    this.editions = editions;
    this.jdbc = jdbc;
    this.portals = portals;
  }

  @Test
  @DirtiesContext
  void anEditionIsMeasuredInTheBackgroundOneAtATime() throws Exception {
    try (var replay = portals("town", "plain")) {
      var gate = new CountDownLatch(1);
      var edition = editions.begin(false, List.of("ar", "fr"), () -> await(gate));
      assertThat(edition.number()).isEqualTo(1);
      assertThat(editions.findProgress()).isPresent();
      assertThatThrownBy(() -> editions.begin(false, List.of("ar"), EditionsTest::nothing))
          .isInstanceOf(IllegalStateException.class);
      gate.countDown();
      assertThat(Measured.await(editions, 1).state()).isEqualTo(State.PROVISIONAL);
      assertThat(editions.results(edition).portals()).hasSize(2);
      assertThat(replay.addresses()).hasSize(2);

      var second = editions.begin(false, List.of("ar", "fr"), EditionsTest::nothing);
      assertThat(Measured.await(editions, 2).number()).isEqualTo(2);
      assertThat(editions.folder(second)).isNotEqualTo(editions.folder(edition));
      assertThat(editions.listMeasured()).hasSize(2);
    }
  }

  @Test
  @DirtiesContext
  void anEditionThatWasCutShortGoesOnWhereItStood() throws Exception {
    try (var replay = portals("town", "plain")) {
      var edition = editions.begin(false, List.of("ar", "fr"), EditionsTest::nothing);
      Measured.await(editions, 1);
      assertThat(replay.addresses()).hasSize(2);
      var results = editions.folder(edition).resolve("results");
      var kept = results.resolve("plain").resolve("datasets.parquet");
      var before = Files.getLastModifiedTime(kept);
      Files.delete(results.resolve("town").resolve("portal.json"));
      jdbc.sql("update editions_edition set state = 'measuring', finished = null").update();

      editions.resume(editions.findUnfinished().orElseThrow(), EditionsTest::nothing);
      assertThat(Measured.await(editions, 1).state()).isEqualTo(State.PROVISIONAL);
      assertThat(editions.results(edition).portals()).hasSize(2);
      assertThat(Files.getLastModifiedTime(kept)).isEqualTo(before);
    }
  }

  @Test
  @DirtiesContext
  void aFaultOfOursEndsTheEditionAsFailed() throws Exception {
    editions.begin(
        false,
        List.of("ar"),
        () -> {
          throw new IllegalStateException("broken on purpose");
        });
    assertThat(Measured.await(editions, 1).state()).isEqualTo(State.FAILED);
    assertThat(editions.listMeasured()).isEmpty();
  }

  private Replay portals(String... slugs) throws Exception {
    for (var slug : slugs) {
      var record =
          """
          {"id": "%1$s", "name": "%1$s", "title": "Water of %1$s", "notes": "Litres by day and by well.", "resources": []}
          """
              .formatted(slug)
              .strip();
      Files.writeString(folder.resolve(slug + ".jsonl"), record + "\n");
    }
    var replay = Replay.start(folder, 0, Faults.none());
    for (var slug : slugs) {
      portals.register(
          new Portal(
              slug,
              String.valueOf(replay.addresses().get(slug)),
              "ckan",
              Trilingual.same(slug),
              "body"));
    }
    return replay;
  }

  private static Ground nothing() {
    return Ground.NONE;
  }

  private static Ground await(CountDownLatch gate) {
    try {
      gate.await();
      return Ground.NONE;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
