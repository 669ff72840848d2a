package mizan.platform.portals;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import mizan.platform.Chromium;
import mizan.platform.Chromium.Look;
import mizan.platform.Site;
import mizan.platform.TestClock;
import mizan.platform.accounts.Grant;
import mizan.platform.accounts.Guest;
import mizan.platform.accounts.People;
import mizan.platform.accounts.Role;
import mizan.platform.bodies.Bodies;
import mizan.platform.bodies.PublicBody;
import mizan.platform.bodies.PublicBody.Kind;
import mizan.platform.web.Language;
import mizan.platform.web.Trilingual;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The unit enters, changes and retires portals; nothing is registered twice or half.
@Site
@Import({TestClock.Wound.class, People.class})
class PortalsTest {
  private static final String[] LAKES = {
    "do", "save",
    "slug", "lakes",
    "address", "https://data.lakes.example/",
    "title-ar", "بوابة البحيرات",
    "title-fr", "Portail des lacs",
    "title-en", "Lakes portal",
    "body", "waters",
    "kind", "ckan",
    "reference", "letter of 3 March 2026",
    "pause", "500",
    "at-once", "2",
    "from", "22:00",
    "to", "06:00",
    "over-robots", "yes"
  };

  @LocalServerPort private int port;

  private final Portals portals;
  private final Bodies bodies;
  private final People people;
  private final JdbcClient jdbc;

  @Autowired
  PortalsTest(Portals portals, Bodies bodies, People people, JdbcClient jdbc) {
    this.portals = portals;
    this.bodies = bodies;
    this.people = people;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void beginAnew() {
    jdbc.sql("delete from portals_portal").update();
    bodies.register(PublicBody.of("waters", Kind.MINISTRY, Trilingual.same("Waters")));
  }

  private Guest unit() {
    return people.signIn(people.add(Role.UNIT), port);
  }

  /// The same answers but for one.
  private static String[] but(String name, String answer) {
    var answers = LAKES.clone();
    for (int i = 0; i < answers.length; i += 2) {
      if (answers[i].equals(name)) {
        answers[i + 1] = answer;
      }
    }
    return answers;
  }

  @Test
  void aPortalIsEnteredWithWhatItsOwnerAgreedTo() {
    assertThat(unit().post("/en/portals/new", LAKES).statusCode()).isEqualTo(303);
    var portal = portals.find("lakes").orElseThrow();
    assertThat(portal.agreement())
        .isEqualTo(
            new Agreement(
                500, 2, LocalTime.of(22, 0), LocalTime.of(6, 0), true, "letter of 3 March 2026"));
    var mandate =
        java.util.Objects.requireNonNull(portal.agreement())
            .mandate(java.net.URI.create(portal.address()), java.time.ZoneId.of("Africa/Tunis"));
    assertThat(mandate.host()).isEqualTo("data.lakes.example");
    assertThat(mandate.pause()).isEqualTo(Duration.ofMillis(500));
    assertThat(mandate.overRobots()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "slug, new, slug",
    "slug, Two Words, slug",
    "address, ftp://lakes.example/, address",
    "address, 'javascript:alert(1)', address",
    "address, https://user:secret@lakes.example/, address",
    "title-ar, '', title-ar",
    "body, nobody, body",
    "kind, fortran, kind",
    "pause, -1, pause",
    "at-once, 1000, at-once",
    "to, 22:00, to",
    "from, noon, from",
    "reference, '', reference"
  })
  void anAnswerThatWillNotDoIsRefusedBesideItsQuestion(String name, String answer, String field) {
    var refused = unit().post("/en/portals/new", but(name, answer));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("id=\"" + field + "-error\"", "Portail des lacs");
    assertThat(portals.list()).isEmpty();
  }

  @Test
  void noTwoPortalsHaveOneAddress() {
    var unit = unit();
    unit.post("/en/portals/new", LAKES);
    var other = but("slug", "other");
    other[5] = "http://WWW.data.lakes.example:80";
    var refused = unit.post("/en/portals/new", other);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("lakes too");
    assertThat(unit.post("/en/portals/new", LAKES).statusCode()).isEqualTo(409);
    assertThat(portals.list()).hasSize(1);
    unit.post("/en/portals/lakes/edit", "do", "retire", "reason", "Merged");
    assertThat(unit.post("/en/portals/new", other).statusCode()).isEqualTo(303);
  }

  @Test
  void aPortalIsChangedAndRetiredWithAReasonThatIsPublished() {
    var unit = unit();
    unit.post("/en/portals/new", LAKES);
    var path = "/en/portals/lakes/edit";
    assertThat(unit.get(path).body()).contains("letter of 3 March 2026");
    unit.post(path, but("title-en", "Portal of all lakes"));
    assertThat(portals.active("lakes").title().en()).isEqualTo("Portal of all lakes");
    assertThat(unit.post(path, "do", "retire").statusCode()).isEqualTo(400);
    assertThat(portals.list()).hasSize(1);
    assertThat(unit.post(path, "do", "retire", "reason", "Merged into one").statusCode())
        .isEqualTo(303);
    assertThat(portals.list()).isEmpty();
    assertThat(portals.find("lakes")).isPresent();
    assertThat(new Guest(port).get("/en/portals").body()).contains("Merged into one");
    assertThat(unit.get(path).statusCode()).isEqualTo(404);
    var actions =
        jdbc.sql("select action from accounts_audit where room = 'portals' order by number")
            .query(String.class)
            .list();
    assertThat(actions).endsWith("entered", "changed", "retired");
  }

  @Test
  void onlyTheUnitEntersAndOnlyTheOwnersOfficersReadTheLog() {
    unit().post("/en/portals/new", LAKES);
    var own = people.signIn(people.add(new Grant(Role.OFFICER, "waters")), port);
    var other = people.signIn(people.add(new Grant(Role.OFFICER, "mininfo")), port);
    assertThat(own.get("/en/portals/new").statusCode()).isEqualTo(403);
    for (var path : List.of("/en/portals/lakes/log", "/en/portals/lakes/trial")) {
      assertThat(own.get(path).statusCode()).isEqualTo(200);
      assertThat(unit().get(path).statusCode()).isEqualTo(200);
      assertThat(other.get(path).statusCode()).isEqualTo(403);
      assertThat(other.get(path).body()).contains("owner");
    }
    assertThat(other.post("/en/portals/lakes/trial").statusCode()).isEqualTo(403);
    assertThat(own.post("/en/portals/lakes/trial").statusCode()).isEqualTo(409);
    assertThat(own.get("/en/portals").body()).contains("/en/portals/lakes/log");
    assertThat(other.get("/en/portals").body()).doesNotContain("/en/portals/lakes/log");
  }

  /// A country's portals are a beginning; what the unit made of them stays.
  @Test
  void whatTheUnitChangedOutlivesTheNextStart() {
    var portal = new Portal("p", "https://p.example/", "", Trilingual.same("P"), "waters");
    portals.enter(List.of(portal));
    portals.change(new Portal("p", "https://q.example/", "", Trilingual.same("Q"), "waters"));
    portals.enter(List.of(portal));
    assertThat(portals.active("p").title().en()).isEqualTo("Q");
    portals.move(List.of(portal));
    assertThat(portals.active("p").address()).isEqualTo("https://p.example/");
    assertThat(portals.active("p").title().en()).isEqualTo("Q");
  }

  @ParameterizedTest
  @EnumSource
  void nothingStandsInTheWayOfAnyReader(Language language) {
    var unit = unit();
    unit.post("/en/portals/new", LAKES);
    unit.post("/en/portals/new", but("slug", "gone")); // refused: one address
    var start = "/" + language.code() + "/portals";
    try (var chromium = Chromium.start()) {
      for (var path : List.of(start, start + "/new", start + "/lakes/edit", start + "/lakes/log")) {
        var look = new Look(path, language == Language.ARABIC ? 360 : 1280, ColorScheme.LIGHT);
        try (var page = chromium.open(look)) {
          var cookie = unit.cookie().split("=", 2);
          page.context()
              .addCookies(
                  List.of(new Cookie(cookie[0], cookie[1]).setUrl("http://127.0.0.1:" + port)));
          page.navigate("http://127.0.0.1:" + port + path);
          assertThat(Chromium.barriers(page, look)).as(path).isEmpty();
        }
      }
    }
  }
}
