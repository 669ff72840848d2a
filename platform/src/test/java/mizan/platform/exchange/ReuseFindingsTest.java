package mizan.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import mizan.platform.accounts.Letters;
import mizan.platform.editions.LifeSite;
import mizan.platform.editions.LittlePortal;
import mizan.platform.editions.Round;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// A reuse is stale once a harvest that missed nothing no longer finds what it cites; what none
/// ever found says nothing.
@LifeSite
@Import(Letters.class)
class ReuseFindingsTest {
  private static final String MAKER = "maker@stale.example";

  @LocalServerPort private int port;

  private final Round round;
  private final Letters letters;

  @Autowired
  ReuseFindingsTest(Round round, Letters letters) {
    this.round = round;
    this.letters = letters;
  }

  @Test
  void onlyACompleteHarvestMakesAReuseStale() throws Exception {
    try (var portal = new LittlePortal()) {
      round.register("cited", portal);
      var makers = new Makers(port, letters);
      var fine = portal.address() + "files/fine.csv";
      var too = portal.address() + "files/fine-too.csv";
      round.published("cited");
      var keeper = round.unit(port); // sessions end meanwhile
      var number = makers.published(keeper, MAKER, "Wells", "https://wells.example/", fine);
      var never =
          makers.published(
              keeper, MAKER, "Springs", "https://springs.example/", portal.address() + "no.csv");
      var both =
          makers.published(keeper, MAKER, "Both", "https://both.example/", fine + "\n" + too);
      var page = makers.guest().get("/en/reuses/" + number).body();
      assertThat(page).contains("found in edition", "Of cited");
      assertThat(makers.guest().get("/en/reuses?body=" + Round.body("cited")).body())
          .contains("/reuses/" + number)
          .doesNotContain("/reuses/" + never + "\"");

      portal.withdrawn.add("fine");
      round.published("cited");
      assertThat(makers.health(number)).isEqualTo("stale");
      assertThat(makers.health(never)).isEqualTo("unknown");
      assertThat(makers.health(both)).isEqualTo("unknown");
      assertThat(makers.guest().get("/en/reuses/" + number).body()).contains("no longer found");

      portal.withdrawn.clear();
      var last = round.published("cited");
      assertThat(makers.health(number)).isEqualTo("unknown");
      var place = "/editions/" + last.number() + "/portals/";
      assertThat(makers.guest().get("/en/reuses/" + number + "?now").body()).contains(place);
      round.withdraw(last);
      assertThat(makers.guest().get("/en/reuses/" + number + "?after").body())
          .doesNotContain(place);
    }
  }
}
