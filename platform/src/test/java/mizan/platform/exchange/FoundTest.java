package mizan.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import mizan.platform.Site;
import mizan.platform.TestClock;
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

/// Requests and reuses in the search of the site: those that everybody may read.
@Site
@Import({TestClock.Wound.class, People.class, Letters.class})
class FoundTest {
  private final TestClock clock;
  private final Askers askers;
  private final Makers makers;
  private final Guest moderator;
  private final Guest anybody;

  @Autowired
  FoundTest(
      People people, Bodies known, TestClock clock, Letters letters, @LocalServerPort int port) {
    this.clock = clock;
    known.register(PublicBody.of("jetties", Kind.AGENCY, Trilingual.same("Agency of jetties")));
    askers = new Askers("jetties", port, letters);
    makers = new Makers(port, letters);
    moderator = people.signIn(people.add(Role.MODERATOR), port);
    anybody = new Guest(port);
    clock.pass(Duration.ofDays(2)); // limits forget
  }

  private String search(String text) {
    return anybody.get("/en/search?q=" + text, "Accept", "application/json").body();
  }

  @Test
  void aRequestIsFoundWhileEverybodyMayReadIt() throws InterruptedException {
    var later = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(5).toString();
    var number = askers.ask("pelican@letters.example", "Pelicans by jetty");
    askers.typed("heron@letters.example", "Herons by jetty", "from", later);
    assertThat(askers.guest().post(askers.letters().link("heron@letters.example", 1)).statusCode())
        .isEqualTo(200);
    assertThat(search("pelicans")).contains("/requests/" + number, "Agency of jetties");
    assertThat(search("herons")).contains("\"groups\":[]");
    Askers.done(askers.take(moderator, number, "hide", "said", "Not to be read"));
    assertThat(search("pelicans")).contains("\"groups\":[]");
  }

  @Test
  void aReuseIsFoundOnceSomebodyHasLookedAtIt() throws InterruptedException {
    makers.send(
        "gull@letters.example",
        "Seagulls on a map",
        "https://gulls.example/map",
        "https://gulls.example/data.csv");
    assertThat(search("seagulls")).contains("\"groups\":[]");
    var number = makers.waiting(moderator, "Seagulls on a map");
    Askers.done(makers.take(moderator, number, "publish"));
    assertThat(search("seagulls")).contains("/reuses/" + number);
  }
}
