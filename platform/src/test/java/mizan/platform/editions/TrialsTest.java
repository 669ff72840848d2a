package mizan.platform.editions;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import mizan.platform.Chromium;
import mizan.platform.Chromium.Look;
import mizan.platform.Measured;
import mizan.platform.Site;
import mizan.platform.TestClock;
import mizan.platform.accounts.Grant;
import mizan.platform.accounts.Guest;
import mizan.platform.accounts.People;
import mizan.platform.accounts.Role;
import mizan.platform.editions.Trial.State;
import mizan.platform.portals.Portal;
import mizan.platform.portals.Portals;
import mizan.platform.web.Language;
import mizan.platform.web.Trilingual;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/// An owner has a portal tried between editions; nothing of it is published, nothing of it is lost.
@Site
@Import({TestClock.Wound.class, People.class})
class TrialsTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String TRIAL = "/en/portals/waters/trial";

  @LocalServerPort private int port;

  private final Editions editions;
  private final Trials trials;
  private final Portals portals;
  private final People people;

  @Autowired
  TrialsTest(Editions editions, Trials trials, Portals portals, People people) {
    this.editions = editions;
    this.trials = trials;
    this.portals = portals;
    this.people = people;
  }

  private Guest officer() {
    return people.signIn(people.add(new Grant(Role.OFFICER, "body")), port);
  }

  private void measure(LittlePortal portal) throws InterruptedException {
    portals.register(
        new Portal("waters", portal.address(), "dcat-us", Trilingual.same("Waters"), "body"));
    editions.begin(false, List.of("ar", "fr"), () -> Ground.NONE);
    Measured.await(editions, 1);
  }

  private Trial await(State state) throws InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    while (trials.list("waters").getFirst().state() != state) {
      assertThat(Instant.now()).as("%s", trials.list("waters")).isBefore(end);
      Thread.sleep(50);
    }
    return trials.list("waters").getFirst();
  }

  @Test
  @DirtiesContext
  void anOwnerReadsWhatATrialFoundBesideTheLastEditionAndNobodyElseDoes() throws Exception {
    try (var portal = new LittlePortal()) {
      measure(portal);
      var officer = officer();
      assertThat(officer.post(TRIAL).statusCode()).isEqualTo(303);
      var trial = await(State.MEASURED);
      var page = officer.get(TRIAL);
      assertThat(page.body()).contains("Provisional, not published", "In edition 1", "Wells gone");
      var json = officer.get(TRIAL, "Accept", "application/json").body();
      assertThat(json).contains("\"state\":\"measured\"", "\"lastEdition\":1");
      assertThat(editions.list()).hasSize(1);
      var ranking = new Guest(port).get("/en/ranking").body();
      assertThat(ranking).doesNotContain(trial.id());
      assertThat(new Guest(port).get(TRIAL).statusCode()).isEqualTo(302);
      var other = people.signIn(people.add(new Grant(Role.OFFICER, "mininfo")), port);
      assertThat(other.get(TRIAL + "?id=" + trial.id()).statusCode()).isEqualTo(403);
      var log = officer.get("/en/portals/waters/log").body();
      assertThat(log).contains("Edition 1", "Digest of the evidence", trial.id());
      look(officer);
    }
  }

  /// A real browser in each language over the pages that a trial fills.
  private void look(Guest officer) {
    try (var chromium = Chromium.start()) {
      for (var language : Language.values()) {
        for (var path : List.of("/portals/waters/trial", "/portals/waters/log")) {
          var width = language == Language.ARABIC ? 360 : 1280;
          var look = new Look("/" + language.code() + path, width, ColorScheme.LIGHT);
          try (var page = chromium.open(look)) {
            var cookie = officer.cookie().split("=", 2);
            page.context()
                .addCookies(
                    List.of(new Cookie(cookie[0], cookie[1]).setUrl("http://127.0.0.1:" + port)));
            page.navigate("http://127.0.0.1:" + port + look.path());
            assertThat(Chromium.barriers(page, look)).as(look.path()).isEmpty();
          }
        }
      }
    }
  }

  @Test
  @DirtiesContext
  void onePortalHasOneTrialAtATimeWhichWaitsForAnEdition() throws Exception {
    try (var portal = new LittlePortal()) {
      measure(portal);
      var gate = new CountDownLatch(1);
      editions.begin(false, List.of("ar", "fr"), () -> held(gate));
      var officer = officer();
      assertThat(officer.post(TRIAL).statusCode()).isEqualTo(303);
      assertThat(officer.post(TRIAL).statusCode()).isEqualTo(409);
      assertThat(trials.list("waters")).hasSize(1).allMatch(Trial::isOpen);
      gate.countDown();
      Measured.await(editions, 2);
      assertThat(await(State.MEASURED).portal()).isEqualTo("waters");
    }
  }

  private static Ground held(CountDownLatch gate) {
    try {
      gate.await();
      return Ground.NONE;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// As a killed server leaves it: under way in the table, half of it on disk.
  @Test
  @DirtiesContext
  void aTrialThatWasCutShortGoesOnFromWhatWasAskedAlready(
      @Autowired TrialsStore store,
      @Autowired TestClock clock,
      @Autowired ConfigurableApplicationContext site)
      throws Exception {
    try (var portal = new LittlePortal()) {
      measure(portal);
      officer().post(TRIAL);
      var trial = await(State.MEASURED);
      var results = trials.results(trial).portals().getFirst().folder();
      Files.delete(results.resolve("portal.json"));
      store.save(trial.running(clock.now()));
      var asked = portal.asked("/files/fine.csv");
      site.publishEvent(
          new ApplicationReadyEvent(new SpringApplication(), new String[0], site, Duration.ZERO));
      assertThat(await(State.MEASURED).id()).isEqualTo(trial.id());
      assertThat(portal.asked("/files/fine.csv")).isEqualTo(asked);
    }
  }

  @Test
  @DirtiesContext
  void aTrialIsForgottenAfterAMonth(@Autowired TestClock clock) throws Exception {
    try (var portal = new LittlePortal()) {
      measure(portal);
      officer().post(TRIAL);
      var trial = await(State.MEASURED);
      Path folder = trials.results(trial).portals().getFirst().folder();
      clock.pass(Trials.KEPT.plusDays(1));
      officer().post(TRIAL);
      await(State.MEASURED);
      assertThat(trials.list("waters")).extracting(Trial::id).doesNotContain(trial.id());
      assertThat(folder).doesNotExist();
    }
  }

  @Test
  @DirtiesContext
  void aTrialNeedsAnEditionToBeComparedWith() throws IOException {
    try (var portal = new LittlePortal()) {
      portals.register(
          new Portal("waters", portal.address(), "dcat-us", Trilingual.same("Waters"), "body"));
      var refused = officer().post(TRIAL);
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.body()).contains("No edition was measured yet");
      assertThat(trials.list("waters")).isEmpty();
    }
  }
}
