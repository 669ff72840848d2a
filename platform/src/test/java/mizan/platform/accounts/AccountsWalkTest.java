package mizan.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import mizan.platform.Chromium;
import mizan.platform.Chromium.Look;
import mizan.platform.TestClock;
import mizan.platform.bodies.Bodies;
import mizan.platform.bodies.PublicBody;
import mizan.platform.web.Language;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A real browser goes from the first start's link to an invited officer who signs in, in each
/// language, and nothing on the way stands in a reader's way.
@Tag("sqlite") // pages are the same on every database
@AccountsSite
class AccountsWalkTest {
  private static final String PHRASE = "quatre mots sans rapport";
  private static @Nullable Chromium chromium;

  @LocalServerPort private int port;

  private final People people;
  private final PeopleStore store;
  private final FirstStart firstStart;
  private final JdbcClient jdbc;
  private final TestClock clock;
  private final List<String> barriers = new ArrayList<>();

  @Autowired
  AccountsWalkTest(
      People people, PeopleStore store, FirstStart firstStart, JdbcClient jdbc, TestClock clock) {
    this.people = people;
    this.store = store;
    this.firstStart = firstStart;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @BeforeAll
  static void openBrowser(@Autowired Bodies bodies) {
    chromium = Chromium.start();
    bodies.register(
        PublicBody.of(
            "mininfo",
            PublicBody.Kind.MINISTRY,
            new Trilingual(
                "وزارة المعلومة", "Ministère de l’information", "Ministry of information")));
  }

  @AfterAll
  static void closeBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  /// As if nobody had been on the site yet.
  @BeforeEach
  void letNobodyRunTheSite() {
    clock.pass(Duration.ofHours(2));
    jdbc.sql("delete from accounts_grant where role = 'administrator'").update();
  }

  @ParameterizedTest
  @EnumSource
  void fromTheFirstStartToAnOfficerWhoSignsIn(Language language) {
    var look = Look.of(language);
    try (var page = Objects.requireNonNull(chromium).open(look)) {
      page.onConsoleMessage(message -> barriers.add(message.text()));
      becomeAdministrator(page, look);
      callIn(page, look);
      var letter = page.locator("article:has-text('" + officer(look) + "') a").first();
      var link = letter.getAttribute("href");
      lookAround(page, look);
      comeInAndSignIn(page, look, link);
    }
    // what the walk itself provokes, and advice to password keepers
    barriers.removeIf(text -> text.matches(".*status of (400|401|410).*|.DOM. Password forms.*"));
    assertThat(barriers).isEmpty();
  }

  private void becomeAdministrator(Page page, Look look) {
    page.navigate(site() + look.path() + firstLink().substring(3));
    see(page, look, "first");
    page.fill("#mail", "admin@" + look.path().substring(1) + ".example");
    page.fill("#name", "Amel Ben Salah");
    page.fill("#password", "court");
    submit(page);
    see(page, look, "first-refused");
    assertThat(page.inputValue("#name")).isEqualTo("Amel Ben Salah");
    page.fill("#password", PHRASE);
    submit(page);
    see(page, look, "second-factor");
    page.fill("#code", "000000");
    submit(page);
    see(page, look, "second-factor-refused");
    var admin = store.findByMail("admin@" + look.path().substring(1) + ".example").orElseThrow();
    page.fill("#code", people.code(admin));
    submit(page);
    assertThat(page.locator(".codes li").count()).isEqualTo(10);
    see(page, look, "recovery-codes");
    press(page, "a.button");
    see(page, look, "account");
  }

  private void callIn(Page page, Look look) {
    page.navigate(site() + look.path() + "/people/invite");
    see(page, look, "invite");
    page.fill("#mail", officer(look));
    page.selectOption("#language", look.path().substring(1));
    submit(page);
    see(page, look, "invite-refused");
    page.selectOption("#body", "mininfo");
    submit(page);
    assertThat(page.url()).endsWith("/people");
    see(page, look, "people");
    page.navigate(site() + look.path() + "/outbox");
    see(page, look, "outbox");
  }

  private void lookAround(Page page, Look look) {
    var admin = store.findByMail("admin@" + look.path().substring(1) + ".example").orElseThrow();
    for (var path :
        List.of(
            "/audit",
            "/audit?day=x",
            "/people?name=qqqq",
            "/people/" + admin.id(),
            "/account/password",
            "/account/mail",
            "/account/remove",
            "/account/second-factor/remove")) {
      page.navigate(site() + look.path() + path);
      see(page, look, path.replaceAll("[0-9a-f-]{36}", "one"));
    }
    page.navigate(site() + look.path() + "/account");
    press(page, "form[action$='/sign-out'] button");
  }

  private void comeInAndSignIn(Page page, Look look, String link) {
    page.navigate(link.replace("127.0.0.1", "localhost"));
    see(page, look, "invitation");
    page.fill("#name", "Moez Trabelsi");
    page.fill("#password", PHRASE);
    submit(page);
    see(page, look, "officer");
    press(page, "form[action$='/sign-out'] button");
    page.navigate(link.replace("127.0.0.1", "localhost"));
    see(page, look, "invitation-over");
    page.navigate(site() + look.path() + "/recovery");
    see(page, look, "recovery");
    page.fill("#mail", "nobody-" + officer(look));
    submit(page);
    see(page, look, "recovery-sent");
    page.navigate(site() + look.path());
    press(page, ".reader a");
    see(page, look, "sign-in");
    // by the keyboard alone
    page.focus("#mail");
    page.keyboard().type(officer(look));
    page.keyboard().press("Tab");
    page.keyboard().type("not the password");
    leave(page, () -> page.keyboard().press("Enter"));
    see(page, look, "sign-in-refused");
    page.focus("#password");
    page.keyboard().type(PHRASE);
    leave(page, () -> page.keyboard().press("Enter"));
    assertThat(page.url()).endsWith(look.path() + "/account");
    assertThat(page.locator(".reader").innerText()).isEqualTo("Moez Trabelsi");
  }

  @Test
  void aPasskeyIsMadeByADeviceAndOpensWithoutPasswordAndCode() {
    var person = people.add(Role.ADMINISTRATOR);
    var look = new Look("/en", 1280, ColorScheme.LIGHT);
    try (var page = Objects.requireNonNull(chromium).open(look)) {
      authenticator(page, true);
      signIn(page, person);
      assertThat(page.url()).endsWith("/account/second-factor");
      page.fill("#label", "My phone");
      page.locator("[data-passkey] button").click();
      page.waitForURL("**/en/account");
      assertThat(page.locator("main").innerText()).contains("My phone");
      press(page, "form[action$='/sign-out'] button");
      page.navigate(site() + "/en/sign-in?next=/en/people");
      page.locator("[data-passkey] button").click();
      page.waitForURL("**/en/people");
      press(page, ".reader a");
      assertThat(Chromium.barriers(page, new Look("/en/account-passkey", 1280, ColorScheme.LIGHT)))
          .isEmpty();
    }
  }

  @Test
  void aDeviceThatDoesNotAskWhoHoldsItIsNotTwoFactors() {
    var person = people.add(Role.ADMINISTRATOR);
    var look = new Look("/en", 1280, ColorScheme.LIGHT);
    try (var page = Objects.requireNonNull(chromium).open(look)) {
      authenticator(page, false);
      signIn(page, person);
      page.fill("#label", "Found in the street");
      page.locator("[data-passkey] button").click();
      page.locator("[data-passkey] [role=alert]:visible").waitFor();
      page.navigate(site() + "/en/people");
      assertThat(page.url()).contains("/account/second-factor");
    }
  }

  private void signIn(Page page, Person person) {
    page.navigate(site() + "/en/sign-in");
    page.fill("#mail", person.mail());
    page.fill("#password", People.PASSWORD);
    submit(page);
  }

  /// A device of the browser's own, that says whether it has asked for a finger or a PIN.
  private static void authenticator(Page page, boolean asks) {
    var devices = page.context().newCDPSession(page);
    devices.send("WebAuthn.enable");
    var options =
        """
        {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
         "hasUserVerification": %1$s, "isUserVerified": %1$s, "automaticPresenceSimulation": true}}
        """
            .formatted(asks);
    devices.send(
        "WebAuthn.addVirtualAuthenticator", JsonParser.parseString(options).getAsJsonObject());
  }

  private void see(Page page, Look look, String name) {
    var here = new Look(look.path() + "-" + name, look.width(), look.theme());
    Chromium.barriers(page, here).forEach(each -> barriers.add(name + ": " + each));
  }

  private static void submit(Page page) {
    press(page, "main form.stacked button[type=submit]");
  }

  private static void press(Page page, String button) {
    leave(page, () -> page.locator(button).first().click());
  }

  /// Does something that leads to another page, and waits for it.
  private static void leave(Page page, Runnable deed) {
    page.evaluate("window.left = false");
    deed.run();
    page.waitForCondition(() -> isElsewhere(page));
  }

  private static boolean isElsewhere(Page page) {
    try {
      var elsewhere = "window.left === undefined && document.readyState === 'complete'";
      return page.evaluate(elsewhere).equals(true);
    } catch (PlaywrightException _) {
      return false; // asked between the two pages
    }
  }

  private String firstLink() {
    var bytes = new ByteArrayOutputStream();
    firstStart.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    var link =
        Pattern.compile("http://[^/]+(/\\S+)").matcher(bytes.toString(StandardCharsets.UTF_8));
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private static String officer(Look look) {
    return "officer@" + look.path().substring(1) + ".example";
  }

  /// Passkeys are of names, not of numbers.
  private String site() {
    return "http://localhost:" + port;
  }
}
