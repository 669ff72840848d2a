package mizan.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mizan.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// New passwords, new addresses, and the account that its owner sees.
@AccountsSite
class RecoveryTest {
  private static final String NEW = "un autre secret bien long";

  @LocalServerPort private int port;

  private final People people;
  private final Letters letters;
  private final TestClock clock;

  @Autowired
  RecoveryTest(People people, Letters letters, TestClock clock) {
    this.people = people;
    this.letters = letters;
    this.clock = clock;
  }

  @BeforeEach
  void letTimePass() {
    clock.pass(Duration.ofHours(2));
  }

  @Test
  void aNewPasswordComesByLetterEndsAllSessionsAndIsToldToTheOwner() throws Exception {
    var person = people.add(Role.REGISTERED);
    var before = people.signIn(person, port);
    new Guest(port).post("/en/recovery", "mail", person.mail());
    var link = letters.link(person.mail(), 1);
    assertThat(link).startsWith("/en/recovery/");
    var page = new Guest(port).get(link);
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(new Guest(port).post(link, "password", "short").statusCode()).isEqualTo(400);
    assertThat(new Guest(port).post(link, "password", NEW).statusCode()).isEqualTo(303);
    assertThat(before.get("/en/account").statusCode()).isEqualTo(302);
    assertThat(new Guest(port).get(link).statusCode()).isEqualTo(410);
    assertThat(signInWith(person, NEW)).isEqualTo(303);
    assertThat(signInWith(person, People.PASSWORD)).isEqualTo(401);
    assertThat(letters.to(person.mail()).getFirst()).contains("has changed");
  }

  @Test
  void theLinkIsGoodForAnHourAndTheNewestOnly() throws Exception {
    var person = people.add(Role.REGISTERED);
    new Guest(port).post("/en/recovery", "mail", person.mail());
    var first = letters.link(person.mail(), 1);
    clock.pass(Duration.ofMinutes(1));
    new Guest(port).post("/en/recovery", "mail", person.mail());
    var second = letters.link(person.mail(), 2);
    assertThat(new Guest(port).get(first).statusCode()).isEqualTo(410);
    assertThat(new Guest(port).get(second).statusCode()).isEqualTo(200);
    clock.pass(Duration.ofMinutes(60));
    assertThat(new Guest(port).get(second).statusCode()).isEqualTo(410);
    assertThat(new Guest(port).get("/en/recovery/forged").statusCode()).isEqualTo(410);
  }

  @Test
  void theAnswerTellsNotWhetherAMailIsKnown() {
    var person = people.add(Role.REGISTERED);
    var known = new Guest(port).post("/en/recovery", "mail", person.mail());
    var unknown = new Guest(port).post("/en/recovery", "mail", "not-here@site.example");
    assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(200);
    assertThat(unknown.body()).isEqualTo(known.body());
  }

  @Test
  void whoeverAsksTooOftenIsStoppedKnownOrNot() {
    for (var mail : new String[] {people.add(Role.REGISTERED).mail(), "none@site.example"}) {
      for (int i = 0; i < Recovery.OF_ACCOUNT.most(); i++) {
        assertThat(new Guest(port).post("/en/recovery", "mail", mail).statusCode()).isEqualTo(200);
      }
      var stopped = new Guest(port).post("/en/recovery", "mail", mail);
      assertThat(stopped.statusCode()).isEqualTo(429);
      assertThat(stopped.headers().firstValue("Retry-After")).isPresent();
    }
  }

  @Test
  void aRecoveredPasswordOpensNothingWithoutTheSecondFactor() throws Exception {
    var person = people.add(Role.UNIT);
    people.signIn(person, port);
    var known = letters.to(person.mail()).size();
    new Guest(port).post("/en/recovery", "mail", person.mail());
    new Guest(port).post(letters.link(person.mail(), known + 1), "password", NEW);
    var guest = new Guest(port);
    var in = guest.post("/en/sign-in", "mail", person.mail(), "password", NEW);
    assertThat(Guest.location(in)).isEqualTo("/en/sign-in/second");
  }

  @Test
  void changingThePasswordNeedsTheOldOneAndEndsTheOtherSessions() {
    var person = people.add(Role.REGISTERED);
    var here = people.signIn(person, port);
    var elsewhere = people.signIn(person, port);
    var wrong = here.post("/en/account/password", "old", "not it at all", "password", NEW);
    assertThat(wrong.statusCode()).isEqualTo(403);
    assertThat(wrong.body()).contains("id=\"old-error\"");
    var done = here.post("/en/account/password", "old", People.PASSWORD, "password", NEW);
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(here.get("/en/account").statusCode()).isEqualTo(200);
    assertThat(elsewhere.get("/en/account").statusCode()).isEqualTo(302);
    assertThat(signInWith(person, NEW)).isEqualTo(303);
  }

  @Test
  void aNewMailAddressMustAnswerFirstAndTheOldOneIsTold() throws Exception {
    var person = people.add(Role.REGISTERED);
    var guest = people.signIn(person, port);
    var mail = "moved-" + person.mail();
    guest.post("/en/account/mail", "mail", mail, "password", People.PASSWORD);
    assertThat(people.again(person).mail()).isEqualTo(person.mail());
    var link = letters.link(mail, 1);
    assertThat(guest.get(link).statusCode()).isEqualTo(200);
    assertThat(people.again(person).mail()).as("looking confirms nothing").isEqualTo(person.mail());
    assertThat(guest.post(link).statusCode()).isEqualTo(303);
    assertThat(people.again(person).mail()).isEqualTo(mail);
    assertThat(letters.to(person.mail()).getFirst()).contains("has another address");
    assertThat(guest.post(link).statusCode()).isEqualTo(410);
  }

  @Test
  void theOwnerSeesWhereTheyAreSignedInAndEndsOneOrAllOthers() {
    var person = people.add(Role.REGISTERED);
    var here = people.signIn(person, port);
    var second = people.signIn(person, port);
    var third = people.signIn(person, port);
    assertThat(here.get("/en/account").body()).contains("(this browser)", "Unknown browser");
    here.post("/en/account/sessions");
    assertThat(second.get("/en/account").statusCode()).isEqualTo(302);
    assertThat(third.get("/en/account").statusCode()).isEqualTo(302);
    assertThat(here.get("/en/account").statusCode()).isEqualTo(200);
  }

  @Test
  void nobodyEndsSomebodyElsesSession() {
    var victim = people.signIn(people.add(Role.REGISTERED), port);
    var session =
        java.util.regex.Pattern.compile("name=\"session\" value=\"([^\"]+)\"")
            .matcher(victim.get("/en/account").body());
    assertThat(session.find()).isTrue();
    people
        .signIn(people.add(Role.REGISTERED), port)
        .post("/en/account/sessions", "session", session.group(1));
    assertThat(victim.get("/en/account").statusCode()).isEqualTo(200);
  }

  @Test
  void aRemovedPersonLeavesNoNameBehind() {
    var person = people.add(Role.REGISTERED);
    var guest = people.signIn(person, port);
    assertThat(guest.post("/en/account/remove").statusCode()).isEqualTo(303);
    var left = people.again(person);
    assertThat(left.name() + left.mail()).isEmpty();
    assertThat(left.state()).isEqualTo(Person.State.REMOVED);
    assertThat(signInWith(person, People.PASSWORD)).isEqualTo(401);
  }

  private int signInWith(Person person, String password) {
    return new Guest(port)
        .post("/en/sign-in", "mail", person.mail(), "password", password)
        .statusCode();
  }
}
