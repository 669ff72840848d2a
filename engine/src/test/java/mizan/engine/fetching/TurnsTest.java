package mizan.engine.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import mizan.engine.fetching.Mandate.Window;
import mizan.engine.fetching.Turns.CoolingOff;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final Instant START = Instant.parse("2026-11-24T20:00:00Z");
  private static final Duration QUICK = Duration.ofMillis(100);

  private final TestTime time = new TestTime(START);
  private final Turns turns = new Turns(time);

  /// Seconds since the start at which a request could be made.
  private double ask(
      String host, String server, int status, Duration took, @Nullable Duration retry)
      throws InterruptedException, CoolingOff {
    try (var turn = turns.await(host, server, Manners.polite(), null)) {
      var at = Duration.between(START, time.now()).toMillis() / 1000.0;
      turn.heard(status, took, retry);
      return at;
    }
  }

  private double ask(String host, String server) throws InterruptedException, CoolingOff {
    return ask(host, server, 200, QUICK, null);
  }

  @Test
  void requestsToOneHostAreASecondApart() throws InterruptedException, CoolingOff {
    var times = new ArrayList<Double>();
    for (var i = 0; i < 4; i++) {
      times.add(ask("a.example", ""));
    }
    assertThat(times).containsExactly(0.0, 1.0, 2.0, 3.0);
  }

  @Test
  void hostsBehindOneAddressShareItsPace() throws InterruptedException, CoolingOff {
    assertThat(List.of(ask("a.example", "10.1.1.1"), ask("b.example", "10.1.1.1")))
        .containsExactly(0.0, 1.0);
    assertThat(ask("c.example", "10.1.1.2")).isEqualTo(1.0);
  }

  @Test
  void anOverchargedServerGetsMoreTimeAndThenLittleByLittleLess()
      throws InterruptedException, CoolingOff {
    ask("a.example", "", 503, QUICK, null);
    var second = ask("a.example", "");
    var third = ask("a.example", "");
    var times = new ArrayList<Double>();
    for (var i = 0; i < 20; i++) {
      times.add(ask("a.example", ""));
    }
    assertThat(second).isEqualTo(1.0); // booked before the first answer was known
    assertThat(third - second).isEqualTo(2.0);
    assertThat(times.getLast() - times.get(18)).isEqualTo(1.0);
  }

  @Test
  void aServerThatBecomesSlowIsAskedLessOften() throws InterruptedException, CoolingOff {
    for (var i = 0; i < 5; i++) {
      ask("a.example", "");
    }
    ask("a.example", "", 200, Duration.ofSeconds(8), null);
    var before = ask("a.example", "");
    assertThat(ask("a.example", "") - before).isEqualTo(2.0);
  }

  @Test
  void retryAfterIsObeyed() throws InterruptedException, CoolingOff {
    ask("a.example", "", 503, QUICK, Duration.ofSeconds(90));
    assertThat(ask("a.example", "")).isEqualTo(90.0);
  }

  @Test
  void aServerThatAsksForALongRestIsLeftAloneForADay() throws InterruptedException, CoolingOff {
    ask("a.example", "", 429, QUICK, Duration.ofHours(1));
    assertThatThrownBy(() -> ask("a.example", "")).isInstanceOf(CoolingOff.class);
    time.pass(Duration.ofHours(23));
    assertThatThrownBy(() -> ask("a.example", "")).isInstanceOf(CoolingOff.class);
    time.pass(Duration.ofHours(2));
    assertThat(ask("a.example", "")).isPositive();
  }

  @Test
  void theThirdRefusalInARowIsTakenForSuchAWish() throws InterruptedException, CoolingOff {
    for (var i = 0; i < 3; i++) {
      ask("a.example", "", 429, QUICK, null);
    }
    assertThatThrownBy(() -> ask("a.example", "")).isInstanceOf(CoolingOff.class);
    assertThat(ask("b.example", "")).isPositive();
  }

  @Test
  void theWindowThatWasAgreedIsWaitedFor() throws InterruptedException, CoolingOff {
    var night = new Window(LocalTime.of(23, 0), LocalTime.of(5, 30), ZoneId.of("Africa/Tunis"));
    try (var turn = turns.await("a.example", "", Manners.polite(), night)) {
      assertThat(time.now()).isEqualTo("2026-11-24T22:00:00Z"); // 23 h in Tunis
      turn.heard(200, QUICK, null);
    }
    time.pass(Duration.ofHours(7)); // 6 h in Tunis
    try (var turn = turns.await("a.example", "", Manners.polite(), night)) {
      assertThat(time.now()).isEqualTo("2026-11-25T22:00:00Z");
      turn.heard(200, QUICK, null);
    }
  }

  @Test
  void robotsAreSetAsideOnlyByAWrittenAgreement() {
    assertThatThrownBy(() -> new Mandate("a.example", Duration.ZERO, 1, null, true, " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aHostThatAsksForALongerPauseKeepsItAndOthersBehindItsServerDoNot()
      throws InterruptedException, CoolingOff {
    ask("a.example", "10.1.1.1");
    turns.keepApart("a.example", Duration.ofSeconds(10), Manners.polite());
    var slow = ask("a.example", "10.1.1.1", 503, QUICK, null);
    assertThat(slow).isEqualTo(10.0);
    assertThat(ask("b.example", "10.1.1.1")).isEqualTo(11.0);
    for (var i = 0; i < 20; i++) {
      ask("a.example", "10.1.1.1");
    }
    var before = ask("a.example", "10.1.1.1");
    assertThat(ask("a.example", "10.1.1.1") - before).isEqualTo(10.0, within(0.001));
  }
}
