package mizan.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mizan.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What the unit does about people.
@AccountsSite
class PeopleTest {
  @LocalServerPort private int port;

  private final People people;
  private final TestClock clock;

  @Autowired
  PeopleTest(People people, TestClock clock) {
    this.people = people;
    this.clock = clock;
  }

  @BeforeEach
  void letTimePass() {
    clock.pass(Duration.ofHours(2));
  }

  @Test
  void aDisabledPersonIsOutAtOnceAndComesBackWhenEnabled() {
    var person = people.add(Role.MODERATOR);
    var guest = people.signIn(person, port);
    var unit = people.signIn(people.add(Role.UNIT), port);
    assertThat(unit.post("/en/people/" + person.id(), "do", "disable").statusCode()).isEqualTo(303);
    assertThat(guest.get("/en/account").statusCode()).isEqualTo(302);
    assertThat(signIn(person)).isEqualTo(401);
    assertThat(unit.post("/en/people/" + person.id(), "do", "disable").statusCode())
        .as("a second time is told to be late")
        .isEqualTo(409);
    unit.post("/en/people/" + person.id(), "do", "enable");
    assertThat(signIn(person)).isEqualTo(303);
  }

  @Test
  void theUnitSearchesAndFilters() {
    var assessor = people.add(Role.ASSESSOR);
    var moderator = people.add(Role.MODERATOR);
    var unit = people.signIn(people.add(Role.UNIT), port);
    assertThat(unit.get("/en/people?role=assessor&name=" + assessor.mail()).body())
        .contains(assessor.mail(), "Academia");
    assertThat(unit.get("/en/people?role=assessor&name=" + moderator.mail()).body())
        .contains("Nobody fits this");
    assertThat(unit.get("/en/people?name=" + moderator.mail()).body())
        .contains(moderator.mail())
        .doesNotContain(assessor.mail());
    assertThat(unit.get("/en/people?name=qqqqq").body()).contains("Nobody fits this");
  }

  @Test
  void rolesAreGivenAndTaken() {
    var person = people.add(Role.REGISTERED);
    var unit = people.signIn(people.add(Role.UNIT), port);
    var page = "/en/people/" + person.id();
    unit.post(page, "do", "add", "role", "assessor", "actor", "parliament");
    assertThat(people.again(person).grants())
        .contains(new Grant(Role.ASSESSOR, "parliament"), new Grant(Role.REGISTERED, ""));
    unit.post(page, "do", "take", "grant", "assessor:parliament");
    assertThat(people.again(person).grants()).containsExactly(new Grant(Role.REGISTERED, ""));
    var noActor = unit.post(page, "do", "add", "role", "assessor", "actor", "");
    assertThat(noActor.statusCode()).isEqualTo(400);
    assertThat(noActor.body()).contains("id=\"actor-error\"");
    assertThat(unit.post(page, "do", "add", "role", "officer", "body", "none").body())
        .contains("id=\"body-error\"");
    assertThat(unit.post(page, "do", "explode").statusCode()).isEqualTo(400);
  }

  @Test
  void theUnitDoesNothingAboutTheUnit() {
    var colleague = people.add(Role.UNIT);
    var unit = people.signIn(people.add(Role.UNIT), port);
    var page = "/en/people/" + colleague.id();
    for (var what : new String[] {"disable", "reset", "enable"}) {
      assertThat(unit.post(page, "do", what).statusCode()).as(what).isEqualTo(403);
    }
    assertThat(unit.post(page, "do", "take", "grant", "unit").statusCode()).isEqualTo(403);
    var person = people.add(Role.REGISTERED);
    assertThat(
            unit.post("/en/people/" + person.id(), "do", "add", "role", "administrator")
                .statusCode())
        .isEqualTo(403);
    assertThat(people.again(colleague).grants()).containsExactly(new Grant(Role.UNIT, ""));
    assertThat(people.again(person).grants()).hasSize(1);
  }

  @Test
  void aLostSecondFactorIsClearedAndMustBeSetUpAnew() {
    var colleague = people.add(Role.UNIT);
    var before = people.signIn(colleague, port);
    var administrator = people.signIn(people.add(Role.ADMINISTRATOR), port);
    administrator.post("/en/people/" + colleague.id(), "do", "reset");
    assertThat(before.get("/en/people").statusCode()).isEqualTo(302);
    var again = people.withPassword(colleague, port);
    assertThat(Guest.location(again.get("/en/people"))).startsWith("/en/account/second-factor");
  }

  private int signIn(Person person) {
    return new Guest(port)
        .post("/en/sign-in", "mail", person.mail(), "password", People.PASSWORD)
        .statusCode();
  }
}
