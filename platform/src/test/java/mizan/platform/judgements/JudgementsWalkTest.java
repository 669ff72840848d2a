package mizan.platform.judgements;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import mizan.engine.methodology.MethodologyFile;
import mizan.platform.BrowserWalk;
import mizan.platform.Chromium.Look;
import mizan.platform.accounts.Actor;
import mizan.platform.accounts.Grant;
import mizan.platform.accounts.Guest;
import mizan.platform.accounts.People;
import mizan.platform.accounts.Role;
import mizan.platform.editions.Edition;
import mizan.platform.editions.LifeSite;
import mizan.platform.editions.LittlePortal;
import mizan.platform.editions.Round;
import mizan.platform.web.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// A real browser, in each language: two assessors judge and are apart, the unit settles it, and
/// everybody reads it; nothing stands in their way.
@Tag("sqlite") // pages are the same on every database
@LifeSite
class JudgementsWalkTest extends BrowserWalk {
  private static final String PORTAL = "walk-judged";

  /// All five criteria that people judge; a little portal is ranked too.
  private static final String SEVEN =
      MethodologyFile.text("ecosystem-2021")
          .replace("coverage: 0.8", "coverage: 0.1")
          .replace("datasets: 5", "datasets: 1");

  private final Round round;
  private final People people;
  private final LittlePortal portal;

  @Autowired
  JudgementsWalkTest(Round round, People people) throws Exception {
    super("judgements");
    this.round = round;
    this.people = people;
    this.portal = new LittlePortal();
  }

  @BeforeAll
  void open() {
    round.register(PORTAL, portal);
  }

  @AfterAll
  void close() {
    portal.close();
  }

  @ParameterizedTest
  @EnumSource
  void fromTwoWhoAreApartToWhatEverybodyReads(Language language) throws Exception {
    var look = Look.of(language);
    var frozen = round.frozenBy(SEVEN, PORTAL);
    var edition = round.callJury(round.openReplies(round.measured(frozen)));
    var home = look.path() + "/editions/" + edition.number();
    var question = home + "/judgements/" + PORTAL + "/impact";
    judge(look, home, question);
    try (var page = page(look, assessor(Actor.CIVIL_SOCIETY))) {
      go(page, look, question, "hidden");
      fill(page, 4);
      see(page, look, "disputed");
      assertThat(page.locator("#said ~ ol li.card").count()).isEqualTo(2);
    }
    settle(look, home, question);
    confirm(round.again(edition));
    round.publish(edition);
    try (var page = page(look, new Guest(port))) {
      for (var path : List.of("", "/judgements", "/portals/" + PORTAL, "/ranking")) {
        go(page, look, home + path, "public" + path.replace('/', '-'));
      }
      go(page, look, question, "public-question");
    }
    assertNothingStoodInTheWay();
  }

  private void judge(Look look, String home, String question) {
    try (var page = page(look, assessor(Actor.ACADEMIA))) {
      go(page, look, home + "/judgements", "list");
      page.locator("a[href='" + question + "']").click();
      see(page, look, "question");
      page.click("main form.stacked button[type=submit]");
      see(page, look, "value-refused");
      page.check("#value-1");
      page.click("main form.stacked button[type=submit]");
      see(page, look, "evidence-refused");
      assertThat(page.isChecked("#value-1")).isTrue();
      fill(page, 1);
      see(page, look, "judged");
      assertThat(page.url()).endsWith(question);
      go(page, look, home + "/judgements", "list-judged");
    }
  }

  private void settle(Look look, String home, String question) {
    try (var page = page(look, round.unit(port))) {
      go(page, look, home, "hindered");
      go(page, look, question, "settle");
      page.check("#value-2");
      page.fill("#reason", "استمعت لجنة التحكيم إلى الطرفين. / Le jury a entendu les deux.");
      page.click("main form.stacked button[type=submit]");
      see(page, look, "settled");
    }
  }

  private void confirm(Edition edition) {
    assessor(Actor.PARLIAMENT)
        .post(
            "/en/editions/" + edition.number() + "/opinion",
            "verdict",
            "confirm",
            "version",
            "" + edition.version());
  }

  private static void fill(Page page, int step) {
    page.check("#value-" + step);
    page.fill("#evidence", "https://waters.example/apps\nhttps://waters.example/hackathon");
    page.fill("#note", "تطبيقان ومسابقة برمجة. / Deux applications et un hackathon.");
    page.click("main form.stacked button[type=submit]");
  }

  private Guest assessor(Actor actor) {
    return people.signIn(people.add(new Grant(Role.ASSESSOR, actor.code())), port);
  }
}
