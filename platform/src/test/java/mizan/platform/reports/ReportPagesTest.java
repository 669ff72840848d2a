package mizan.platform.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mizan.platform.DemonstrationSite;
import mizan.platform.Measured;
import mizan.platform.editions.Editions;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The pages over a measured edition: the same facts as HTML and as JSON, in every language.
@DemonstrationSite
class ReportPagesTest {
  @LocalServerPort private int port;

  @BeforeAll
  static void measure(@Autowired Editions editions) throws InterruptedException {
    assertThat(Measured.await(editions).invented()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void theRankingSaysTheSameAsHtmlAndAsJson(Language language, @Autowired Dictionaries dictionaries)
      throws Exception {
    var formats = dictionaries.in(language).formats();
    var html = html("/" + language.code() + "/ranking");
    var json = json("/" + language.code() + "/ranking");
    assertThat(json.get("ranked").size()).isEqualTo(15);
    for (var row : json.get("ranked")) {
      assertThat(html)
          .contains(
              "/portals/" + row.get("slug").asString(),
              escaped(row.get("title").get(language.code()).asString()),
              "<b>" + formats.points(row.get("score").asDouble()) + "</b>");
    }
    assertThat(json.get("unranked").get(0).get("slug").asString()).isEqualTo("peche");
    assertThat(json.get("unranked").get(0).get("reasons").isEmpty()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void aPortalSaysTheSameAsHtmlAndAsJson(Language language, @Autowired Dictionaries dictionaries)
      throws Exception {
    var formats = dictionaries.in(language).formats();
    var html = html("/" + language.code() + "/portals/agriculture");
    var json = json("/" + language.code() + "/portals/agriculture");
    assertThat(json.get("recommendations").isEmpty()).isFalse();
    for (var advice : json.get("recommendations")) {
      assertThat(html).contains("+" + formats.number(advice.get("gain").asDouble(), 1) + "<");
    }
    assertThat(json.get("mqa").get("indicators").size()).isEqualTo(23);
    assertThat(html).contains(formats.number(json.get("harvest").get("obtained").asLong()));
  }

  @ParameterizedTest
  @EnumSource
  void theAddressOfAnInventedPortalIsATextWithItsNote(
      Language language, @Autowired Dictionaries dictionaries) throws Exception {
    var words = dictionaries.in(language);
    var html = html("/" + language.code() + "/portals/agriculture");
    var address = json("/" + language.code() + "/portals/agriculture").get("address").asString();
    assertThat(html)
        .contains("<bdi>" + address + "</bdi>", escaped(words.text("reports.address.invented")))
        .doesNotContain("href=\"" + address);
  }

  @Test
  void theSearchMarksWhatWasLookedForAndEscapesTheRest() throws Exception {
    var found = html("/fr/search?q=ecole%20primaire%20%3Cb%3E");
    assertThat(found)
        .containsIgnoringCase("<mark>écoles</mark> <mark>primaires</mark>")
        .contains("value=\"ecole primaire &lt;b>\"");
    assertThat(html("/ar/search?q=%D9%85%D8%AF%D8%B1%D8%B3%D9%87")) // مدرسه
        .contains("<mark>المدارس</mark>");
    var datasets = json("/fr/search?q=ecole").get("groups").get(0);
    assertThat(datasets.get("kind").asString()).isEqualTo("datasets");
    assertThat(datasets.get("results").get(0).get("title").isString()).isTrue();
  }

  @Test
  void failingDatasetsAreAsManyAsTheCriterionSays() throws Exception {
    for (var line : json("/fr/portals/agriculture").get("criteria")) {
      if (line.get("failing").asLong() > 0 && !line.get("ofPortal").asBoolean()) {
        var list = json("/fr/portals/agriculture/datasets?failing=" + line.get("code").asString());
        assertThat(list.get("pager").get("total").asLong()).isEqualTo(line.get("failing").asLong());
      }
    }
    assertThat(get("/fr/portals/agriculture/datasets?failing=nothing", "text/html").statusCode())
        .isEqualTo(400);
  }

  @Test
  void aListTurnsItsPagesAndKeepsItsOrder() throws Exception {
    var first = scores("/en/portals/agriculture/datasets?sort=-score");
    var second = scores("/en/portals/agriculture/datasets?sort=-score&page=2");
    assertThat(first).hasSize(50);
    assertThat(second).hasSize(40);
    assertThat(first.getLast()).isGreaterThanOrEqualTo(second.getFirst());
    assertThat(scores("/en/portals/agriculture/datasets?sort=-score&page=99")).isEqualTo(second);
    assertThat(html("/en/portals/agriculture/datasets?page=2")).contains("51 to 90 of 90");
  }

  @Test
  void aDatasetShowsItsFindingsItsRecordAndTheWayToRepair() throws Exception {
    var list = json("/fr/portals/agriculture/datasets?failing=licence-open");
    var key = list.get("datasets").get(0).get("key").asString();
    var html = html("/fr/portals/agriculture/datasets/" + key);
    var json = json("/fr/portals/agriculture/datasets/" + key);
    assertThat(html)
        .contains("Licence ouverte", "Comment corriger", "dcat:distribution/0/dct:license")
        .contains("\"id\" : ", json.get("id").asString());
    assertThat(json.get("record").asString()).contains(json.get("id").asString());
    assertThat(get("/fr/portals/agriculture/datasets/nope", "text/html").statusCode())
        .isEqualTo(404);
  }

  @Test
  void filesOfTheReportCanBeDownloaded() throws Exception {
    for (var file : List.of("report.json", "ranking.csv", "findings.csv", "dqv.ttl")) {
      var answer = get("/editions/1/" + file, "*/*");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isNotEmpty();
    }
    assertThat(get("/editions/1/report.html", "text/html").statusCode()).isEqualTo(404);
    assertThat(get("/editions/3/report.json", "text/html").statusCode()).isEqualTo(404);
    assertThat(get("/editions/1/..%2Frun.json", "text/html").statusCode()).isBetween(400, 404);
  }

  @Test
  void theRankingCanBeNarrowedAndTurnedRound() throws Exception {
    var agencies = json("/fr/ranking?body=agency&sort=-score").get("ranked");
    assertThat(agencies.size()).isEqualTo(4);
    assertThat(agencies.get(0).get("score").asDouble())
        .isGreaterThan(agencies.get(3).get("score").asDouble());
    assertThat(json("/fr/ranking?kind=ckan&sort=title").get("ranked").size()).isPositive();
    assertThat(html("/fr/ranking?kind=nothing")).contains("Aucun portail classé ne correspond.");
  }

  @Test
  void everyPageSaysThatTheCountryIsInvented() throws Exception {
    for (var path :
        List.of("", "/ranking", "/portals", "/bodies", "/methodology", "/search", "/nowhere")) {
      assertThat(get("/en" + path, "text/html").body()).contains("Nasimia is an imaginary country");
    }
  }

  @Test
  void theFrontPageAndTheSearchKnowTheEdition() throws Exception {
    var front = json("/fr");
    assertThat(front.get("figures").get("portals").asInt()).isEqualTo(16);
    assertThat(front.get("measures").size()).isEqualTo(3);
    var found = json("/fr/search?q=ecoles&kind=datasets").get("groups").get(0).get("results");
    assertThat(found.isEmpty()).isFalse();
    for (var result : found) {
      assertThat(result.get("score").isNull()).isFalse();
    }
    assertThat(html("/ar/search?q=%3Cb%3E")).contains("&lt;b&gt;").doesNotContain("<b>");
  }

  private List<Double> scores(String path) throws IOException, InterruptedException {
    var scores = new ArrayList<Double>();
    for (var dataset : json(path).get("datasets")) {
      scores.add(dataset.get("score").asDouble());
    }
    return scores;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private String html(String path) throws IOException, InterruptedException {
    var answer = get(path, "text/html");
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  @Test
  void theDownloadsSayThatTheCountryIsInvented() throws Exception {
    var notice = json("/editions/2/report.json").get("notice");
    for (var language : Language.values()) {
      assertThat(notice.get(language.code()).asString()).isNotBlank();
    }
  }

  private JsonNode json(String path) throws IOException, InterruptedException {
    var answer = get(path, "application/json");
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private HttpResponse<String> get(String path, String accept)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var address = String.format(Locale.ROOT, "http://127.0.0.1:%d%s", port, path);
      var request = HttpRequest.newBuilder(URI.create(address)).header("Accept", accept).build();
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
