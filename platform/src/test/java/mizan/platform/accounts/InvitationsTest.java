package mizan.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import mizan.platform.TestClock;
import mizan.platform.bodies.Bodies;
import mizan.platform.bodies.PublicBody;
import mizan.platform.web.Trilingual;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// How people come in, and that nobody else does.
@AccountsSite
class InvitationsTest {
  private static final String GOOD = "une phrase assez longue";

  @LocalServerPort private int port;
  @Autowired private Limits limits; // a sixth parameter would be too many

  private final People people;
  private final PeopleStore store;
  private final Letters letters;
  private final TestClock clock;
  private final FirstStart firstStart;

  @Autowired
  InvitationsTest(
      People people, PeopleStore store, Letters letters, TestClock clock, FirstStart firstStart) {
    this.people = people;
    this.store = store;
    this.letters = letters;
    this.clock = clock;
    this.firstStart = firstStart;
  }

  @BeforeEach
  void prepare(@Autowired Bodies bodies) {
    clock.pass(Duration.ofHours(2));
    bodies.register(
        PublicBody.of(
            "mininfo", PublicBody.Kind.MINISTRY, new Trilingual("وزارة", "Ministère", "Ministry")));
  }

  @Test
  void anOfficerIsInvitedByLetterAndComesInWithTheRole() throws Exception {
    var unit = people.signIn(people.add(Role.UNIT), port);
    var sent =
        unit.post(
            "/fr/people/invite",
            "mail",
            "Officer.A@site.example",
            "language",
            "ar",
            "role",
            "officer",
            "body",
            "mininfo");
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(unit.get("/fr/people").body()).contains("officer.a@site.example", "Ministère");
    var link = letters.link("officer.a@site.example", 1);
    assertThat(link).startsWith("/ar/invitation/");
    var guest = new Guest(port);
    assertThat(guest.get(link).body()).contains("وزارة");
    var in = guest.post(link, "name", "منى الفلانية", "language", "ar", "password", GOOD);
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(guest.get("/ar/account").body()).contains("منى الفلانية", "وزارة");
    assertThat(store.findByMail("officer.a@site.example").orElseThrow().grants())
        .containsExactly(new Grant(Role.OFFICER, "mininfo"));
    assertThat(new Guest(port).get(link).statusCode()).as("a used link").isEqualTo(410);
    assertThat(new Guest(port).post(link, "name", "X", "password", GOOD).statusCode())
        .isEqualTo(410);
  }

  @Test
  void whatIsWrongIsSaidBesideTheQuestionAndNothingTypedIsLost() throws Exception {
    var link = invited("wrong@site.example");
    var guest = new Guest(port);
    var short1 = guest.post(link, "name", "Somebody Real", "password", "short");
    assertThat(short1.statusCode()).isEqualTo(400);
    assertThat(short1.body())
        .contains("at least 12", "id=\"password-error\"", "href=\"#password\"", "Somebody Real")
        .doesNotContain("value=\"short\"");
    assertThat(guest.post(link, "name", "A", "password", "motdepasse2026").body())
        .contains("among the first");
    assertThat(guest.post(link, "name", "A", "password", "wrong@site.example").body())
        .contains("among the first");
    assertThat(guest.post(link, "name", " ", "password", GOOD).body())
        .contains("id=\"name-error\"");
    assertThat(guest.get(link).statusCode()).as("the link is still good").isEqualTo(200);
  }

  @Test
  void forgedExpiredWithdrawnAndReplacedLinksOpenNothing() throws Exception {
    assertThat(new Guest(port).get("/en/invitation/forged").statusCode()).isEqualTo(410);
    var expired = invited("late@site.example");
    clock.pass(Duration.ofDays(7));
    assertThat(new Guest(port).get(expired).statusCode()).isEqualTo(410);
    var unit = people.signIn(people.add(Role.UNIT), port);
    var first = invited("twice@site.example");
    var id = id(unit, "twice@site.example");
    assertThat(unit.post("/en/people/invitations/" + id, "do", "resend").statusCode())
        .isEqualTo(303);
    var second = letters.link("twice@site.example", 2);
    assertThat(new Guest(port).get(first).statusCode()).isEqualTo(410);
    assertThat(new Guest(port).get(second).statusCode()).isEqualTo(200);
    assertThat(unit.post("/en/people/invitations/" + id, "do", "withdraw").statusCode())
        .isEqualTo(303);
    assertThat(new Guest(port).get(second).statusCode()).isEqualTo(410);
    assertThat(unit.post("/en/people/invitations/" + id, "do", "withdraw").statusCode())
        .as("a second time changes nothing")
        .isEqualTo(409);
  }

  @Test
  void theSameInvitationIsNotMadeTwice() throws Exception {
    invited("double@site.example");
    var unit = people.signIn(people.add(Role.UNIT), port);
    var again = unit.post("/en/people/invite", "mail", "double@site.example", "role", "registered");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(letters.to("double@site.example")).hasSize(1);
  }

  @Test
  void whoeverHasAnAccountMustSignInToTakeAnotherRole() throws Exception {
    var person = people.add(Role.REGISTERED);
    var unit = people.signIn(people.add(Role.UNIT), port);
    unit.post("/en/people/invite", "mail", person.mail(), "role", "moderator");
    var link = letters.link(person.mail(), 1);
    var stranger = new Guest(port);
    assertThat(stranger.get(link).body()).contains("You have an account already");
    assertThat(stranger.post(link, "name", "Thief", "password", GOOD).statusCode()).isEqualTo(401);
    var other = people.signIn(people.add(Role.REGISTERED), port);
    assertThat(other.post(link).statusCode()).isEqualTo(403);
    assertThat(people.again(person).grants()).hasSize(1);
    assertThat(people.signIn(person, port).post(link).statusCode()).isEqualTo(303);
    assertThat(people.again(person).grants()).contains(new Grant(Role.MODERATOR, ""));
  }

  @Test
  void theUnitCallsNobodyIntoTheUnitButAnAdministratorDoes() {
    var unit = people.signIn(people.add(Role.UNIT), port);
    assertThat(unit.get("/en/people/invite").body()).doesNotContain("value=\"unit\"");
    var refused = unit.post("/en/people/invite", "mail", "new@unit.example", "role", "unit");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(letters.to("new@unit.example")).isEmpty();
    var administrator = people.signIn(people.add(Role.ADMINISTRATOR), port);
    var made = administrator.post("/en/people/invite", "mail", "new@unit.example", "role", "unit");
    assertThat(made.statusCode()).isEqualTo(303);
    assertThat(letters.to("new@unit.example")).hasSize(1);
  }

  @Test
  void oneAddressIsNotFloodedWithInvitations() throws Exception {
    invited("flooded@site.example");
    var unit = people.signIn(people.add(Role.UNIT), port);
    var id = id(unit, "flooded@site.example");
    for (int i = 1; i < InvitationLetters.TO_MAIL.most(); i++) {
      assertThat(resend(unit, id).statusCode()).isEqualTo(303);
    }
    var last = letters.link("flooded@site.example", InvitationLetters.TO_MAIL.most());
    var stopped = resend(unit, id);
    assertThat(stopped.statusCode()).isEqualTo(429);
    assertThat(stopped.body()).contains("Too many tries");
    assertThat(new Guest(port).get(last).statusCode()).as("the last link sent").isEqualTo(200);
    clock.pass(InvitationLetters.TO_MAIL.within());
    var later = people.signIn(people.add(Role.UNIT), port);
    assertThat(resend(later, id).statusCode()).isEqualTo(303);
  }

  @Test
  void oneInviterWritesToSoManyOnlyAndOthersGoOn() {
    var busy = people.add(Role.UNIT);
    var unit = people.signIn(busy, port);
    for (int i = 0; i < InvitationLetters.OF_INVITER.most(); i++) {
      limits.count(InvitationLetters.OF_INVITER, busy.id());
    }
    var stopped = invite(unit, "one-too-many@site.example");
    assertThat(stopped.statusCode()).isEqualTo(429);
    assertThat(stopped.body()).contains("Too many tries", "one-too-many@site.example");
    assertThat(unit.get("/en/people").body()).doesNotContain("one-too-many@site.example");
    var other = people.signIn(people.add(Role.UNIT), port);
    assertThat(invite(other, "one-too-many@site.example").statusCode()).isEqualTo(303);
    assertThat(letters.to("one-too-many@site.example")).hasSize(1);
    clock.pass(InvitationLetters.OF_INVITER.within());
    assertThat(invite(unit, "later@site.example").statusCode()).isEqualTo(303);
  }

  private static HttpResponse<String> resend(Guest unit, String id) {
    return unit.post("/en/people/invitations/" + id, "do", "resend");
  }

  private static HttpResponse<String> invite(Guest unit, String mail) {
    return unit.post("/en/people/invite", "mail", mail, "language", "en", "role", "registered");
  }

  @Test
  void thePrintedLinkIsGoodWhileThereIsNoAdministrator() {
    people.add(Role.ADMINISTRATOR);
    assertThat(printed()).isEmpty();
  }

  private String printed() {
    var bytes = new ByteArrayOutputStream();
    firstStart.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private String invited(String mail) throws InterruptedException {
    var unit = people.signIn(people.add(Role.UNIT), port);
    invite(unit, mail);
    return letters.link(mail, 1);
  }

  private static String id(Guest unit, String mail) {
    var row =
        Pattern.compile("id=\"invitation-([^\"]+)\"><bdi>" + Pattern.quote(mail))
            .matcher(unit.get("/en/people").body());
    assertThat(row.find()).isTrue();
    return row.group(1);
  }
}
