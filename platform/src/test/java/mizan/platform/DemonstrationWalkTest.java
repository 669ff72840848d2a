package mizan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Objects;
import java.util.stream.Stream;
import mizan.platform.Chromium.Look;
import mizan.platform.editions.Editions;
import mizan.platform.reports.Reports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A real browser opens every page over the invented country's edition, in each language.
@DemonstrationSite
class DemonstrationWalkTest {
  private static @Nullable Chromium chromium;

  @LocalServerPort private int port;

  @BeforeAll
  static void openBrowser(@Autowired Editions editions) throws InterruptedException {
    chromium = Chromium.start();
    Measured.await(editions);
  }

  @AfterAll
  static void closeBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  /// Each page in each language, the widths and themes shared out among them.
  static Stream<Look> looks() {
    return paths()
        .flatMap(path ->
            Stream.of(
                new Look("/ar" + path, 360, ColorScheme.LIGHT),
                new Look("/fr" + path, 1280, ColorScheme.LIGHT),
                new Look("/en" + path, 360, ColorScheme.DARK)));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void nothingStandsInTheWayOfAnyReader(Look look, @Autowired Reports reports) {
    var path = look.path().replace("KEY", failingDataset(reports));
    var page = new Look(path, look.width(), look.theme());
    assertThat(Objects.requireNonNull(chromium).barriers(port, page)).isEmpty();
  }

  private static Stream<String> paths() {
    return Stream.of(
        "",
        "/ranking",
        "/portals",
        "/bodies",
        "/bodies?sort=-portals",
        "/bodies/agriculture",
        "/bodies/gouvernorat-telmassa",
        "/bodies/coverage",
        "/portals/agriculture",
        "/portals/peche",
        "/portals/agriculture/datasets?failing=licence-open",
        "/portals/agriculture/datasets/KEY",
        "/portals/agriculture/datasets/KEY/files/1",
        "/editions",
        "/editions/1",
        "/editions/1/ranking",
        "/editions/1/portals/agriculture",
        "/editions/2/replies",
        "/editions/compare",
        "/editions/2/report",
        "/editions/2/data",
        "/sectors",
        "/sectors/agriculture",
        "/sectors/rights",
        "/dynamics",
        "/dynamics?kind=discussion&sort=-answered",
        "/inventory",
        "/inventory/agriculture.1",
        "/inventory/environnement.16",
        "/inventory-systems",
        "/inventory-priorities",
        "/inventory-priorities?sort=-duty",
        "/inventory-calendar",
        "/inventory-flow",
        "/inventory-reach?sort=-uninventoried",
        "/inventory-reach/agriculture",
        "/editions/1/criteria/licence-open",
        "/criteria/dcat-export",
        "/bodies/agriculture/sheet",
        "/check",
        "/check/personal?record=agriculture.1",
        "/follow?topic=/portals/agriculture",
        "/methodology",
        "/methodology/what-if?licence-open=40",
        "/methodology/what-if?licence-open=much",
        "/search",
        "/search?q=agriculture",
        "/search?q=agriculture&kind=datasets",
        "/search?q=agriculture&kind=inventory",
        "/search?q=agriculture&kind=requests&page=9",
        "/search/missed",
        "/search?q=qqqq");
  }

  /// A dataset whose licence is missing or unclear, so that its page has something to say.
  static String failingDataset(Reports reports) {
    var rows = reports.findCurrent().orElseThrow().findRows("agriculture").orElseThrow();
    var wanted =
        new mizan.engine.results.DatasetRows.Wanted("", "licence-open", "fr", true, false, 0, 1);
    return mizan.engine.results.Keys.text(rows.list(wanted).rows().getFirst().key());
  }
}
