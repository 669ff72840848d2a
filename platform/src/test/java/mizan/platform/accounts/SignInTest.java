package mizan.platform.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import mizan.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import tools.jackson.databind.json.JsonMapper;

/// Coming in and going out, and what keeps others from it.
@AccountsSite
class SignInTest {
  @LocalServerPort private int port;

  private final People people;
  private final PeopleStore store;
  private final Limits limits;
  private final TestClock clock;

  @Autowired
  SignInTest(People people, PeopleStore store, Limits limits, TestClock clock) {
    this.people = people;
    this.store = store;
    this.limits = limits;
    this.clock = clock;
  }

  @BeforeEach
  void letTimePass() {
    clock.pass(Duration.ofHours(2)); // what earlier tests tried counts no more
  }

  @Test
  void whoeverReadsIsGivenNoCookie() {
    for (var path : List.of("/fr", "/fr/ranking", "/fr/sign-in", "/fr/nowhere", "/fr/people")) {
      assertThat(new Guest(port).get(path).headers().firstValue("Set-Cookie")).as(path).isEmpty();
    }
  }

  @Test
  void thePasswordOpensTheDoorAndTheHeaderNamesWhoeverCameIn() {
    var person = people.add(Role.REGISTERED);
    var guest = new Guest(port);
    var answer = guest.post("/fr/sign-in", "mail", person.mail(), "password", People.PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(Guest.location(answer)).isEqualTo("/fr/account");
    assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
        .contains("HttpOnly", "SameSite=Lax", "Path=/")
        .doesNotContain("Max-Age");
    var page = guest.get("/fr/ranking");
    assertThat(page.body()).contains(person.name());
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(new Guest(port).get("/fr/ranking").body()).contains("Se connecter");
  }

  @Test
  void behindAProxyWithHttpsTheCookieIsSecure() {
    var person = people.add(Role.REGISTERED);
    var guest = new Guest(port);
    var headers = List.of("Sec-Fetch-Site", "same-origin", "X-Forwarded-Proto", "https");
    var answer =
        guest.post("/fr/sign-in", headers, "mail", person.mail(), "password", People.PASSWORD);
    assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("__Host-mizan=")
        .contains("Secure");
  }

  @Test
  void aWrongPasswordAndAnUnknownMailAreAnsweredAlike() {
    var person = people.add(Role.REGISTERED);
    var wrong =
        new Guest(port).post("/en/sign-in", "mail", person.mail(), "password", "no, not it");
    var mail = "unknown@site.example";
    var unknown = new Guest(port).post("/en/sign-in", "mail", mail, "password", "no, not it");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(unknown.body().replace(mail, "")).isEqualTo(wrong.body().replace(person.mail(), ""));
    assertThat(wrong.body())
        .contains("The address or the password is not right", "id=\"password-error\"")
        .doesNotContain("no, not it");
  }

  @Test
  void aProgramIsToldTheProblemAsJson() {
    var answer =
        new Guest(port)
            .post("/fr/sign-in", List.of("Accept", "application/json"), "mail", "a@b.example");
    assertThat(answer.statusCode()).isEqualTo(401);
    var problem = JsonMapper.shared().readTree(answer.body());
    assertThat(problem.get("type").asString())
        .isEqualTo("urn:mizan:problem:accounts.sign-in.wrong");
  }

  @Test
  void whoeverGuessesIsStoppedAndToldHowLong() {
    var person = people.add(Role.REGISTERED);
    var guest = new Guest(port);
    for (int i = 0; i < SignIn.OF_ONE.most(); i++) {
      guest.post("/en/sign-in", "mail", person.mail(), "password", "guess number " + i);
    }
    var stopped = guest.post("/en/sign-in", "mail", person.mail(), "password", People.PASSWORD);
    assertThat(stopped.statusCode()).isEqualTo(429);
    assertThat(stopped.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 901L);
    assertThat(stopped.body()).contains("Too many tries", person.mail());
    clock.pass(Duration.ofMinutes(16));
    var later = guest.post("/en/sign-in", "mail", person.mail(), "password", People.PASSWORD);
    assertThat(later.statusCode()).isEqualTo(303);
  }

  @Test
  void anUnknownMailIsStoppedAsAKnownOneIs() {
    var guest = new Guest(port);
    for (int i = 0; i < SignIn.OF_ONE.most(); i++) {
      guest.post("/en/sign-in", "mail", "nobody@site.example", "password", "guess number " + i);
    }
    assertThat(guest.post("/en/sign-in", "mail", "nobody@site.example").statusCode())
        .isEqualTo(429);
  }

  @Test
  void oneNetworkThatTriesManyAccountsIsStopped() {
    var guest = new Guest(port);
    var statuses =
        java.util.stream.IntStream.rangeClosed(0, SignIn.OF_NETWORK.most())
            .map(i -> {
              try {
                limits.count(SignIn.OF_NETWORK, "127.0.0.1");
                return 0;
              } catch (mizan.platform.web.Problem stopped) {
                return stopped.status();
              }
            })
            .boxed()
            .toList();
    assertThat(statuses).endsWith(429).containsOnlyOnce(429);
    assertThat(guest.post("/en/sign-in", "mail", "new@site.example").statusCode()).isEqualTo(429);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example/fr",
        "https://evil.example/fr",
        "/\\evil.example",
        "/fr\\evil",
        "/fr/\r\nSet-Cookie: a=b",
        "/frevil.example",
        "javascript:alert(1)",
        "/fr/%zz"
      })
  void afterSignInNobodyIsSentElsewhere(String next) {
    var person = people.add(Role.REGISTERED);
    var answer =
        new Guest(port)
            .post("/fr/sign-in", "mail", person.mail(), "password", People.PASSWORD, "next", next);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(Guest.location(answer)).isEqualTo("/fr/account");
  }

  @Test
  void afterSignInAReaderComesToThePageTheyWanted() {
    var person = people.add(Role.REGISTERED);
    var door = new Guest(port).get("/fr/account/password?a=b");
    assertThat(door.statusCode()).isEqualTo(302);
    assertThat(Guest.location(door))
        .isEqualTo("/fr/sign-in?next=" + URLEncoder.encode("/fr/account/password?a=b", UTF_8));
    var answer =
        new Guest(port)
            .post(
                "/fr/sign-in",
                "mail",
                person.mail(),
                "password",
                People.PASSWORD,
                "next",
                "/fr/account/password?a=b");
    assertThat(Guest.location(answer)).isEqualTo("/fr/account/password?a=b");
  }

  @Test
  void aCookieFromBeforeTheSignInOpensNothing() {
    var person = people.add(Role.REGISTERED);
    var guest = new Guest(port);
    guest.show(SessionCookie.NAME + "=chosen-by-somebody-else");
    guest.post("/en/sign-in", "mail", person.mail(), "password", People.PASSWORD);
    assertThat(guest.cookie()).doesNotContain("chosen");
    var fixer = new Guest(port);
    fixer.show(SessionCookie.NAME + "=chosen-by-somebody-else");
    assertThat(fixer.get("/en/account").statusCode()).isEqualTo(302);
  }

  @Test
  void signingInAgainEndsTheSessionBefore() {
    var person = people.add(Role.REGISTERED);
    var guest = people.signIn(person, port);
    var before = guest.cookie();
    guest.post("/en/sign-in", "mail", person.mail(), "password", People.PASSWORD);
    assertThat(guest.cookie()).isNotEqualTo(before);
    var old = new Guest(port);
    old.show(before);
    assertThat(old.get("/en/account").statusCode()).isEqualTo(302);
    assertThat(guest.get("/en/account").statusCode()).isEqualTo(200);
  }

  @Test
  void signingOutEndsTheSessionAndTakesTheCookieBack() {
    var guest = people.signIn(people.add(Role.REGISTERED), port);
    var before = guest.cookie();
    assertThat(guest.post("/en/sign-out").statusCode()).isEqualTo(303);
    assertThat(guest.cookie()).isEmpty();
    guest.show(before);
    assertThat(guest.get("/en/account").statusCode()).isEqualTo(302);
  }

  @Test
  void aSessionThatIsNotUsedForAWeekIsOver() {
    var guest = people.signIn(people.add(Role.REGISTERED), port);
    clock.pass(Duration.ofDays(6));
    assertThat(guest.get("/en/account").statusCode()).isEqualTo(200);
    clock.pass(Duration.ofDays(6));
    assertThat(guest.get("/en/account").statusCode()).isEqualTo(200);
    clock.pass(Duration.ofDays(8));
    assertThat(guest.get("/en/account").statusCode()).isEqualTo(302);
  }

  @Test
  void aPasswordKeptWithWeakerSettingsIsEncodedAnewAtSignIn() {
    var person = people.add(Role.REGISTERED);
    var weak = new Argon2PasswordEncoder(16, 32, 1, 4096, 1).encode(People.PASSWORD);
    store.setPassword(person.id(), String.valueOf(weak));
    people.signIn(person, port);
    assertThat(store.password(person.id())).isNotEqualTo(weak).contains("m=19456,t=2,p=1");
  }
}
