package mizan.engine.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultsTest extends ReplayCase {

  @Test
  void refusedRequestWorksOnRetry() throws Exception {
    var faults = Faults.none().withErrorRate(1);
    try (var replay = Replay.start(file("small.jsonl", packages(3)), 0, faults)) {
      var address = CkanReplayTest.action(replay, "site_read");
      assertThat(get(address).statusCode()).isEqualTo(503);
      assertThat(get(address).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void seedDecidesWhichAddressesFailAtTheGivenRate() {
    var faults = Faults.none().withErrorRate(0.3).withSeed(7);
    var failed = failedOf(faults);
    assertThat(failed).hasSizeBetween(2700, 3300).isEqualTo(failedOf(faults));
    assertThat(failed).isNotEqualTo(failedOf(faults.withSeed(8)));
  }

  private static List<Integer> failedOf(Faults faults) {
    return IntStream.range(0, 10_000)
        .filter(n -> faults.refuses("/api/3/action/package_show?id=p-" + n, 0))
        .boxed()
        .toList();
  }

  @Test
  void clampedPageHoldsFewerRowsThanAsked() throws Exception {
    var faults = Faults.none().withClampRows(4);
    try (var replay = Replay.start(file("small.jsonl", packages(9)), 0, faults)) {
      var answer = json(CkanReplayTest.action(replay, "package_search?rows=8")).path("result");
      assertThat(answer.path("results").size()).isEqualTo(4);
      assertThat(answer.path("count").asInt()).isEqualTo(9);
    }
  }

  @Test
  void announcedCountIsLargerThanWhatIsThere() throws Exception {
    var faults = Faults.none().withAnnounceExtra(3);
    try (var replay = Replay.start(file("small.jsonl", packages(9)), 0, faults)) {
      var answer = json(CkanReplayTest.action(replay, "package_search?rows=100")).path("result");
      assertThat(answer.path("count").asInt()).isEqualTo(12);
      assertThat(answer.path("results").size()).isEqualTo(9);
    }
  }

  @Test
  void truncatedBodyBreaksOffBeforeItsAnnouncedEnd() throws Exception {
    var faults = Faults.none().withTruncateAfterBytes(100);
    try (var replay = Replay.start(file("small.jsonl", packages(9)), 0, faults)) {
      assertThatIOException()
          .isThrownBy(() -> get(CkanReplayTest.action(replay, "package_search")));
    }
  }

  @Test
  void webPageStandsInForTheAnswer() throws Exception {
    try (var replay =
        Replay.start(file("small.jsonl", packages(1)), 0, Faults.none().withHtmlInstead(true))) {
      var answer = get(CkanReplayTest.action(replay, "package_search"));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
      assertThat(answer.body()).contains("<html");
    }
  }

  @Test
  void actionFailsWithStatusOkWhenSuccessIsFalse() throws Exception {
    try (var replay =
        Replay.start(file("small.jsonl", packages(1)), 0, Faults.none().withSuccessFalse(true))) {
      var answer = get(CkanReplayTest.action(replay, "package_search"));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("\"success\":false", "\"error\":");
    }
  }

  @Test
  void delayedAnswerIsStillTheAnswer() throws Exception {
    var faults = Faults.none().withDelay(Duration.ofMillis(5));
    try (var replay = Replay.start(file("small.jsonl", packages(1)), 0, faults)) {
      assertThat(get(CkanReplayTest.action(replay, "site_read")).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void impossibleFaultsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Faults.none().withErrorRate(1.5));
    assertThatIllegalArgumentException().isThrownBy(() -> Faults.none().withClampRows(-1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Faults.none().withDelay(Duration.ofMillis(-1)));
  }
}
