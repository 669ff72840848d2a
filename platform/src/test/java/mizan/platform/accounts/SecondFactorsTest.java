package mizan.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import mizan.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Codes of apps and recovery codes: the unit cannot do without, and each is good once.
@AccountsSite
class SecondFactorsTest {
  private static final Pattern RECOVERY_CODE = Pattern.compile("<code>([A-Z2-7-]{19})</code>");

  @LocalServerPort private int port;

  private final People people;
  private final TestClock clock;

  @Autowired
  SecondFactorsTest(People people, TestClock clock) {
    this.people = people;
    this.clock = clock;
  }

  @BeforeEach
  void letTimePass() {
    clock.pass(Duration.ofHours(2));
  }

  @Test
  void untilItIsSetUpNothingElseOpensToTheUnit() {
    var guest = people.withPassword(people.add(Role.UNIT), port);
    for (var path : List.of("/en/account", "/en/people", "/en/audit", "/en/account/password")) {
      assertThat(Guest.location(guest.get(path))).startsWith("/en/account/second-factor?next=");
    }
    assertThat(guest.get("/en/account/second-factor").statusCode()).isEqualTo(200);
    assertThat(guest.get("/en/ranking").statusCode()).isEqualTo(200);
  }

  @Test
  void onceItIsSetUpThePasswordAloneOpensNothing() {
    var person = people.add(Role.UNIT);
    var first = people.signIn(person, port);
    assertThat(first.get("/en/people").statusCode()).isEqualTo(200);
    var second = people.withPassword(person, port);
    assertThat(Guest.location(second.get("/en/people"))).startsWith("/en/sign-in/second?next=");
    assertThat(Guest.location(second.get("/en/account/second-factor")))
        .as("and no other app can be set up on the way")
        .startsWith("/en/sign-in/second");
    var half = second.cookie();
    var answer =
        second.post("/en/sign-in/second", "code", people.code(person), "next", "/en/people");
    assertThat(Guest.location(answer)).isEqualTo("/en/people");
    assertThat(second.get("/en/people").statusCode()).isEqualTo(200);
    assertThat(second.cookie()).as("the session has a new secret").isNotEqualTo(half);
    second.show(half);
    assertThat(second.get("/en/people").statusCode()).isEqualTo(302);
  }

  @Test
  void aCodeIsGoodOnce() {
    var person = people.add(Role.UNIT);
    people.signIn(person, port);
    var code = people.code(person);
    assertThat(people.withPassword(person, port).post("/en/sign-in/second", "code", code))
        .returns(303, answer -> answer.statusCode());
    var replay = people.withPassword(person, port).post("/en/sign-in/second", "code", code);
    assertThat(replay.statusCode()).isEqualTo(401);
    assertThat(replay.body()).contains("is not right, or was used already");
  }

  @Test
  void theCodeOfTheStepBeforeIsTakenButNoneThatIsOlder() {
    var person = people.add(Role.UNIT);
    people.signIn(person, port);
    var before = people.code(person);
    clock.pass(Duration.ofSeconds(60));
    assertThat(people.withPassword(person, port).post("/en/sign-in/second", "code", before))
        .returns(401, answer -> answer.statusCode());
    var lately = people.code(person);
    clock.pass(Duration.ofSeconds(30));
    assertThat(people.withPassword(person, port).post("/en/sign-in/second", "code", lately))
        .returns(303, answer -> answer.statusCode());
  }

  @Test
  void whoeverGuessesCodesIsStopped() {
    var person = people.add(Role.UNIT);
    people.signIn(person, port);
    clock.pass(Duration.ofMinutes(20));
    var guest = people.withPassword(person, port);
    for (int i = 0; i < SecondFactors.TRIES.most(); i++) {
      guest.post("/en/sign-in/second", "code", "00000" + i);
    }
    var stopped = guest.post("/en/sign-in/second", "code", people.code(person));
    assertThat(stopped.statusCode()).isEqualTo(429);
    assertThat(stopped.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void aRecoveryCodeStandsInOnceForALostPhone() {
    var person = people.add(Role.UNIT);
    var guest = people.withPassword(person, port);
    guest.get("/en/account/second-factor");
    var page = guest.post("/en/account/second-factor", "code", people.code(person)).body();
    var codes = RECOVERY_CODE.matcher(page).results().map(each -> each.group(1)).toList();
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    var typed = codes.getFirst().toLowerCase(java.util.Locale.ROOT).replace("-", " ");
    assertThat(people.withPassword(person, port).post("/en/sign-in/second", "code", typed))
        .returns(303, answer -> answer.statusCode());
    assertThat(people.withPassword(person, port).post("/en/sign-in/second", "code", typed))
        .returns(401, answer -> answer.statusCode());
  }

  @Test
  void aSignInThatStopsHalfwayIsNotLeftOpen() {
    var person = people.add(Role.UNIT);
    people.signIn(person, port);
    var half = people.withPassword(person, port);
    clock.pass(Duration.ofMinutes(16));
    assertThat(Guest.location(half.get("/en/sign-in/second"))).startsWith("/en/sign-in?next=");
  }

  @Test
  void thePictureSaysWhatIsToBeTypedByHand() {
    var guest = people.withPassword(people.add(Role.UNIT), port);
    var page = guest.get("/en/account/second-factor");
    assertThat(page.body())
        .contains("<svg class=\"qr\"")
        .containsPattern("<code>([A-Z2-7]{4} ?){8}");
    var again = guest.get("/en/account/second-factor");
    assertThat(secret(again.body())).as("reloading changes no key").isEqualTo(secret(page.body()));
  }

  private static List<String> secret(String page) {
    return Pattern.compile("<code>[A-Z2-7 ]+</code>")
        .matcher(page)
        .results()
        .map(MatchResult::group)
        .toList();
  }
}
