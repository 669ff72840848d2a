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
import tools.jackson.databind.JsonNode;

/// What is to be published first, over HTTP: today, and as it was frozen; and that nothing of it
/// tells of what is not public.
@PlanSite
class PrioritiesTest {
  private final JdbcClient jdbc;
  private final Freezing freezing;
  private final TestClock clock;
  private final Planner planner;

  @Autowired
  PrioritiesTest(
      Planner.Bureau bureau,
      JdbcClient jdbc,
      Freezing freezing,
      TestClock clock,
      @LocalServerPort int port) {
    this.jdbc = jdbc;
    this.freezing = freezing;
    this.clock = clock;
    planner = bureau.open(port);
  }

  private String quarter() {
    return Quarter.of(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).toString();
  }

  @Test
  void recordsAreRankedByWhatSpeaksForThem() {
    var plain = planner.described("Depths of plain ponds");
    var useful =
        planner.described(
            "Depths of useful ponds",
            "law",
            "Act on ponds, article 4",
            "uses",
            "sector",
            "uses",
            "integrity");
    assertThat(planner.keepers().json(useful).get("content").get("answers").get("uses").asString())
        .isEqualTo("integrity sector");
    var lines = planner.lines("/en/inventory-priorities?body=" + planner.body());
    assertThat(Planner.ids(lines)).containsExactly(useful, plain);
    var first = lines.getFirst();
    assertThat(first.get("total").asDouble()).isEqualTo((10 + 6 + 4 + 6 + 3) / 2.0);
    assertThat(first.get("score").get("gate").asString()).isEqualTo("unknown");
    var page = planner.page("/en/inventory-priorities?body=" + planner.body());
    assertThat(page)
        .contains("A text orders its publication", "Axes not known yet: × 0.5", "priority-1");

    PlanSite.WANTED.put(plain, new Demand.Wanted(2, 5, true));
    assertThat(Planner.ids(planner.lines("/en/inventory-priorities?body=" + planner.body())))
        .containsExactly(plain, useful);
    assertThat(
            Planner.ids(
                planner.lines("/en/inventory-priorities?sort=-duty&body=" + planner.body())))
        .containsExactly(useful, plain);
    assertThat(planner.page("/en/inventory-priorities?body=" + planner.body()))
        .contains("2 people asked for it", "5 votes", "the law has them published");
    var csv = planner.page("/en/inventory-priorities/priorities.csv?body=" + planner.body());
    assertThat(csv.lines().skip(1).map(row -> row.split(",", -1)[2]))
        .containsExactly(plain, useful);
    PlanSite.WANTED.clear();
  }

  @Test
  void aRecordSaysWhereItStandsAndWhy() {
    var id = planner.described("Depths of explained ponds", "law", "Act on ponds, article 9");
    var rank =
        planner
            .lines("/en/inventory-priorities?body=" + planner.body())
            .getFirst()
            .get("rank")
            .asString();
    assertThat(planner.page("/en/inventory/" + id))
        .contains("How soon it is to be published", "Rank " + rank + " of ")
        .contains("A text orders its publication", "Axes not known yet: × 0.5");
    var opened = planner.keepers().opened("Depths of published ponds");
    done(
        planner
            .keepers()
            .take(
                planner.keepers().officer(),
                opened,
                "declare",
                "address",
                "https://ponds.example/depths"));
    assertThat(planner.page("/en/inventory/" + opened))
        .doesNotContain("How soon it is to be published");
  }

  @Test
  void whatIsPublishedOrADuplicateIsNotRanked() {
    var there = planner.keepers().declared("Newts by year", "https://plans.example/newts");
    var twin = planner.keepers().assessed("Births of newts");
    done(
        planner
            .keepers()
            .take(
                planner.keepers().officer(),
                twin,
                "propose",
                "outcome",
                "duplicate",
                "reason-en",
                "The same"));
    done(planner.keepers().take(planner.keepers().colleague(), twin, "sign"));
    var closed = planner.closed("Nests of newts", "newts");
    var lines = planner.lines("/en/inventory-priorities?body=" + planner.body());
    assertThat(Planner.ids(lines)).containsExactly(closed).doesNotContain(there, twin);
    assertThat(lines.getFirst().get("score").get("gate").asString()).isEqualTo("closed");
    assertThat(lines.getFirst().get("total").asDouble()).isZero();
  }

  @Test
  void aRankingIsFrozenOnceAQuarterAndNeverChanged() {
    var first = planner.described("Eels of ponds", "commitment", "Plan 5");
    var second = planner.described("Carps of ponds");
    freezing.freeze();
    var quarter = quarter();
    var rows = rows(quarter);
    var third = planner.described("Pikes of ponds", "law", "Act on pikes, article 1");
    freezing.freeze();
    assertThat(rows(quarter)).isEqualTo(rows);
    assertThat(
            jdbc.sql("select count(*) from accounts_audit where subject = ? and action = 'freeze'")
                .param(quarter)
                .query(Long.class)
                .single())
        .isOne();
    var frozen = "/en/inventory-priorities?body=" + planner.body() + "&quarter=" + quarter;
    assertThat(Planner.ids(planner.lines(frozen))).containsExactly(first, second);
    var live = planner.lines("/en/inventory-priorities?body=" + planner.body());
    assertThat(Planner.ids(live)).containsExactly(third, first, second);
    assertThat(live.getFirst().get("other").isNull()).as("it was not in it").isTrue();
    assertThat(live.get(1).get("other").asInt())
        .isEqualTo(planner.lines(frozen).getFirst().get("rank").asInt());
    assertThat(planner.page("/en/inventory-priorities?body=" + planner.body()))
        .contains("Rank in " + quarter, "Was not in it");
    assertThat(planner.guest().get("/en/inventory-priorities?quarter=2001-Q1").statusCode())
        .isEqualTo(404);

    clock.pass(Duration.ofDays(100));
    freezing.freeze();
    assertThat(planner.json("/en/inventory-priorities").get("quarters").get(0).asString())
        .isEqualTo(quarter());
    assertThat(
            Planner.ids(
                planner.lines(
                    "/en/inventory-priorities?body=" + planner.body() + "&quarter=" + quarter())))
        .containsExactly(third, first, second);
  }

  @Test
  void nothingTellsOfWhatIsHiddenSinceOrOfWhichOnlyTheTitleIsPublic() {
    var hidden =
        planner.described("Otters of the secret sluice", "law", "Act on otters, article 1");
    var titled = planner.described("Beavers of the titled dam", "law", "Act on beavers, article 1");
    var shown = planner.described("Swans of the open pond");
    for (var id : List.of(hidden, titled)) {
      planner.openAndSchedule(id);
    }
    freezing.freeze();
    var quarter = quarter();
    var before =
        planner.json("/en/inventory-priorities?quarter=" + quarter).get("withheld").asLong();
    planner.show(hidden, "hidden");
    planner.show(titled, "title-only");

    var frozen = planner.json("/en/inventory-priorities?quarter=" + quarter);
    assertThat(frozen.get("withheld").asLong()).isEqualTo(before + 2);
    assertRanksHaveNoGaps(frozen);
    var live = planner.json("/en/inventory-priorities");
    assertThat(live.get("withheld").asLong()).isGreaterThanOrEqualTo(2);
    assertRanksHaveNoGaps(live);
    assertThat(Planner.ids(planner.lines("/en/inventory-priorities?body=" + planner.body())))
        .containsExactly(shown);
    for (var path :
        List.of(
            "/en/inventory-priorities",
            "/en/inventory-priorities?quarter=" + quarter,
            "/en/inventory-priorities/priorities.csv",
            "/en/inventory-priorities/priorities.csv?quarter=" + quarter,
            "/en/inventory-calendar",
            "/en/inventory-calendar/calendar.csv",
            "/en/inventory-calendar/calendar.ics",
            "/en/inventory-flow",
            "/en/inventory-flow/flow.csv")) {
      for (var reader : List.of(planner.guest(), planner.keepers().officer())) {
        for (var type : List.of("text/html", "application/json", "*/*")) {
          assertThat(planner.get(reader, path, type).body())
              .as(path)
              .doesNotContain("Otters", "Beavers", hidden, titled);
        }
      }
    }
    assertThat(
            planner.lines("/en/inventory-flow").getFirst().get("figures").get("records").asLong())
        .isOne();
    assertThat(planner.page("/en/inventory?body=" + planner.body()))
        .as("a title says nothing of a promise")
        .contains("Beavers")
        .doesNotContain("2099-Q4");
  }

  private List<String> rows(String quarter) {
    return jdbc.sql(
            "select body, number, score from inventory_frozen where quarter = ? order by 1, 2")
        .param(quarter)
        .query((row, _) -> row.getString(1) + "." + row.getInt(2) + " " + row.getString(3))
        .list();
  }

  /// Each rank is one more than how many are before it, so that nobody can have been taken out.
  private static void assertRanksHaveNoGaps(JsonNode page) {
    var ranks = page.get("lines").valueStream().map(line -> line.get("rank").asInt()).toList();
    for (int i = 0; i < ranks.size(); i++) {
      assertThat(ranks.get(i)).isIn(i + 1, i == 0 ? 1 : ranks.get(i - 1));
    }
  }
}
