package mizan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import mizan.platform.editions.LittlePortal;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/// The whole programme through a real browser alone, once in each language: from the first start of
/// an empty site over a published edition with a reply to a recommendation that a second edition
/// verifies and a certificate that holds. Only the clock is ours.
class WholeWalkTest {
  private static final String PHRASE = "quatre mots sans rapport";
  private static final String BODY = "waters";
  private static @Nullable Chromium chromium;

  private final List<String> barriers = new ArrayList<>();

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

  @ParameterizedTest
  @EnumSource
  void fromTheFirstStartToACertificateThatHolds(Language language) throws Exception {
    try (var portal = new LittlePortal();
        var begun = FreshSite.start();
        var unit = walker(begun, language);
        var officer = walker(begun, language);
        var assessor = walker(begun, language);
        var citizen = walker(begun, language)) {
      becomeAdministrator(unit, begun.said());
      enter(unit, portal);
      callIn(unit, officer, "officer", "#body", BODY);
      callIn(unit, assessor, "assessor", "#actor", "academia");
      methodology(unit);

      measure(unit, 1);
      unit.deed("open-replies");
      reply(officer);
      answer(unit);
      publish(unit, assessor, begun.clock(), 1);
      look(citizen, 1);

      officer.signIn("officer");
      accept(officer);
      award(unit);
      assertThat(certificate(citizen)).isEqualTo("awarded");

      portal.licence = "https://creativecommons.org/licenses/by/4.0/";
      measure(unit, 2);
      unit.deed("open-replies");
      publish(unit, assessor, begun.clock(), 2);
      look(citizen, 2);
      citizen.go("/recommendations/" + BODY + ".licence-open", "carried-out");
      assertThat(citizen.json("/recommendations/" + BODY + ".licence-open"))
          .contains("\"state\":\"carried-out\"");
      assertThat(certificate(citizen)).as("the next edition is there").isEqualTo("expired");
      verify(citizen);
      audit(unit);
      for (var number : List.of(2, 1)) {
        unit.go("/editions/" + number, "to-withdraw");
        unit.page.locator("section:has(#deed-withdraw) summary").click();
        unit.page.fill("#withdraw-why", "خطأ في القياس / Erreur de mesure.");
        unit.page.check("#withdraw-sure");
        unit.press("section:has(#deed-withdraw) button[type=submit]");
      }
      assertThat(certificate(citizen)).as("its edition does not stand").isEqualTo("void");
      citizen.go("/recommendations/" + BODY + ".licence-open", "opened-again");
      assertThat(citizen.json("/recommendations/" + BODY + ".licence-open"))
          .contains("\"state\":\"open\"");
    }
    assertThat(barriers).isEmpty();
  }

  private Walker walker(FreshSite site, Language language) {
    return new Walker(site, language, Objects.requireNonNull(chromium), barriers);
  }

  private void becomeAdministrator(Walker unit, String said) {
    var link = Pattern.compile("http://[^/]+/fr(/invitation/\\S+)").matcher(said);
    assertThat(link.find()).as(said).isTrue();
    unit.go(link.group(1), "first");
    unit.page.fill("#mail", "unit@site.example");
    unit.page.fill("#name", "Amel Ben Salah");
    unit.page.fill("#password", PHRASE);
    unit.submit();
    unit.secret = unit.page.locator("main code").first().innerText();
    unit.page.fill("#code", unit.code());
    unit.submit();
    unit.see("recovery-codes");
  }

  private void enter(Walker unit, LittlePortal portal) {
    unit.go("/bodies/import", "import");
    var head = unit.get("/bodies/import/template.csv").replace("\uFEFF", "").strip();
    var row = BODY + ",وزارة المياه,Ministère des eaux,Ministry of waters,";
    var kind = unit.word("bodies.kind.ministry");
    var commas = ",".repeat((int) head.chars().filter(c -> c == ',').count() - 4);
    var file = head + "\n" + row + kind + commas + "\n";
    unit.page.setInputFiles(
        "#file", new FilePayload("bodies.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
    unit.submit();
    unit.see("import-look");
    unit.press("main form button[type=submit]");
    unit.see("imported");

    unit.go("/portals/new", "portal");
    unit.page.fill("#slug", "waters");
    unit.page.fill("#address", portal.address());
    unit.page.fill("#title-ar", "بوابة المياه");
    unit.page.fill("#title-fr", "Portail des eaux");
    unit.page.fill("#title-en", "Portal of waters");
    unit.page.selectOption("#body", BODY);
    unit.page.selectOption("#kind", "dcat-us");
    unit.submit();
  }

  private void callIn(Walker unit, Walker guest, String role, String of, String which) {
    unit.go("/people/invite", "invite-" + role);
    unit.page.fill("#mail", role + "@site.example");
    unit.page.selectOption("#role", role);
    unit.page.selectOption(of, which);
    unit.page.selectOption("#language", guest.language.code());
    unit.submit();
    unit.go("/outbox", "outbox-" + role);
    var link =
        unit.page
            .locator("article:has-text('" + role + "@site.example') a")
            .first()
            .getAttribute("href");
    guest.page.navigate(link);
    guest.page.fill("#name", role);
    guest.page.fill("#password", PHRASE);
    guest.submit();
    guest.see("came-in-" + role);
  }

  /// A country of one portal ranks it, and is content with little.
  private void methodology(Walker unit) {
    unit.go("/methodology/drafts", "drafts");
    unit.page.selectOption("#basis", "mizan-2");
    unit.submit();
    unit.see("draft");
    var file = unit.page.inputValue("#text");
    unit.page.fill("#text", file.replace("share: 20", "share: twenty"));
    unit.press("button[value=save]");
    unit.see("draft-refused");
    unit.page.fill(
        "#text",
        file.replace("datasets: 5", "datasets: 3")
            .replace("coverage: 0.8", "coverage: 0.1")
            .replace("from: 55", "from: 1"));
    unit.page.fill("#note", "Ce pays n’a qu’un portail. / لهذا البلد بوابة واحدة.");
    unit.press("button[value=propose]");
    unit.see("draft-proposed");
    unit.press("button[value=publish]");
    unit.see("draft-published");
  }

  private void measure(Walker unit, int number) throws InterruptedException {
    unit.go("/editions/draft", "edition-draft-" + number);
    unit.page.check("#portal-waters");
    unit.submit();
    unit.deed("freeze");
    unit.see("frozen-" + number);
    unit.deed("measure");
    for (var tries = 0; !unit.isThere("#deed-open-replies"); tries++) {
      assertThat(tries).as("the measuring ends").isLessThan(300);
      Thread.sleep(200);
      unit.page.navigate(unit.site() + "/editions/" + number);
    }
    unit.see("provisional-" + number);
  }

  private void reply(Walker officer) {
    officer.go("/editions/1/portals/waters/datasets", "own-datasets");
    officer.press("main table a[href*='/datasets/']");
    officer.see("own-dataset");
    officer.press("#licence-open a[href*='/replies/new']");
    officer.page.fill("#words", "هذه بياناتنا / Nos données ont une licence.");
    officer.page.fill("#link", "https://waters.example/licence");
    officer.submit();
    assertThat(officer.page.url()).matches(".*/replies/[0-9a-f-]{36}");
    officer.see("replied");
  }

  private void answer(Walker unit) {
    unit.go("/editions/1/replies", "replies");
    unit.press("main table a[href*='/replies/'], main li a[href*='/replies/']");
    unit.page.selectOption("#outcome", "rejected");
    unit.page.fill("#answer", "لا تظهر الرخصة / La licence n’apparaît pas.");
    unit.submit();
    unit.see("answered");
  }

  private void publish(Walker unit, Walker assessor, TestClock clock, int number) {
    clock.pass(Duration.ofDays(24));
    unit.signIn("unit");
    assessor.signIn("assessor");
    unit.go("/editions/" + number, "before-jury-" + number);
    unit.deed("call-jury");
    assessor.go("/editions/" + number, "jury-" + number);
    assessor.page.check("#verdict-confirm");
    assessor.submit();
    unit.go("/editions/" + number, "confirmed-" + number);
    unit.deed("publish");
    unit.see("published-" + number);
  }

  private void look(Walker citizen, int number) {
    for (var path :
        List.of(
            "",
            "/ranking",
            "/portals/waters",
            "/bodies/" + BODY,
            "/editions/" + number,
            "/methodology",
            "/recommendations",
            "/certificates")) {
      citizen.go(path, "public-" + number + path.replace('/', '-'));
    }
    assertThat(citizen.json("/ranking")).contains("\"rank\":1");
  }

  private void accept(Walker officer) {
    officer.go("/recommendations/" + BODY + ".licence-open", "recommendation");
    officer.press("button[value=accept]");
    officer.see("accepted");
    assertThat(officer.json("/recommendations/" + BODY + ".licence-open"))
        .contains("\"state\":\"accepted\"");
  }

  private void award(Walker unit) {
    unit.go("/certificates", "proposed");
    unit.press("main table a[href*='/certificates/']");
    unit.press("button[value=award]");
    unit.see("awarded");
  }

  /// What the page of verification says of the first certificate.
  private String certificate(Walker citizen) {
    var state = Pattern.compile("\"state\":\"([a-z-]+)\"").matcher(citizen.json("/certificates"));
    var last = "";
    while (state.find()) {
      last = state.group(1);
    }
    citizen.go("/certificates", "certificates");
    citizen.press("main table a[href*='/certificates/']");
    citizen.see("certificate-" + last);
    return last;
  }

  /// Whatever was done has its words.
  private void audit(Walker unit) {
    unit.go("/audit", "audit");
    var words = unit.begun.site().getBean(Dictionaries.class).in(unit.language);
    for (var row : JsonMapper.shared().readTree(unit.json("/audit")).get("entries")) {
      var action = row.get("action").asString();
      var room = row.get("room").asString();
      if (words.textOr(room + ".step." + action, "").isEmpty()) {
        words.text("accounts.audit.did." + action);
      }
      words.text("accounts.audit.kind." + row.get("kind").asString());
    }
  }

  /// With nothing but what is published and the cryptography of the JDK.
  private static void verify(Walker citizen) throws GeneralSecurityException {
    var link = citizen.page.locator("a[href$='/credential.jwt']").getAttribute("href");
    var site = citizen.site().replaceFirst("/\\w\\w$", "");
    var token = citizen.page.request().get(site + link).text().split("\\.", -1);
    var keys = citizen.page.request().get(site + "/certificates/keys.json").text();
    var key = Pattern.compile("\"x\" ?: ?\"([\\w-]+)\"").matcher(keys);
    assertThat(key.find()).as(keys).isTrue();
    var spki = HexFormat.of().parseHex("302a300506032b6570032100");
    var x = Base64.getUrlDecoder().decode(key.group(1));
    var encoded = Arrays.copyOf(spki, spki.length + x.length);
    System.arraycopy(x, 0, encoded, spki.length, x.length);
    var verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
    verifier.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
    assertThat(verifier.verify(Base64.getUrlDecoder().decode(token[2]))).isTrue();
  }
}
