package mizan.platform.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import mizan.engine.results.FileRows;
import mizan.engine.results.Keys;
import mizan.platform.Measured;
import mizan.platform.Site;
import mizan.platform.TestClock;
import mizan.platform.portals.Portal;
import mizan.platform.portals.Portals;
import mizan.platform.reports.Reports;
import mizan.platform.web.Trilingual;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/// Links that failed are asked for again by the rule, until that is proven or a new edition comes.
@Site
@Import(TestClock.Wound.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class RechecksTest {
  private static final String GONE = "/files/gone.csv";

  private final Editions editions;
  private final Rechecks rechecks;
  private final RechecksStore store;
  private final Reports reports;
  private final TestClock clock;
  private final LittlePortal portal = new LittlePortal();

  @Autowired
  RechecksTest(
      Editions editions, Rechecks rechecks, RechecksStore store, Reports reports, TestClock clock)
      throws Exception {
    this.editions = editions;
    this.rechecks = rechecks;
    this.store = store;
    this.reports = reports;
    this.clock = clock;
  }

  @BeforeEach
  void register(@Autowired Portals portals) {
    portals.register(
        new Portal("waters", portal.address(), "dcat-us", Trilingual.same("Waters"), "body"));
  }

  @AfterEach
  void end() {
    portal.close();
  }

  private Edition measure(int number, boolean invented) throws InterruptedException {
    editions.begin(invented, List.of("en"), () -> Ground.NONE);
    return Measured.await(editions, number);
  }

  /// Lets hours pass and a pass be made; how often the link that is gone was asked in it.
  private int askedAfter(int hours) throws InterruptedException {
    clock.pass(Duration.ofHours(hours));
    var before = portal.asked(GONE);
    rechecks.run();
    return portal.asked(GONE) - before;
  }

  private String state() {
    var results = editions.results(editions.listMeasured().getFirst());
    var waters = results.findPortal("waters").orElseThrow();
    return FileRows.of(waters, Keys.of("gone")).getFirst().link();
  }

  private long dead() {
    return reports
        .of(editions.listMeasured().getFirst())
        .findScore("waters")
        .orElseThrow()
        .portal()
        .findingCounts()
        .getOrDefault("file-given/dead", 0L);
  }

  @Test
  void aDeadLinkIsDeadAfterItsPassesAndTheReportSaysSo() throws Exception {
    measure(1, false);
    assertThat(state()).isEqualTo("suspected");
    assertThat(dead()).isZero();
    assertThat(askedAfter(0)).as("at once").isZero();
    assertThat(askedAfter(13)).as("after half a day").isPositive();
    assertThat(askedAfter(1)).as("an hour later").isZero();
    assertThat(askedAfter(11)).as("after a day").isPositive();
    assertThat(state()).isEqualTo("suspected");
    assertThat(askedAfter(5 * 24)).as("after six days").isZero();
    assertThat(askedAfter(24)).as("after seven days").isPositive();
    assertThat(state()).isEqualTo("dead");
    assertThat(dead()).isEqualTo(1);
    assertThat(editions.listMeasured().getFirst().revision()).isNotEmpty();
    assertThat(askedAfter(40 * 24)).as("once it is proven").isZero();
    assertThat(portal.asked("/data.json")).as("the catalogue").isEqualTo(1);
  }

  @Test
  void whatWorksAgainIsNoLongerAskedFor() throws Exception {
    measure(1, false);
    portal.living.put(GONE, () -> {});
    assertThat(askedAfter(13)).isPositive();
    assertThat(state()).isEqualTo("ok");
    assertThat(askedAfter(40 * 24)).isZero();
    assertThat(store.list(1)).isEmpty();
  }

  @Test
  void aPassThatWasCutShortIsMadeAgain() throws Exception {
    var edition = measure(1, false);
    assertThat(askedAfter(13)).isPositive();
    var asked = store.list(1).getFirst();
    assertThat(asked.asked()).isAfter(asked.changed());
    store.save(1, new Watch("waters", asked.changed(), asked.changed())); // as before its end
    assertThat(askedAfter(0)).isPositive();
    assertThat(state()).as("two days have not passed").isEqualTo("suspected");
    assertThat(editions.results(edition).portals()).hasSize(1);
  }

  @Test
  void aNewEditionEndsTheRechecksOfTheOldOne() throws Exception {
    measure(1, false);
    assertThat(askedAfter(13)).isPositive();
    var gate = new CountDownLatch(1);
    editions.begin(
        false,
        List.of("en"),
        () -> {
          awaitQuietly(gate);
          return Ground.NONE;
        });
    clock.pass(Duration.ofDays(2));
    var before = portal.asked(GONE);
    try (var other = Executors.newSingleThreadExecutor()) {
      var pass =
          other.submit(() -> {
            rechecks.run();
            return null;
          });
      assertThat(portal.asked(GONE)).as("while an edition is measured").isEqualTo(before);
      gate.countDown();
      pass.get();
    }
    Measured.await(editions, 2);
    rechecks.run();
    assertThat(store.list(1)).isEmpty();
    assertThat(store.list(2)).extracting(Watch::portal).containsExactly("waters");
  }

  @Test
  void anEditionThatIsBegunEndsAPassUnderWay() throws Exception {
    measure(1, false);
    var reached = new CountDownLatch(1);
    var never = new CountDownLatch(1);
    portal.living.put(
        GONE,
        () -> {
          reached.countDown();
          awaitQuietly(never);
        });
    clock.pass(Duration.ofHours(13));
    try (var other = Executors.newSingleThreadExecutor()) {
      var pass =
          other.submit(() -> {
            rechecks.run();
            return null;
          });
      reached.await();
      portal.living.remove(GONE);
      editions.begin(false, List.of("en"), () -> Ground.NONE);
      pass.get();
    }
    never.countDown();
    assertThat(Measured.await(editions, 2).state()).isEqualTo(Edition.State.PROVISIONAL);
    assertThat(store.list(1))
        .extracting(Watch::asked)
        .allMatch(asked -> asked.isBefore(clock.now().minus(Duration.ofHours(12))));
  }

  @Test
  void portalsOfTheInventedCountryAreLeftAlone() throws Exception {
    measure(1, true);
    assertThat(askedAfter(13)).isZero();
    assertThat(store.list(1)).isEmpty();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
