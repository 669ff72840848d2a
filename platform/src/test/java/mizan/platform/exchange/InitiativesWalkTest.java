package mizan.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import mizan.platform.BrowserWalk;
import mizan.platform.Chromium.Look;
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

/// A real browser, in each language: an association tells of an initiative without an account,
/// somebody looks at it, its data are found by an edition, and it changes its parts.
@Tag("sqlite") // pages are the same on every database
@LifeSite
@Import(Letters.class)
class InitiativesWalkTest extends BrowserWalk {
  private final Round round;
  private final Letters letters;

  @Autowired
  InitiativesWalkTest(Round round, Letters letters) {
    super("initiatives");
    this.round = round;
    this.letters = letters;
  }

  @ParameterizedTest
  @EnumSource
  void fromTellingToReaching(Language language) throws Exception {
    var slug = "walk-initiatives-" + language.code();
    var look = Look.of(language);
    var mail = "leader-" + language.code() + "@walk.example";
    try (var portal = new LittlePortal()) {
      round.register(slug, portal);
      var leader = new Guest(port);
      try (var page = page(look, leader)) {
        tell(page, look, mail, portal.address() + "files/fine.csv");
      }
      String initiative;
      try (var page = page(look, round.unit(port))) {
        go(page, look, look.path() + "/initiatives?waiting", "waiting");
        page.locator("main table a").first().click();
        initiative = page.url().replaceFirst("^http://[^/]+", "");
        page.locator("main a[href$='/do/reject']").click();
        page.click("main form.stacked button[type=submit]");
        see(page, look, "reject-refused");
        go(page, look, initiative + "/do/publish", "publish");
        page.click("main form.stacked button[type=submit]");
        see(page, look, "published");
      }
      round.published(slug);
      try (var page = page(look, leader)) {
        go(page, look, initiative + "?found", "found");
        page.locator("main a[href*='/datasets/']").click();
        see(page, look, "dataset");
        go(page, look, look.path() + "/initiatives?progress=reached", "list");
        assertThat(page.locator("main table a[href='" + initiative + "']").count()).isEqualTo(1);
        change(page, look, mail);
      }
    }
    assertNothingStoodInTheWay();
  }

  private void tell(Page page, Look look, String mail, String data) throws InterruptedException {
    go(page, look, look.path() + "/initiatives", "none");
    page.locator("main p.actions a.button").click();
    see(page, look, "form");
    page.click("main form.stacked button[type=submit]");
    see(page, look, "form-refused");
    page.fill("#title", "أوقات الحافلات / Horaires");
    page.fill("#text", "لكل ولاية / Pour chaque gouvernorat");
    page.selectOption("#topic", "tran");
    page.fill("#parts", data);
    page.fill("#conclusions", "https://forum.example/2019 Horaires d’abord");
    page.fill("#name", "Voyageurs");
    page.fill("#mail", mail);
    var before = letters.to(mail).size();
    page.click("main form.stacked button[type=submit]");
    see(page, look, "asked");
    go(page, look, letters.link(mail, before + 1), "proof");
    page.click("main form button[type=submit]");
    see(page, look, "sent");
  }

  private void change(Page page, Look look, String mail) throws InterruptedException {
    go(page, look, letters.link(mail, 1), "mine");
    page.locator("main a[href$='/change']").click();
    see(page, look, "change");
    page.fill("#said", "وصلت / Arrivés");
    page.click("main form.stacked button[type=submit]");
    page.locator("main a[href$='/withdraw']").click();
    see(page, look, "withdraw");
  }
}
