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

/// A real browser, in each language: somebody without an account tells from a dataset's page what
/// is wrong, its body disputes it and is contested, and the next edition verifies that it is
/// mended.
@Tag("sqlite") // pages are the same on every database
@LifeSite
@Import(Letters.class)
class IssuesWalkTest extends BrowserWalk {
  private final Round round;
  private final Letters letters;

  @Autowired
  IssuesWalkTest(Round round, Letters letters) {
    super("issues");
    this.round = round;
    this.letters = letters;
  }

  @ParameterizedTest
  @EnumSource
  void fromTellingToVerifying(Language language) throws Exception {
    var slug = "walk-issues-" + language.code();
    var look = Look.of(language);
    var mail = "teller-" + language.code() + "@walk.example";
    try (var portal = new LittlePortal()) {
      round.register(slug, portal);
      round.published(slug);
      var tellers = new Tellers(slug, port, letters);
      String issue;
      try (var page = page(look, new Guest(port))) {
        issue = tell(page, look, slug, mail);
      }
      var number = Integer.parseInt(issue.replaceFirst(".*/", ""));
      tellers.awaitTriage(tellers.guest(), number);
      try (var page = page(look, round.officer(slug, port))) {
        answer(page, look, issue);
      }
      try (var page = page(look, new Guest(port))) {
        contest(page, look, mail);
        portal.licence = "https://creativecommons.org/licenses/by/4.0/";
        round.published(slug);
        go(page, look, issue + "?verified", "verified");
        assertThat(page.locator("#checks ~ h3").count()).isEqualTo(2);
        go(page, look, look.path() + "/issues?state=verified&portal=" + slug, "list");
        assertThat(page.locator("main table a[href='" + issue + "']").count()).isEqualTo(1);
        go(page, look, look.path() + "/requests/responsiveness", "responsiveness");
      }
    }
    assertNothingStoodInTheWay();
  }

  private String tell(Page page, Look look, String slug, String mail) throws InterruptedException {
    go(page, look, look.path() + "/issues/new", "form-address");
    var dataset = "/portals/" + slug + "/datasets/" + Tellers.key("fine");
    go(page, look, look.path() + dataset + "/files/1", "file");
    page.locator("main a[href*='/issues/new']").click();
    see(page, look, "form-file");
    go(page, look, look.path() + dataset, "dataset");
    page.locator("main a[href*='/issues/new']").click();
    see(page, look, "form");
    page.click("main form.stacked button[type=submit]");
    see(page, look, "form-refused");
    page.selectOption("#kind", "licence");
    page.fill("#text", "أي رخصة؟ / Quelle licence ?");
    page.fill("#mail", mail);
    var before = letters.to(mail).size();
    page.click("main form.stacked button[type=submit]");
    see(page, look, "asked");
    go(page, look, letters.link(mail, before + 1), "proof");
    page.click("main form button[type=submit]");
    see(page, look, "told");
    var issue = page.url().replaceFirst("^http://[^/]+", "");
    page.locator("main p.actions a.button").click();
    see(page, look, "join");
    return issue;
  }

  private void answer(Page page, Look look, String issue) {
    go(page, look, look.path() + "/issues", "all");
    go(page, look, issue + "/do/announce", "announce");
    page.click("main form.stacked button[type=submit]");
    see(page, look, "announce-refused");
    for (var verb : new String[] {"accept", "mend", "merge", "move"}) {
      go(page, look, issue + "/do/" + verb, verb);
    }
    go(page, look, issue + "/do/dispute", "dispute");
    page.fill("#said", "لا خلل / Rien à redire");
    page.click("main form.stacked button[type=submit]");
    see(page, look, "disputed");
  }

  private void contest(Page page, Look look, String mail) throws InterruptedException {
    go(page, look, letters.link(mail, 1), "mine");
    page.locator("main a[href$='/contest']").click();
    see(page, look, "contest");
    page.fill("#said", "بلى / Si");
    page.click("main form.stacked button[type=submit]");
    see(page, look, "mine-contested");
  }
}
