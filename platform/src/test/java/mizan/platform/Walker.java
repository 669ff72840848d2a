package mizan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.crypto.spec.SecretKeySpec;
import mizan.platform.Chromium.Look;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Language;
import org.apache.commons.codec.binary.Base32;

/// Somebody at a browser of their own, who looks at every page for what stands in the way.
final class Walker implements AutoCloseable {
  private static final String PHRASE = "quatre mots sans rapport";

  final FreshSite begun;
  final Language language;
  final Page page;
  private final Look look;
  private final List<String> barriers;

  /// Of the app of the second factor.
  String secret = "";

  /// @param barriers notes what stands in the way on the pages that are seen
  Walker(FreshSite begun, Language language, Chromium chromium, List<String> barriers) {
    this.begun = begun;
    this.language = language;
    this.barriers = barriers;
    this.look = Look.of(language);
    this.page = chromium.open(look);
  }

  String site() {
    return "http://127.0.0.1:" + begun.port() + look.path();
  }

  void go(String path, String name) {
    var answer = page.navigate(site() + path);
    assertThat(Objects.requireNonNull(answer).status()).as(path).isEqualTo(200);
    see(name);
  }

  String json(String path) {
    var answer =
        page.request()
            .get(
                site() + path,
                com.microsoft.playwright.options.RequestOptions.create()
                    .setHeader("Accept", "application/json"));
    assertThat(answer.status()).as(path).isEqualTo(200);
    return answer.text();
  }

  String get(String path) {
    return page.request().get(site() + path).text();
  }

  String word(String key) {
    return begun.site().getBean(Dictionaries.class).in(language).text(key);
  }

  boolean isThere(String selector) {
    return page.locator(selector).count() > 0;
  }

  void signIn(String who) {
    page.context().clearCookies();
    page.navigate(site() + "/sign-in");
    page.fill("#mail", who + "@site.example");
    page.fill("#password", PHRASE);
    submit();
    if (isThere("#code")) {
      page.fill("#code", code());
      submit();
    }
    assertThat(page.url()).doesNotContain("/sign-in");
  }

  /// What the app of the second factor shows half a minute later.
  String code() {
    begun.clock().pass(Duration.ofSeconds(30));
    try {
      var key = new SecretKeySpec(new Base32().decode(secret.replace(" ", "")), "HmacSHA1");
      return new TimeBasedOneTimePasswordGenerator()
          .generateOneTimePasswordString(key, begun.clock().instant());
    } catch (InvalidKeyException e) {
      throw new AssertionError(e);
    }
  }

  /// Does something about the edition that the page shows, and says that it is sure.
  void deed(String step) {
    page.locator("section:has(#deed-" + step + ") summary").click();
    page.check("#" + step + "-sure");
    press("section:has(#deed-" + step + ") button[type=submit]");
  }

  void submit() {
    press("main form.stacked button[type=submit]");
  }

  /// Presses what leads to another page, and waits for it.
  void press(String button) {
    page.evaluate("window.left = false");
    page.locator(button).first().click();
    page.waitForCondition(this::isElsewhere);
  }

  private boolean isElsewhere() {
    try {
      var elsewhere = "window.left === undefined && document.readyState === 'complete'";
      return page.evaluate(elsewhere).equals(true);
    } catch (PlaywrightException _) {
      return false; // asked between the two pages
    }
  }

  void see(String name) {
    var here = new Look(look.path() + "-whole-" + name, look.width(), look.theme());
    Chromium.barriers(page, here).forEach(each -> barriers.add(name + ": " + each));
  }

  @Override
  public void close() {
    page.close();
  }
}
