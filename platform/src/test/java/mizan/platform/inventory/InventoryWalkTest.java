package mizan.platform.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import mizan.platform.BrowserWalk;
import mizan.platform.Chromium.Look;
import mizan.platform.accounts.Guest;
import mizan.platform.editions.LifeSite;
import mizan.platform.editions.LittlePortal;
import mizan.platform.editions.Round;
import mizan.platform.web.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// A real browser, in each language: an officer enters a record and brings it to what a harvest
/// finds and then no longer does; a second one signs; nothing stands in anybody's way.
@Tag("sqlite") // pages are the same on every database
@LifeSite
class InventoryWalkTest extends BrowserWalk {
  private final Round round;
  private final Freezing freezing;

  @Autowired
  InventoryWalkTest(Round round, Freezing freezing) {
    super("inventory");
    this.round = round;
    this.freezing = freezing;
  }

  @ParameterizedTest
  @EnumSource
  void fromATitleToWhatIsFoundAndLost(Language language) throws Exception {
    var slug = "walk-inventory-" + language.code();
    var look = Look.of(language);
    try (var portal = new LittlePortal()) {
      round.register(slug, portal);
      var officer = round.officer(slug, port);
      var colleague = round.officer(slug, port);
      String record;
      try (var page = page(look, officer)) {
        enterSystem(page, look);
        record = enter(page, look);
        takeIn(page, look, record);
        assess(page, look, record);
        propose(page, look, record);
      }
      try (var page = page(look, colleague)) {
        take(page, look, record, "sign");
        take(page, look, record, "schedule", "quarter", "2099-Q1", "responsible", "Direction");
        take(page, look, record, "declare", "address", portal.address() + "files/fine.csv");
      }
      round.published(slug);
      try (var page = page(look, new Guest(port))) {
        go(page, look, record, "found");
        page.locator("#published + p + ul a").click();
        see(page, look, "dataset");
      }
      portal.withdrawn.add("fine");
      round.published(slug);
      try (var page = page(look, new Guest(port))) {
        go(page, look, look.path() + "/inventory?state=broken", "list-broken");
        page.locator("main table a[href='" + record + "']").click();
        see(page, look, "broken");
        go(page, look, look.path() + "/inventory-systems", "systems");
        lookAhead(page, look, Round.body(slug));
      }
      withdraw(look, round.officer(slug, port), record); // sessions have ended since
    }
    assertNothingStoodInTheWay();
  }

  /// What is to be published first, what was promised, and how records move.
  private void lookAhead(Page page, Look look, String body) {
    freezing.freeze();
    go(page, look, look.path() + "/inventory-priorities", "priorities");
    page.selectOption("#quarter", new SelectOption().setIndex(1));
    page.click("main form.filter button[type=submit]");
    see(page, look, "priorities-frozen");
    page.locator("main th[aria-sort] a").last().click();
    see(page, look, "priorities-sorted");
    go(page, look, look.path() + "/bodies/" + body, "body");
    page.locator("main a[href='" + look.path() + "/inventory-calendar?body=" + body + "']").click();
    see(page, look, "calendar");
    page.locator("main a[href='" + look.path() + "/inventory-flow']").click();
    see(page, look, "flow");
  }

  private void enterSystem(Page page, Look look) {
    go(page, look, look.path() + "/inventory-systems", "no-systems");
    go(page, look, look.path() + "/inventory-systems/new", "system-form");
    page.click("main form.stacked button[type=submit]");
    see(page, look, "system-refused");
    page.fill("#name-fr", "Base des puits");
    page.fill("#name-ar", "قاعدة الآبار");
    page.click("main form.stacked button[type=submit]");
    see(page, look, "system");
  }

  /// A table with a row of each kind, and a heading that nobody knows.
  private void takeIn(Page page, Look look, String record) {
    go(page, look, look.path() + "/inventory/import", "import");
    var id = record.replaceFirst(".*/", "");
    var table =
        """
        id;title-fr;kind;Zeichen
        ;Naissances des tritons;register;1
        ;Profondeur puits;register;2
        ;Roseaux;kingdom;3
        %s;Profondeur des puits et sources;register;4
        """
            .formatted(id);
    page.setInputFiles("#file", new FilePayload("puits.csv", "text/csv", table.getBytes(UTF_8)));
    page.click("main form.stacked button[type=submit]");
    see(page, look, "import-look");
    page.selectOption("main form[action$=columns] select", "volume");
    page.click("main form[action$=columns] button[type=submit]");
    page.click("main form:not([action$=columns]) p.actions button[type=submit]");
    see(page, look, "import-left");
    page.check("#leave-out");
    page.click("main form p.actions button[type=submit]");
    see(page, look, "import-done");
  }

  /// @return the address of the record's page
  private String enter(Page page, Look look) {
    go(page, look, look.path() + "/inventory", "empty");
    page.locator("main a.button").click();
    see(page, look, "form");
    page.click("main form.stacked button[type=submit]");
    see(page, look, "form-refused");
    page.fill("#title-ar", "أعماق الآبار");
    page.fill("#title-fr", "Profondeur des puits");
    page.click("main form.stacked button[type=submit]");
    see(page, look, "identified");
    var record = page.url().replaceFirst("^http://[^/]+", "");
    go(page, look, record + "/edit", "edit");
    page.fill("#description-fr", "La profondeur de chaque puits.");
    page.selectOption("#kind", "register");
    page.selectOption("#theme", "envi");
    page.selectOption("#system", "1");
    page.fill("#steward", "Direction des mesures");
    page.fill("#steward-mail", "puits@puits.example");
    page.fill("#formats", "CSV");
    page.selectOption("#frequency", "monthly");
    page.click("main form.stacked button[type=submit]");
    see(page, look, "described");
    return record;
  }

  private void assess(Page page, Look look, String record) {
    take(page, look, record, "assess");
    for (var axis : Axis.values()) {
      go(page, look, record + "/do/review/" + axis.code(), "review");
      if (axis == Axis.PERSONAL_DATA) {
        triage(page, look);
      }
      page.selectOption("#outcome", "none");
      page.click("main form.stacked button[type=submit]");
    }
    see(page, look, "assessed");
  }

  /// An officer who assesses personal data looks into a file, and comes back.
  private void triage(Page page, Look look) {
    var review = page.url();
    page.locator("main a[href*='/check/personal']").click();
    see(page, look, "triage");
    page.setInputFiles("#file", new FilePayload("a.csv", "image/png", new byte[] {(byte) 0x89}));
    page.click("main form.stacked button[type=submit]");
    see(page, look, "triage-refused");
    var table =
        """
        Nom et prénom;Date de naissance;Sexe;Commune;Maladie;Observations
        Mouna Foulana;14/03/1981;F;Aras;asthme;a demandé une copie de son dossier hier
        Salem Foulani;15/04/1979;M;Hamra;asthme;joindre au 20123456 ou s.f@mail.example
        Hend Foulania;16/05/1985;F;Aras;diabète;rien de particulier à dire de plus ici
        """;
    page.setInputFiles("#file", new FilePayload("puits.csv", "text/csv", table.getBytes(UTF_8)));
    page.focus("main form.stacked button[type=submit]");
    page.keyboard().press("Enter");
    page.waitForSelector("#result");
    see(page, look, "triaged");
    page.locator("#note + p a").click();
    assertThat(page.url()).isEqualTo(review);
  }

  private void propose(Page page, Look look, String record) {
    go(page, look, record + "/do/propose", "propose");
    page.click("main form.stacked button[type=submit]");
    see(page, look, "propose-refused");
    page.selectOption("#outcome", "open");
    page.click("main form.stacked button[type=submit]");
    see(page, look, "proposed");
  }

  /// @param answers the names of questions and what is answered, in turn
  private void take(Page page, Look look, String record, String verb, String... answers) {
    go(page, look, record, "before-" + verb);
    page.locator("a[href='" + record + "/do/" + verb + "']").click();
    see(page, look, verb);
    for (var i = 0; i < answers.length; i += 2) {
      page.fill("#" + answers[i], answers[i + 1]);
    }
    page.click("main form.stacked button[type=submit]");
    assertThat(page.url()).as(verb).endsWith(record);
  }

  private void withdraw(Look look, Guest officer, String record) {
    try (var page = page(look, officer)) {
      for (var verb : List.of("show", "merge", "reopen")) {
        go(page, look, record + "/do/" + verb, verb);
      }
      take(page, look, record, "withdraw", "said", "لم تعد تُجمع. / Plus collectées.");
      see(page, look, "withdrawn");
    }
  }
}
