package mizan.platform.judgements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import mizan.platform.accounts.Actor;
import mizan.platform.accounts.Audit;
import mizan.platform.accounts.Grant;
import mizan.platform.accounts.Guest;
import mizan.platform.accounts.People;
import mizan.platform.accounts.Role;
import mizan.platform.editions.Edition;
import mizan.platform.editions.LifeSite;
import mizan.platform.editions.LittlePortal;
import mizan.platform.editions.Round;
import mizan.platform.judgements.Deliberation.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two assessors, apart from one another: who may judge, who sees what, and how they come to one
/// value.
@LifeSite
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JudgementsTest {
  private static final String PORTAL = "judged-waters";

  @LocalServerPort private int port;

  private final Round round;
  private final Judgements judgements;
  private final People people;
  private final LittlePortal portal;

  private Edition edition;
  private Panel panel;

  @Autowired
  JudgementsTest(Round round, Judgements judgements, People people) throws Exception {
    this.round = round;
    this.judgements = judgements;
    this.people = people;
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
  void nobodySeesTheOthersValueBeforeGivingTheirOwn() {
    assertThat(panel.judge(panel.one, "0.5").statusCode()).isEqualTo(303);

    for (var path : List.of(panel.list(), panel.path())) {
      for (var accept : List.of("text/html", "application/json")) {
        var seen = panel.two.get(path, "Accept", accept);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body())
            .doesNotContain(Panel.NOTE, "https://x.example/apps", "0.5</strong> –");
      }
    }
    assertThat(panel.two.get(panel.path()).body()).contains("hidden for now");
    assertThat(panel.two.get(panel.path(), "Accept", "application/json").body())
        .contains("\"said\":[]", "\"value\":null,\"said\"");
    assertThat(panel.one.get(panel.path()).body()).contains(Panel.NOTE);
    panel.judge(panel.two, "0.75");
    assertThat(panel.two.get(panel.path()).body()).contains(Panel.NOTE, "0.625");
    assertThat(panel.one.get(panel.path()).body()).contains("0.625", "Civil society");
  }

  @Test
  void aDisagreementIsSettledByThinkingAgainOrByTheUnitWithAReason() {
    panel.judge(panel.one, "0.0");
    panel.judge(panel.two, "1.0");
    assertThat(state()).isEqualTo(State.DISPUTED);
    assertThat(panel.one.get(panel.path()).body()).contains("Disagreement");
    assertThat(panel.change(panel.one, "0.25", 2, " ").body()).contains("Give the reason.");
    panel.change(panel.one, "0.25", 2, "One app at least.");
    assertThat(state()).isEqualTo(State.DISPUTED);
    var unit = round.unit(port);
    assertThat(panel.settle(unit, "0.5", 3, "").body()).contains("Give the reason.");
    assertThat(panel.settle(unit, "0.5", 2, "Seen too early").body()).contains("said meanwhile");
    assertThat(panel.settle(unit, "0.5", 3, "The jury heard both.").statusCode()).isEqualTo(303);

    assertThat(state()).isEqualTo(State.SETTLED);
    assertThat(panel.change(panel.two, "0.75", 4, "No").body())
        .contains("nothing can be changed any more");
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
    assertThat(panel.judge(ownBody, "1.0").body()).contains("answers for this portal");
    assertThat(panel.judge(round.unit(port), "1.0").statusCode()).isEqualTo(403);
    assertThat(panel.settle(round.unit(port), "1.0", 0, "Because").body())
        .contains("nothing to settle");
    panel.judge(panel.one, "0.5");
    assertThat(panel.settle(panel.one, "1.0", 1, "Because").statusCode()).isEqualTo(403);
    panel.judge(panel.two, "0.5");
    var third = panel.assessor(Actor.PARLIAMENT);
    assertThat(panel.judge(third, "0.5").body()).contains("Two assessors have already judged it");
    assertThat(said()).hasSize(2);
    assertThat(panel.one.get(panel.path().replace("impact", "licence-open")).statusCode())
        .isEqualTo(404);
    assertThat(
            panel.one.get(panel.path().replace("impact", "personal-data-protection")).statusCode())
        .isEqualTo(404);
    assertThat(panel.one.get(panel.path().replace(PORTAL, "x")).statusCode()).isEqualTo(404);
    assertThat(new Guest(port).get(panel.list()).statusCode()).isEqualTo(404);
    assertThat(round.officer(PORTAL, port).get(panel.path()).statusCode()).isEqualTo(404);
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
          panel.one.post(
              panel.path(),
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
        panel.one.post(
            panel.path(), "do", "judge", "value", "0.75", "evidence", "", "note", "<b>Kept</b>");
    assertThat(kept.body())
        .contains("value=\"0.75\" checked", "&lt;b&gt;Kept")
        .doesNotContain("<b>Kept");
    assertThat(said()).isEmpty();
  }

  @Test
  void ofTwoChangesAtTheSameMomentOneIsRefusedAndNothingIsLost() throws Exception {
    panel.judge(panel.one, "0.0");
    panel.judge(panel.two, "1.0");
    Callable<Integer> first = () -> panel.change(panel.one, "0.25", 2, "First").statusCode();
    Callable<Integer> second = () -> panel.change(panel.two, "0.75", 2, "Second").statusCode();
    try (var both = Executors.newFixedThreadPool(2)) {
      var answers = both.invokeAll(List.of(first, second));
      assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
          .containsExactlyInAnyOrder(303, 409);
    }
    assertThat(said()).hasSize(3).extracting(Judgement::number).containsExactly(1, 2, 3);
  }

  @Test
  void everythingIsInTheAuditAndNoWordsOfPeople(
      @Autowired Audit audit, @Autowired JdbcClient jdbc) {
    panel.judge(panel.one, "0.0");
    panel.judge(panel.two, "1.0");
    panel.settle(round.unit(port), "0.5", 2, "Heard both.");
    var entries =
        jdbc.sql("select action, became from accounts_audit where subject = ? order by number")
            .param(edition.number() + "/" + PORTAL + "/impact")
            .query((row, _) -> row.getString("action") + " " + row.getString("became"))
            .list();

    assertThat(entries)
        .containsExactly("judged half 0.0", "judged disputed 1.0", "settled settled 0.5");
    assertThat(audit.verify().broken()).isEmpty();
  }

  private List<Judgement> said() {
    return judgements.find(panel.question).said();
  }

  private State state() {
    return judgements.find(panel.question).state();
  }
}
