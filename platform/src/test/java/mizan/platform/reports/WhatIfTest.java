package mizan.platform.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import mizan.engine.scoring.Scorer;
import mizan.platform.DemonstrationSite;
import mizan.platform.Measured;
import mizan.platform.editions.Editions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Other weights move portals exactly as the engine computes it, and a slip of the pen is named.
@DemonstrationSite
class WhatIfTest {
  @LocalServerPort private int port;

  @BeforeAll
  static void measure(@Autowired Editions editions) throws InterruptedException {
    Measured.await(editions);
  }

  @Test
  void aRaisedWeightMovesRanksAsTheEngineComputesThem(@Autowired Reports reports) throws Exception {
    var current = reports.findCurrent().orElseThrow();
    var tried = current.report().methodology().withWeights(Map.of("licence-open", 1000.0));
    var expected = Scorer.score(current.results(), tried);
    var moves = ask("/fr/methodology/what-if?licence-open=1000").get("moves");
    assertThat(moves.size()).isEqualTo(expected.size());
    var moved = 0;
    for (var i = 0; i < expected.size(); i++) {
      var move = moves.get(i);
      var score = expected.get(i);
      assertThat(move.get("slug").asString()).isEqualTo(score.portal().slug());
      assertThat(rank(move, "rankAfter")).isEqualTo(score.rank());
      assertThat(move.get("scoreAfter").asDouble())
          .isEqualTo(score.score() == null ? 0 : score.score());
      moved += move.get("rankBefore").equals(move.get("rankAfter")) ? 0 : 1;
    }
    assertThat(moved).as("portals that changed places").isPositive();
  }

  @Test
  void theUsualWeightsChangeNothing() throws Exception {
    var page = ask("/fr/methodology/what-if?licence-open=3,0");
    assertThat(page.get("changed").asBoolean()).isFalse();
    assertThat(page.get("errors").isEmpty()).isTrue();
  }

  @Test
  void whatIsNoWeightIsNamedAtItsField() throws Exception {
    for (var typed : new String[] {"-1", "1001", "NaN", "1e3", "", "%3Cscript%3E"}) {
      var page = ask("/en/methodology/what-if?licence-open=" + typed);
      assertThat(page.get("errors").has("licence-open")).as(typed).isTrue();
      assertThat(page.get("changed").asBoolean()).isFalse();
    }
    var html = get("/en/methodology/what-if?licence-open=%3Cscript%3E", "text/html");
    assertThat(html)
        .contains("There is a problem", "href=\"#licence-open\"", "value=\"&lt;script>\"")
        .doesNotContain("<script>");
  }

  private static @org.jspecify.annotations.Nullable Integer rank(JsonNode move, String field) {
    return move.get(field).isNull() ? null : Integer.valueOf(move.get(field).asInt());
  }

  private JsonNode ask(String path) throws IOException, InterruptedException {
    return JsonMapper.shared().readTree(get(path, "application/json"));
  }

  private String get(String path, String accept) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
              .header("Accept", accept)
              .build();
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }
}
