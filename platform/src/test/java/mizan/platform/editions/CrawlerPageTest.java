package mizan.platform.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import mizan.engine.fetching.Timekeeper;
import mizan.platform.Site;
import mizan.platform.editions.EditionSettings.Hours;
import mizan.platform.web.Language;
import mizan.platform.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/// Whoever finds us in a server's log is told who asks and how to stop it.
@Site
@TestPropertySource(
    properties = {
      "mizan.address=https://mizan.example/",
      "mizan.contact=data@mizan.example",
      "mizan.comes-from=192.0.2.7,192.0.2.8",
      "mizan.window.from=22:00",
      "mizan.window.to=06:30"
    })
class CrawlerPageTest {
  private static final Hours ANY_TIME = new Hours(null, null, ZoneOffset.UTC);

  @TempDir private Path folder;
  @LocalServerPort private int port;

  @ParameterizedTest
  @EnumSource
  void thePageTellsWhatTheOperatorSetAndAllTheRules(Language language) throws Exception {
    var visitor = new Visitor(port);
    var path = "/" + language.code() + "/crawler";
    var html = visitor.get(path, "Accept", "text/html").body();
    assertThat(html)
        .contains(
            "Mizan/0.1 (+https://mizan.example/crawler)",
            "data@mizan.example",
            "192.0.2.7, 192.0.2.8",
            "22:00",
            "06:30",
            "<code>Retry-After</code>",
            "<code>robots.txt</code>",
            "48");
    assertThat(html.split("<h2>", -1)).as("parts").hasSize(1 + 9);
    assertThat(html).doesNotContain("<script", "{0}");
    var json = JsonMapper.shared().readTree(visitor.get(path, "Accept", "application/json").body());
    assertThat(json.get("agent").asString())
        .isEqualTo("Mizan/0.1 (+https://mizan.example/crawler)");
    assertThat(json.get("window").get("zone").asString()).isEqualTo("Africa/Tunis");
    assertThat(json.get("text").asString()).startsWith("## ");
  }

  @Test
  void theAddressInTheAgentStringLeadsThereInTheReadersLanguage() throws Exception {
    var visitor = new Visitor(port);
    var answer = visitor.get("/crawler", "Accept-Language", "ar");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).contains("/ar/crawler");
    assertThat(visitor.get("/fr", "Accept", "text/html").body()).contains("href=\"/fr/crawler\"");
  }

  @Test
  void whatCannotBeFollowedIsRefusedWithItsReason() throws Exception {
    var policy = Files.writeString(folder.resolve("policy.yaml"), "stoped: [a.example]\n");
    assertRefused(settings(policy, ANY_TIME, null), "a policy has no stoped");
    var missing = folder.resolve("missing.yaml");
    assertRefused(settings(missing, ANY_TIME, null), missing.toString());
    var half = new Hours(LocalTime.of(22, 0), null, ZoneOffset.UTC);
    assertRefused(settings(null, half, null), "two different hours");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mizan.example", "ftp://mizan.example", "https:/nowhere"})
  void anAddressThatIsNoneOfASiteIsRefused(String given) {
    assertRefused(settings(null, ANY_TIME, URI.create(given)), given);
  }

  @Test
  void thePolicyOfTheOperatorHolds() throws Exception {
    var file =
        Files.writeString(
            folder.resolve("policy.yaml"), "stopped: [old.example]\nports: [80, 8081]\n");
    var policy = new Conduct(settings(file, ANY_TIME, null), Timekeeper.SYSTEM).policy();
    assertThat(policy.stopped().test("data.old.example")).isTrue();
    assertThat(policy.ports()).containsExactlyInAnyOrder(80, 8081);
    assertThat(policy.agent()).isEqualTo("Mizan/0.1 (+open data evaluation)");
  }

  private static void assertRefused(EditionSettings settings, String reason) {
    assertThatThrownBy(() -> new Conduct(settings, Timekeeper.SYSTEM))
        .isInstanceOf(PolicyRefused.class)
        .hasMessageStartingWith("Mizan cannot start: ")
        .hasMessageContaining(reason);
  }

  private static EditionSettings settings(
      @Nullable Path policy, Hours window, @Nullable URI address) {
    return new EditionSettings(Path.of("data"), policy, window, address, "", List.of());
  }
}
