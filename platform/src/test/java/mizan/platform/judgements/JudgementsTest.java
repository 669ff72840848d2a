package mizan.platform.judgements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import mizan.engine.results.Judged;
import mizan.platform.accounts.Actor;
import mizan.platform.accounts.Audit;
import mizan.platform.accounts.Grant;
import mizan.platform.accounts.Guest;
import mizan.platform.accounts.People;
import mizan.platform.accounts.Role;
import mizan.platform.editions.Edition;
import mizan.platform.editions.Editions;
import mizan.platform.editions.LifeSite;
import mizan.platform.editions.LittlePortal;
import mizan.platform.editions.Round;
import mizan.platform.judgements.Deliberation.State;
import mizan.platform.reports.Reports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two assessors, apart from one another, and what comes of it: for the results, the publication
/// and whoever reads.
@LifeSite
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JudgementsTest {
  private static final String METHODOLOGY =
      """
      id: half
      version: "1"
      title: {ar: نصف, fr: Moitié, en: Half}
      dimensions:
        - {code: metadata, share: 40, criteria: {title-readable: 1}}
        - {code: impact, share: 60, criteria: {impact: 40, access-to-information: 20}}
      levels: {excellent: 85, good: 70, sufficient: 55, weak: 0}
      ranking: {coverage: 0.5, datasets: 1}
      """;

  private static final String PORTAL = "judged-waters";
  private static final String NOTE = "Two apps use the wells.";

  @LocalServerPort private int port;

  private final Round round;
  private final Editions editions;
  private final Judgements judgements;
  private final People people;
  private final JdbcClient jdbc;
  private final LittlePortal portal;

  private Edition edition = null;
  private Guest one = null;
  private Guest two = null;

  @Autowired
  JudgementsTest(
      Round round, Editions editions, Judgements judgements, People people, JdbcClient jdbc)
      throws Exception {
    this.round = round;
    this.editions = editions;
    this.judgements = judgements;
    this.people = people;
    this.jdbc = jdbc;
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

  @BeforeEach
  void freeze() throws Exception {
    edition = round.frozenBy(METHODOLOGY, PORTAL);
    signInAgain();
  }

  private void signInAgain() {
    one = assessor(Actor.ACADEMIA);
    two = assessor(Actor.CIVIL_SOCIETY);
  }

  @Test
  void nobodySeesTheOthersValueBeforeGivingTheirOwn() {
    assertThat(judge(one, "0.5").statusCode()).isEqualTo(303);

    for (var path : List.of(list(), path("impact"))) {
      for (var accept : List.of("text/html", "application/json")) {
        var seen = two.get(path, "Accept", accept);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body()).doesNotContain(NOTE, "https://x.example/apps", "0.5</strong> –");
      }
    }
    assertThat(two.get(path("impact")).body()).contains("hidden for now");
    assertThat(two.get(path("impact"), "Accept", "application/json").body())
        .contains("\"said\":[]", "\"value\":null,\"said\"");
    assertThat(one.get(path("impact")).body()).contains(NOTE);
    judge(two, "0.75");
    assertThat(two.get(path("impact")).body()).contains(NOTE, "0.625");
    assertThat(one.get(path("impact")).body()).contains("0.625", "Civil society");
  }

  @Test
  void whatTwoAgreeOnIsPutBesideResultsAsSoonAsTheyAreMeasured(@Autowired Reports reports)
      throws Exception {
    judge(one, "1.0");
    judge(two, "0.75");
    assertThat(results()).doesNotExist();
    edition = round.measured(edition);

    assertThat(Judged.beside(results()))
        .singleElement()
        .satisfies(value -> {
          assertThat(value.criterion()).isEqualTo("impact");
          assertThat(value.value()).isEqualTo(0.875);
          assertThat(value.judges()).containsExactly("academia", "civil-society");
        });
    var score = reports.of(edition).findScore(PORTAL).orElseThrow();
    assertThat(score.judged().earned()).isEqualTo(35);
    assertThat(score.judged().all()).isEqualTo(60);
    assertThat(score.measured().earned()).isEqualTo(40);
    assertThat(edition.revision()).isEqualTo("-1");
  }

  @Test
  void aValueThatComesOrGoesMakesResultsNew(@Autowired Reports reports) throws Exception {
    edition = round.measured(edition);
    judge(one, "0.5");
    assertThat(again().revision()).isEmpty();
    judge(two, "0.5");
    assertThat(again().revision()).isEqualTo("-1");
    assertThat(judgedEarned(reports)).isEqualTo(20);
    change(two, "1.0", 2, "I found more apps.");

    assertThat(again().revision()).isEqualTo("-2");
    assertThat(Judged.beside(results())).isEmpty();
    assertThat(judgedEarned(reports)).isZero();
  }

  @Test
  void aDisagreementIsSettledByThinkingAgainOrByTheUnitWithAReason() {
    judge(one, "0.0");
    judge(two, "1.0");
    assertThat(state()).isEqualTo(State.DISPUTED);
    assertThat(one.get(path("impact")).body()).contains("Disagreement");
    assertThat(change(one, "0.25", 2, " ").body()).contains("Give the reason.");
    change(one, "0.25", 2, "One app at least.");
    assertThat(state()).isEqualTo(State.DISPUTED);
    var unit = round.unit(port);
    assertThat(settle(unit, "0.5", 3, "").body()).contains("Give the reason.");
    assertThat(settle(unit, "0.5", 2, "Seen too early").body()).contains("said meanwhile");
    assertThat(settle(unit, "0.5", 3, "The jury heard both.").statusCode()).isEqualTo(303);

    assertThat(state()).isEqualTo(State.SETTLED);
    assertThat(change(two, "0.75", 4, "No").body()).contains("nothing can be changed any more");
    assertThat(said()).extracting(Judgement::value).containsExactly(0.0, 1.0, 0.25, 0.5);
    assertThat(said().getLast().note()).isEqualTo("The jury heard both.");
  }

  @Test
  void onlyWhoMayJudgesAndOnlyWhatIsAsked() {
    var ownBody =
        people.signIn(
            people.add(
                new Grant(Role.ASSESSOR, Actor.ACADEMIA.code()),
                new Grant(Role.OFFICER, Round.body(PORTAL))),
            port);
    assertThat(judge(ownBody, "1.0").body()).contains("answers for this portal");
    assertThat(judge(round.unit(port), "1.0").statusCode()).isEqualTo(403);
    assertThat(settle(round.unit(port), "1.0", 0, "Because").body()).contains("nothing to settle");
    judge(one, "0.5");
    assertThat(settle(one, "1.0", 1, "Because").statusCode()).isEqualTo(403);
    judge(two, "0.5");
    var third = assessor(Actor.PARLIAMENT);
    assertThat(judge(third, "0.5").body()).contains("Two assessors have already judged it");
    assertThat(said()).hasSize(2);
    assertThat(one.get(path("licence-open")).statusCode()).isEqualTo(404);
    assertThat(one.get(path("personal-data-protection")).statusCode()).isEqualTo(404);
    assertThat(one.get(path("impact").replace(PORTAL, "x")).statusCode()).isEqualTo(404);
    assertThat(new Guest(port).get(list()).statusCode()).isEqualTo(404);
    assertThat(round.officer(PORTAL, port).get(path("impact")).statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsTypedWronglyIsSaidAndKeptInTheForm() {
    for (var wrong :
        List.of(
            new String[] {"0.3", "https://x.example/", "Note", "Choose a step"},
            new String[] {"", "https://x.example/", "Note", "Choose a step"},
            new String[] {"0.5", " ", "Note", "at least one address"},
            new String[] {"0.5", "javascript:alert(1)", "Note", "no address on the web"},
            new String[] {"0.5", "https://x.example/", "\u0000 ", "Say why"},
            new String[] {"0.5", "https://x.example/", "x".repeat(4001), "At most 4,000"})) {
      var answer =
          one.post(
              path("impact"),
              "do",
              "judge",
              "value",
              wrong[0],
              "evidence",
              wrong[1],
              "note",
              wrong[2],
              "version",
              "0");
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains(wrong[3]);
    }
    var kept =
        one.post(
            path("impact"), "do", "judge", "value", "0.75", "evidence", "", "note", "<b>Kept</b>");
    assertThat(kept.body())
        .contains("value=\"0.75\" checked", "&lt;b&gt;Kept")
        .doesNotContain("<b>Kept");
    assertThat(said()).isEmpty();
  }

  @Test
  void ofTwoChangesAtTheSameMomentOneIsRefusedAndNothingIsLost() throws Exception {
    judge(one, "0.0");
    judge(two, "1.0");
    Callable<Integer> first = () -> change(one, "0.25", 2, "First").statusCode();
    Callable<Integer> second = () -> change(two, "0.75", 2, "Second").statusCode();
    try (var both = Executors.newFixedThreadPool(2)) {
      var answers = both.invokeAll(List.of(first, second));
      assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
          .containsExactlyInAnyOrder(303, 409);
    }
    assertThat(said()).hasSize(3).extracting(Judgement::number).containsExactly(1, 2, 3);
  }

  @Test
  void whoJudgeAtTheSameMomentAreBothHeardAndTheirAgreementCounts() throws Exception {
    edition = round.measured(edition);
    Callable<Integer> first = () -> judge(one, "0.5").statusCode();
    Callable<Integer> second = () -> judge(two, "0.5").statusCode();
    try (var both = Executors.newFixedThreadPool(2)) {
      var answers = both.invokeAll(List.of(first, second));
      assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsOnly(303);
    }
    assertThat(state()).isEqualTo(State.AGREED);
    assertThat(Judged.beside(results())).hasSize(1);
  }

  @Test
  void publicationWaitsForDisagreementsAndWarnsOfWhatIsMissing() throws Exception {
    edition = round.callJury(round.openReplies(round.measured(edition)));
    signInAgain();
    one.post("/en/editions/" + edition.number() + "/opinion", "verdict", "confirm");
    judge(one, "0.0");
    judge(two, "1.0");
    var unit = round.unit(port);
    assertThat(unit.get("/en/editions/" + edition.number()).body())
        .contains("Assessors are apart", "judged by nobody: 1, by one alone: 0")
        .contains("/judgements\">What people judge");
    assertThatThrownBy(() -> round.publish(edition)).hasMessage("judgements.hindered.disputed");
    settle(unit, "0.5", 2, "Heard both.");
    round.publish(edition);

    var everybody = new Guest(port);
    assertThat(everybody.get(path("impact")).body())
        .contains("Heard both.", NOTE, "Academia", "Settled");
    assertThat(everybody.get(list()).statusCode()).isEqualTo(200);
    assertThat(everybody.get("/en/editions/" + edition.number() + "/portals/" + PORTAL).body())
        .contains("Judged by people", "20.0 of 40.0 points", "20.0 points more are to be judged")
        .contains("/judgements/" + PORTAL + "/impact");
    assertThat(everybody.get("/en/editions/" + edition.number() + "/ranking").body())
        .contains("measured: 40.0 of 40.0", "judged: 20.0 of 40.0");
    var late = judge(one, "1.0");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("too late to judge");
    assertThat(settle(unit, "1.0", 3, "Late").statusCode()).isEqualTo(409);
    assertThat(everybody.get(path("impact"), "Accept", "application/json").body())
        .doesNotContain("person");
  }

  @Test
  void theBodySeesWhatWasDecidedAndMayReplyToIt() throws Exception {
    edition = round.openReplies(round.measured(edition));
    var officer = round.officer(PORTAL, port);
    judge(one, "0.0");
    assertThat(officer.get(path("impact")).body()).doesNotContain(NOTE);
    judge(two, "0.25");
    assertThat(officer.get(path("impact")).body()).contains(NOTE, "0.125");
    var reply =
        "/en/editions/" + edition.number() + "/replies/new?portal=" + PORTAL + "&criterion=impact";
    assertThat(officer.get("/en/editions/" + edition.number() + "/portals/" + PORTAL).body())
        .contains("criterion=impact");
    assertThat(officer.get(reply).statusCode()).isEqualTo(200);
  }

  @Test
  void aSiteThatWasEndedBeforeTheFileWasWrittenWritesItAtItsNextStart(@Autowired Keeping keeping)
      throws Exception {
    edition = round.measured(edition);
    judge(one, "0.5");
    judge(two, "0.5");
    Files.delete(results().resolve("judged.json"));
    keeping.restore();
    assertThat(Judged.beside(results())).hasSize(1);
    Files.writeString(results().resolve("judged.json"), "{spoilt");
    keeping.restore();
    assertThat(Judged.beside(results())).hasSize(1);
  }

  /// Each table that is written to is taken away in turn: as if the site was ended just there.
  @Test
  void aJudgementThatIsCutShortAnywhereLeavesNothing() throws Exception {
    edition = round.measured(edition);
    judge(one, "0.5");
    for (var table : List.of("judgements_judgement", "editions_edition", "accounts_audit")) {
      jdbc.sql("alter table " + table + " rename to taken_away").update();
      try {
        assertThatThrownBy(() -> jdbc.sql("select * from " + table).query().listOfRows())
            .isInstanceOf(DataAccessException.class);
        assertThat(judge(two, "0.5").statusCode()).as(table).isEqualTo(500);
      } finally {
        jdbc.sql("alter table taken_away rename to " + table).update();
      }
      assertThat(said()).as(table).hasSize(1);
      assertThat(again().revision()).as(table).isEmpty();
      assertThat(results().resolve("judged.json")).as(table).doesNotExist();
    }
    assertThat(judge(two, "0.5").statusCode()).isEqualTo(303);
    assertThat(Judged.beside(results())).hasSize(1);
  }

  @Test
  void everythingIsInTheAuditAndNoWordsOfPeople(@Autowired Audit audit) {
    judge(one, "0.0");
    judge(two, "1.0");
    settle(round.unit(port), "0.5", 2, "Heard both.");
    var entries =
        jdbc.sql("select action, became from accounts_audit where subject = ? order by number")
            .param(edition.number() + "/" + PORTAL + "/impact")
            .query((row, _) -> row.getString("action") + " " + row.getString("became"))
            .list();

    assertThat(entries)
        .containsExactly("judged half 0.0", "judged disputed 1.0", "settled settled 0.5");
    assertThat(audit.verify().broken()).isEmpty();
  }

  private Guest assessor(Actor actor) {
    return people.signIn(people.add(new Grant(Role.ASSESSOR, actor.code())), port);
  }

  private HttpResponse<String> judge(Guest guest, String value) {
    return guest.post(
        path("impact"),
        "do",
        "judge",
        "value",
        value,
        "evidence",
        "https://x.example/apps\n",
        "note",
        NOTE,
        "version",
        "0");
  }

  private HttpResponse<String> change(Guest guest, String value, int version, String reason) {
    return guest.post(
        path("impact"),
        "do",
        "change",
        "value",
        value,
        "evidence",
        "https://x.example/more",
        "note",
        NOTE,
        "reason",
        reason,
        "version",
        "" + version);
  }

  private HttpResponse<String> settle(Guest guest, String value, int version, String reason) {
    return guest.post(
        path("impact"), "do", "settle", "value", value, "reason", reason, "version", "" + version);
  }

  private String list() {
    return "/en/editions/" + edition.number() + "/judgements";
  }

  private String path(String criterion) {
    return list() + "/" + PORTAL + "/" + criterion;
  }

  private List<Judgement> said() {
    return judgements.find(new Question(edition.number(), PORTAL, "impact")).said();
  }

  private State state() {
    return judgements.find(new Question(edition.number(), PORTAL, "impact")).state();
  }

  private Edition again() {
    return round.again(edition);
  }

  private double judgedEarned(Reports reports) {
    return reports.of(again()).findScore(PORTAL).orElseThrow().judged().earned();
  }

  private java.nio.file.Path results() {
    return Objects.requireNonNull(editions.folder(edition)).resolve("results");
  }
}
