package mizan.platform.exchange;

import static mizan.platform.exchange.Askers.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import mizan.engine.criteria.Questions;
import mizan.platform.Site;
import mizan.platform.TestClock;
import mizan.platform.accounts.Grant;
import mizan.platform.accounts.Letters;
import mizan.platform.accounts.People;
import mizan.platform.accounts.Role;
import mizan.platform.bodies.Bodies;
import mizan.platform.bodies.PublicBody;
import mizan.platform.bodies.PublicBody.Kind;
import mizan.platform.editions.Questioned;
import mizan.platform.exchange.Responsiveness.Figures;
import mizan.platform.web.Spread;
import mizan.platform.web.Trilingual;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// What is measured of a body from its requests, and what is not told of too few.
@Site
@Import({TestClock.Wound.class, People.class, Letters.class, ResponsivenessTest.Measures.class})
class ResponsivenessTest {
  @LocalServerPort private int port;

  /// What is measured of bodies.
  @TestComponent
  record Measures(Responsiveness responsiveness, Questioned questioned) {}

  @Test
  void whatIsToldIsCountedAndOfTooFewNothingIs(
      @Autowired People people,
      @Autowired Bodies known,
      @Autowired Letters letters,
      @Autowired TestClock clock,
      @Autowired Measures measures)
      throws InterruptedException {
    known.register(PublicBody.of("piers", Kind.AGENCY, Trilingual.same("Agency of piers")));
    var officer = people.signIn(people.add(new Grant(Role.OFFICER, "piers")), port);
    var askers = new Askers("piers", port, letters);
    var numbers = new int[6];
    for (var i = 0; i < numbers.length; i++) {
      clock.pass(Duration.ofDays(1));
      numbers[i] = askers.ask("measure" + i + "@letters.example", "Pier " + "abcdef".charAt(i));
    }
    done(askers.say("measure5@letters.example", numbers[5], "withdraw", ""));
    for (var i = 0; i < 4; i++) {
      done(
          askers.take(
              officer, numbers[i], "answer", "kind", "not-held", "text", "The ministry has them."));
    }
    assertThat(figures(measures.responsiveness).requests()).isEqualTo(5);
    assertThat(figures(measures.responsiveness).answered().median()).isNull();
    assertThat(askers.guest().get("/en/requests/responsiveness").body()).contains("too few (4)");
    done(
        askers.take(
            officer, numbers[4], "answer", "kind", "not-held", "text", "The ministry has them."));
    done(askers.say("measure0@letters.example", numbers[0], "contest", "It says not."));
    var figures = figures(measures.responsiveness);
    assertThat(figures.answered()).isEqualTo(new Spread(5, 2.0, 3.0, 4.0));
    assertThat(figures.onTime()).isEqualTo(new Responsiveness.Part(5, 5));
    assertThat(figures.contested()).isEqualTo(new Responsiveness.Part(1, 5));
    assertThat(figures.open()).isEqualTo(1);
    assertThat(askers.guest().get("/en/requests/responsiveness.csv").body())
        .contains("piers,Agency of piers,5,5,2.0,3.0,4.0,5,2.0,3.0,4.0,0,,,,5,5");
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    assertThat(measures.questioned.of("piers", today)).isEqualTo(new Questions(5, 5));
    assertThat(measures.questioned.of("piers", today.minusDays(30)))
        .as("before any was answered")
        .isEqualTo(Questions.NONE);
    assertThat(measures.questioned.of("nobody", today)).isEqualTo(Questions.NONE);
    askers.ask("measure6@letters.example", "Pier g");
    clock.pass(Duration.ofDays(90));
    assertThat(measures.questioned.of("piers", today)).isEqualTo(new Questions(5, 5));
    assertThat(measures.questioned.of("piers", today.plusDays(89)))
        .as("one is late by then")
        .isEqualTo(new Questions(6, 5));
  }

  private static Figures figures(Responsiveness responsiveness) {
    return responsiveness.figures("").stream()
        .filter(figures -> figures.body().equals("piers"))
        .findFirst()
        .orElseThrow();
  }
}
