package mizan.platform.exchange;

import static mizan.platform.exchange.Askers.done;
import static mizan.platform.exchange.Askers.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import mizan.platform.web.Trilingual;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// What keeps order among requests: hiding at once, and a label that needs two people and can be
/// appealed to a third. And reports that nobody else reads.
@Site
@Import({TestClock.Wound.class, People.class, Letters.class})
class OrderTest {
  private static final String ASKER = "asker@order.example";

  private final Askers askers;
  private final Guest officer;
  private final Guest elsewhere;
  private final Guest first;
  private final Guest second;
  private final Guest third;

  @Autowired
  OrderTest(
      People people, Bodies known, Letters letters, TestClock clock, @LocalServerPort int port) {
    known.register(PublicBody.of("quays", Kind.AGENCY, Trilingual.same("Agency of quays")));
    askers = new Askers("quays", port, letters);
    officer = people.signIn(people.add(new Grant(Role.OFFICER, "quays")), port);
    elsewhere = people.signIn(people.add(new Grant(Role.OFFICER, "elsewhere")), port);
    first = moderator(people, port);
    second = moderator(people, port);
    third = moderator(people, port);
    clock.pass(Duration.ofDays(2));
  }

  private static Guest moderator(People people, int port) {
    return people.signIn(people.add(new Grant(Role.MODERATOR, "")), port);
  }

  @Test
  void whatIsHiddenIsGoneAtOnceAndComesBack() throws InterruptedException {
    var number = askers.ask(ASKER, "Ropes by length");
    refused(askers.take(officer, number, "hide", "said", "No."), 403, "not yours");
    done(askers.take(first, number, "hide", "said", "It insults."));
    assertThat(askers.guest().get("/en/requests/" + number).statusCode()).isEqualTo(404);
    assertThat(askers.guest().get("/en/requests").body())
        .doesNotContain("Ropes by length")
        .contains("not public");
    assertThat(askers.guest().get("/en/requests/" + number + "/feed.atom").statusCode())
        .isEqualTo(404);
    done(askers.take(first, number, "show"));
    assertThat(askers.guest().get("/en/requests/" + number).statusCode()).isEqualTo(200);
  }

  @Test
  void twoPeopleCallARequestVexatiousAndAThirdHearsTheAppeal() throws InterruptedException {
    var number = askers.ask(ASKER, "Everything once more");
    done(askers.take(first, number, "label", "said", "The tenth of the kind."));
    assertThat(askers.state(number)).isEqualTo("sent");
    assertThat(askers.guest().get("/en/requests/" + number).body())
        .doesNotContain("The tenth of the kind.");
    refused(askers.take(first, number, "label", "said", "Really."), 409, "other than the first");
    done(askers.take(second, number, "label", "said", "I agree."));
    assertThat(askers.state(number)).isEqualTo("vexatious");
    done(askers.say(ASKER, number, "appeal", "It is the first."));
    refused(askers.take(second, number, "uphold", "said", "No."), 409, "did not take part");
    done(askers.take(third, number, "lift", "said", "It is the first indeed."));
    assertThat(askers.state(number)).isEqualTo("sent");
    refused(askers.take(first, number, "label", "said", "Again."), 409, "as the request stands");
  }

  @Test
  void aReportIsReadByTheBodyTheUnitAndWhoeverMadeIt() {
    var made =
        askers
            .guest()
            .post(
                "/en/private-reports/new",
                "kind",
                "personal-data",
                "body",
                "quays",
                "address",
                "https://quays.example/a.csv",
                "text",
                "Column 3 of the second sheet");
    done(made);
    var mine = made.headers().firstValue("Location").orElseThrow();
    assertThat(askers.guest().get(mine).body()).contains("Column 3 of the second sheet");
    assertThat(askers.guest().get("/en/private-reports/new").body()).doesNotContain("Column 3");
    var list = officer.get("/en/private-reports").body();
    assertThat(list).contains("Report no. 1");
    assertThat(elsewhere.get("/en/private-reports").body()).doesNotContain("Report no. 1");
    assertThat(elsewhere.get("/en/private-reports/1").statusCode()).isEqualTo(404);
    refused(
        officer.post("/en/private-reports/1", "version", "1", "state", "mended", "said", ""),
        400,
        "needed");
    done(
        officer.post(
            "/en/private-reports/1",
            "version",
            "1",
            "state",
            "mended",
            "said",
            "Column taken out."));
    refused(
        officer.post("/en/private-reports/1", "version", "1", "state", "mended", "said", "x"),
        409,
        "meanwhile");
    assertThat(askers.guest().get(mine).body()).contains("Column taken out.");
  }
}
