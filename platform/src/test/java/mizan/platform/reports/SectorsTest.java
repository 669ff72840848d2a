package mizan.platform.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mizan.platform.DemonstrationSite;
import mizan.platform.Measured;
import mizan.platform.bodies.Bodies;
import mizan.platform.bodies.PublicBody;
import mizan.platform.bodies.Sector;
import mizan.platform.editions.Editions;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Language;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sectors of the invented country beside its ranking: every portal stands in one, once.
@DemonstrationSite
class SectorsTest {
  @LocalServerPort private int port;

  @BeforeAll
  static void measure(@Autowired Editions editions) throws InterruptedException {
    Measured.await(editions);
  }

  @ParameterizedTest
  @EnumSource
  void everySectorSaysTheSameAsHtmlAndAsJson(Language language, @Autowired Dictionaries words)
      throws Exception {
    var html = html("/" + language.code() + "/sectors");
    for (var line : json("/fr/sectors").get("sectors")) {
      var code = line.get("code").asString();
      assertThat(html).contains("/" + language.code() + "/sectors/" + code + "\"");
      var page = html("/" + language.code() + "/sectors/" + code);
      for (var row : json("/fr/sectors/" + code).get("portals")) {
        assertThat(page)
            .contains(
                "/" + language.code() + "/portals/" + row.get("portal").get("slug").asString());
      }
      if (!line.get("mean").isNull()) {
        var mean = words.in(language).formats().points(line.get("mean").asDouble());
        assertThat(html).contains("<b>" + mean + "</b>");
        assertThat(page).contains(mean);
      }
    }
  }

  @Test
  void everyPortalOfTheRankingStandsInOneSector() throws Exception {
    var found = new ArrayList<String>();
    for (var line : json("/en/sectors").get("sectors")) {
      var portals = json("/en/sectors/" + line.get("code").asString()).get("portals");
      assertThat(portals.size()).isEqualTo(line.get("portals").asInt());
      portals.forEach(row -> found.add(row.get("portal").get("slug").asString()));
    }
    var ranking = json("/en/ranking");
    var all = new ArrayList<String>();
    ranking.get("ranked").forEach(row -> all.add(row.get("slug").asString()));
    ranking.get("unranked").forEach(row -> all.add(row.get("slug").asString()));
    assertThat(found).containsExactlyInAnyOrderElementsOf(all);
  }

  /// Two ranked portals, and one that is held and counts for no mean.
  @Test
  void theMeansAreThoseOfTheRankedPortals() throws Exception {
    var page = json("/en/sectors/agriculture");
    var scores = new ArrayList<Double>();
    for (var row : page.get("portals")) {
      if (row.get("portal").get("unranked").isNull()) {
        scores.add(row.get("portal").get("score").asDouble());
      }
    }
    var sector = page.get("sector");
    assertThat(sector.get("portals").asInt()).isEqualTo(3);
    assertThat(sector.get("ranked").asInt()).isEqualTo(scores.size()).isEqualTo(2);
    assertThat(sector.get("mean").asDouble()).isCloseTo(mean(scores), within(1e-9));
    assertThat(sector.get("best").get("score").asDouble()).isEqualTo(Collections.max(scores));
    assertThat(page.get("countryMean").asDouble())
        .isCloseTo(mean(scores(json("/en/ranking").get("ranked"))), within(1e-9));
    for (var dimension : page.get("dimensions")) {
      assertThat(dimension.get("country").asDouble()).isBetween(0.0, 100.0);
    }
    assertThat(page.get("dimensions").isEmpty()).isFalse();
  }

  @Test
  void changesAreThoseOfTheComparisonAndTheCostliestCriterionComesFirst() throws Exception {
    var page = json("/en/sectors/agriculture");
    assertThat(page.get("common").get("before").asInt()).isEqualTo(1);
    var compared = json("/en/editions/compare?old=1&new=2").get("portals");
    var seen = 0;
    for (var row : page.get("portals")) {
      for (var portal : compared) {
        if (portal.get("slug").equals(row.get("portal").get("slug"))
            && !portal.get("before").isNull()
            && !portal.get("after").isNull()) {
          var change = portal.get("after").asDouble() - portal.get("before").asDouble();
          assertThat(row.get("change").asDouble()).isCloseTo(change, within(1e-9));
          seen++;
        }
      }
    }
    assertThat(seen).isPositive();
    var losses =
        page.get("weakest").valueStream().map(each -> each.get("loss").asDouble()).toList();
    assertThat(losses).hasSize(5).isSortedAccordingTo(Collections.reverseOrder());
  }

  @Test
  void aSectorNamesItsBodiesWithoutAPortal(@Autowired Bodies bodies) throws Exception {
    assertThat(html("/en/sectors/rights"))
        .contains("No portal evaluated", "No public body of this sector is registered");
    bodies.register(body("ombudsman", Sector.RIGHTS));
    bodies.register(body("blood-bank", Sector.HEALTH));
    var page = json("/en/sectors/rights");
    assertThat(page.get("sector").isNull()).isTrue();
    assertThat(page.get("without").get(0).get("slug").asString()).isEqualTo("ombudsman");
    assertThat(html("/en/sectors/rights")).contains("No portal evaluated", "/en/bodies/ombudsman");
    assertThat(html("/en/sectors/health")).contains("/portals/sante", "/en/bodies/blood-bank");
    assertThat(html("/en/sectors/culture")).contains("Every registered public body");
    assertThat(json("/en/sectors").get("without").toString()).isEqualTo("[\"rights\"]");
    assertThat(html("/en/bodies/ombudsman"))
        .contains("/en/sectors/rights\"")
        .doesNotContain("/en/recommendations?body");
  }

  private static PublicBody body(String slug, Sector sector) {
    var name = Trilingual.same(slug);
    var kind = PublicBody.Kind.AGENCY;
    return new PublicBody(
        slug, kind, kind.level(), name, "", sector, "", null, null, "", List.of(), Map.of());
  }

  @Test
  void portalsOfBodiesWithoutASectorStandTogether() throws Exception {
    var kinds =
        json("/en/sectors/none")
            .get("portals")
            .valueStream()
            .map(row -> row.get("portal").get("bodyKind").asString())
            .collect(Collectors.toSet());
    assertThat(kinds).isEqualTo(Set.of("municipality"));
    assertThat(html("/ar/sectors/none")).contains("قطاع غير مذكور");
  }

  @Test
  void anEarlierEditionHasItsOwnAndNothingElseIsASector() throws Exception {
    var first = json("/fr/editions/1/sectors/agriculture");
    assertThat(first.get("common").isNull()).isTrue();
    assertThat(html("/fr/editions/1/sectors/agriculture"))
        .contains("C’est la première édition publiée", "/fr/editions/1/criteria/");
    assertThat(json("/fr/editions/1/sectors").get("shown").get("number").asInt()).isEqualTo(1);
    for (var path :
        List.of("/fr/sectors/magic", "/fr/editions/9/sectors", "/fr/editions/9/sectors/health")) {
      assertThat(new Visitor(port).get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void theTablesCanBeTurnedRound() throws Exception {
    var means = new ArrayList<Double>();
    for (var line : json("/en/sectors?sort=mean").get("sectors")) {
      means.add(line.get("mean").isNull() ? 0 : line.get("mean").asDouble());
    }
    assertThat(means).isSorted();
    var portals = json("/en/sectors/none?sort=-score").get("portals");
    var scores =
        portals.valueStream().map(row -> row.get("portal").get("score").asDouble()).toList();
    assertThat(scores).hasSizeGreaterThan(1).isSortedAccordingTo(Collections.reverseOrder());
  }

  @Test
  void pagesLeadToSectorsAndToRecommendations() throws Exception {
    assertThat(html("/en/ranking")).contains("/en/sectors\"");
    assertThat(html("/en/editions/2")).contains("/en/editions/2/sectors\"");
    assertThat(html("/en/editions/2/report")).contains("/en/editions/2/sectors/agriculture\"");
    for (var path : List.of("/en/portals/eaux", "/en/bodies/eaux")) {
      assertThat(html(path))
          .contains("/en/sectors/agriculture\"", "/en/recommendations?body=eaux\"");
    }
  }

  private static List<Double> scores(JsonNode standings) {
    return standings.valueStream().map(each -> each.get("score").asDouble()).toList();
  }

  private static double mean(List<Double> scores) {
    return scores.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  private String html(String path) throws Exception {
    return answer(path, "text/html");
  }

  private JsonNode json(String path) throws Exception {
    return JsonMapper.shared().readTree(answer(path, "application/json"));
  }

  private String answer(String path, String accept) throws Exception {
    var answer = new Visitor(port).get(path, "Accept", accept);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }
}
