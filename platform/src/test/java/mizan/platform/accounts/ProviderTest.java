package mizan.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import mizan.platform.TestClock;
import mizan.platform.accounts.AccountSettings.Oidc;
import mizan.platform.web.Language;
import mizan.platform.web.Problem;
import mizan.platform.web.SiteAddress;
import mizan.platform.web.Trilingual;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Coming in by an identity provider, and what keeps others from it.
@AccountsSite
class ProviderTest {
  private static final LittleProvider PROVIDER = new LittleProvider();
  private static final String DOOR = "/en/sign-in/provider";
  private static final String BACK = "/en/sign-in/provider/back";

  @LocalServerPort private int port;

  private final People people;
  private final PeopleStore store;
  private final Letters letters;
  private final TestClock clock;
  private final SiteAddress address;

  @Autowired
  ProviderTest(
      People people, PeopleStore store, Letters letters, TestClock clock, SiteAddress address) {
    this.people = people;
    this.store = store;
    this.letters = letters;
    this.clock = clock;
    this.address = address;
  }

  @DynamicPropertySource
  static void name(DynamicPropertyRegistry properties) {
    properties.add("mizan.accounts.oidc.issuer", PROVIDER::issuer);
    properties.add("mizan.accounts.oidc.client-id", () -> LittleProvider.CLIENT);
    properties.add("mizan.accounts.oidc.client-secret", () -> LittleProvider.SECRET);
    properties.add("mizan.accounts.oidc.name.ar", () -> "هوية الاختبار");
    properties.add("mizan.accounts.oidc.name.fr", () -> "l’identité d’essai");
    properties.add("mizan.accounts.oidc.name.en", () -> "the identity of the test");
    properties.add("mizan.accounts.oidc.two-factors", () -> "mfa,urn:example:high");
  }

  @AfterAll
  static void close() {
    PROVIDER.close();
  }

  @BeforeEach
  void prepare() {
    clock.pass(Duration.ofHours(2)); // what earlier tests tried counts no more
    PROVIDER.away(false);
    PROVIDER.tellLater(Map.of("sub", "somebody"));
  }

  @Test
  void thePageToSignInAtOffersTheProviderByItsNameInEachLanguage() {
    var guest = new Guest(port);
    assertThat(guest.get("/ar/sign-in").body()).contains("الدخول عبر هوية الاختبار");
    assertThat(guest.get("/fr/sign-in").body()).contains("Se connecter avec l’identité d’essai");
    assertThat(guest.get("/en/sign-in?next=/en/account/mail").body())
        .contains(
            "Sign in with the identity of the test",
            "href=\"/en/sign-in/provider?next=%2Fen%2Faccount%2Fmail\"");
  }

  @Test
  void somebodyWhomTheProviderKnowsComesInToThePageTheyWanted() {
    var person = people.add(Role.REGISTERED);
    var guest = new Guest(port);
    var door = guest.get(DOOR + "?next=/en/account/mail");
    assertThat(door.statusCode()).isEqualTo(303);
    assertThat(door.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(Guest.location(door))
        .startsWith(PROVIDER.issuer() + "/authorize?")
        .contains("code_challenge_method=S256", "nonce=", "state=");
    assertThat(door.headers().firstValue("Set-Cookie").orElse(""))
        .contains("HttpOnly", "SameSite=Lax", "Max-Age=600");
    var back = comeBack(guest, door, verified(person.mail().toUpperCase(Locale.ROOT)));
    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(Guest.location(back)).isEqualTo("/en/account/mail");
    assertThat(back.headers().allValues("Set-Cookie"))
        .as("the session's cookie, the visit's taken back, no other")
        .satisfiesExactly(
            ours -> assertThat(ours).startsWith(SessionCookie.NAME + "="),
            visit -> assertThat(visit).startsWith(ProviderController.COOKIE + "=;"));
    assertThat(guest.get("/en/account").body()).contains(person.name());
    assertThat(people.again(person).grants()).isEqualTo(person.grants());
  }

  @Test
  void theAddressMayBeToldLaterButOnlyTogetherWithTheWordThatItIsVerified() {
    var person = people.add(Role.REGISTERED);
    PROVIDER.tellLater(Map.of("sub", "somebody", "email", person.mail(), "email_verified", true));
    assertThat(signIn(new Guest(port), claims -> claims).statusCode()).isEqualTo(303);
    PROVIDER.tellLater(Map.of("sub", "somebody", "email", person.mail()));
    assertThat(signIn(new Guest(port), with("email_verified", true)).statusCode()).isEqualTo(403);
  }

  @Test
  void anUnknownMailMakesNobodyAPerson() {
    var before = store.list().size();
    var guest = new Guest(port);
    var refused = signIn(guest, verified("stranger@elsewhere.example"));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("stranger@elsewhere.example", "no open invitation");
    assertThat(store.list()).hasSize(before);
    assertThat(guest.get("/en/account").statusCode()).isEqualTo(302);
  }

  @Test
  void somebodyWhoIsInvitedComesInWithTheRoleAndWithoutAPassword() throws Exception {
    var link = invited("called@site.example");
    var guest = new Guest(port);
    var in =
        signIn(
            guest,
            claims ->
                with("name", "Called In").apply(verified("called@site.example").apply(claims)));
    assertThat(in.statusCode()).isEqualTo(303);
    var person = store.findByMail("called@site.example").orElseThrow();
    assertThat(person.name()).isEqualTo("Called In");
    assertThat(person.grants()).containsExactly(new Grant(Role.MODERATOR, ""));
    assertThat(store.password(person.id())).isNull();
    assertThat(guest.get("/en/account").body()).contains("Called In");
    assertThat(new Guest(port).get(link).statusCode()).as("the letter's link").isEqualTo(410);
  }

  @Test
  void anInvitationThatIsOverLetsNobodyIn() throws Exception {
    invited("too-late@site.example");
    clock.pass(Invitations.LASTS);
    assertThat(signIn(new Guest(port), verified("too-late@site.example")).statusCode())
        .isEqualTo(403);
    assertThat(store.findByMail("too-late@site.example")).isEmpty();
  }

  @Test
  void whoeverIsShutOutStaysOut() throws Exception {
    var person = people.add(Role.REGISTERED);
    invited(person.mail());
    store.setState(person.id(), Person.State.DISABLED);
    assertThat(signIn(new Guest(port), verified(person.mail())).statusCode()).isEqualTo(403);
  }

  @Test
  void aMailThatIsNotVerifiedOpensNothing() {
    var person = people.add(Role.REGISTERED);
    for (var doubt : List.of(with("email_verified", false), with("email", person.mail()))) {
      var refused =
          signIn(
              new Guest(port), claims -> doubt.apply(with("email", person.mail()).apply(claims)));
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).contains("no verified mail address");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "nonce, another",
    "iss, https://evil.example",
    "aud, another-client",
    "azp, another-client"
  })
  void aTokenThatWasNotMadeForThisVisitIsRefused(String claim, String value) {
    var person = people.add(Role.REGISTERED);
    var guest = new Guest(port);
    var refused =
        signIn(guest, claims -> with(claim, value).apply(verified(person.mail()).apply(claims)));
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).contains("did not confirm who you are");
    assertThat(guest.get("/en/account").statusCode()).isEqualTo(302);
  }

  @Test
  void aTokenThatIsOverOrSignedByAnotherIsRefused() {
    var person = people.add(Role.REGISTERED);
    var guest = new Guest(port);
    var hourAgo = clock.instant().minus(Duration.ofHours(1));
    var old =
        PROVIDER.letThrough(Guest.location(guest.get(DOOR)), hourAgo, verified(person.mail()));
    assertThat(guest.get(BACK + old).statusCode()).isEqualTo(401);
    PROVIDER.signWithAnotherKey(true);
    assertThat(signIn(guest, verified(person.mail())).statusCode()).isEqualTo(401);
    PROVIDER.signWithAnotherKey(false);
    assertThat(signIn(guest, verified(person.mail())).statusCode()).isEqualTo(303);
  }

  @Test
  void aWayBackOpensOnce() {
    var person = people.add(Role.REGISTERED);
    var guest = new Guest(port);
    var door = guest.get(DOOR);
    var visit = guest.cookie();
    var way = BACK + way(door, verified(person.mail()));
    assertThat(guest.get(way).statusCode()).isEqualTo(303);
    var thief = new Guest(port);
    thief.show(visit);
    var again = thief.get(way);
    assertThat(again.statusCode()).isEqualTo(410);
    assertThat(again.body()).contains("used already");
  }

  @Test
  void aWayBackOpensInTheBrowserInWhichItBeganAndInTimeOnly() {
    var person = people.add(Role.REGISTERED);
    var way = BACK + way(new Guest(port).get(DOOR), verified(person.mail()));
    assertThat(new Guest(port).get(way).statusCode()).as("without a cookie").isEqualTo(410);
    var other = new Guest(port);
    other.get(DOOR);
    assertThat(other.get(way).statusCode()).as("with another's").isEqualTo(410);
    var slow = new Guest(port);
    var door = slow.get(DOOR);
    clock.pass(Visits.LAST);
    assertThat(comeBack(slow, door, verified(person.mail())).statusCode()).isEqualTo(410);
  }

  @Test
  void whoeverSaysNoOverThereIsToldSo() {
    var guest = new Guest(port);
    var state = way(guest.get(DOOR), claims -> claims).replaceFirst("&code=.*", "");
    var refused = guest.get(BACK + state + "&error=access_denied");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(guest.get(BACK + "?state=&code=x").statusCode()).isEqualTo(410);
  }

  @Test
  void aProviderThatIsAwayIsSaidToBe() {
    var person = people.add(Role.REGISTERED);
    var guest = new Guest(port);
    var door = guest.get(DOOR);
    PROVIDER.away(true);
    var refused = comeBack(guest, door, verified(person.mail()));
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.body()).contains("does not answer", "id=\"password\"");
  }

  @Test
  void aProviderThatWasNeverThereIsSaidToBeAway() {
    var gone = new LittleProvider();
    gone.close();
    var name = Trilingual.same("Nobody");
    var oidc = new Oidc(gone.issuer(), "client", "secret", name, List.of());
    var provider = new Provider(new AccountSettings(null, oidc), address, clock);
    assertThatThrownBy(() -> provider.door(Language.FRENCH, Visit.to("")))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(503));
  }

  @Test
  void theProviderIsOneFactorAndTheUnitShowsItsSecond() {
    var unit = people.add(Role.UNIT);
    people.setUpApp(unit);
    var guest = new Guest(port);
    var halfway =
        signIn(
            guest,
            claims -> with("amr", List.of("pwd")).apply(verified(unit.mail()).apply(claims)));
    assertThat(Guest.location(halfway)).startsWith("/en/sign-in/second");
    assertThat(guest.get("/en/people").statusCode()).isEqualTo(302);
    guest.post("/en/sign-in/second", "code", people.code(unit));
    assertThat(guest.get("/en/people").statusCode()).isEqualTo(200);
    var without = people.add(Role.UNIT);
    assertThat(Guest.location(signIn(new Guest(port), verified(without.mail()))))
        .isEqualTo("/en/account/second-factor");
  }

  @Test
  void whatTheOperatorHasNamedCountsAsTwoFactors() {
    var unit = people.add(Role.UNIT);
    people.setUpApp(unit);
    for (var more : List.of(with("amr", List.of("pwd", "mfa")), with("acr", "urn:example:high"))) {
      var guest = new Guest(port);
      signIn(guest, claims -> more.apply(verified(unit.mail()).apply(claims)));
      assertThat(guest.get("/en/people").statusCode()).isEqualTo(200);
    }
    var later = new HashMap<String, Object>(Map.of("sub", "somebody", "amr", List.of("mfa")));
    PROVIDER.tellLater(later);
    var guest = new Guest(port);
    signIn(guest, verified(unit.mail()));
    assertThat(guest.get("/en/people").statusCode()).as("told beside the token").isEqualTo(302);
  }

  private HttpResponse<String> signIn(Guest guest, UnaryOperator<Map<String, Object>> told) {
    return comeBack(guest, guest.get(DOOR), told);
  }

  private HttpResponse<String> comeBack(
      Guest guest, HttpResponse<String> door, UnaryOperator<Map<String, Object>> told) {
    return guest.get(BACK + way(door, told));
  }

  private String way(HttpResponse<String> door, UnaryOperator<Map<String, Object>> told) {
    return PROVIDER.letThrough(Guest.location(door), clock.instant(), told);
  }

  private static UnaryOperator<Map<String, Object>> verified(String mail) {
    return claims -> with("email_verified", true).apply(with("email", mail).apply(claims));
  }

  private static UnaryOperator<Map<String, Object>> with(String claim, Object value) {
    return claims -> {
      var more = new HashMap<>(claims);
      more.put(claim, value);
      return more;
    };
  }

  private String invited(String mail) throws InterruptedException {
    var unit = people.signIn(people.add(Role.UNIT), port);
    unit.post("/en/people/invite", "mail", mail, "language", "en", "role", "moderator");
    return letters.link(mail, 1);
  }
}
