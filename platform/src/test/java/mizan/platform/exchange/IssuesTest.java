package mizan.platform.exchange;

import static mizan.platform.exchange.Askers.done;
import static mizan.platform.exchange.Askers.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import mizan.platform.TestClock;
import mizan.platform.accounts.Guest;
import mizan.platform.accounts.Letters;
import mizan.platform.editions.LifeSite;
import mizan.platform.editions.LittlePortal;
import mizan.platform.editions.Round;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Issues over HTTP: how they are told without an account, what bodies and tellers do about them,
/// and what is refused.
@LifeSite
@Import(Letters.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssuesTest {
  private static final String SLUG = "told";

  private final Round round;
  private final TestClock clock;
  private final JdbcClient jdbc;
  private final Letters letters;
  private final IssueClocks clocks;
  private final LittlePortal portal;

  @LocalServerPort private int port;

  @Autowired
  IssuesTest(Round round, TestClock clock, JdbcClient jdbc, Letters letters, IssueClocks clocks)
      throws IOException {
    this.round = round;
    this.clock = clock;
    this.jdbc = jdbc;
    this.letters = letters;
    this.clocks = clocks;
    this.portal = new LittlePortal();
  }

  @BeforeAll
  void publish() throws InterruptedException {
    round.register(SLUG, portal);
    round.register("elsewhere", portal);
    round.published(SLUG);
  }

  @AfterAll
  void end() {
    portal.close();
  }

  @BeforeEach
  void letLimitsForget() {
    clock.pass(Duration.ofDays(2));
  }

  private Tellers tellers() {
    return new Tellers(SLUG, port, letters);
  }

  private Guest officer() {
    return round.officer(SLUG, port);
  }

  @Test
  void nothingIsToldBeforeTheAddressIsProvenAndThenTheDatasetShowsIt() throws Exception {
    var tellers = tellers();
    var mail = "first@issues.example";
    var typed = tellers.typed(mail, "fine", "error", "where", "Row 7", "text", "Depths are off.");
    assertThat(typed.body()).contains("A letter is on its way");
    var list = "/en/issues?kind=error&portal=" + SLUG + "&dataset=" + Tellers.key("fine");
    assertThat(tellers.guest().get(list).body()).doesNotContain("Wells fine");
    var dataset = "/en/portals/" + SLUG + "/datasets/" + Tellers.key("fine");
    assertThat(tellers.guest().get(dataset).body())
        .contains("/issues/new?portal=" + SLUG)
        .doesNotContain("Error in the data");
    var link = letters.link(mail, 1);
    assertThat(tellers.guest().get(link).body()).contains("Wells fine");
    var proven = tellers.guest().post(link);
    done(proven);
    var number =
        Integer.parseInt(
            proven.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", ""));
    refused(tellers.guest().post(link), 410, "This link is over");
    assertThat(tellers.guest().get(Tellers.fresh(number)).body())
        .contains("Depths are off.", "Row 7", "Of told", "The told")
        .doesNotContain(mail);
    assertThat(tellers.guest().get(list + "&sort=title").body()).contains("Wells fine");
    assertThat(tellers.guest().get(dataset + "?after").body())
        .contains("/issues/" + number, "Error in the data");
    assertThat(tellers.guest().get("/en/issues/issues.csv?portal=" + SLUG).body())
        .contains(number + ",Wells fine,,Of told,The told,Error in the data,");
    assertThat(tellers.guest().get("/en/bodies/body-of-told/feed.atom").body())
        .contains("/issues/" + number);
    var requester =
        jdbc.sql("select id from exchange_requester where mail = ?")
            .param(mail)
            .query(String.class)
            .single();
    assertThat(tellers.json(officer(), number).toString()).doesNotContain(requester);
  }

  @Test
  void aBodyDisputesAndIsContestedAndSilenceEndsWhatNoCheckSees() throws Exception {
    var tellers = tellers();
    var mail = "contests@issues.example";
    var number = tellers.tell(mail, "fine-too", "error");
    var officer = officer();
    refused(tellers.take(officer, number, "dispute", "said", ""), 400, "Why is nothing wrong?");
    done(tellers.take(officer, number, "dispute", "said", "It is so."));
    assertThat(letters.to(mail).getFirst()).contains("It is so.");
    done(tellers.say(mail, number, "contest", "It is not."));
    assertThat(tellers.state(number)).isEqualTo("contested");
    refused(tellers.take(officer, number, "announce", "day", "2001-01-01"), 400, "Choose today");
    done(tellers.take(officer, number, "announce", "day", "2099-12-31"));
    done(tellers.take(officer, number, "mend", "said", "Now it is."));
    clock.pass(Duration.ofDays(20));
    clocks.look();
    assertThat(tellers.state(number)).isEqualTo("mended");
    done(tellers.say(mail, number, "contest", "Not yet."));
    done(tellers.take(officer(), number, "mend", "said", "Now it really is."));
    clock.pass(Duration.ofDays(31));
    clocks.look();
    assertThat(tellers.state(number)).isEqualTo("closed");
    assertThat(tellers.guest().get(Tellers.fresh(number)).body())
        .contains("It is so.", "It is not.", "Not yet.", "Nobody contested: closed");
    assertThat(
            jdbc.sql("select count(*) from accounts_audit where kind = 'issue' and subject = ?")
                .param(Integer.toString(number))
                .query(Long.class)
                .single())
        .isEqualTo(9);
  }

  @Test
  void onlyItsBodyDealsWithItAndWhatIsMovedIsTheOthers() throws Exception {
    var tellers = tellers();
    var number = tellers.tell("moved@issues.example", "gone", "something-else");
    var elsewhere = round.officer("elsewhere", port);
    refused(elsewhere.get("/en/issues/" + number + "/do/accept"), 403, "not yours");
    refused(tellers.take(elsewhere, number, "accept"), 403, "not yours");
    done(
        tellers.take(
            officer(), number, "move", "body", Round.body("elsewhere"), "said", "Theirs."));
    done(tellers.take(elsewhere, number, "accept"));
    assertThat(tellers.state(number)).isEqualTo("accepted");
  }

  @Test
  void theSameIsJoinedAndDuplicatesAreMerged() throws Exception {
    var tellers = tellers();
    var number = tellers.tell("one@issues.example", "gone", "format");
    var again = tellers.typed("two@issues.example", "gone", "format");
    refused(again, 409, "The same kind was told here already");
    assertThat(again.body()).contains("/issues/" + number + "/join");
    tellers.join("two@issues.example", number);
    tellers.join("two@issues.example", number);
    assertThat(tellers.json(tellers.guest(), number).get("tellers").asInt()).isEqualTo(2);
    var twin = tellers.tell("three@issues.example", "gone", "format", "seen", "yes");
    var officer = officer();
    refused(
        tellers.take(officer, twin, "merge", "into", Integer.toString(twin), "said", "same"),
        400,
        "no other issue");
    done(tellers.take(officer, twin, "merge", "into", Integer.toString(number), "said", "same"));
    assertThat(tellers.state(twin)).isEqualTo("merged");
    assertThat(tellers.json(tellers.guest(), number).get("tellers").asInt()).isEqualTo(3);
    done(tellers.say("two@issues.example", number, "leave", ""));
    assertThat(tellers.json(tellers.guest(), number).get("tellers").asInt()).isEqualTo(2);
    done(tellers.say("one@issues.example", number, "withdraw", ""));
    assertThat(tellers.state(number)).isEqualTo("withdrawn");
    refused(
        tellers.guest().post("/en/issues/" + number + "/join", "mail", "four@issues.example"),
        200,
        "A letter is on its way");
    refused(tellers.guest().post(letters.link("four@issues.example", 1)), 409, "cannot be done");
  }

  @Test
  void whatIsNotForEverybodyIsLedAway() {
    var tellers = tellers();
    for (var kind : List.of("personal-data", "security")) {
      var answer = tellers.typed("private@issues.example", "fine", kind, "text", "Card 09876543");
      done(answer);
      assertThat(answer.headers().firstValue("Location").orElseThrow())
          .startsWith("/en/private-reports/new?kind=" + kind + "&body=body-of-told")
          .doesNotContain("09876543");
    }
    assertThat(letters.to("private@issues.example")).isEmpty();
  }

  @Test
  void personalDataAreWarnedOfAndThenHeldBack() throws Exception {
    var tellers = tellers();
    var mail = "warned@issues.example";
    var text = "Row of identity card 09876543";
    refused(
        tellers.typed(mail, "fine", "description", "text", text), 400, "seem to be personal data");
    var proven =
        tellers.prove(
            mail, tellers.typed(mail, "fine", "description", "text", text, "anyway", "yes"), 0);
    assertThat(proven.body()).contains("it is not public yet");
    var number = jdbc.sql("select max(number) from exchange_issue").query(Integer.class).single();
    assertThat(tellers.guest().get("/en/issues/" + number).statusCode()).isEqualTo(404);
    var unit = round.unit(port);
    tellers.awaitTriage(unit, number);
    done(tellers.take(unit, number, "show"));
    assertThat(tellers.guest().get(Tellers.fresh(number)).body()).contains(text);
    done(tellers.take(unit, number, "hide", "said", "It names somebody."));
    assertThat(tellers.guest().get(Tellers.fresh(number)).statusCode()).isEqualTo(404);
  }

  /// Who is signed in is written no letter first, so that only the issues are counted.
  @Test
  void aFloodOfOnePersonEnds() {
    var person = round.officer("elsewhere", port);
    for (var i = 0; i < Sending.MOST_OF_ONE; i++) {
      done(send(person, "Thing number " + i));
    }
    refused(send(person, "One more thing"), 429, "Tell the others tomorrow");
    clock.pass(Duration.ofDays(1));
    done(send(round.officer("elsewhere", port), "One more thing"));
  }

  private HttpResponse<String> send(Guest who, String text) {
    return who.post(
        "/en/issues/new",
        "portal",
        SLUG,
        "dataset",
        Tellers.key("fine"),
        "kind",
        "something-else",
        "text",
        text,
        "seen",
        "yes");
  }

  @Test
  void anAddressLeadsToItsFile() throws Exception {
    var tellers = tellers();
    var mail = "address@issues.example";
    var typed =
        tellers
            .guest()
            .post(
                "/en/issues/new",
                "address",
                portal.address() + "files/fine-too.csv",
                "kind",
                "out-of-date",
                "text",
                "It is of last year.",
                "mail",
                mail);
    var place = tellers.prove(mail, typed, 0).headers().firstValue("Location").orElseThrow();
    var number = Integer.parseInt(place.replaceFirst(".*/", ""));
    assertThat(tellers.json(tellers.guest(), number).get("subject").get("file").asInt())
        .isEqualTo(1);
    refused(
        tellers
            .guest()
            .post(
                "/en/issues/new",
                "address",
                "https://nowhere.example/",
                "kind",
                "link",
                "text",
                "It is dead."),
        400,
        "found nothing at this address");
  }
}
