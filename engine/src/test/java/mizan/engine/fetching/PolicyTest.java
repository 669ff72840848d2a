package mizan.engine.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import mizan.engine.fetching.Mandate.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who we say we are, and when we come.
class PolicyTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final RawWeb web = new RawWeb().gives("/data.json", 200, "application/json", "{}");
  private final TestTime time = new TestTime(NOON);
  private final Policy policy = Policy.usual().withTime(time);

  @AfterEach
  void end() throws IOException {
    web.close();
  }

  private String agentOf(Policy asking) throws IOException, InterruptedException {
    try (var fetcher = new Fetcher(asking, List.of())) {
      fetcher.trust(web.at("/"));
      assertThat(fetcher.get(web.at("/data.json"), "*/*")).isInstanceOf(Fetched.Answer.class);
    }
    return web.requests.remove().field("User-Agent");
  }

  @Test
  void everyServerIsToldWhereItReadsWhoAsks() throws IOException, InterruptedException {
    assertThat(agentOf(policy)).isEqualTo("Mizan/0.1 (+open data evaluation)");
    assertThat(agentOf(policy.withContact(URI.create("https://mizan.example/crawler"))))
        .isEqualTo("Mizan/0.1 (+https://mizan.example/crawler)");
  }

  @Test
  void aHostIsAskedWhenTheWindowIsOpen() throws IOException, InterruptedException {
    agentOf(policy.withWindow(window(22, 6)));
    assertThat(time.now()).isEqualTo(NOON.plus(Duration.ofHours(10)));
    agentOf(policy.withWindow(window(22, 6)));
    assertThat(time.now()).isEqualTo(NOON.plus(Duration.ofHours(10)));
  }

  @Test
  void whatWasAgreedWithTheOwnerOfAHostGoesFirst() throws IOException, InterruptedException {
    var agreed = new Mandate("127.0.0.1", Duration.ZERO, 1, window(14, 15), false, "");
    agentOf(policy.withWindow(window(22, 6)).withMandates(List.of(agreed)));
    assertThat(time.now()).isEqualTo(NOON.plus(Duration.ofHours(2)));
    var hoursNotAgreed = new Mandate("127.0.0.1", Duration.ZERO, 1, null, false, "");
    agentOf(policy.withWindow(window(22, 6)).withMandates(List.of(hoursNotAgreed)));
    assertThat(time.now()).isEqualTo(NOON.plus(Duration.ofHours(10)));
  }

  private static Window window(int from, int to) {
    return new Window(LocalTime.of(from, 0), LocalTime.of(to, 0), ZoneOffset.UTC);
  }
}
