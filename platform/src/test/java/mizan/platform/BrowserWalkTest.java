package mizan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.stream.Stream;
import mizan.platform.Chromium.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/// A real browser opens the pages of an empty site and the kit's parts in each language, theme and
/// width, and finds nothing in the way of any reader.
@Tag("sqlite") // pages are the same on every database
@Site
@ActiveProfiles("specimen")
class BrowserWalkTest {
  private static @org.jspecify.annotations.Nullable Chromium chromium;

  @LocalServerPort private int port;

  @BeforeAll
  static void openBrowser() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void closeBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  /// Each page in each language, the widths and themes shared out among them.
  static Stream<Look> looks() {
    return Stream.of(
            "",
            "/ranking",
            "/sectors",
            "/sectors/health",
            "/dynamics",
            "/crawler",
            "/follow",
            "/editions/running",
            "/specimen",
            "/nowhere")
        .flatMap(path ->
            Stream.of(
                new Look("/ar" + path, 360, ColorScheme.LIGHT),
                new Look("/ar" + path, 1280, ColorScheme.DARK),
                new Look("/fr" + path, 1280, ColorScheme.LIGHT),
                new Look("/en" + path, 360, ColorScheme.DARK)));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void nothingStandsInTheWayOfAnyReader(Look look) {
    assertThat(chromium().barriers(port, look)).isEmpty();
  }

  @Test
  void theKeyboardSkipsToTheContentFirst() {
    try (var page = chromium().open(new Look("/ar", 360, ColorScheme.LIGHT))) {
      page.navigate("http://127.0.0.1:" + port + "/ar");
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
      assertThat(page.evaluate("document.activeElement.getBoundingClientRect().top >= 0"))
          .isEqualTo(true);
      page.keyboard().press("Enter");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
    }
  }

  private static Chromium chromium() {
    return java.util.Objects.requireNonNull(chromium);
  }
}
