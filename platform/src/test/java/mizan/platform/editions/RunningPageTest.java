package mizan.platform.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import mizan.platform.Measured;
import mizan.platform.Site;
import mizan.platform.TestClock;
import mizan.platform.portals.Portal;
import mizan.platform.portals.Portals;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Language;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whoever waits for an edition sees how far each portal is.
@Site
@Import(TestClock.Wound.class)
@RecordApplicationEvents
@TestPropertySource(
    properties = {"mizan.window.from=08:00", "mizan.window.to=12:00", "mizan.window.zone=UTC"})
class RunningPageTest {
  private static final String PAGE = "/editions/running";

  private final Editions editions;
  private final Pulse pulse;
  private final TestClock clock;
  private final Dictionaries dictionaries;

  @LocalServerPort private int port;

  @Autowired
  RunningPageTest(Editions editions, Pulse pulse, TestClock clock, Dictionaries dictionaries) {
    this.editions = editions;
    this.pulse = pulse;
    this.clock = clock;
    this.dictionaries = dictionaries;
  }

  @Test
  @DirtiesContext
  void everyPortalIsShownWithWhatWasAskedAndWhatIsLeft(
      @Autowired Portals portals, @Autowired ApplicationEvents events) throws Exception {
    var reached = new CountDownLatch(1);
    var gate = new CountDownLatch(1);
    try (var portal = new LittlePortal()) {
      portal.living.put(
          "/files/gone.csv",
          () -> {
            reached.countDown();
            awaitQuietly(gate);
          });
      portals.register(
          new Portal("waters", portal.address(), "dcat-us", Trilingual.same("Waters"), "body"));
      assertNothingRuns();
      editions.begin(false, List.of("en"), () -> Ground.NONE);
      reached.await();
      while (pulseOf("asked") < 2) {
        clock.pass(Duration.ofMillis(100));
      }
      assertShown();
      gate.countDown();
      Measured.await(editions, 1);
    }
    assertNothingRuns();
    var told = events.stream(EditionProgressed.class).map(EditionProgressed::progress).toList();
    assertThat(told).isNotEmpty();
    for (var i = 1; i < told.size(); i++) {
      assertThat(told.get(i).portals()).as("news").isNotEqualTo(told.get(i - 1).portals());
    }
  }

  /// What the page says of the only portal, once it was told.
  private long pulseOf(String field) throws Exception {
    pulse.tell();
    var shown = json().get("portals");
    return shown.isEmpty() ? 0 : shown.get(0).get(field).asLong();
  }

  private void assertShown() throws Exception {
    var shown = json().get("portals").get(0);
    assertThat(shown.get("slug").asString()).isEqualTo("waters");
    assertThat(shown.get("state").asString()).isEqualTo("asking");
    assertThat(shown.get("datasets").asLong()).isEqualTo(3);
    assertThat(shown.get("links").asLong()).isEqualTo(3);
    for (var language : Language.values()) {
      var words = dictionaries.in(language);
      var html = html(language, PAGE);
      assertThat(html)
          .contains(
              "Waters",
              words.text("editions.running.state.asking"),
              words.text("editions.running.of", 2L, 3L),
              words.text("editions.running.left"))
          .doesNotContain("<script", words.text("editions.running.rules"));
      assertThat(html(language, "")).contains("href=\"/" + language.code() + PAGE + "\"");
    }
    clock.pass(Duration.ofHours(5));
    assertThat(html(Language.ENGLISH, PAGE))
        .contains(dictionaries.in(Language.ENGLISH).text("editions.running.rules"));
    assertThat(json().get("opens").asString()).isEqualTo("2026-03-03T08:00:00Z");
    clock.pass(Duration.ofHours(19));
  }

  private void assertNothingRuns() throws Exception {
    assertThat(json().get("edition").asInt()).isZero();
    for (var language : Language.values()) {
      assertThat(html(language, PAGE))
          .contains(dictionaries.in(language).text("editions.running.none.text"));
    }
  }

  private JsonNode json() throws Exception {
    var answer = new Visitor(port).get("/fr" + PAGE, "Accept", "application/json");
    return JsonMapper.shared().readTree(answer.body());
  }

  private String html(Language language, String path) throws Exception {
    return new Visitor(port).get("/" + language.code() + path, "Accept", "text/html").body();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
