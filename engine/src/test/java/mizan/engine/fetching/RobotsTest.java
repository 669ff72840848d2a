package mizan.engine.fetching;

import static mizan.engine.fetching.RawWeb.send;
import static mizan.engine.fetching.RawWeb.type;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How far apart a host is asked that has a robots.txt.
class RobotsTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  private final TestTime time = new TestTime(START);
  private final RawWeb web = new RawWeb();
  private final Policy polite = Policy.usual().withManners(_ -> Manners.polite()).withTime(time);

  @AfterEach
  void end() throws IOException {
    web.close();
  }

  /// The seconds at which requests are made to a host whose robots.txt was read in the first.
  private List<Double> secondsAfter(String robots, Policy policy)
      throws IOException, InterruptedException {
    web.on("/robots.txt", (r, out) -> send(r, out, 200, type("text/plain"), robots));
    var asked = new ArrayList<Double>();
    web.on(
        "/data.csv",
        (r, out) -> {
          asked.add(Duration.between(START, time.now()).toMillis() / 1000.0);
          return send(r, out, 200, type("text/csv"), "a\n1\n");
        });
    try (var fetcher = new Fetcher(policy, List.of())) {
      fetcher.trust(web.at("/"));
      assertThat(Robots.once(web.at("/"), fetcher).allows(web.at("/data.csv"))).isTrue();
      for (var i = 0; i < 3; i++) {
        fetcher.get(web.at("/data.csv"), "*/*");
      }
    }
    return asked;
  }

  @ParameterizedTest
  @CsvSource({
    "User-agent: *|Crawl-delay: 7, 7",
    "User-agent: *|Crawl-delay: 2.5, 2.5",
    "User-agent: *|Crawl-Delay: 30, 30",
    "User-agent: *|Crawl-delay: 31, 30",
    "User-agent: *|Crawl-delay: 86400, 30",
    "User-agent: *|Crawl-delay: 0.2, 1",
    "User-agent: *|Crawl-delay: soon, 1",
    "User-agent: *|Crawl-delay: -3, 1",
    "User-agent: other|Crawl-delay: 9, 1",
    "User-agent: other|Crawl-delay: 9||User-agent: mizan|Crawl-delay: 4, 4",
    "User-agent: *|Disallow: /admin, 1"
  })
  void theLongerPauseIsKeptUpToHalfAMinute(String robots, double pause)
      throws IOException, InterruptedException {
    assertThat(secondsAfter(robots.replace('|', '\n'), polite))
        .containsExactly(pause, 2 * pause, 3 * pause);
  }

  @Test
  void whatWasAgreedWithTheOwnerGoesBeforeIt() throws IOException, InterruptedException {
    var agreed = new Mandate("127.0.0.1", Duration.ofMillis(500), 1, null, false, "");
    assertThat(secondsAfter("User-agent: *\nCrawl-delay: 7", polite.withMandates(List.of(agreed))))
        .containsExactly(0.5, 1.0, 1.5);
  }

  @Test
  void aDelayThatIsTooLongIsToldAndOneThatIsKeptIsNot() throws IOException, InterruptedException {
    var delay = new int[] {120};
    web.on(
        "/robots.txt",
        (r, out) ->
            send(r, out, 200, type("text/plain"), "User-agent: *\nCrawl-delay: " + delay[0]));
    try (var fetcher = new Fetcher(polite, List.of())) {
      fetcher.trust(web.at("/"));
      assertThat(Robots.of(web.at("/"), fetcher).findCutDelay()).contains(Duration.ofMinutes(2));
      delay[0] = 20;
      assertThat(Robots.of(web.at("/"), fetcher).findCutDelay()).isEmpty();
    }
  }
}
