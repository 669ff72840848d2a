package mizan.platform.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import mizan.platform.accounts.Guest;
import mizan.platform.accounts.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A version of the methodology from its draft over the replay on an edition's results to the
/// edition that is judged by it.
@LifeSite
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VersionsTest {
  private static final String PORTAL = "version-waters";
  private static final String DRAFTS = "/en/methodology/drafts";

  private final Round round;
  private final Editions editions;
  private final LittlePortal portal;

  @LocalServerPort private int port;

  @Autowired
  VersionsTest(Round round, Editions editions) throws IOException {
    this.round = round;
    this.editions = editions;
    this.portal = new LittlePortal();
  }

  @BeforeAll
  void register() {
    round.register(PORTAL, portal);
  }

  @AfterAll
  void end() {
    portal.close();
  }

  @Test
  void aFileWithFaultsIsGivenBackWithEachOfThemAndNothingIsSaved() {
    var unit = round.unit(port);
    var path = draft(unit, "basis", "mizan-2");
    var before = text(unit.get("/methodology/mizan-2.yaml"));
    var broken =
        before.replace("licence-open: 3", "licence-opn: 3").replace("share: 45", "share: x");
    var answer = unit.post(path, "version", "0", "do", "save", "text", broken, "note", "Try");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(text(answer)).contains("licence-opn", "a number is expected: share: x", "Line ");
    assertThat(text(unit.get(path))).doesNotContain("licence-opn").contains("version: \"3\"");

    var untitled = before.replaceFirst("(?m)^  ar: .*$", "  ar: ''");
    var refused = unit.post(path, "version", "0", "do", "save", "text", untitled, "note", "Try");
    assertThat(text(refused)).contains("The title is missing in this language: ar");
    var taken = unit.post(path, "version", "0", "do", "save", "text", before, "note", "Try");
    assertThat(taken.statusCode()).isEqualTo(409);
    assertThat(text(taken)).contains("exists already and never changes");
  }

  @Test
  void whatWasChangedInTheMeantimeIsNotOverwritten() {
    var unit = round.unit(port);
    var path = draft(unit, "basis", "mizan-1");
    var text =
        text(unit.get("/methodology/mizan-1.yaml")).replace("version: \"1\"", "version: 1.9");
    assertThat(save(unit, path, 0, text, "First").statusCode()).isEqualTo(303);
    var late = save(unit, path, 0, text, "Second");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(text(late)).contains("in the meantime", "Second");
    assertThat(text(unit.get(path))).contains("First").doesNotContain("Second");
  }

  @Test
  void weightsThatWereTriedBecomeADraft() {
    var unit = round.unit(port);
    var path = draft(unit, "basis", "mizan-2", "licence-open", "9", "title-unique", "0.5");
    assertThat(text(unit.get(path))).contains("licence-open: 9");
    assertThat(unit.post(DRAFTS, "basis", "mizan-99").statusCode()).isEqualTo(404);
  }

  @Test
  void aChangeIsReplayedConsentedToPublishedAndThenJudgesTheNextEdition(@Autowired Jury jury)
      throws Exception {
    var first = round.published(jury, round.inReply(PORTAL));
    var author = round.unit(port);
    var path = draft(author, "basis", "mizan-2");
    var file =
        text(author.get("/methodology/mizan-2.yaml"))
            .replace("version: \"2\"", "version: \"2.5\"")
            .replace("      identifier-kept: 1", "      identifier-kept: 1\n      dates-given: 5");

    var silent = author.post(path, "version", "0", "do", "propose", "text", file, "note", " ");
    assertThat(text(silent)).contains("Say what this version changes, and why.");
    assertThat(save(author, path, 1, file, "Dates count.").statusCode()).isEqualTo(303);
    assertThat(author.post(path, "version", "2", "do", "publish").statusCode()).isEqualTo(409);
    assertThat(propose(author, path, 2, file).statusCode()).isEqualTo(303);

    var proposed = text(author.get(path));
    assertThat(proposed).contains("3 of 3 datasets", "a second person", "The " + PORTAL);
    assertThat(proposed).doesNotContain("value=\"consent\"");
    assertThat(author.post(path, "version", "3", "do", "publish").statusCode()).isEqualTo(409);
    assertThat(author.post(path, "version", "3", "do", "consent").statusCode()).isEqualTo(403);
    var second = round.unit(port);
    assertThat(second.post(path, "version", "3", "do", "consent").statusCode()).isEqualTo(303);
    assertThat(author.post(path, "version", "4", "do", "publish").statusCode()).isEqualTo(303);
    assertThat(author.post(path, "version", "5", "do", "reopen").statusCode()).isEqualTo(409);
    assertThat(save(author, path, 5, file, "Changed").statusCode()).isEqualTo(409);

    var visitor = new Guest(port);
    assertThat(text(visitor.get("/en/methodology/versions/mizan-2.5")))
        .contains("Dates count.", "3 of 3 datasets", "Made from");
    assertThat(text(visitor.get("/methodology/mizan-2.5.yaml"))).isEqualTo(file);
    assertThat(visitor.get(path).statusCode()).as("to sign in").isEqualTo(302);

    var next = round.frozen(PORTAL);
    assertThat(next.scope().methodology()).isEqualTo("mizan-2.5");
    assertThat(Files.readString(editions.methodology(next))).isEqualTo(file);
    assertThat(editions.methodology(first)).content().contains("version: \"2\"");

    var last = round.published(jury, round.inReply(PORTAL));
    var compared = text(visitor.get("/en/editions/compare"));
    assertThat(compared).contains("mizan 2.5", "mizan 2");
    var score = "/en/editions/%d/portals/" + PORTAL;
    assertThat(text(visitor.get(score.formatted(last.number())))).contains("dates-given");
    assertThat(text(visitor.get(score.formatted(first.number())))).doesNotContain("dates-given");
  }

  @Test
  void anEditionMayBeJudgedByAnyPublishedMethodology() {
    var unit = round.unit(port);
    var form =
        unit.post(
            "/en/editions/draft",
            "portal",
            PORTAL,
            "methodology",
            "ecosystem-2021",
            "days",
            "15",
            "quorum",
            "1");
    var number =
        Integer.parseInt(form.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""));
    unit.post("/en/editions/" + number, "version", "0", "do", "freeze", "sure", "yes");
    var edition = editions.find(number).orElseThrow();
    assertThat(edition.scope().methodology()).isEqualTo("ecosystem-2021");
    assertThat(editions.methodology(edition)).content().contains("publication-by-default");

    var forged =
        unit.post(
            "/en/editions/draft",
            "portal",
            PORTAL,
            "methodology",
            "../../etc",
            "days",
            "15",
            "quorum",
            "1");
    var path = forged.headers().firstValue("Location").orElseThrow();
    var refused = unit.post(path, "version", "0", "do", "freeze", "sure", "yes");
    assertThat(text(refused)).contains("There is no published methodology");
  }

  @Test
  void onlyTheUnitWorksOnDrafts() {
    for (var role : new Role[] {Role.OFFICER, Role.ASSESSOR, Role.MODERATOR, Role.REGISTERED}) {
      var guest = round.with(role, port);
      assertThat(guest.get(DRAFTS).statusCode()).as("%s", role).isEqualTo(403);
      assertThat(guest.post(DRAFTS, "basis", "mizan-2").statusCode()).isEqualTo(403);
    }
  }

  private String draft(Guest unit, String... answers) {
    var made = unit.post(DRAFTS, answers);
    assertThat(made.statusCode()).isEqualTo(303);
    return made.headers().firstValue("Location").orElseThrow();
  }

  private static HttpResponse<String> save(
      Guest unit, String path, int version, String text, String note) {
    return unit.post(path, "version", "" + version, "do", "save", "text", text, "note", note);
  }

  private static HttpResponse<String> propose(Guest unit, String path, int version, String text) {
    return unit.post(
        path, "version", "" + version, "do", "propose", "text", text, "note", "Dates count.");
  }

  private static String text(HttpResponse<String> answer) {
    return answer
        .body()
        .replaceAll("[\u2068\u2069]", "")
        .replace("&#34;", "\"")
        .replace("&#39;", "'");
  }
}
