package mizan.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import mizan.platform.accounts.People;
import mizan.platform.accounts.Role;
import mizan.platform.portals.Portal;
import mizan.platform.portals.Portals;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A page that was written is given out again until anything changes, and to nobody else.
///
/// What changes past the audit, as here by a statement of our own, is not seen for seconds: so a
/// page is known to be the kept one.
@Site
@Import({TestClock.Wound.class, People.class})
class KeptPagesTest {
  private static final String PAGE = "/en/portals";

  @LocalServerPort private int port;

  private final Portals portals;
  private final JdbcClient jdbc;
  private final People people;

  @Autowired
  KeptPagesTest(Portals portals, JdbcClient jdbc, People people) {
    this.portals = portals;
    this.jdbc = jdbc;
    this.people = people;
  }

  @BeforeEach
  void begin() {
    name("Ponds");
  }

  private void name(String name) {
    portals.register(
        new Portal(
            "ponds",
            "https://ponds.example/",
            "ckan",
            Trilingual.same("Portal of " + name),
            "waters"));
  }

  private void nameInSecret(String name) {
    jdbc.sql("update portals_portal set title_en = ? where slug = 'ponds'")
        .param("Portal of " + name)
        .update();
  }

  private String page(String... headers) throws Exception {
    return new Visitor(port).get(PAGE, headers).body();
  }

  @Test
  void whatWasWrittenIsGivenAgainUntilAChange() throws Exception {
    assertThat(page()).contains("Portal of Ponds");
    nameInSecret("Puddles");
    assertThat(page()).contains("Portal of Ponds");
    name("Pools");
    assertThat(page()).contains("Portal of Pools");
  }

  @Test
  void eachFormAndEachQueryIsAPageOfItsOwn() throws Exception {
    page();
    nameInSecret("Puddles");
    assertThat(page("Accept", "application/json")).startsWith("{").contains("Portal of Puddles");
    assertThat(new Visitor(port).get(PAGE + "?a=b").body()).contains("Portal of Puddles");
  }

  @Test
  void whoeverIsSignedInIsShownTheirOwnPageAndNobodyElseIs() throws Exception {
    page();
    nameInSecret("Puddles");
    var unit = people.signIn(people.add(Role.UNIT), port);
    var own = unit.get(PAGE).body();
    assertThat(own).contains("Portal of Puddles", "/en/account");
    assertThat(page()).doesNotContain("/en/account");
    assertThat(page("Cookie", "mizan=forged")).contains("Portal of Puddles");
  }

  @Test
  void aProblemIsNotKept() throws Exception {
    for (var time = 0; time < 2; time++) {
      assertThat(new Visitor(port).get("/en/portals/bogs").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void whatIsKeptIsCompressedOnceAndReadAsItWas() throws Exception {
    var plain = page();
    for (var time = 0; time < 2; time++) {
      var answer = zipped();
      assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
      assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
      assertThat(String.join(",", answer.headers().allValues("Vary")))
          .contains("Accept", "Accept-Encoding", "Cookie");
      try (var body = new GZIPInputStream(answer.body())) {
        assertThat(new String(body.readAllBytes(), UTF_8)).isEqualTo(plain);
      }
    }
  }

  private HttpResponse<InputStream> zipped() throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + PAGE));
    return HttpClient.newHttpClient()
        .send(request.header("Accept-Encoding", "gzip").build(), BodyHandlers.ofInputStream());
  }
}
