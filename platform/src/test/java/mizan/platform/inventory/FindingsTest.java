package mizan.platform.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mizan.engine.results.DatasetsAt.Held;
import mizan.platform.accounts.Guest;
import mizan.platform.editions.LifeSite;
import mizan.platform.editions.LittlePortal;
import mizan.platform.editions.Round;
import mizan.platform.inventory.Asset.Verb;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// What a body says it has published is published once a harvest found it, and broken once a
/// harvest that missed nothing no longer does.
@LifeSite
class FindingsTest {
  @LocalServerPort private int port;

  private final Round round;
  private final JdbcClient jdbc;

  @Autowired
  FindingsTest(Round round, JdbcClient jdbc) {
    this.round = round;
    this.jdbc = jdbc;
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
      var there = keepers.declared("Wells", portal.address() + "files/fine.csv");
      var nowhere = keepers.declared("Springs", portal.address() + "files/nothing.csv");
      round.published("inventoried");
      assertThat(keepers.state(there)).isIn("linked", "kept");
      assertThat(keepers.state(nowhere)).isEqualTo("published");
      var link = keepers.json(there).get("links").get(0);
      var place =
          "/en/editions/%d/portals/%s/datasets/%s"
              .formatted(
                  link.get("edition").asInt(),
                  link.get("portal").asString(),
                  link.get("dataset").asString());
      assertThat(new Guest(port).get("/en/inventory/" + there).body()).contains(place);
      assertThat(new Guest(port).get(place).statusCode()).isEqualTo(200);
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

  /// Of the three datasets of the portal a record leads to one.
  private void assertReach() {
    var reach =
        JsonMapper.shared()
            .readTree(
                new Guest(port).get("/en/inventory-reach", "Accept", "application/json").body());
    var body = reach.get("lines").get(0).get("progress");
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
    assertThat(Findings.verdict(List.of(held(0, 2, 1.0)))).isEqualTo(Verb.FIND_BROKEN);
    assertThat(Findings.verdict(List.of(held(0, 2, 1.0), held(1, 0, null)))).isEqualTo(Verb.KEEP);
    assertThat(Findings.verdict(List.of(held(1, 2, 1.0)))).isEqualTo(Verb.KEEP);
    assertThat(Findings.verdict(List.of(held(1, 0, 0.0)))).isEqualTo(Verb.FIND_LATE);
    assertThat(Findings.verdict(List.of(held(0, 0, null)))).isEqualTo(Verb.FIND);
  }

  private static Held held(long working, long failing, @Nullable Double fresh) {
    return new Held("https://ponds.example/", "0", "Ponds", working, failing, fresh);
  }
}
