package mizan.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mizan.platform.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What another site has a browser send is refused; what our own pages send is not.
@AccountsSite
class OriginCheckTest {
  @LocalServerPort private int port;

  private final People people;
  private final TestClock clock;

  @Autowired
  OriginCheckTest(People people, TestClock clock) {
    this.people = people;
    this.clock = clock;
  }

  @BeforeEach
  void letTimePass() {
    clock.pass(Duration.ofHours(2));
  }

  @ParameterizedTest
  @CsvSource({
    "same-origin, , 303",
    "none, , 303",
    "cross-site, , 403",
    "same-site, , 403",
    "cross-site, ours, 403",
    ", ours, 303",
    ", https://evil.example, 403",
    ", http://127.0.0.1:1, 403",
    ", null, 403",
    ", , 403"
  })
  void aSignedInBrowserSendsFromOurPagesOnly(
      @Nullable String site, @Nullable String origin, int status) {
    var guest = people.signIn(people.add(Role.REGISTERED), port);
    var headers = new ArrayList<>(List.of("Accept", "text/html"));
    if (site != null) {
      headers.addAll(List.of("Sec-Fetch-Site", site));
    }
    if (origin != null) {
      headers.addAll(
          List.of("Origin", origin.equals("ours") ? "http://127.0.0.1:" + port : origin));
    }
    assertThat(guest.post("/en/account/sessions", headers).statusCode()).isEqualTo(status);
  }

  @Test
  void nobodyIsSignedInByAnotherSite() {
    var person = people.add(Role.REGISTERED);
    var guest = new Guest(port);
    var answer =
        guest.post(
            "/en/sign-in",
            List.of("Sec-Fetch-Site", "cross-site"),
            "mail",
            person.mail(),
            "password",
            People.PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(guest.cookie()).isEmpty();
  }

  @Test
  void aProgramWithoutCookiesMaySend() {
    var answer = new Guest(port).post("/en/recovery", List.of(), "mail", "a@site.example");
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void noPageCanBeFramed() {
    var guest = people.signIn(people.add(Role.REGISTERED), port);
    for (var path : List.of("/en/account", "/en/sign-in", "/en/account/remove")) {
      assertThat(guest.get(path).headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("frame-ancestors 'none'");
    }
  }
}
