package mizan.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
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

/// A real browser, in each language: somebody without an account asks for data that a harvest then
/// finds, and for data that are refused with a ground and an appeal.
@Tag("sqlite") // pages are the same on every database
@LifeSite
@Import(Letters.class)
class RequestsWalkTest extends BrowserWalk {
  private final Round round;
  private final Letters letters;

  @Autowired
  RequestsWalkTest(Round round, Letters letters) {
    super("requests");
    this.round = round;
    this.letters = letters;
  }

  @ParameterizedTest
  @EnumSource
  void fromAskingToWhatIsFoundAndToARefusal(Language language) throws Exception {
    var slug = "walk-requests-" + language.code();
    var look = Look.of(language);
    var mail = "asker-" + language.code() + "@walk.example";
    try (var portal = new LittlePortal()) {
      round.register(slug, portal);
      var officer = round.officer(slug, port);
      var asker = new Guest(port);
      String found;
      String refused;
      try (var page = page(look, asker)) {
        found = ask(page, look, mail, Round.body(slug), "Profondeur des puits");
        refused = ask(page, look, mail, Round.body(slug), "Noms des propriétaires");
        go(page, look, look.path() + "/requests", "list");
        go(page, look, look.path() + "/requests/responsiveness", "responsiveness");
      }
      try (var page = page(look, officer)) {
        take(page, look, found, "acknowledge");
        take(page, look, found, "ask", "said", "؟ Quelles années ?");
      }
      try (var page = page(look, asker)) {
        mine(page, look, mail);
        page.locator("main a[href$='/clarify']").click();
        see(page, look, "clarify");
        page.click("main form.stacked button[type=submit]");
        see(page, look, "clarify-refused");
        page.fill("#said", "2019–2025");
        page.click("main form.stacked button[type=submit]");
      }
      try (var page = page(look, officer)) {
        answer(page, look, found, portal.address() + "files/fine.csv");
        refuse(page, look, refused);
        for (var verb : List.of("link", "declare")) {
          go(page, look, found + "/do/" + verb, verb);
        }
      }
      round.published(slug);
      try (var page = page(look, asker)) {
        go(page, look, found, "released");
        page.locator("#chain + ul a").click();
        see(page, look, "dataset");
        mine(page, look, mail);
        page.locator("main a[href$='/confirm']").first().click();
        see(page, look, "confirm");
        page.click("main form.stacked button[type=submit]");
        page.locator("main a[href$='/contest']").click();
        page.fill("#said", "لا / Non");
        page.click("main form.stacked button[type=submit]");
        see(page, look, "mine");
        go(page, look, refused, "contested");
      }
      report(look, asker, slug);
    }
    assertNothingStoodInTheWay();
  }

  private void report(Look look, Guest asker, String slug) {
    try (var page = page(look, asker)) {
      go(page, look, look.path() + "/private-reports/new", "report");
      page.selectOption("#kind", "security");
      page.selectOption("#body", Round.body(slug));
      page.fill("#text", "X");
      page.click("main form.stacked button[type=submit]");
      see(page, look, "report-made");
    }
    try (var page = page(look, round.officer(slug, port))) {
      go(page, look, look.path() + "/private-reports", "reports");
      page.locator("main table a").first().click();
      see(page, look, "report-read");
    }
  }

  /// @return the address of the request's page
  private String ask(Page page, Look look, String mail, String body, String title)
      throws InterruptedException {
    go(page, look, look.path() + "/requests", "requests");
    page.locator("main p.actions a.button").click();
    see(page, look, "form");
    page.click("main form.stacked button[type=submit]");
    see(page, look, "form-refused");
    page.selectOption("#body", body);
    page.fill("#title", title);
    page.fill("#text", "Tous, depuis 2019.");
    page.fill("#mail", mail);
    var before = letters.to(mail).size();
    page.click("main form.stacked button[type=submit]");
    see(page, look, "asked");
    go(page, look, letters.link(mail, before + 1), "proof");
    page.click("main form button[type=submit]");
    see(page, look, "sent");
    return page.url().replaceFirst("^http://[^/]+", "");
  }

  private void mine(Page page, Look look, String mail) throws InterruptedException {
    go(page, look, letters.link(mail, 1), "mine");
  }

  private void answer(Page page, Look look, String request, String address) {
    go(page, look, request + "/do/answer", "answer");
    page.selectOption("#kind", "already-open");
    page.fill("#text", "هنا / Ici");
    page.click("main form.stacked button[type=submit]");
    see(page, look, "answer-refused");
    page.fill("#address", address);
    page.click("main form.stacked button[type=submit]");
    see(page, look, "answered");
  }

  private void refuse(Page page, Look look, String request) {
    go(page, look, request + "/do/answer", "refuse");
    page.selectOption("#kind", "refused");
    page.fill("#text", "معطيات / Données");
    page.selectOption("#ground", "other");
    page.fill("#appeal", "التظلّم / Recours");
    page.click("main form.stacked button[type=submit]");
    see(page, look, "refused");
  }

  /// @param answers the names of questions and what is answered, in turn
  private void take(Page page, Look look, String request, String verb, String... answers) {
    go(page, look, request, "before-" + verb);
    page.locator("a[href='" + request + "/do/" + verb + "']").click();
    see(page, look, verb);
    for (var i = 0; i < answers.length; i += 2) {
      page.fill("#" + answers[i], answers[i + 1]);
    }
    page.click("main form.stacked button[type=submit]");
    assertThat(page.url()).as(verb).endsWith(request);
  }
}
