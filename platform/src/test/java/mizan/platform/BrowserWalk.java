package mizan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mizan.platform.Chromium.Look;
import mizan.platform.accounts.Guest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A real browser on its way through the pages of a room, which notes what stands in its way.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BrowserWalk {
  @LocalServerPort protected int port;

  private final String room;
  private final List<String> barriers = new ArrayList<>();
  private @Nullable Chromium chromium;

  /// @param room by which pictures of its pages are kept
  protected BrowserWalk(String room) {
    this.room = room;
  }

  @BeforeAll
  void openBrowser() {
    chromium = Chromium.start();
  }

  @AfterAll
  void closeBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void forgetBarriers() {
    barriers.clear();
  }

  /// A page of the browser of somebody who is signed in, or not.
  protected Page page(Look look, Guest guest) {
    return Objects.requireNonNull(chromium).open(look, guest.cookie());
  }

  protected void go(Page page, Look look, String path, String name) {
    var answer = page.navigate("http://127.0.0.1:" + port + path);
    assertThat(Objects.requireNonNull(answer).status()).as(path).isEqualTo(200);
    see(page, look, name);
  }

  protected void see(Page page, Look look, String name) {
    var here = new Look(look.path() + "-" + room + "-" + name, look.width(), look.theme());
    Chromium.barriers(page, here).forEach(each -> barriers.add(name + ": " + each));
  }

  protected void assertNothingStoodInTheWay() {
    assertThat(barriers).isEmpty();
  }
}
