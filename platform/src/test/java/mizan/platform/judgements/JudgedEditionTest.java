package mizan.platform.judgements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import mizan.engine.results.Judged;
import mizan.platform.accounts.Guest;
import mizan.platform.accounts.People;
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

/// What judging does to an edition: its results, its publication, and whoever reads them.
@LifeSite
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JudgedEditionTest {
  private static final String PORTAL = "judged-wells";

  @LocalServerPort private int port;

  private final Round round;
  private final Editions editions;
  private final Judgements judgements;
  private final People people;
  private final JdbcClient jdbc;
  private final LittlePortal portal;

  private Edition edition;
  private Panel panel;

  @Autowired
  JudgedEditionTest(
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
    edition = round.frozenBy(Panel.METHODOLOGY, PORTAL);
    panel = new Panel(people, port, new Question(edition.number(), PORTAL, "impact"));
  }

  @Test
  void whatTwoAgreeOnIsPutBesideResultsAsSoonAsTheyAreMeasured(@Autowired Reports reports)
      throws Exception {
    panel.judge(panel.one, "1.0");
    panel.judge(panel.two, "0.75");
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
    panel.judge(panel.one, "0.5");
    assertThat(again().revision()).isEmpty();
    panel.judge(panel.two, "0.5");
    assertThat(again().revision()).isEqualTo("-1");
    assertThat(judgedEarned(reports)).isEqualTo(20);
    panel.change(panel.two, "1.0", 2, "I found more apps.");

    assertThat(again().revision()).isEqualTo("-2");
    assertThat(Judged.beside(results())).isEmpty();
    assertThat(judgedEarned(reports)).isZero();
  }

  @Test
  void publicationWaitsForDisagreementsAndWarnsOfWhatIsMissing() throws Exception {
    edition = round.callJury(round.openReplies(round.measured(edition)));
    panel = new Panel(people, port, panel.question); // their sessions are over
    confirm(edition.version());
    panel.judge(panel.one, "0.0");
    panel.judge(panel.two, "1.0");
    var unit = round.unit(port);
    assertThat(unit.get(panel.home()).body())
        .contains("Assessors are apart", "judged by nobody: 1, by one alone: 0")
        .contains("/judgements\">What people judge");
    assertThatThrownBy(() -> round.publish(edition)).hasMessage("judgements.hindered.disputed");
    panel.settle(unit, "0.5", 2, "Heard both.");
    confirm(again().version());
    round.publish(edition);

    var everybody = new Guest(port);
    assertThat(everybody.get(panel.path()).body())
        .contains("Heard both.", Panel.NOTE, "Academia", "Settled");
    assertThat(everybody.get(panel.list()).statusCode()).isEqualTo(200);
    assertThat(everybody.get(panel.home() + "/portals/" + PORTAL).body())
        .contains("Judged by people", "20.0 of 40.0 points", "20.0 points more are to be judged")
        .contains("/judgements/" + PORTAL + "/impact");
    assertThat(everybody.get(panel.home() + "/ranking").body())
        .contains("measured: 40.0 of 40.0", "judged: 20.0 of 40.0");
    var late = panel.judge(panel.one, "1.0");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("too late to judge");
    assertThat(panel.settle(unit, "1.0", 3, "Late").statusCode()).isEqualTo(409);
    assertThat(everybody.get(panel.path(), "Accept", "application/json").body())
        .doesNotContain("person");
  }

  @Test
  void whatTheJuryConfirmedDoesNotCountForValuesThatComeLater() throws Exception {
    edition = round.callJury(round.openReplies(round.measured(edition)));
    panel = new Panel(people, port, panel.question); // their sessions are over
    var seen = edition.version();
    assertThat(confirm(seen)).isEqualTo(303);
    assertThat(panel.one.get(panel.home()).body())
        .contains("value=\"confirm\" checked")
        .doesNotContain("have changed since");
    panel.judge(panel.one, "0.5");
    panel.judge(panel.two, "0.5");

    assertThat(panel.one.get(panel.home()).body())
        .contains("The results have changed since you noted your opinion.")
        .doesNotContain("value=\"confirm\" checked");
    assertThat(round.unit(port).get(panel.home()).body())
        .contains("Confirmed earlier results: does not count", "0 of the jury have confirmed");
    assertThatThrownBy(() -> round.publish(edition)).hasMessage("editions.hindered.quorum");
    assertThat(confirm(seen)).as("on a page of the earlier results").isEqualTo(409);
    assertThat(confirm(again().version())).isEqualTo(303);
    assertThat(panel.one.get(panel.home()).body()).doesNotContain("have changed since");
    assertThat(round.publish(edition).isPublic()).isTrue();
  }

  private int confirm(int version) {
    return panel
        .one
        .post(panel.home() + "/opinion", "verdict", "confirm", "version", "" + version)
        .statusCode();
  }

  @Test
  void theBodySeesWhatWasDecidedAndMayReplyToIt() throws Exception {
    edition = round.openReplies(round.measured(edition));
    var officer = round.officer(PORTAL, port);
    panel.judge(panel.one, "0.0");
    assertThat(officer.get(panel.path()).body()).doesNotContain(Panel.NOTE);
    panel.judge(panel.two, "0.25");
    assertThat(officer.get(panel.path()).body()).contains(Panel.NOTE, "0.125");
    var reply = panel.home() + "/replies/new?portal=" + PORTAL + "&criterion=impact";
    assertThat(officer.get(panel.home() + "/portals/" + PORTAL).body())
        .contains("criterion=impact");
    assertThat(officer.get(reply).statusCode()).isEqualTo(200);
  }

  @Test
  void aSiteThatWasEndedBeforeTheFileWasWrittenWritesItAtItsNextStart(@Autowired Keeping keeping)
      throws Exception {
    edition = round.measured(edition);
    panel.judge(panel.one, "0.5");
    panel.judge(panel.two, "0.5");
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
    panel.judge(panel.one, "0.5");
    for (var table : List.of("judgements_judgement", "editions_edition", "accounts_audit")) {
      jdbc.sql("alter table " + table + " rename to taken_away").update();
      try {
        assertThatThrownBy(() -> jdbc.sql("select * from " + table).query().listOfRows())
            .isInstanceOf(DataAccessException.class);
        assertThat(panel.judge(panel.two, "0.5").statusCode()).as(table).isEqualTo(500);
      } finally {
        jdbc.sql("alter table taken_away rename to " + table).update();
      }
      assertThat(said()).as(table).hasSize(1);
      assertThat(again().revision()).as(table).isEmpty();
      assertThat(results().resolve("judged.json")).as(table).doesNotExist();
    }
    assertThat(panel.judge(panel.two, "0.5").statusCode()).isEqualTo(303);
    assertThat(Judged.beside(results())).hasSize(1);
  }

  @Test
  void whoJudgeAtTheSameMomentAreBothHeardAndTheirAgreementCounts() throws Exception {
    edition = round.measured(edition);
    Callable<Integer> first = () -> panel.judge(panel.one, "0.5").statusCode();
    Callable<Integer> second = () -> panel.judge(panel.two, "0.5").statusCode();
    try (var both = Executors.newFixedThreadPool(2)) {
      var answers = both.invokeAll(List.of(first, second));
      assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsOnly(303);
    }
    assertThat(state()).isEqualTo(State.AGREED);
    assertThat(Judged.beside(results())).hasSize(1);
  }

  private List<Judgement> said() {
    return judgements.find(panel.question).said();
  }

  private State state() {
    return judgements.find(panel.question).state();
  }

  private Edition again() {
    return round.again(edition);
  }

  private double judgedEarned(Reports reports) {
    return reports.of(again()).findScore(PORTAL).orElseThrow().judged().earned();
  }

  private Path results() {
    return editions.folder(edition).resolve("results");
  }
}
