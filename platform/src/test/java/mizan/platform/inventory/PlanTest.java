package mizan.platform.inventory;

import static mizan.platform.inventory.RecordKeepers.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import mizan.platform.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is promised, how records move and on what they are closed, over HTTP.
@PlanSite
class PlanTest {
  private final JdbcClient jdbc;
  private final TestClock clock;
  private final Planner planner;

  @Autowired
  PlanTest(Planner.Bureau bureau, JdbcClient jdbc, TestClock clock, @LocalServerPort int port) {
    this.jdbc = jdbc;
    this.clock = clock;
    planner = bureau.open(port);
  }

  private String quarter() {
    return Quarter.of(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).toString();
  }

  @Test
  void aDecisionStandsOnSeveralGrounds() {
    var id = planner.closed("Sleep of newts", "newts", "reeds");
    assertThat(planner.keepers().json(id).get("decision").get("grounds")).hasSize(2);
    assertThat(planner.page("/en/inventory/" + id))
        .contains("Act on newts, article 2", "Act on reeds, article 2");
    assertThat(planner.closed().get("restricted").asLong()).isOne();
    assertThat(planner.json("/en/inventory-flow").get("grounds").valueStream())
        .extracting(ground -> ground.get("code").asString())
        .contains("newts", "reeds");
    done(planner.keepers().take(planner.keepers().officer(), id, "reopen", "said", "Again"));
    for (var axis : Axis.values()) {
      done(
          planner
              .keepers()
              .take(planner.keepers().officer(), id, "review/" + axis.code(), "outcome", "none"));
    }
    assertThat(planner.keepers().officer().get("/en/inventory/" + id + "/do/propose").body())
        .containsPattern("value=\"newts\" checked")
        .containsPattern("value=\"reeds\" checked");
    var wrong =
        planner
            .keepers()
            .take(
                planner.keepers().officer(),
                id,
                "propose",
                "outcome",
                "not-open",
                "reason-en",
                "Peace",
                "ground",
                "newts",
                "ground",
                "frogs");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("Choose a legal ground").contains("value=\"newts\" checked");
    assertThat(planner.closed().get("restricted").asLong()).as("it is looked at anew").isZero();
  }

  @Test
  void aPromiseIsLateOnceItsQuarterIsOver() {
    var id = planner.keepers().opened("Rushes of ponds");
    planner.promise(id, quarter());
    var path = "/en/inventory-calendar?body=" + planner.body();
    assertThat(planner.lines(path).getFirst().get("outcome").asString()).isEqualTo("not-due");
    assertThat(planner.get(planner.guest(), path.replace("?", "/calendar.ics?"), "*/*").body())
        .contains("SUMMARY:Rushes of ponds – Agency of plans (Not due yet)");
    var promised = quarter();
    clock.pass(Duration.ofDays(100));
    assertThat(planner.lines(path).getFirst().get("outcome").asString()).isEqualTo("late");
    assertThat(planner.page(path + "&outcome=kept")).contains("Nothing fits this");
    var quarters = planner.json(path).get("quarters");
    assertThat(quarters).hasSize(1);
    assertThat(quarters.get(0).get("quarter").asString()).isEqualTo(promised);
    assertThat(quarters.get(0).get("late").asInt()).isOne();
    assertThat(planner.page(path)).contains("Too few");
  }

  @Test
  void mediansAreToldOfFiveRecordsAndNotOfFour() {
    for (var name : List.of("Ants", "Bees", "Cats", "Dogs")) {
      planner.keepers().opened(name + " of the meadow");
    }
    var figures = planner.lines("/en/inventory-flow").getFirst().get("figures");
    assertThat(figures.get("toDecision").get("count").asLong()).isEqualTo(4);
    assertThat(figures.get("toDecision").get("median").isNull()).isTrue();
    planner.keepers().opened("Elks of the meadow");
    figures = planner.lines("/en/inventory-flow").getFirst().get("figures");
    assertThat(figures.get("toDecision").get("median").asDouble()).isZero();
    assertThat(figures.get("closed").get("open").asLong()).isEqualTo(5);
  }

  @Test
  void aNoWhoseReviewIsOverIsOverdueAndNotReasoned() {
    planner.closed("Moths of ponds", "newts");
    var late = planner.closed("Bats of ponds", "reeds");
    jdbc.sql("update inventory_decision set review = '2026-03-01' where body = ? and number = ?")
        .param(planner.body())
        .param(RecordId.find(late).orElseThrow().number())
        .update();
    assertThat(planner.closed().get("restricted").asLong()).isEqualTo(2);
    assertThat(planner.closed().get("reasoned").asLong()).isOne();
    assertThat(planner.closed().get("overdue").asLong()).isOne();
  }
}
