package mizan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import mizan.platform.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/// One address, two forms, three languages, and what goes with every answer.
@Site
class PageWriterTest {
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

  @LocalServerPort private int port;
  private Visitor visitor = new Visitor(0);

  @BeforeEach
  void visit() {
    visitor = new Visitor(port);
  }

  @Test
  void aBrowserIsGivenHtmlInTheLanguageOfTheAddress() throws Exception {
    var arabic = visitor.get("/ar", "Accept", BROWSER, "Accept-Language", "en");
    assertThat(arabic.statusCode()).isEqualTo(200);
    assertThat(type(arabic)).isEqualTo("text/html;charset=UTF-8");
    assertThat(arabic.body())
        .contains("<html lang=\"ar\" dir=\"rtl\">", "hreflang=\"fr\" href=\"/fr\"");
    assertThat(visitor.get("/fr").body()).contains("<html lang=\"fr\" dir=\"ltr\">");
  }

  @Test
  void aProgramIsGivenTheRecordAsJson() throws Exception {
    var asked = visitor.get("/en", "Accept", "application/json");
    assertThat(type(asked)).startsWith("application/json");
    assertThat(JsonMapper.shared().readTree(asked.body()).isObject()).isTrue();
    assertThat(asked.headers().firstValue("Vary").orElse("")).containsIgnoringCase("Accept");
    assertThat(type(visitor.get("/en?format=json", "Accept", BROWSER)))
        .startsWith("application/json");
  }

  @Test
  void theEntranceLeadsToTheLanguageTheBrowserPrefers() throws Exception {
    assertThat(location(visitor.get("/", "Accept-Language", "de, ar-TN;q=0.9, en;q=0.1")))
        .isEqualTo("/ar");
    assertThat(location(visitor.get("/", "Accept-Language", "de"))).isEqualTo("/fr");
    assertThat(location(visitor.get("/", "Accept-Language", ";;=nonsense"))).isEqualTo("/fr");
  }

  @Test
  void aFinalSlashIsSentToTheAddressWithoutIt() throws Exception {
    assertThat(location(visitor.get("/ar/"))).isEqualTo("/ar");
  }

  @Test
  void everyAnswerForbidsWhatIsNotOurs() throws Exception {
    for (var path : new String[] {"/fr", "/fr/nowhere", "/", "/assets/nothing"}) {
      var headers = visitor.get(path).headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .contains(
              "default-src 'none'",
              "script-src 'self'",
              "frame-ancestors 'none'",
              "base-uri 'none'")
          .doesNotContain("unsafe");
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).contains("strict-origin-when-cross-origin");
      assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
    }
  }

  @Test
  void aMissingPageIsAProblemInBothForms() throws Exception {
    var page = visitor.get("/ar/nowhere", "Accept", BROWSER);
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("<h1>الصفحة غير موجودة</h1>");
    var json = visitor.get("/fr/nowhere", "Accept", "application/json");
    assertThat(json.statusCode()).isEqualTo(404);
    assertThat(type(json)).startsWith("application/problem+json");
    var problem = JsonMapper.shared().readTree(json.body());
    assertThat(problem.get("title").asString()).isEqualTo("Page introuvable");
    assertThat(problem.get("status").asInt()).isEqualTo(404);
    assertThat(problem.get("instance").asString()).isEqualTo("/fr/nowhere");
  }

  @Test
  void aRefusalSaysItsReasonAndEscapesWhatItRepeats() throws Exception {
    var page = visitor.get("/en/specimen/missing?name=%3Cscript%3E%22%27%26", "Accept", BROWSER);
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body())
        .contains("There is no body called &lt;script&gt;")
        .doesNotContain("<script");
    var json = visitor.get("/en/specimen/missing?name=X", "Accept", "application/problem+json");
    assertThat(JsonMapper.shared().readTree(json.body()).get("type").asString())
        .isEqualTo("urn:mizan:problem:specimen.missing");
  }

  @Test
  void anAddressThatIsNotWellFormedIsTheAskersProblem() throws Exception {
    assertThat(visitor.get("/fr/specimen?page=abc").statusCode()).isEqualTo(400);
    assertThat(visitor.get("/fr/specimen/missing").statusCode()).isEqualTo(400);
    assertThat(visitor.get("/fr?format=nonsense").statusCode()).isEqualTo(406);
  }

  @Test
  void aFaultOfOursTellsNothingOfItsInside() throws Exception {
    var page = visitor.get("/en/specimen/broken", "Accept", BROWSER);
    assertThat(page.statusCode()).isEqualTo(500);
    assertThat(page.body())
        .contains("Something went wrong on our side")
        .doesNotContain("on purpose");
  }

  @Test
  void aStaticFileHasItsHashInItsAddressAndNeverAges() throws Exception {
    var page = visitor.get("/en").body();
    var sheet = Pattern.compile("/assets/css/mizan-[0-9a-f]{32}\\.css").matcher(page);
    assertThat(sheet.find()).isTrue();
    var file = visitor.get(sheet.group());
    assertThat(file.headers().firstValue("Cache-Control").orElse(""))
        .contains("max-age=31536000", "immutable");
    var font =
        Pattern.compile("/assets/fonts/plex-sans-arabic-400-[0-9a-f]{32}\\.woff2")
            .matcher(file.body());
    assertThat(font.find()).isTrue();
    assertThat(visitor.get(font.group()).statusCode()).isEqualTo(200);
  }

  @Test
  void pagesTravelCompressed() throws Exception {
    var headers = visitor.get("/fr", "Accept-Encoding", "gzip").headers();
    assertThat(headers.firstValue("Content-Encoding")).contains("gzip");
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
