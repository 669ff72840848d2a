package mizan.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Set;
import mizan.engine.probing.LinkState;
import mizan.engine.probing.LinkTry;
import mizan.platform.BrowserWalk;
import mizan.platform.Chromium.Look;
import mizan.platform.TestClock;
import mizan.platform.accounts.Guest;
import mizan.platform.accounts.Letters;
import mizan.platform.editions.LifeSite;
import mizan.platform.editions.LittlePortal;
import mizan.platform.editions.Round;
import mizan.platform.web.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// A real browser, in each language: somebody without an account shows what they made, somebody
/// looks at it, it is published with the data it uses, its maker tells what it has changed, and it
/// dies.
@Tag("sqlite") // pages are the same on every database
@LifeSite
@Import(Letters.class)
class ReusesWalkTest extends BrowserWalk {
  private final Round round;
  private final Letters letters;
  private final ReuseChecks checks;
  private final TestClock clock;

  @Autowired
  ReusesWalkTest(Round round, Letters letters, ReuseChecks checks, TestClock clock) {
    super("reuses");
    this.round = round;
    this.letters = letters;
    this.checks = checks;
    this.clock = clock;
  }

  @ParameterizedTest
  @EnumSource
  void fromShowingToDying(Language language) throws Exception {
    var slug = "walk-reuses-" + language.code();
    var look = Look.of(language);
    var mail = "maker-" + language.code() + "@walk.example";
    try (var portal = new LittlePortal()) {
      round.register(slug, portal);
      round.published(slug);
      var maker = new Guest(port);
      try (var page = page(look, maker)) {
        show(page, look, mail, portal.address() + "files/fine.csv");
      }
      String reuse;
      try (var page = page(look, round.unit(port))) {
        go(page, look, look.path() + "/reuses", "before");
        page.locator("main p.actions a:not(.button)").click();
        see(page, look, "queue");
        page.locator("main table a").first().click();
        reuse = page.url().replaceFirst("^http://[^/]+", "");
        see(page, look, "waiting");
        page.locator("main a[href$='/do/reject']").click();
        page.click("main form.stacked button[type=submit]");
        see(page, look, "reject-refused");
        go(page, look, reuse + "/do/publish", "publish");
        page.click("main form.stacked button[type=submit]");
        see(page, look, "kept");
      }
      try (var page = page(look, maker)) {
        tell(page, look, mail);
        go(page, look, look.path() + "/reuses", "list");
        page.locator("main table a[href='" + reuse + "']").click();
        page.locator("#uses + ul a[href*='/datasets/']").click();
        see(page, look, "dataset");
        die();
        go(page, look, reuse + "?dead", "dead"); // pages are kept for seconds
        assertThat(page.locator("main table tbody tr").count()).isEqualTo(Health.DAYS);
        go(page, look, look.path() + "/reuses?health=dead", "list-dead");
        assertThat(page.locator("main table a[href='" + reuse + "']").count()).isEqualTo(1);
      }
    }
    assertNothingStoodInTheWay();
  }

  private void show(Page page, Look look, String mail, String data) throws InterruptedException {
    go(page, look, look.path() + "/reuses", "none");
    page.locator("main p.actions a.button").click();
    see(page, look, "form");
    page.click("main form.stacked button[type=submit]");
    see(page, look, "form-refused");
    page.fill("#title", "Carte des puits");
    page.fill("#text", "خريطة / Une carte");
    page.selectOption("#type", "visualisation");
    page.selectOption("#topic", "envi");
    page.fill("#uses", data);
    page.fill("#mail", mail);
    page.fill("#address", "https://puits.example" + look.path());
    var before = letters.to(mail).size();
    page.click("main form.stacked button[type=submit]");
    see(page, look, "asked");
    go(page, look, letters.link(mail, before + 1), "proof");
    page.click("main form button[type=submit]");
    see(page, look, "sent");
  }

  private void tell(Page page, Look look, String mail) throws InterruptedException {
    go(page, look, letters.link(mail, 1), "mine");
    page.locator("main a[href$='/story']").click();
    see(page, look, "story");
    page.fill("#said", "قرية / Un village");
    page.click("main form.stacked button[type=submit]");
    page.locator("main a[href$='/withdraw']").click();
    see(page, look, "withdraw");
  }

  /// Its address fails on so many days.
  private void die() {
    for (var day = 0; day < Health.DAYS; day++) {
      clock.pass(ReuseChecks.WEEK.plusHours(1));
      checks.look(pages -> pages.stream().map(_ -> failure()).toList());
    }
  }

  private LinkTry failure() {
    return new LinkTry(clock.now(), LinkState.SUSPECTED, Set.of(), 404, "status 404", "", "");
  }
}
