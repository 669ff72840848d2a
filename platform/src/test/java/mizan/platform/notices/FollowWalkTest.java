package mizan.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mizan.platform.Chromium;
import mizan.platform.Chromium.Look;
import mizan.platform.TestClock;
import mizan.platform.accounts.Guest;
import mizan.platform.accounts.People;
import mizan.platform.accounts.Role;
import mizan.platform.bodies.Bodies;
import mizan.platform.portals.Portals;
import mizan.platform.web.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A real browser goes from a body's page to a follower's pages and away again, and looks at the
/// unit's pages of webhooks, in each language; nothing stands in a reader's way.
@Tag("sqlite") // pages are the same on every database
@NewsSite
class FollowWalkTest {
  private static @Nullable Chromium chromium;

  @LocalServerPort private int port;

  private final News news;
  private final People people;
  private final TestClock clock;
  private final List<String> barriers = new ArrayList<>();

  @Autowired
  FollowWalkTest(News news, People people, TestClock clock) {
    this.news = news;
    this.people = people;
    this.clock = clock;
  }

  @BeforeAll
  static void openBrowser(@Autowired Bodies bodies, @Autowired Portals portals) {
    chromium = Chromium.start();
    News.register(bodies, portals);
  }

  @AfterAll
  static void closeBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void letTimePass() {
    clock.pass(Duration.ofDays(1));
    news.forget();
  }

  private String site() {
    return "http://127.0.0.1:" + port;
  }

  private void see(Page page, Look look, String step) {
    barriers.addAll(
        Chromium.barriers(page, new Look(look.path() + "/" + step, look.width(), look.theme())));
  }

  private static void press(Page page, String button) {
    page.click("main " + button);
    page.waitForLoadState();
  }

  @ParameterizedTest
  @EnumSource
  void fromAPageToItsLettersAndAwayAgain(Language language) {
    var look = Look.of(language);
    var mail = "walk@" + language.code() + ".example";
    try (var page = Objects.requireNonNull(chromium).open(look)) {
      page.onConsoleMessage(message -> barriers.add(message.text()));
      page.navigate(site() + look.path() + "/bodies/waters");
      press(page, ".follow a >> nth=0");
      assertThat(page.inputValue("#topic")).isEqualTo("/bodies/waters");
      page.fill("#mail", "no address");
      press(page, "form.stacked button");
      see(page, look, "follow-refused");
      assertThat(page.inputValue("#mail")).isEqualTo("no address");
      page.fill("#mail", mail);
      press(page, "form.stacked button");
      see(page, look, "follow-asked");
      page.navigate(site() + News.link(news.lettersTo(mail).getFirst(), "/confirm/"));
      see(page, look, "follow-confirm");
      press(page, "form button");
      see(page, look, "following");
      assertThat(page.textContent("main")).contains(mail, News.NAME.in(language));
      press(page, "form[action*=stop] button");
      see(page, look, "follow-stopped");
      page.goBack();
      page.reload();
      see(page, look, "follow-over");
    }
    barriers.removeIf(text -> text.matches(".*status of (400|410).*"));
    assertThat(barriers).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theUnitLooksAfterWebhooks(Language language) {
    var look = Look.of(language);
    var unit = people.signIn(people.add(Role.UNIT), port);
    try (var page = Objects.requireNonNull(chromium).open(look)) {
      var cookie = unit.cookie().split("=", 2);
      page.context().addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(site())));
      page.onConsoleMessage(message -> barriers.add(message.text()));
      page.navigate(site() + look.path() + "/webhooks");
      see(page, look, "webhooks");
      page.fill("#address", "ftp://wrong.example");
      press(page, "form.stacked button");
      see(page, look, "webhooks-refused");
      page.fill("#address", "https://receiver.invalid/hook");
      press(page, "form.stacked button");
      assertThat(page.textContent("main")).contains("whsec_");
      see(page, look, "webhook");
      press(page, "button[value=test]");
      assertThat(page.textContent("main")).contains("mizan.test").doesNotContain("whsec_");
      see(page, look, "webhook-log");
    }
    barriers.removeIf(text -> text.matches(".*status of (400|410).*"));
    assertThat(barriers).isEmpty();
    assertThat(new Guest(port).get(look.path() + "/webhooks/" + UUID.randomUUID()).statusCode())
        .isEqualTo(302);
  }
}
