package mizan.platform.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mizan.platform.exchange.Askers.done;
import static mizan.platform.exchange.Askers.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import mizan.engine.fetching.AddressRange;
import mizan.engine.fetching.Fetcher;
import mizan.engine.fetching.Policy;
import mizan.engine.probing.LinkTry;
import mizan.engine.probing.Prober;
import mizan.platform.Site;
import mizan.platform.TestClock;
import mizan.platform.accounts.Grant;
import mizan.platform.accounts.Guest;
import mizan.platform.accounts.Letters;
import mizan.platform.accounts.People;
import mizan.platform.accounts.Role;
import mizan.platform.bodies.Bodies;
import mizan.platform.bodies.PublicBody;
import mizan.platform.bodies.PublicBody.Kind;
import mizan.platform.web.Trilingual;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reuses over HTTP: how they are sent without an account, who looks at them, who is told, and how
/// it is known whether they are still there.
@Site
@Import({TestClock.Wound.class, People.class, Letters.class, ReusesTest.Things.class})
class ReusesTest {
  private static final String MAKER = "maker@reuses.example";
  private static final String DATA = "https://quays.example/files/berths.csv";
  private static int bodies;

  private final Things things;
  private final Makers makers;
  private final Guest keeper;
  private final Guest officer;
  private final String officerMail;
  private final String keeperMail;
  private final String body;
  private final String site;

  @Autowired
  ReusesTest(People people, Bodies known, Things things, @LocalServerPort int port) {
    this.things = things;
    things.clock.pass(Duration.ofDays(8)); // limits forget, and checks are due
    bodies++;
    body = "quays-" + (char) ('a' + bodies);
    site = "https://made-" + (char) ('a' + bodies) + ".example";
    known.register(PublicBody.of(body, Kind.AGENCY, Trilingual.same("Agency of quays")));
    var moderator = people.add(Role.MODERATOR);
    keeperMail = moderator.mail();
    keeper = people.signIn(moderator, port);
    var person = people.add(new Grant(Role.OFFICER, body));
    officerMail = person.mail();
    officer = people.signIn(person, port);
    makers = new Makers(port, things.letters);
  }

  /// What the site under test has.
  @TestComponent
  record Things(JdbcClient jdbc, ReuseChecks checks, TestClock clock, Letters letters) {}

  private String asset(String title) {
    var entered = officer.post("/en/inventory/new", "body", body, "title-en", title);
    return entered.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
  }

  @Test
  void aReuseIsPublicOnceSomebodyHasLookedAndTheProducerIsTold() throws InterruptedException {
    var asset = asset("Berths");
    makers.send(MAKER, "Map of berths", site + "/map", asset);
    assertThat(makers.guest().get("/en/reuses").body()).doesNotContain("Map of berths");
    var number = makers.waiting(keeper, "Map of berths");
    assertThat(makers.guest().get("/en/reuses/" + number).statusCode()).isEqualTo(404);
    assertThat(things.letters.to(keeperMail).getFirst()).contains("/reuses/" + number);
    assertThat(things.letters.to(officerMail))
        .noneMatch(letter -> letter.contains("/reuses/" + number));
    done(makers.take(keeper, number, "publish"));
    assertThat(things.letters.to(officerMail).getFirst())
        .contains("/reuses/" + number, "Map of berths");
    var page = makers.guest().get("/en/reuses/" + number);
    assertThat(page.body()).contains("Map of berths", "/inventory/" + asset, "Agency of quays");
    assertThat(page.body()).doesNotContain(MAKER);
    assertThat(makers.guest().get("/en/reuses?asset=" + asset).body()).contains("Map of berths");
    assertThat(makers.guest().get("/en/reuses?asset=" + body + ".99").body())
        .doesNotContain("Map of berths");
    assertThat(
            makers.guest().get("/en/reuses?topic=envi&health=unknown&q=berth&body=" + body).body())
        .contains("Map of berths");
    assertThat(makers.guest().get("/en/reuses/reuses.csv?body=" + body).body())
        .contains("Map of berths");
    for (var feed : List.of("/en/feed.atom", "/en/bodies/" + body + "/feed.atom")) {
      assertThat(makers.guest().get(feed).body()).as(feed).contains("Map of berths");
    }
    assertThat(
            things
                .jdbc
                .sql("select count(*) from accounts_audit where kind = 'reuse' and subject = ?")
                .param(Integer.toString(number))
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void oneAddressIsShownOnce() throws InterruptedException {
    makers.send(MAKER, "First", site + "/one", DATA);
    refused(makers.typed(MAKER, "Second", site + "/one/?utm_source=us", DATA), 409, "sent already");
    var first = makers.waiting(keeper, "First");
    done(makers.take(keeper, first, "publish"));
    var again = makers.typed(MAKER, "Second", site.replace("https", "http") + "/one#top", DATA);
    refused(again, 409, "shown already");
    assertThat(again.body()).contains("/en/reuses/" + first + "\"");
    done(makers.take(keeper, first, "reject", "said", "It shows nothing."));
    makers.send(MAKER, "Second", site + "/one", DATA);
  }

  @Test
  void twoLettersForOneAddressSendOneReuse() throws InterruptedException {
    for (var mail : List.of("left@reuses.example", "right@reuses.example")) {
      assertThat(makers.typed(mail, "Twin", site + "/twin", DATA).statusCode()).isEqualTo(200);
    }
    var left = things.letters.link("left@reuses.example", 1);
    var right = things.letters.link("right@reuses.example", 1);
    assertThat(makers.guest().post(left).body()).contains("A moderator looks at it");
    assertThat(makers.guest().post(right).statusCode()).isEqualTo(409);
  }

  @Test
  void whatUsesNoDataIsRefusedAndWhatIsTypedStays() {
    refused(makers.typed(MAKER, "Nothing used", site + "/none", " "), 400, "This answer is needed");
    var odd = makers.typed(MAKER, "Odd used", site + "/none", "the sea");
    refused(odd, 400, "Neither a whole address nor a record");
    assertThat(odd.body()).contains("Odd used", "the sea", site + "/none");
    refused(makers.typed(MAKER, "Nowhere", "made.example", DATA), 400, "No address");
    refused(
        makers.typed(MAKER, "Card 09876543 of identity card", site + "/none", DATA),
        400,
        "seem to be personal data");
  }

  @Test
  void aRecordThatIsHiddenIsAnsweredAsOneThatDoesNotExist() throws InterruptedException {
    var shown = asset("Cranes");
    var number = makers.published(keeper, MAKER, "Cranes seen", site + "/cranes", shown);
    var hidden = asset("Sluices");
    for (var id : List.of(shown, hidden)) {
      done(
          officer.post(
              "/en/inventory/" + id + "/do/show",
              "version",
              "1",
              "visibility",
              "hidden",
              "ground",
              "other"));
    }
    var nothing = makers.typed(MAKER, "Plans", site + "/plans", body + ".99");
    refused(nothing, 400, "Neither a whole address nor a record");
    assertThat(makers.typed(MAKER, "Plans", site + "/plans", hidden).body().replace(hidden, ""))
        .isEqualTo(nothing.body().replace(body + ".99", ""));
    // Also to whoever may know it: what they write is for everybody.
    assertThat(makers.json(makers.guest(), "/en/reuses/" + number).toString())
        .doesNotContain(shown);
    assertThat(officer.get("/en/reuses?asset=" + shown).body()).doesNotContain("Cranes seen");
  }

  @Test
  void onlyThoseWhoKeepOrderModerate() throws InterruptedException {
    makers.send(MAKER, "Waits", site + "/waits", DATA);
    var number = makers.waiting(keeper, "Waits");
    for (var other : List.of(makers.guest(), officer)) {
      assertThat(other.get("/en/reuses/queue").statusCode()).isNotEqualTo(200);
      assertThat(other.post("/en/reuses/" + number + "/do/publish", "version", "1").statusCode())
          .isNotEqualTo(303);
    }
    refused(makers.take(keeper, number, "reject", "said", ""), 400, "This answer is needed");
    refused(keeper.post("/en/reuses/" + number + "/do/publish", "version", "9"), 409, "meanwhile");
    done(makers.take(keeper, number, "reject", "said", "An advertisement."));
    assertThat(things.letters.to(MAKER).getFirst()).contains("An advertisement.");
    refused(makers.take(keeper, number, "publish"), 409, "cannot be done");
    assertThat(makers.guest().get("/en/reuses/" + number).statusCode()).isEqualTo(404);
  }

  @Test
  void itsMakerTellsWhatItHasChangedAndWithdrawsIt() throws InterruptedException {
    var mail = "teller@reuses.example";
    var number = makers.published(keeper, mail, "Tides", site + "/tides", DATA);
    var mine = things.letters.link(mail, 1);
    assertThat(makers.guest().get(mine).body()).contains("Tides");
    var story = mine + "/reuses/" + number + "/story";
    refused(makers.guest().post(story, "said", "Of identity card 09876543"), 400, "personal data");
    done(makers.guest().post(story, "said", "Forty boats sail by it."));
    assertThat(makers.guest().get("/en/reuses/" + number).body())
        .contains("Forty boats sail by it.");
    makers.send("other@reuses.example", "Another", site + "/another", DATA);
    var stranger = things.letters.link("other@reuses.example", 1);
    assertThat(makers.guest().post(stranger + "/reuses/" + number + "/withdraw").statusCode())
        .isEqualTo(404);
    done(makers.guest().post(mine + "/reuses/" + number + "/withdraw"));
    assertThat(makers.guest().get("/en/reuses/" + number).statusCode()).isEqualTo(404);
    assertThat(makers.guest().get("/en/reuses").body()).doesNotContain("Tides");
  }

  @Test
  void aReuseDiesOfFailuresOnThreeDaysAndComesBack() throws Exception {
    var status = new AtomicInteger(200);
    var asked = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var isPage = exchange.getRequestURI().getPath().equals("/app");
          asked.addAndGet(isPage ? 1 : 0);
          var isHead = exchange.getRequestMethod().equals("HEAD");
          exchange.sendResponseHeaders(isPage ? status.get() : 404, isHead ? -1 : 0);
          if (!isHead) {
            exchange.getResponseBody().write("<html><body>Berths</body></html>".getBytes(UTF_8));
          }
          exchange.close();
        });
    server.start();
    try {
      var port = server.getAddress().getPort();
      var address = "http://127.0.0.1:" + port + "/app";
      var number = makers.published(keeper, MAKER, "App of berths", address, DATA);
      things.clock.pass(ReuseChecks.WEEK.plusHours(1));
      assertThat(after(number, port)).isEqualTo("alive");
      var once = asked.get();
      assertThat(after(number, port)).isEqualTo("alive");
      assertThat(asked.get()).as("asked twice within a week").isEqualTo(once);
      status.set(404);
      for (var expected : List.of("alive", "alive", "dead")) {
        things.clock.pass(ReuseChecks.WEEK.plusHours(1));
        assertThat(after(number, port)).isEqualTo(expected);
      }
      assertThat(makers.guest().get(makers.fresh(number)).body())
          .contains("Its address is dead", "404");
      status.set(200);
      things.clock.pass(ReuseChecks.WEEK.plusHours(1));
      assertThat(after(number, port)).isEqualTo("alive");
    } finally {
      server.stop(0);
    }
  }

  /// How a reuse is after another look at all of them.
  private String after(int number, int port) {
    things.checks.look(pages -> ask(pages, port));
    return makers.health(number);
  }

  private List<LinkTry> ask(List<URI> pages, int port) throws InterruptedException {
    var policy =
        Policy.usual()
            .withTime(things.clock)
            .withAllowed(List.of(AddressRange.of("127.0.0.0/8")))
            .withPorts(Set.of(port))
            .withNames(host -> InetAddress.getAllByName(host.equals("127.0.0.1") ? host : "::1"));
    try (var fetcher = new Fetcher(policy, List.of())) {
      var told = new ArrayList<LinkTry>();
      for (var page : pages) {
        told.add(new Prober(fetcher, null, null).ask(page, things.clock.now()));
      }
      return told;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
