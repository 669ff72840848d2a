package mizan.platform.exchange;

import static mizan.platform.exchange.Askers.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import mizan.platform.TestClock;
import mizan.platform.accounts.Letters;
import mizan.platform.editions.LifeSite;
import mizan.platform.editions.LittlePortal;
import mizan.platform.editions.Round;
import mizan.platform.web.Spread;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Only a check says that what a check saw is mended, whatever a body declares; what fails again is
/// open again, and an edition that was withdrawn has proven nothing.
@LifeSite
@Import(Letters.class)
class IssueFindingsTest {
  private static final String OPEN = "https://creativecommons.org/licenses/by/4.0/";
  private static final String TELLER = "teller@findings.example";

  @LocalServerPort private int port;

  private final Round round;
  private final Letters letters;
  private final IssueClocks clocks;
  private final JdbcClient jdbc;

  @Autowired
  IssueFindingsTest(Round round, Letters letters, IssueClocks clocks, JdbcClient jdbc) {
    this.round = round;
    this.letters = letters;
    this.clocks = clocks;
    this.jdbc = jdbc;
  }

  @Test
  void theNextCheckVerifiesAndTheOneAfterReopens(@Autowired TestClock clock) throws Exception {
    try (var portal = new LittlePortal()) {
      round.register("mended", portal);
      round.published("mended");
      var tellers = new Tellers("mended", port, letters);
      var licence = tellers.tell(TELLER, "fine", "licence");
      var ofFile = tellers.tell(TELLER, "fine-too", "licence", "file", "1");
      var error = tellers.tell(TELLER, "fine", "error");
      assertThat(tellers.says(licence)).isEqualTo("fails");
      assertThat(tellers.says(ofFile)).isEqualTo("fails");
      assertThat(tellers.says(error)).isEqualTo("nothing");
      assertThat(steps(tellers, licence)).endsWith("\"triage\"");
      assertThat(steps(tellers, error)).endsWith("\"unseen\"");
      assertThat(tellers.guest().get(Tellers.fresh(licence)).body())
          .contains("When it was told", "/datasets/" + Tellers.key("fine") + "#licence-open");

      done(tellers.take(round.officer("mended", port), licence, "mend", "said", "It has one now."));
      clock.pass(Duration.ofDays(40));
      clocks.look();
      assertThat(tellers.state(licence)).isEqualTo("mended"); // nobody's word ends it

      portal.licence = OPEN;
      round.published("mended");
      assertThat(tellers.state(licence)).isEqualTo("verified");
      assertThat(tellers.state(ofFile)).isEqualTo("verified");
      assertThat(tellers.state(error)).isEqualTo("triaged");
      assertThat(tellers.says(licence)).isEqualTo("passes");
      assertThat(letters.to(TELLER)).anyMatch(letter -> letter.contains("verified by a check"));
      done(tellers.say(TELLER, ofFile, "confirm", ""));
      clock.pass(Duration.ofDays(40));
      clocks.look();
      assertThat(tellers.state(licence)).isEqualTo("closed");

      portal.licence = "";
      var third = round.published("mended");
      assertThat(tellers.state(licence)).isEqualTo("triaged");
      assertThat(steps(tellers, licence)).endsWith("\"reopen\"");
      assertThat(tellers.state(ofFile)).isEqualTo("closed"); // their word stands

      round.withdraw(third);
      assertThat(tellers.state(licence)).isEqualTo("verified");
      assertThat(orphans()).isZero();
    }
  }

  @Test
  void anEditionThatIsWithdrawnHasProvenNothing() throws Exception {
    try (var portal = new LittlePortal()) {
      round.register("forgotten", portal);
      round.published("forgotten");
      var tellers = new Tellers("forgotten", port, letters);
      var number = tellers.tell("forgets@findings.example", "fine", "licence");
      done(tellers.take(round.officer("forgotten", port), number, "announce", "day", "2099-12-31"));
      portal.licence = OPEN;
      var second = round.published("forgotten");
      assertThat(tellers.state(number)).isEqualTo("verified");
      round.withdraw(second);
      assertThat(tellers.state(number)).isEqualTo("announced");
      assertThat(steps(tellers, number)).endsWith("\"forget\"");
      assertThat(tellers.says(number)).isEqualTo("fails");
    }
  }

  @Test
  void whatAnEditionDoesNotHaveAnyMoreProvesNothing() throws Exception {
    try (var portal = new LittlePortal()) {
      round.register("away", portal);
      round.published("away");
      var tellers = new Tellers("away", port, letters);
      var number = tellers.tell("away@findings.example", "fine", "licence");
      portal.licence = OPEN;
      portal.withdrawn.add("fine");
      round.published("away");
      assertThat(tellers.state(number)).isEqualTo("triaged");
      assertThat(tellers.guest().get(Tellers.fresh(number)).body())
          .contains("Not found in this edition");
    }
  }

  @Test
  void howSoonIsToldOfFiveThatAreVerified(
      @Autowired IssueFigures figures, @Autowired TestClock clock) throws Exception {
    try (var portal = new LittlePortal()) {
      round.register("measured", portal);
      round.published("measured");
      var tellers = new Tellers("measured", port, letters);
      clock.pass(Duration.ofDays(2)); // limits forget
      var numbers =
          List.of(
              tellers.tell("soon1@findings.example", "fine", "licence"),
              tellers.tell("soon2@findings.example", "fine-too", "licence"),
              tellers.tell("soon3@findings.example", "gone", "licence"),
              tellers.tell("soon4@findings.example", "fine", "licence", "file", "1"),
              tellers.tell("soon5@findings.example", "fine-too", "licence", "file", "1"),
              tellers.tell("soon6@findings.example", "gone", "something-else"));
      clock.pass(Duration.ofDays(3));
      for (var number : numbers) {
        done(tellers.take(round.officer("measured", port), number, "accept"));
      }
      assertThat(of("measured", figures).answered()).isEqualTo(new Spread(6, 3.0, 3.0, 3.0));
      assertThat(of("measured", figures).verified().median()).isNull();
      portal.licence = OPEN;
      round.published("measured");
      assertThat(of("measured", figures).verified().count()).isEqualTo(5);
      assertThat(of("measured", figures).verified().median()).isGreaterThan(3.0);
      assertThat(of("measured", figures).open()).isEqualTo(1);
      assertThat(tellers.guest().get("/en/issues/responsiveness.csv").body())
          .contains("body-of-measured,Of measured,6,6,3.0,3.0,3.0,5,");
      assertThat(tellers.guest().get("/en/requests/responsiveness?issues").body())
          .contains("Of measured", "Days to verified fix");
    }
  }

  private static IssueFigures.Figures of(String slug, IssueFigures figures) {
    return figures.figures("").stream()
        .filter(each -> each.body().equals(Round.body(slug)))
        .findFirst()
        .orElseThrow();
  }

  /// The last step, at the end.
  private static String steps(Tellers tellers, int number) {
    var steps = new StringBuilder();
    for (var step : tellers.json(tellers.guest(), number).get("steps")) {
      steps.append(step.get("what"));
    }
    return steps.toString();
  }

  /// Rows that lead to no issue.
  private long orphans() {
    return jdbc.sql(
            """
            select (select count(*) from exchange_issue_look l
                where not exists (select 1 from exchange_issue i where i.number = l.issue))
              + (select count(*) from exchange_issue_step s
                where not exists (select 1 from exchange_issue i where i.number = s.issue))
              + (select count(*) from exchange_issue_joined j
                where not exists (select 1 from exchange_issue i where i.number = j.issue))
            """)
        .query(Long.class)
        .single();
  }
}
