package mizan.platform.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mizan.engine.Evaluation;
import mizan.engine.Network;
import mizan.engine.Scope;
import mizan.engine.criteria.Setting;
import mizan.engine.mqa.Profile;
import mizan.engine.reporting.Report;
import mizan.platform.Site;
import mizan.platform.TestClock;
import mizan.platform.accounts.Audit;
import mizan.platform.accounts.Grant;
import mizan.platform.accounts.Guest;
import mizan.platform.accounts.People;
import mizan.platform.accounts.Role;
import mizan.platform.methodologies.Methodologies;
import mizan.platform.recommendations.Recommendation.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// From an edition's findings to what is carried out, and back when it fails again.
@Site
@Import({TestClock.Wound.class, People.class})
class RecommendationsTest {
  private static final String CUT_SHORT =
      "{\"id\": \"d1\", \"title\": \"Wells\", \"license_id\": \"cc-by-4.0\"}\n{\"id\": \"d2\", \"tit";

  private final Recommendations recommendations;
  private final Round round;
  private final Methodologies methodologies;
  private final People people;
  private final JdbcClient jdbc;

  @LocalServerPort private int port;
  @TempDir Path folder;

  @Autowired
  RecommendationsTest(
      Recommendations recommendations,
      Round round,
      Methodologies methodologies,
      People people,
      JdbcClient jdbc) {
    this.recommendations = recommendations;
    this.round = round;
    this.methodologies = methodologies;
    this.people = people;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void empty() {
    for (var table : List.of("measurement", "step", "recommendation", "edition")) {
      jdbc.sql("delete from recommendations_" + table).update();
    }
  }

  /// Goes through an edition of one portal whose datasets have these licences; "" is none.
  private void edition(int number, String... licences) throws IOException, InterruptedException {
    var lines = new ArrayList<String>();
    for (var i = 0; i < licences.length; i++) {
      lines.add(
          """
          {"id": "d%1$d", "name": "d%1$d", "title": "=Wells %1$d", "license_id": "%2$s",
          "resources": [{"url": "https://waters.example/%1$d.csv", "format": "CSV"}]}\
          """
              .formatted(i, licences[i])
              .replace("\n", ""));
    }
    goThrough(number, String.join("\n", lines) + "\n");
  }

  private void goThrough(int number, String recording) throws IOException, InterruptedException {
    var file = Files.createDirectories(folder.resolve("" + number)).resolve("waters.jsonl");
    Files.writeString(file, recording);
    var portal =
        new mizan.engine.harvesting.Portal(
            "waters", new mizan.engine.harvesting.Portal.Location.Recording(file));
    var scope =
        new Scope(
            List.of(portal),
            new Setting(List.of("ar", "fr"), LocalDate.of(2026, 3, 2), Setting.Links.UNMEASURED),
            Profile.EU,
            null,
            folder.resolve(number + "/results"),
            null,
            false,
            false,
            1,
            Scope.FileScope.UNOPENED,
            Network.forgetful());
    var results = new Evaluation(scope, Evaluation.Progress.UNHEARD).run();
    var report = Report.of(results, methodologies.current());
    round.goThrough(new Round.Measured(number, ""), Map.of("waters", report.portals()), report);
  }

  private State state() {
    return recommendations.find(id()).orElseThrow().recommendation().state();
  }

  /// The one about licences, whatever the methodology asks about them.
  private String id() {
    return recommendations.list().stream()
        .map(followed -> followed.recommendation().id())
        .filter(id -> id.equals("waters.licence-open"))
        .findFirst()
        .orElseThrow();
  }

  private Guest officer(String body) {
    return people.signIn(people.add(new Grant(Role.OFFICER, body)), port);
  }

  private HttpResponse<String> answer(Guest guest, String verb, String... more) {
    var version = recommendations.find(id()).orElseThrow().recommendation().version() + "";
    var all = new ArrayList<>(List.of("do", verb, "version", version));
    all.addAll(List.of(more));
    return guest.post("/en/recommendations/" + id(), all.toArray(String[]::new));
  }

  @Test
  void whatFailsIsRecommendedOnceForABodyAndACause() throws Exception {
    edition(1, "", "", "cc-by-4.0");
    var made = recommendations.list();
    assertThat(made).hasSizeGreaterThan(3);
    assertThat(made.stream().map(followed -> followed.recommendation().id()))
        .doesNotHaveDuplicates();
    var licence = recommendations.find(id()).orElseThrow();
    assertThat(licence.failing()).isEqualTo(2);
    assertThat(licence.applicable()).isEqualTo(3);
    assertThat(licence.gain()).isPositive();
    assertThat(licence.recommendation().state()).isEqualTo(State.OPEN);

    edition(2, "", "", "cc-by-4.0");
    assertThat(recommendations.list()).hasSameSizeAs(made);
    assertThat(recommendations.measurements(id()))
        .extracting(Measurement::edition)
        .containsExactly(1, 2);
  }

  @Test
  void onlyTheSameCriterionMeasuredAgainSaysThatItIsDone() throws Exception {
    edition(1, "", "cc-by-4.0");
    assertThat(answer(officer("waters"), "report").statusCode()).isEqualTo(303);
    assertThat(state()).isEqualTo(State.REPORTED);

    edition(2, "", "cc-by-4.0");
    assertThat(state()).as("what was reported and is not so").isEqualTo(State.OPEN);

    edition(3, "cc-by-4.0", "cc-by-4.0");
    assertThat(state()).isEqualTo(State.CARRIED_OUT);

    edition(4, "cc-by-4.0", "");
    assertThat(state()).as("what fell back").isEqualTo(State.OPEN);
    assertThat(recommendations.steps(id()))
        .extracting(Step::to)
        .containsExactly(State.OPEN, State.REPORTED, State.OPEN, State.CARRIED_OUT, State.OPEN);
  }

  @Test
  void whatOnlyAWithdrawnEditionSaidIsOpenAgainWithItsReason() throws Exception {
    edition(1, "", "cc-by-4.0");
    edition(2, "cc-by-4.0", "cc-by-4.0");
    round.withdraw(2);
    assertThat(state()).isEqualTo(State.OPEN);
    assertThat(recommendations.find(id()).orElseThrow().edition()).isEqualTo(1);
    assertThat(recommendations.steps(id()).getLast())
        .extracting(Step::who, Step::edition)
        .containsExactly(Step.Who.WITHDRAWAL, 2);
    assertThat(new Guest(port).get("/en/recommendations/" + id()).body())
        .contains("measurement withdrawn with its edition");
    assertThat(
            jdbc.sql(
                    "select why from accounts_audit where subject = ? order by number desc limit 1")
                .param(id())
                .query(String.class)
                .single())
        .isEqualTo("edition 2 withdrawn");

    var steps = recommendations.steps(id());
    round.withdraw(2);
    assertThat(recommendations.steps(id())).as("heard of once more").isEqualTo(steps);
    edition(3, "cc-by-4.0", "cc-by-4.0");
    assertThat(state()).as("what a new edition measures counts").isEqualTo(State.CARRIED_OUT);
  }

  @Test
  void whatAnotherEditionSaysTooStaysCarriedOut() throws Exception {
    edition(1, "", "cc-by-4.0");
    edition(2, "cc-by-4.0", "cc-by-4.0");
    edition(3, "cc-by-4.0", "cc-by-4.0");
    goThrough(4, CUT_SHORT);
    round.withdraw(3);
    assertThat(state())
        .as("edition 2 stands, edition 4 proves nothing")
        .isEqualTo(State.CARRIED_OUT);
    round.withdraw(2);
    assertThat(state()).isEqualTo(State.OPEN);
  }

  @Test
  void aCatalogueThatWasNotReadWholeProvesNothing() throws Exception {
    edition(1, "", "cc-by-4.0");
    goThrough(2, CUT_SHORT);
    assertThat(state()).isEqualTo(State.OPEN);
    assertThat(recommendations.find(id()).orElseThrow().measured()).isFalse();
    assertThat(recommendations.measurements(id()))
        .extracting(Measurement::value)
        .containsExactly(0.5, null);
  }

  @Test
  void theBodyAnswersAndTheUnitDecidesWhatIsContested(@Autowired Audit audit) throws Exception {
    edition(1, "", "cc-by-4.0");
    var officer = officer("waters");
    assertThat(answer(officer, "accept").statusCode()).isEqualTo(303);
    assertThat(answer(officer, "plan", "day", "2026-09-30", "said", "After the move").statusCode())
        .isEqualTo(303);
    var planned = recommendations.find(id()).orElseThrow().recommendation();
    assertThat(planned.state()).isEqualTo(State.PLANNED);
    assertThat(planned.planned()).isEqualTo(LocalDate.of(2026, 9, 30));
    assertThat(answer(officer, "contest").statusCode()).as("without a reason").isEqualTo(400);
    assertThat(answer(officer, "contest", "said", "<b>Why</b>").statusCode()).isEqualTo(303);
    assertThat(answer(officer, "withdraw", "said", "Please").statusCode()).isEqualTo(403);

    var unit = people.signIn(people.add(Role.UNIT), port);
    assertThat(answer(unit, "accept").statusCode()).isEqualTo(403);
    assertThat(answer(unit, "uphold", "said", "It stands.").statusCode()).isEqualTo(303);
    assertThat(state()).isEqualTo(State.OPEN);
    assertThat(answer(unit, "withdraw", "said", "No").statusCode())
        .as("not contested")
        .isEqualTo(409);
    answer(officer, "contest", "said", "Once more");
    answer(unit, "withdraw", "said", "Agreed");
    assertThat(state()).isEqualTo(State.WITHDRAWN);

    edition(2, "", "");
    assertThat(state()).as("what was withdrawn stays so").isEqualTo(State.WITHDRAWN);
    assertThat(audit.verify().broken()).isEmpty();
    var page = new Guest(port).get("/en/recommendations/" + id()).body();
    assertThat(page)
        .contains("&lt;b&gt;Why&lt;/b&gt;", "It stands.")
        .doesNotContain("<b>Why", "Person ");
  }

  @Test
  void nobodyAnswersForAnotherBodyOrOverAnother() throws Exception {
    edition(1, "", "cc-by-4.0");
    assertThat(answer(officer("forests"), "accept").statusCode()).isEqualTo(403);
    assertThat(answer(new Guest(port), "accept").statusCode()).isIn(303, 401);
    assertThat(state()).isEqualTo(State.OPEN);

    var first = officer("waters");
    var second = officer("waters");
    answer(first, "accept");
    var late =
        second.post(
            "/en/recommendations/" + id(), "do", "contest", "version", "1", "said", "My words");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("changed meanwhile", "My words");
    assertThat(state()).isEqualTo(State.ACCEPTED);
  }

  @Test
  void aDayOfThePastOrNoDayIsRefusedAndWhatWasTypedIsKept() throws Exception {
    edition(1, "", "cc-by-4.0");
    var officer = officer("waters");
    for (var day : List.of("", "2026-03-01", "tomorrow", "2040-01-01", "2026-02-31")) {
      var refused = answer(officer, "plan", "day", day, "said", "Kept words");
      assertThat(refused.statusCode()).as(day).isEqualTo(400);
      assertThat(refused.body()).contains("Kept words", "id=\"day-error\"");
    }
    assertThat(answer(officer, "verify").statusCode()).isEqualTo(400);
    assertThat(answer(officer, "contest", "said", "x".repeat(4_001)).statusCode()).isEqualTo(400);
    assertThat(state()).isEqualTo(State.OPEN);
  }

  @Test
  void everybodyReadsTheBoardInEveryLanguageAndForm() throws Exception {
    edition(1, "", "cc-by-4.0");
    edition(2, "cc-by-4.0", "cc-by-4.0");
    var guest = new Guest(port);
    for (var language : List.of("ar", "fr", "en")) {
      assertThat(guest.get("/" + language + "/recommendations").statusCode()).isEqualTo(200);
      assertThat(guest.get("/" + language + "/recommendations/" + id()).statusCode())
          .isEqualTo(200);
    }
    var board =
        JsonMapper.shared()
            .readTree(
                guest
                    .get(
                        "/en/recommendations?body=waters&state=carried-out&sort=body",
                        "Accept",
                        "application/json")
                    .body());
    assertThat(board.get("recommendations").size()).isPositive();
    board
        .get("recommendations")
        .forEach(line -> assertThat(line.get("state").asString()).isEqualTo("carried-out"));
    assertThat(board.get("shares").get(0).get("done").asInt())
        .isEqualTo(board.get("recommendations").size());
    assertThat(guest.get("/recommendations.csv").body())
        .startsWith("\uFEFFrecommendation,")
        .contains(id());
    assertThat(guest.get("/en/recommendations/nothing.here").statusCode()).isEqualTo(404);
  }
}
