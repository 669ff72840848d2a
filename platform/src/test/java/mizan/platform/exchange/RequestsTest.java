package mizan.platform.exchange;

import static mizan.platform.exchange.Askers.done;
import static mizan.platform.exchange.Askers.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import mizan.platform.Site;
import mizan.platform.TestClock;
import mizan.platform.accounts.Grant;
import mizan.platform.accounts.Guest;
import mizan.platform.accounts.Letters;
import mizan.platform.accounts.People;
import mizan.platform.accounts.Role;
import mizan.platform.bodies.Bodies;
import mizan.platform.bodies.PublicBody;
import mizan.platform.bodies.PublicBody.Kind;
import mizan.platform.inventory.Demand;
import mizan.platform.inventory.Demand.Wanted;
import mizan.platform.web.Trilingual;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Requests over HTTP: how they are sent without an account, what bodies and requesters do about
/// them, and what is refused.
@Site
@Import({TestClock.Wound.class, People.class, Letters.class, RequestsTest.Things.class})
class RequestsTest {
  private static final String ASKER = "asker@letters.example";
  private static int bodies;

  private final JdbcClient jdbc;
  private final RequestClocks clocks;
  private final TestClock clock;
  private final Letters letters;
  private final Askers askers;
  private final Guest officer;
  private final Guest elsewhere;
  private final String officerMail;
  private final String other;

  @Autowired
  RequestsTest(People people, Bodies known, Things things, @LocalServerPort int port) {
    jdbc = things.jdbc;
    clocks = things.clocks;
    clock = things.clock;
    letters = things.letters;
    bodies++;
    var body = "wharves-" + (char) ('a' + bodies);
    other = body + "-too";
    known.register(PublicBody.of(body, Kind.AGENCY, Trilingual.same("Agency of wharves")));
    known.register(PublicBody.of(other, Kind.AGENCY, Trilingual.same("Agency of piers")));
    var person = people.add(new Grant(Role.OFFICER, body));
    officerMail = person.mail();
    officer = people.signIn(person, port);
    elsewhere = people.signIn(people.add(new Grant(Role.OFFICER, other)), port);
    askers = new Askers(body, port, letters);
    clock.pass(Duration.ofDays(2)); // limits forget
  }

  /// What the site under test has.
  @TestComponent
  record Things(JdbcClient jdbc, RequestClocks clocks, TestClock clock, Letters letters) {}

  @Test
  void nothingIsSentBeforeTheAddressIsProven() throws InterruptedException {
    var answer = askers.typed("first@letters.example", "Depth of harbours");
    assertThat(answer.body()).contains("A letter is on its way");
    assertThat(askers.guest().get("/en/requests").body()).doesNotContain("Depth of harbours");
    var link = letters.link("first@letters.example", 1);
    assertThat(askers.guest().get(link).body()).contains("Depth of harbours");
    done(askers.guest().post(link));
    refused(askers.guest().post(link), 410, "This link is over");
    var page = askers.guest().get("/en/requests").body();
    assertThat(page).contains("Depth of harbours");
  }

  @Test
  void whoAskedIsToldToNobody() throws InterruptedException {
    var number = askers.ask("secretive@letters.example", "Names of tugs");
    for (var who : new Guest[] {askers.guest(), officer}) {
      assertThat(who.get("/en/requests/" + number).body()).doesNotContain("secretive@");
      assertThat(askers.json(who, number).toString()).doesNotContain("secretive@");
    }
    var requester =
        jdbc.sql("select id from exchange_requester where mail = ?")
            .param("secretive@letters.example")
            .query(String.class)
            .single();
    assertThat(askers.json(officer, number).toString()).doesNotContain(requester);
  }

  @Test
  void aBodyAsksBackAndAnswersAndIsContested() throws InterruptedException {
    var number = askers.ask(ASKER, "Cranes by wharf");
    done(askers.take(officer, number, "acknowledge"));
    done(askers.take(officer, number, "ask", "said", "Of which years?"));
    assertThat(askers.state(number)).isEqualTo("clarifying");
    assertThat(askers.json(askers.guest(), number).get("course").get("due").isNull()).isTrue();
    done(askers.say(ASKER, number, "clarify", "Since 2019."));
    assertThat(askers.state(number)).isEqualTo("in-study");
    refused(
        askers.take(officer, number, "answer", "kind", "refused", "text", "They are secret."),
        400,
        "Choose a legal ground");
    done(
        askers.take(
            officer,
            number,
            "answer",
            "kind",
            "refused",
            "text",
            "They are secret.",
            "ground",
            "other"));
    assertThat(letters.to(ASKER).getFirst()).contains("They are secret.");
    done(askers.say(ASKER, number, "contest", "Everybody sees them."));
    assertThat(askers.state(number)).isEqualTo("contested");
    done(askers.say(ASKER, number, "go-outside", "Authority, case 7"));
    var page = askers.guest().get("/en/requests/" + number).body();
    assertThat(page).contains("Of which years?", "Since 2019.", "Everybody sees them.", "case 7");
    assertThat(
            jdbc.sql("select count(*) from accounts_audit where kind = 'request' and subject = ?")
                .param(Integer.toString(number))
                .query(Long.class)
                .single())
        .isEqualTo(7);
  }

  @Test
  void onlyTheBodyThatIsAskedAnswersAndWhatIsMovedKeepsItsClock() throws InterruptedException {
    var number = askers.ask(ASKER, "Berths by harbour");
    refused(elsewhere.get("/en/requests/" + number + "/do/answer"), 403, "not yours");
    refused(askers.take(elsewhere, number, "acknowledge"), 403, "not yours");
    clock.pass(Duration.ofDays(3));
    var due = askers.json(officer, number).get("course").get("due").asString();
    done(askers.take(officer, number, "move", "body", other, "said", "They hold them."));
    assertThat(askers.json(elsewhere, number).get("course").get("due").asString()).isEqualTo(due);
    refused(askers.take(officer, number, "acknowledge"), 403, "not yours");
    done(askers.take(elsewhere, number, "acknowledge"));
  }

  @Test
  void twoWhoAskMakeADutyAndWhatIsMergedIsAskedByBoth() throws InterruptedException {
    var number = askers.ask("one@letters.example", "Tides at noon");
    assertThat(askers.json(officer, number).get("isDuty").asBoolean()).isFalse();
    askers.join("two@letters.example", number);
    askers.join("two@letters.example", number);
    assertThat(askers.json(officer, number).get("requesters").asInt()).isEqualTo(2);
    assertThat(askers.json(officer, number).get("isDuty").asBoolean()).isTrue();
    var twin = askers.ask("three@letters.example", "Noon tides of all harbours");
    refused(
        askers.take(officer, twin, "merge", "into", Integer.toString(twin), "said", "same"),
        400,
        "no other request");
    done(askers.take(officer, twin, "merge", "into", Integer.toString(number), "said", "same"));
    assertThat(askers.json(officer, number).get("requesters").asInt()).isEqualTo(3);
    assertThat(askers.state(twin)).isEqualTo("merged");
  }

  @Test
  void whatIsAlikeIsShownBeforeAnythingIsSent() throws InterruptedException {
    askers.ask(ASKER, "Salaries of harbour pilots");
    var answer =
        askers
            .guest()
            .post(
                "/en/requests/new",
                "body",
                askers.body(),
                "title",
                "Harbour pilots and their salaries",
                "text",
                "By year",
                "mail",
                "fourth@letters.example");
    refused(answer, 409, "Salaries of harbour pilots");
    assertThat(letters.to("fourth@letters.example")).isEmpty();
    assertThat(
            askers
                .guest()
                .get("/en/requests/alike?title=salaries+of+pilots&body=" + askers.body())
                .body())
        .contains("Salaries of harbour pilots");
  }

  @Test
  void personalDataAreWarnedOfAndThenHeldBack() throws InterruptedException {
    var answer = askers.typed(ASKER, "File of identity card 09876543");
    refused(answer, 400, "seem to be personal data");
    assertThat(answer.body()).contains("File of identity card 09876543");
    var before = letters.to(ASKER).size();
    assertThat(askers.typed(ASKER, "File of identity card 09876543", "anyway", "yes").statusCode())
        .isEqualTo(200);
    assertThat(askers.guest().post(letters.link(ASKER, before + 1)).body())
        .contains("somebody has to look at it first");
    assertThat(askers.guest().get("/en/requests").body()).doesNotContain("09876543");
  }

  @Test
  void aRecordThatIsHiddenIsAnsweredAsOneThatDoesNotExist() {
    var nothing = askers.typed(ASKER, "Plans", "asset", askers.body() + ".99");
    refused(nothing, 400, "no record of that identifier");
    var entered =
        officer.post("/en/inventory/new", "body", askers.body(), "title-en", "Hidden berths");
    var id = entered.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
    done(
        officer.post(
            "/en/inventory/" + id + "/do/show",
            "version",
            "1",
            "visibility",
            "hidden",
            "ground",
            "other"));
    var hidden = askers.typed(ASKER, "Plans", "asset", id);
    assertThat(hidden.body().replace(id, ""))
        .isEqualTo(nothing.body().replace(askers.body() + ".99", ""));
    assertThat(
            askers
                .guest()
                .get("/en/requests/alike?title=hidden+berths&body=" + askers.body())
                .body())
        .doesNotContain("/inventory/" + id);
  }

  @Test
  void whoAsksForARecordIsCountedOnce(@Autowired Demand demand) throws InterruptedException {
    var entered =
        officer.post("/en/inventory/new", "body", askers.body(), "title-en", "Berths of ferries");
    var id = entered.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
    var number = askers.ask("ferry1@letters.example", "Where ferries berth", "asset", id);
    assertThat(demand.wanted().get(id)).isEqualTo(new Wanted(1, 0, false));
    askers.join("ferry2@letters.example", number);
    askers.ask("ferry1@letters.example", "When ferries berth", "asset", id);
    assertThat(demand.wanted().get(id)).isEqualTo(new Wanted(1, 1, true));
    assertThat(askers.guest().get("/en/requests/" + number).body()).contains("/inventory/" + id);
  }

  /// Who is signed in is written no letter first, so that only the requests are counted.
  @Test
  void aFloodOfOnePersonEnds() {
    for (var i = 0; i < Sending.MOST_OF_ONE; i++) {
      done(ask(elsewhere, "Thing number " + "abcdef".charAt(i)));
    }
    refused(ask(elsewhere, "One more thing"), 429, "requests today");
    clock.pass(Duration.ofDays(1));
    done(ask(elsewhere, "One more thing"));
  }

  private HttpResponse<String> ask(Guest who, String title) {
    return who.post(
        "/en/requests/new",
        "body",
        askers.body(),
        "title",
        title,
        "text",
        "Each of them.",
        "seen",
        "yes");
  }

  @Test
  void whoHasTheirAddressErasedIsNotWrittenToAndFollowersKeepTheirLetters()
      throws InterruptedException {
    var mail = "both@letters.example";
    askers.guest().post("/en/follow", "mail", mail, "topic", "", "rhythm", "weekly");
    askers.ask(mail, "Colours of buoys");
    var page = askers.mine(mail);
    assertThat(letters.to(mail)).hasSize(3); // to follow, to prove, sent
    askers.guest().post(page);
    assertThat(letters.to(mail)).hasSize(1).first().asString().contains("/follow/confirm/");
  }

  @Test
  void moreTimeIsTakenOnceAndNotTooLate() throws InterruptedException {
    var number = askers.ask(ASKER, "Fees of mooring");
    var due = askers.json(officer, number).get("course").get("due").asString();
    done(askers.take(officer, number, "extend", "said", "They are on paper."));
    assertThat(askers.json(officer, number).get("course").get("due").asString()).isGreaterThan(due);
    refused(askers.take(officer, number, "extend", "said", "Still."), 409, "once only");
  }

  @Test
  void lateIsCountedAndToldOnce() throws InterruptedException {
    var number = askers.ask(ASKER, "Lamps of the mole");
    clock.pass(Duration.ofDays(40));
    clocks.look();
    clocks.look();
    assertThat(askers.json(officer, number).get("course").get("standing").asString())
        .isEqualTo("late");
    assertThat(
            letters.to(officerMail).stream()
                .filter(letter -> letter.contains("/requests/" + number))
                .filter(letter -> letter.contains("Lamps of the mole"))
                .count())
        .isEqualTo(2); // sent, late
    assertThat(askers.guest().get("/en/requests?standing=late&q=lamps").body())
        .contains("Lamps of the mole");
  }

  @Test
  void anEmbargoedRequestIsForTheBodyOnlyUntilItsDay() throws InterruptedException {
    var from = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC).plusDays(9);
    refused(askers.typed(ASKER, "Wrecks", "from", "2199-01-01"), 400, "within 60 days");
    var before = letters.to(ASKER).size();
    assertThat(askers.typed(ASKER, "Wrecks of the bay", "from", from.toString()).statusCode())
        .isEqualTo(200);
    askers.guest().post(letters.link(ASKER, before + 1));
    assertThat(askers.guest().get("/en/requests").body()).doesNotContain("Wrecks of the bay");
    assertThat(officer.get("/en/requests").body()).contains("Wrecks of the bay");
    clock.pass(Duration.ofDays(10));
    assertThat(askers.guest().get("/en/requests?q=wrecks").body()).contains("Wrecks of the bay");
  }

  @Test
  void anAddressIsForgottenAndTheRequestStays() throws InterruptedException {
    var number = askers.ask("leaving@letters.example", "Weights of anchors");
    var mine = askers.mine("leaving@letters.example");
    assertThat(askers.guest().get(mine).body()).contains("Weights of anchors");
    assertThat(askers.guest().post(mine).body()).contains("Your address was erased");
    refused(askers.guest().get(mine), 410, "This link is over");
    assertThat(askers.state(number)).isEqualTo("sent");
    assertThat(
            jdbc.sql("select count(*) from exchange_requester where mail = ?")
                .param("leaving@letters.example")
                .query(Long.class)
                .single())
        .isZero();
  }
}
