package mizan.platform;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
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
import mizan.platform.web.Language;

/// A real browser that looks at pages as a reader does, and complains of what stands in the way.
public final class Chromium implements AutoCloseable {
  private static final String AXE = axe();
  private static final String WCAG =
      "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /// How one reader looks at one page.
  public record Look(String path, int width, ColorScheme theme) {

    /// The front page as somebody who reads a language looks at it, the widths and themes shared
    /// out among the languages.
    public static Look of(Language language) {
      return switch (language) {
        case ARABIC -> new Look("/ar", 360, ColorScheme.LIGHT);
        case FRENCH -> new Look("/fr", 1280, ColorScheme.LIGHT);
        case ENGLISH -> new Look("/en", 360, ColorScheme.DARK);
      };
    }
  }

  /// Skips the test where no browser is installed.
  public static Chromium start() {
    var program = find();
    assumeTrue(
        program.isPresent(),
        "No Chromium found: install Debian's package 'chromium' or set MIZAN_CHROMIUM to its path");
    var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    var flags =
        List.of(
            "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run");
    var options =
        new LaunchOptions()
            .setExecutablePath(program.orElseThrow())
            .setHeadless(true)
            .setArgs(flags);
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  public Page open(Look look) {
    return browser.newPage(
        new Browser.NewPageOptions()
            .setViewportSize(look.width(), 800)
            .setReducedMotion(ReducedMotion.REDUCE)
            .setColorScheme(look.theme()));
  }

  /// The same for somebody who is signed in.
  ///
  /// @param session the cookie that the site gave, `name=value`; "" for nobody
  public Page open(Look look, String session) {
    var page = open(look);
    if (!session.isEmpty()) {
      var cookie = session.split("=", 2);
      page.context()
          .addCookies(
              List.of(new Cookie(cookie[0], cookie[1]).setDomain("127.0.0.1").setPath("/")));
    }
    return page;
  }

  /// What stands in a reader's way on a page: barriers, complaints of the browser's, a page wider
  /// than the screen.
  List<String> barriers(int port, Look look) {
    try (var page = open(look)) {
      var complaints = new ArrayList<String>();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.navigate("http://127.0.0.1:" + port + look.path());
      complaints.addAll(barriers(page, look));
      complaints.removeIf(text -> text.contains("404"));
      return complaints;
    }
  }

  /// The same of a page that is open already, but for what the browser said when it opened.
  public static List<String> barriers(Page page, Look look) {
    page.evaluate(AXE);
    keep(page, look);
    var complaints = new ArrayList<String>();
    violations(page).forEach(violation -> complaints.add(String.valueOf(violation)));
    if (!page.evaluate("document.documentElement.scrollWidth").equals(look.width())) {
      complaints.add("the page is wider than the screen");
    }
    return complaints;
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
          look.path().substring(1).replaceAll("[^\\w]+", "-")
              + "-"
              + look.width()
              + "-"
              + look.theme();
      var picture = Path.of(folder, name.toLowerCase(Locale.ROOT) + ".png");
      page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(picture));
    }
  }

  private static Optional<Path> find() {
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
