package mizan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/// A real browser opens the pages in each language, theme and width, and finds nothing in the way
/// of any reader.
@Site
@ActiveProfiles("specimen")
class BrowserWalkTest {
  private static final String AXE = axe();
  private static final String WCAG =
      "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

  private static final List<AutoCloseable> OPEN = new ArrayList<>();
  private static Optional<Browser> browser = Optional.empty();

  @LocalServerPort private int port;

  /// How one reader looks at one page.
  record Look(String path, int width, ColorScheme theme) {}

  @BeforeAll
  static void openBrowser() {
    browser = findChromium().map(BrowserWalkTest::launch);
  }

  @AfterAll
  static void closeBrowser() throws Exception {
    for (var open : OPEN.reversed()) {
      open.close();
    }
  }

  static Stream<Look> looks() {
    return Stream.of("ar", "fr", "en")
        .flatMap(
            language -> Stream.of("", "/specimen", "/nowhere").map(path -> "/" + language + path))
        .flatMap(path ->
            Stream.of(
                new Look(path, 360, ColorScheme.LIGHT),
                new Look(path, 360, ColorScheme.DARK),
                new Look(path, 1280, ColorScheme.LIGHT)));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void nothingStandsInTheWayOfAnyReader(Look look) throws Exception {
    try (var page = open(chromium(), look)) {
      var complaints = new ArrayList<String>();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.navigate("http://127.0.0.1:" + port + look.path());
      page.evaluate(AXE);
      assertThat(violations(page)).isEmpty();
      assertThat(complaints).filteredOn(text -> !text.contains("404")).isEmpty();
      assertThat(page.evaluate("document.documentElement.scrollWidth"))
          .as("the page is no wider than the screen")
          .isEqualTo(look.width());
      keep(page, look);
    }
  }

  @Test
  void theKeyboardSkipsToTheContentFirst() {
    try (var page = open(chromium(), new Look("/ar", 360, ColorScheme.LIGHT))) {
      page.navigate("http://127.0.0.1:" + port + "/ar");
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
      assertThat(page.evaluate("document.activeElement.getBoundingClientRect().top >= 0"))
          .isEqualTo(true);
      page.keyboard().press("Enter");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
    }
  }

  private static Browser chromium() {
    assumeTrue(
        browser.isPresent(),
        "No Chromium found: install Debian's package 'chromium' or set MIZAN_CHROMIUM to its path");
    return browser.orElseThrow();
  }

  private static List<?> violations(Page page) {
    return (List<?>)
        page.evaluate(
            """
            axe.run(document, {runOnly: %s}).then(result => result.violations.map(
              each => each.id + ' ' + each.nodes.map(node => node.html + ' ' + node.failureSummary).join('; ')))
            """
                .formatted(WCAG));
  }

  /// Pictures of every look, for human eyes, in the folder that MIZAN_SCREENSHOTS names.
  private static void keep(Page page, Look look) {
    var folder = System.getenv("MIZAN_SCREENSHOTS");
    if (folder != null) {
      var name =
          look.path().substring(1).replace('/', '-') + "-" + look.width() + "-" + look.theme();
      var picture = Path.of(folder, name.toLowerCase(Locale.ROOT) + ".png");
      page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(picture));
    }
  }

  private static Page open(Browser browser, Look look) {
    return browser.newPage(
        new Browser.NewPageOptions()
            .setViewportSize(look.width(), 800)
            .setReducedMotion(ReducedMotion.REDUCE)
            .setColorScheme(look.theme()));
  }

  private static Browser launch(Path chromium) {
    var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    OPEN.add(playwright);
    var flags =
        List.of(
            "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run");
    var options = new LaunchOptions().setExecutablePath(chromium).setHeadless(true).setArgs(flags);
    return playwright.chromium().launch(options);
  }

  private static Optional<Path> findChromium() {
    var named = Optional.ofNullable(System.getenv("MIZAN_CHROMIUM")).stream();
    var usual =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    return Stream.concat(named, usual).map(Path::of).filter(Files::isExecutable).findFirst();
  }

  private static String axe() {
    try (var script = ClassLoader.getSystemResourceAsStream("axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
