package mizan.platform.editions;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mizan.engine.results.Keys;
import mizan.platform.BrowserWalk;
import mizan.platform.Chromium.Look;
import mizan.platform.accounts.Guest;
import mizan.platform.accounts.Role;
import mizan.platform.editions.Reply.Outcome;
import mizan.platform.web.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// A real browser, in each language: the unit drafts an edition, an officer replies, the unit
/// answers, a member of the jury confirms, and nothing stands in their way.
@Tag("sqlite") // pages are the same on every database
@LifeSite
class LifeWalkTest extends BrowserWalk {
  private static final String PORTAL = "walk-waters";
  private static final String KEY = Keys.text(Keys.of("gone"));

  private final Round round;
  private final Life life;
  private final Editions editions;
  private final Replies replies;
  private final LittlePortal portal;

  @Autowired
  LifeWalkTest(Round round, Life life, Editions editions, Replies replies) throws Exception {
    super("life");
    this.round = round;
    this.life = life;
    this.editions = editions;
    this.replies = replies;
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
  void fromTheDraftToThePublication(Language language) throws Exception {
    var look = Look.of(language);
    draft(look);
    var edition = round.inReply(PORTAL);
    var home = look.path() + "/editions/" + edition.number();
    reply(look, home);
    var given = replies.list(edition.number()).getFirst();
    assertThat(given.attachment()).isEqualTo("proof.pdf");
    assertThat(evidence(edition, given)).isEqualTo(404);
    answer(look, home + "/replies/" + given.id());
    assertThat(replies.list(edition.number()).getFirst().outcome()).isEqualTo(Outcome.SET_ASIDE);
    round.passReplyTime();
    life.callJury(Seen.now(edition.number()));
    confirm(look, home);
    life.publish(Seen.now(edition.number()));
    assertThat(evidence(edition, given)).isEqualTo(200);
    try (var page = page(look, new Guest(port))) {
      for (var path : List.of("", "/replies", "/replies/" + given.id(), "/portals/" + PORTAL)) {
        go(page, look, home + path, "public" + path.replaceAll("[0-9a-f-]{36}", "one"));
      }
    }
    assertNothingStoodInTheWay();
  }

  private void draft(Look look) {
    try (var page = page(look, round.unit(port))) {
      go(page, look, look.path() + "/editions", "list");
      page.click("a.button");
      see(page, look, "draft");
      page.fill("#days", "3");
      page.click("main form.stacked button[type=submit]");
      see(page, look, "draft-refused");
      page.fill("#days", "15");
      page.click("main form.stacked button[type=submit]");
      assertThat(page.url()).matches(".*/editions/\\d+");
      see(page, look, "drafted");
      page.locator("details summary").first().click();
      page.check("#freeze-sure");
      page.locator("details[open] button[type=submit]").click();
      see(page, look, "frozen");
      var number = Integer.parseInt(page.url().replaceAll(".*/", ""));
      assertThat(editions.find(number).orElseThrow().state()).isEqualTo(Edition.State.FROZEN);
    }
  }

  private void reply(Look look, String home) {
    try (var page = page(look, round.officer(PORTAL, port))) {
      go(page, look, home, "mine");
      go(page, look, home + "/portals/" + PORTAL, "my-portal");
      go(page, look, home + "/portals/" + PORTAL + "/personal", "personal");
      go(page, look, home + "/portals/" + PORTAL + "/datasets/" + KEY, "my-dataset");
      page.locator("#licence-open a[href*='/replies/new']").click();
      see(page, look, "reply");
      page.fill("#link", "nowhere");
      page.click("main form.stacked button[type=submit]");
      see(page, look, "reply-refused");
      page.fill("#words", "هذه بياناتنا / Nos données portent leur licence.");
      page.fill("#link", "https://waters.example/licence");
      page.setInputFiles("#attachment", file("proof.pdf", "MZ\0\1\2\3\0\4"));
      page.click("main form.stacked button[type=submit]");
      see(page, look, "reply-program-refused");
      page.setInputFiles(
          "#attachment", file("proof.pdf", "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF"));
      page.click("main form.stacked button[type=submit]");
      assertThat(page.url()).matches(".*/replies/[0-9a-f-]{36}");
      see(page, look, "replied");
    }
  }

  private static FilePayload file(String name, String content) {
    return new FilePayload(name, "application/pdf", content.getBytes(StandardCharsets.ISO_8859_1));
  }

  private int evidence(Edition edition, Reply reply) {
    var path = "/en/editions/%d/replies/%s/evidence".formatted(edition.number(), reply.id());
    return new Guest(port).get(path).statusCode();
  }

  private void answer(Look look, String path) {
    try (var page = page(look, round.unit(port))) {
      go(page, look, path, "answer");
      page.selectOption("#outcome", Outcome.SET_ASIDE.code());
      page.fill("#answer", "مقبول / Accepté.");
      page.click("main form.stacked button[type=submit]");
      see(page, look, "answered");
      go(page, look, path.replaceAll("/replies/.*", ""), "deeds");
    }
  }

  private void confirm(Look look, String home) {
    try (var page = page(look, round.with(Role.ASSESSOR, port))) {
      go(page, look, home, "jury");
      page.check("#verdict-confirm");
      page.click("main form.stacked button[type=submit]");
      assertThat(page.isChecked("#verdict-confirm")).isTrue();
    }
  }
}
