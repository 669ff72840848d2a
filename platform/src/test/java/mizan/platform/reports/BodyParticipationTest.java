package mizan.platform.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import mizan.engine.samples.Country;
import mizan.platform.DemonstrationSite;
import mizan.platform.Measured;
import mizan.platform.editions.Editions;
import mizan.platform.web.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The invented country's bodies beside its measured portals: who takes part, and how they stand.
@DemonstrationSite
class BodyParticipationTest {
  @LocalServerPort private int port;

  @BeforeAll
  static void measure(@Autowired Editions editions) throws InterruptedException {
    Measured.await(editions);
  }

  private JsonNode json(String path) throws Exception {
    var answer = new Visitor(port).get(path, "Accept", "application/json");
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  @Test
  void aBodyShowsItsPortalsAsTheRankingDoes() throws Exception {
    var ranked = json("/fr/ranking").get("ranked");
    for (var row : ranked) {
      if (row.get("slug").asString().equals("agriculture")) {
        var portal = json("/fr/bodies/agriculture").get("portals").get(0);
        assertThat(portal.get("score").asDouble()).isEqualTo(row.get("score").asDouble());
        assertThat(portal.get("rank").asInt()).isEqualTo(row.get("rank").asInt());
      }
    }
    assertThat(ranked.toString()).contains("\"slug\":\"agriculture\"");
  }

  /// Every owner of a portal, and those that publish in the national one without having one.
  @Test
  void coverageCountsOwnersAndPublishers() throws Exception {
    var owners =
        Country.read(Path.of("../samples")).portals().stream()
            .map(portal -> portal.body())
            .distinct()
            .count();
    var all = json("/en/bodies/coverage").get("all");
    assertThat(all.get("withPortal").asLong()).isEqualTo(owners);
    assertThat(all.get("publishing").asLong()).isPositive();
    assertThat(all.get("taking").asLong())
        .isGreaterThanOrEqualTo(owners)
        .isLessThan(all.get("bodies").asLong());
    assertThat(json("/en/bodies/transport").get("datasets").asLong()).isPositive();
    assertThat(json("/en/bodies?portal=with").get("total").asLong()).isEqualTo(owners);
  }

  @Test
  void theInventedTownsStandUnderTheirGovernorates() throws Exception {
    var town = json("/ar/bodies/commune-ain-belzoura");
    assertThat(town.get("above").get(0).get("slug").asString()).isEqualTo("gouvernorat-telmassa");
    assertThat(json("/ar/bodies/gouvernorat-telmassa").get("parts").size()).isEqualTo(2);
  }
}
