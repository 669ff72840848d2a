package mizan.platform.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import mizan.engine.results.Dynamics;
import mizan.engine.results.Keys;
import mizan.platform.DemonstrationSite;
import mizan.platform.Measured;
import mizan.platform.editions.Editions;
import mizan.platform.reports.pages.DynamicsPage;
import mizan.platform.web.Language;
import mizan.platform.web.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What users did at two portals of the invented country, one of uData and one of CKAN, as
/// `samples/country/users.yaml` has it.
@DemonstrationSite
class DynamicsTest {
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

  private String html(String path) throws Exception {
    var answer = new Visitor(port).get(path, "Accept", "text/html");
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static List<Integer> counts(JsonNode talks) {
    return List.of("count", "open", "waiting", "answered", "byOrganisation").stream()
        .map(name -> talks.get(name).asInt())
        .toList();
  }

  @Test
  void everythingIsCountedOnceAndWithItsDays() throws Exception {
    var all = json("/en/dynamics").get("all");
    assertThat(all.get("reuses").get("count").asInt()).isEqualTo(8);
    assertThat(all.get("reuses").get("archived").asInt()).isEqualTo(1);
    assertThat(all.get("reuses").get("types").get("visualization").asInt()).isEqualTo(2);
    assertThat(all.get("reuses").get("gone").asInt()).isEqualTo(1);
    assertThat(counts(all.get("discussions"))).containsExactly(8, 3, 3, 6, 4);
    assertThat(all.get("discussions").get("days").get("median").asDouble()).isEqualTo(6);
    assertThat(counts(all.get("requests"))).containsExactly(7, 2, 2, 5, 0);
    assertThat(all.get("requests").get("days").get("median").asDouble()).isEqualTo(28);
    assertThat(counts(all.get("issues"))).containsExactly(2, 1, 1, 1, 0);
    assertThat(all.get("issues").get("days").get("median").isNull()).as("too few").isTrue();
  }

  @Test
  void portalsAreToldApart() throws Exception {
    var page = json("/en/dynamics?sort=-reuses");
    assertThat(slugs(page.get("portals"))).containsExactly("commune-tarfoun", "donnees");
    var tarfoun = page.get("portals").get(0);
    assertThat(tarfoun.get("figures").get("reuses").get("cited").asInt()).isEqualTo(7);
    assertThat(tarfoun.get("figures").get("reuses").get("gone").asInt()).isEqualTo(1);
    assertThat(tarfoun.get("offers").valueStream().map(offer -> offer.get("state").asString()))
        .containsOnly("complete");
    var donnees = page.get("portals").get(1).get("figures").get("reuses");
    assertThat(donnees.get("gone").isNull()).as("CKAN does not tell").isTrue();
    assertThat(slugs(page.get("silent"))).contains("energie", "peche", "cartes");
    assertThat(page.get("unasked").isEmpty()).isTrue();
    assertThat(slugs(json("/en/dynamics?kind=discussion").get("portals")))
        .containsExactly("commune-tarfoun");
    assertThat(slugs(json("/en/dynamics?kind=issue").get("portals"))).containsExactly("donnees");
    assertThat(slugs(json("/en/editions/1/dynamics").get("portals")))
        .containsExactlyInAnyOrder("commune-tarfoun", "donnees");
  }

  private static List<String> slugs(JsonNode lines) {
    return lines.valueStream().map(line -> line.get("slug").asString()).toList();
  }

  @ParameterizedTest
  @EnumSource
  void thePageSaysWhatTheJsonSaysAndNobodysName(Language language) throws Exception {
    var html = html("/" + language.code() + "/dynamics");
    for (var made : json("/fr/dynamics").get("made")) {
      assertThat(html).contains(made.get("title").asString(), made.get("page").asString());
    }
    assertThat(html)
        .contains(
            "/" + language.code() + "/portals/commune-tarfoun\"",
            "/" + language.code() + "/dynamics.csv",
            "6 (",
            "28 (")
        .doesNotContain("Inventée", "Titre inventé", "متخيَّلة", "u-0");
    assertThat(html("/" + language.code() + "/ranking"))
        .contains("/" + language.code() + "/dynamics\"");
    assertThat(html("/" + language.code() + "/requests/responsiveness"))
        .contains("/" + language.code() + "/dynamics\"");
  }

  @Test
  void theTableHasARowForAllAndForEachPortal() throws Exception {
    var csv = new Visitor(port).get("/en/dynamics.csv").body().replace("\uFEFF", "");
    var lines = csv.lines().toList();
    assertThat(lines.getFirst()).isEqualTo(String.join(",", DynamicsPage.HEAD));
    assertThat(lines).hasSize(4);
    for (var line : lines) {
      assertThat(line.split(",", -1)).as(line).hasSameSizeAs(DynamicsPage.HEAD);
    }
    assertThat(csv).contains("commune-tarfoun,").contains("donnees,");
  }

  @Test
  void aDatasetSaysWhoUsesItAndHowManyTalkOfIt(@Autowired Reports reports) throws Exception {
    var portal = reports.findCurrent().orElseThrow().findPortal("commune-tarfoun").orElseThrow();
    var dynamics = Dynamics.of(portal).orElseThrow();
    var talkedOf =
        dynamics.activities().stream()
            .filter(each -> each.subject().equals("dataset") && !each.open())
            .filter(each -> each.title().isEmpty())
            .flatMap(each -> Objects.requireNonNull(each.datasets()).stream())
            .filter(dynamics.there()::containsKey)
            .findFirst()
            .orElseThrow();
    var path =
        "/portals/commune-tarfoun/datasets/"
            + Keys.text(Objects.requireNonNull(dynamics.there().get(talkedOf)));
    var uses = json("/en" + path).get("uses");
    assertThat(uses.valueStream().map(use -> use.get("kind").asString()))
        .contains("reuse", "discussion");
    for (var language : Language.values()) {
      var html = html("/" + language.code() + path);
      uses.forEach(use -> assertThat(html).contains(use.get("address").asString()));
    }
  }
}
