package mizan.platform.exchange;

import static mizan.platform.exchange.Askers.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import mizan.platform.TestClock;
import mizan.platform.accounts.Letters;
import mizan.platform.editions.LifeSite;
import mizan.platform.editions.LittlePortal;
import mizan.platform.editions.Round;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Only what a harvest finds is a release, whatever a body says; silence after it is consent.
@LifeSite
@Import(Letters.class)
class FindingsTest {
  private static final String ASKER = "asker@findings.example";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @LocalServerPort private int port;

  private final Round round;
  private final Letters letters;
  private final RequestClocks clocks;
  private final JdbcClient jdbc;

  @Autowired
  FindingsTest(Round round, Letters letters, RequestClocks clocks, JdbcClient jdbc) {
    this.round = round;
    this.letters = letters;
    this.clocks = clocks;
    this.jdbc = jdbc;
  }

  @Test
  void onlyAHarvestMakesAnAnswerARelease(@Autowired TestClock clock) throws Exception {
    try (var portal = new LittlePortal()) {
      round.register("asked", portal);
      var fine = portal.address() + "files/fine.csv";
      var askers = new Askers(Round.body("asked"), port, letters);
      var there = askers.ask(ASKER, "Wells by depth");
      var nowhere = askers.ask(ASKER, "Springs of the north");
      var later = askers.ask(ASKER, "Rain of each day");
      answer(askers, there, "already-open", "address", fine);
      answer(askers, nowhere, "already-open", "address", portal.address() + "files/nothing.csv");
      answer(askers, later, "will-open", "quarter", "2099-Q2");
      assertThat(askers.state(there)).isEqualTo("answered");
      round.published("asked");
      assertThat(askers.state(there)).isEqualTo("released");
      assertThat(askers.state(nowhere)).isEqualTo("answered");
      assertThat(askers.guest().get("/en/requests/" + there).body()).contains("found in edition");
      assertThat(orphans()).isZero();

      // What the last edition has seen already needs no other one.
      done(askers.take(round.officer("asked", port), later, "declare", "address", fine));
      awaitState(askers, later, "released");
      assertThat(askers.json(askers.guest(), later).get("answer").get("isKept").asString())
          .isEqualTo("kept");

      done(askers.say(ASKER, there, "confirm", ""));
      assertThat(askers.state(there)).isEqualTo("confirmed");
      clock.pass(Duration.ofDays(40));
      clocks.look();
      assertThat(askers.state(later)).isEqualTo("confirmed");
      assertThat(askers.state(nowhere)).isEqualTo("answered");
    }
  }

  private void answer(Askers askers, int number, String kind, String question, String said) {
    done(
        askers.take(
            round.officer("asked", port),
            number,
            "answer",
            "kind",
            kind,
            "text",
            "So it is.",
            "responsible",
            "Director",
            question,
            said));
  }

  private static void awaitState(Askers askers, int number, String state)
      throws InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    while (!askers.state(number).equals(state) && Instant.now().isBefore(end)) {
      Thread.sleep(50);
    }
    assertThat(askers.state(number)).isEqualTo(state);
  }

  /// Rows that lead to no request.
  private long orphans() {
    return jdbc.sql(
            """
            select count(*) from exchange_found f
            where not exists (select 1 from exchange_request r where r.number = f.request)
            """)
        .query(Long.class)
        .single();
  }
}
