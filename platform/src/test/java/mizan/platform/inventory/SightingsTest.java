package mizan.platform.inventory;

import static mizan.platform.inventory.RecordKeepers.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import mizan.engine.results.DatasetsAt.Held;
import mizan.platform.accounts.Guest;
import mizan.platform.editions.Edition;
import mizan.platform.editions.LifeSite;
import mizan.platform.editions.LittlePortal;
import mizan.platform.editions.Round;
import mizan.platform.inventory.Asset.Verb;
import mizan.platform.reports.Whereabouts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a body says it has published is published once a harvest found it, and broken once a
/// harvest that missed nothing no longer does.
@LifeSite
class SightingsTest {
  @LocalServerPort private int port;

  private final Round round;
  private final JdbcClient jdbc;
  private final Whereabouts whereabouts;

  @Autowired
  SightingsTest(Round round, JdbcClient jdbc, Whereabouts whereabouts) {
    this.round = round;
    this.jdbc = jdbc;
    this.whereabouts = whereabouts;
  }

  @Test
  void onlyWhatAHarvestFindsIsPublished() throws Exception {
    try (var portal = new LittlePortal()) {
      round.register("inventoried", portal);
      var keepers =
          new RecordKeepers(
              Round.body("inventoried"),
              round.officer("inventoried", port),
              round.officer("inventoried", port));
      var there = keepers.opened("Wells");
      promise(keepers, there);
      done(
          keepers.take(
              keepers.officer(), there, "declare", "address", portal.address() + "files/fine.csv"));
      assertThat(promised()).isEqualTo("not-due");
      var nowhere = keepers.declared("Springs", portal.address() + "files/nothing.csv");
      var first = round.published("inventoried");
      assertThat(keepers.state(there)).isEqualTo("linked");
      assertThat(keepers.state(nowhere)).isEqualTo("published");
      assertLinks(first, portal);
      var link = keepers.json(there).get("links").get(0);
      var place =
          "/en/editions/%d/portals/%s/datasets/%s"
              .formatted(
                  link.get("edition").asInt(),
                  link.get("portal").asString(),
                  link.get("dataset").asString());
      assertThat(new Guest(port).get("/en/inventory/" + there).body()).contains(place);
      assertThat(new Guest(port).get(place).statusCode()).isEqualTo(200);
      assertThat(promised()).isEqualTo("kept");
      assertReach();

      portal.withdrawn.add("fine");
      round.published("inventoried");
      assertThat(keepers.state(there)).isEqualTo("broken");
      assertThat(keepers.state(nowhere)).isEqualTo("published");
      assertThat(orphans()).isZero();

      portal.withdrawn.clear();
      round.published("inventoried");
      assertThat(keepers.state(there)).isIn("linked", "kept");
    }
  }

  private static void promise(RecordKeepers keepers, String id) {
    done(
        keepers.take(
            keepers.officer(), id, "schedule", "quarter", "2099-Q4", "responsible", "Director"));
  }

  /// What became of the one promise of the body.
  private String promised() {
    var body = Round.body("inventoried");
    return json("/en/inventory-calendar?body=" + body)
        .get("lines")
        .get(0)
        .get("outcome")
        .asString();
  }

  private JsonNode json(String path) {
    return JsonMapper.shared()
        .readTree(new Guest(port).get(path, "Accept", "application/json").body());
  }

  /// People get one file; that they do not get the other is not proven yet.
  private void assertLinks(Edition edition, LittlePortal portal) {
    var files = portal.address() + "files/";
    var found = whereabouts.find(edition, Set.of(files + "fine-too.csv", files + "gone.csv"));
    assertThat(found.complete()).contains("inventoried");
    assertThat(found.held().get("inventoried"))
        .extracting(Held::title, Held::working, Held::failing)
        .containsExactlyInAnyOrder(tuple("Wells fine-too", 1L, 0L), tuple("Wells gone", 0L, 0L));
  }

  @Test
  void whatTheLastEditionSawIsFoundAtOnceAndNotWhenItDoesNotStand() throws Exception {
    try (var portal = new LittlePortal()) {
      round.register("declared", portal);
      var edition = round.published("declared");
      var keepers =
          new RecordKeepers(
              Round.body("declared"),
              round.officer("declared", port),
              round.officer("declared", port));
      var record = keepers.declared("Wells", portal.address() + "files/fine.csv");
      for (var i = 0; i < 200 && !keepers.state(record).equals("linked"); i++) {
        Thread.sleep(50);
      }
      assertThat(keepers.state(record)).isEqualTo("linked");
      round.withdraw(edition);
      assertThat(keepers.state(record)).isEqualTo("published");
      assertThat(keepers.json(record).get("links")).isEmpty();
      assertThat(orphans()).isZero();
    }
  }

  /// Of the three datasets of the portal a record leads to one.
  private void assertReach() {
    var body =
        json("/en/inventory-reach")
            .get("lines")
            .valueStream()
            .filter(line -> line.get("body").asString().equals(Round.body("inventoried")))
            .findFirst()
            .orElseThrow()
            .get("progress");
    assertThat(body.get("records").asLong()).isEqualTo(2);
    assertThat(body.get("found").asLong()).isEqualTo(1);
    assertThat(body.get("unfound").asLong()).isEqualTo(1);
    assertThat(body.get("datasets").asLong()).isEqualTo(3);
    assertThat(body.get("uninventoried").asLong()).isEqualTo(2);
    assertThat(new Guest(port).get("/en/inventory-reach/inventoried").body())
        .contains("Wells fine-too", "Wells gone")
        .doesNotContain("Wells fine<");
    assertThat(new Guest(port).get("/en/inventory-reach/elsewhere").statusCode()).isEqualTo(404);
  }

  /// Links of no record, and records that were found and lead nowhere.
  private long orphans() {
    return jdbc.sql(
            """
            select (select count(*) from inventory_link l where not exists (
              select 1 from inventory_asset a where a.body = l.body and a.number = l.number))
            + (select count(*) from inventory_asset a where state in ('linked', 'kept', 'late', 'broken')
              and not exists (select 1 from inventory_link l where a.body = l.body and a.number = l.number))
            """)
        .query(Long.class)
        .single();
  }

  @Test
  void aDatasetIsBrokenWhenPeopleGetNoneOfIt() {
    assertThat(SightingsLedger.verdict(List.of(held(0, 2, 1.0)))).isEqualTo(Verb.FIND_BROKEN);
    assertThat(SightingsLedger.verdict(List.of(held(0, 2, 1.0), held(1, 0, null))))
        .isEqualTo(Verb.KEEP);
    assertThat(SightingsLedger.verdict(List.of(held(1, 2, 1.0)))).isEqualTo(Verb.KEEP);
    assertThat(SightingsLedger.verdict(List.of(held(1, 0, 0.0)))).isEqualTo(Verb.FIND_LATE);
    assertThat(SightingsLedger.verdict(List.of(held(0, 0, null)))).isEqualTo(Verb.FIND);
  }

  private static Held held(long working, long failing, @Nullable Double fresh) {
    return new Held("https://ponds.example/", "0", "Ponds", working, failing, fresh);
  }
}
