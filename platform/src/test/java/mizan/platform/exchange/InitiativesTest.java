package mizan.platform.exchange;

import static mizan.platform.exchange.Askers.done;
import static mizan.platform.exchange.Askers.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Initiatives over HTTP: how they are told of without an account, who looks at them, what is said
/// of their parts, and who hears of these.
@Site
@Import({TestClock.Wound.class, People.class, Letters.class, InitiativesTest.Things.class})
class InitiativesTest {
  private static final String LEADER = "leader@initiatives.example";
  private static int bodies;

  private final Letters letters;
  private final Askers askers;
  private final Guest keeper;
  private final Guest officer;
  private final String officerMail;
  private final String body;

  @Autowired
  InitiativesTest(People people, Bodies known, Things things, @LocalServerPort int port) {
    things.clock.pass(Duration.ofDays(8)); // limits forget
    letters = things.letters;
    bodies++;
    body = "ferries-" + (char) ('a' + bodies);
    known.register(PublicBody.of(body, Kind.AGENCY, Trilingual.same("Agency of ferries")));
    keeper = people.signIn(people.add(Role.MODERATOR), port);
    var person = people.add(new Grant(Role.OFFICER, body));
    officerMail = person.mail();
    officer = people.signIn(person, port);
    askers = new Askers(body, port, letters);
  }

  /// What the site under test has.
  @TestComponent
  record Things(TestClock clock, Letters letters) {}

  private HttpResponse<String> typed(String mail, String title, String parts, String... more) {
    var answers =
        new ArrayList<>(
            List.of(
                "title",
                title,
                "text",
                "So that everybody crosses in time.",
                "topic",
                "tran",
                "parts",
                parts,
                "mail",
                mail));
    answers.addAll(List.of(more));
    if (!answers.contains("name")) {
      answers.addAll(List.of("name", "Islanders"));
    }
    return askers.guest().post("/en/initiatives/new", answers.toArray(String[]::new));
  }

  private void send(String mail, String title, String parts, String... more)
      throws InterruptedException {
    var before = letters.to(mail).size();
    var answer = typed(mail, title, parts, more);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var proven = askers.guest().post(letters.link(mail, before + 1));
    assertThat(proven.body()).contains("A moderator looks at it");
  }

  private int waiting(String title) {
    for (var one : json(keeper, "/en/initiatives").get("waiting")) {
      if (one.get("title").asString().equals(title)) {
        return one.get("number").asInt();
      }
    }
    throw new AssertionError(title + " does not wait");
  }

  private int published(String mail, String title, String parts, String... more)
      throws InterruptedException {
    send(mail, title, parts, more);
    var number = waiting(title);
    done(keeper.post("/en/initiatives/" + number + "/do/publish", "version", "1"));
    return number;
  }

  private JsonNode json(Guest who, String path) {
    var answer = who.get(path + "?look=" + UUID.randomUUID(), "Accept", "application/json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private String asset(String title) {
    var entered = officer.post("/en/inventory/new", "body", body, "title-en", title);
    return entered.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
  }

  private void hide(String asset) {
    done(
        officer.post(
            "/en/inventory/" + asset + "/do/show",
            "version",
            "1",
            "visibility",
            "hidden",
            "ground",
            "other"));
  }

  @Test
  void anInitiativeIsPublicOnceSomebodyHasLookedAndBodiesAreTold() throws InterruptedException {
    var request = askers.ask(LEADER, "Timetables of ferries");
    var asset = asset("Landing stages");
    send(
        LEADER,
        "Ferries for all",
        "/en/requests/" + request + "\n" + asset + "\nhttps://ferries.example/files/fares.csv",
        "conclusions",
        "https://forum.example/2019 Timetables are opened first");
    assertThat(askers.guest().get("/en/initiatives?before").body())
        .doesNotContain("Ferries for all");
    var number = waiting("Ferries for all");
    var path = "/en/initiatives/" + number;
    assertThat(askers.guest().get(path).statusCode()).isEqualTo(404);
    assertThat(officer.post(path + "/do/publish", "version", "1").statusCode()).isNotEqualTo(303);
    done(keeper.post(path + "/do/publish", "version", "1"));
    assertThat(letters.to(officerMail).getFirst())
        .contains("/initiatives/" + number, "Ferries for all", "what is missing");
    var page = askers.guest().get(path).body();
    assertThat(page)
        .contains("Ferries for all", "Timetables of ferries", "/inventory/" + asset)
        .contains("Seen by no harvest", "Timetables are opened first", "Parts reached: 0 of 3")
        .doesNotContain(LEADER);
    assertThat(askers.guest().get("/en/requests/" + request + "?now").body())
        .contains("/en/initiatives/" + number);
    assertThat(askers.guest().get("/en/initiatives?topic=tran&progress=begun&q=ferr").body())
        .contains("Ferries for all");
    assertThat(askers.guest().get("/en/initiatives?topic=agri&now").body())
        .doesNotContain("Ferries for all");
    assertThat(askers.guest().get("/en/search?q=ferries").body())
        .contains("/en/initiatives/" + number);
    assertThat(askers.guest().get("/en/initiatives/initiatives.csv").body())
        .contains("Ferries for all", "Islanders");
  }

  @Test
  void whatHappensToAPartIsToldToThoseWhoFollowTheWhole() throws InterruptedException {
    var request = askers.ask(LEADER, "Fares of ferries");
    var number = published(LEADER, "Fair fares", "/fr/requests/" + request + "?page=1");
    var feed = "/en/initiatives/" + number + "/feed.atom";
    assertThat(askers.guest().get(feed).body()).contains("Fair fares");
    done(
        askers.take(
            officer, request, "answer", "kind", "not-held", "text", "Another body has them."));
    assertThat(askers.guest().get(feed).body()).contains("Fares of ferries");
    var events = json(askers.guest(), "/en/initiatives/" + number).get("events");
    assertThat(events.get(0).get("what").asString()).isEqualTo("exchange.step.answer");
    assertThat(askers.guest().get("/en/initiatives/999999/feed.atom").statusCode()).isEqualTo(404);
  }

  @Test
  void whatLeadsToNothingIsRefusedAndWhatIsTypedStays() {
    refused(typed(LEADER, "Nothing", " "), 400, "This answer is needed");
    var odd = typed(LEADER, "Odd", "/en/requests/999999");
    refused(odd, 400, "Nothing that everybody can see here");
    assertThat(odd.body()).contains("/en/requests/999999", "Islanders");
    refused(typed(LEADER, "Odd", "the sea"), 400, "Nothing that everybody can see here");
    refused(typed(LEADER, "Nobody", "https://a.example/b", "name", ""), 400, "This answer");
    refused(
        typed(LEADER, "Card", "https://a.example/b", "conclusions", "forum.example said so"),
        400,
        "No address");
    refused(
        typed(LEADER, "Of identity card 09876543", "https://a.example/b"),
        400,
        "seem to be personal data");
    var lines = new StringBuilder();
    for (var i = 0; i <= Bundles.MOST; i++) {
      lines.append("https://a.example/").append(i).append('\n');
    }
    refused(typed(LEADER, "Many", lines.toString()), 400, Bundles.MOST + " at most");
  }

  @Test
  void whatIsHiddenIsNoPartOfAnything() throws InterruptedException {
    var hidden = asset("Moorings");
    hide(hidden);
    var refused = typed(LEADER, "Moored", hidden);
    refused(refused, 400, "Nothing that everybody can see here");
    assertThat(refused.body().replace(hidden, ""))
        .isEqualTo(typed(LEADER, "Moored", body + ".99").body().replace(body + ".99", ""));
    var shown = asset("Buoys");
    var request = askers.ask(LEADER, "Colours of buoys");
    var number = published(LEADER, "Seen buoys", shown + "\n/en/requests/" + request);
    assertThat(json(askers.guest(), "/en/initiatives/" + number).get("parts").size()).isEqualTo(2);
    hide(shown);
    done(askers.take(keeper, request, "hide", "said", "Somebody is named in it."));
    for (var who : List.of(askers.guest(), officer, keeper)) {
      var page = json(who, "/en/initiatives/" + number);
      assertThat(page.get("parts").size()).isZero();
      assertThat(page.toString()).doesNotContain(shown, "Colours of buoys");
    }
  }

  @Test
  void thoseWhoLeadItChangeItsPartsAndWithdrawIt() throws InterruptedException {
    var mail = "changer@initiatives.example";
    var asset = asset("Piers");
    var number = published(mail, "Piers at last", asset);
    var mine = letters.link(mail, 1);
    assertThat(askers.guest().get(mine).body()).contains("Piers at last");
    var change = mine + "/initiatives/" + number + "/change";
    assertThat(askers.guest().get(change).body()).contains(asset);
    refused(
        askers.guest().post(change, "version", "1", "parts", asset), 409, "changed it meanwhile");
    refused(
        askers.guest().post(change, "version", "2", "parts", asset, "said", "Card 09876543 of"),
        400,
        "personal data");
    done(
        askers
            .guest()
            .post(
                change,
                "version",
                "2",
                "parts",
                asset + "\nhttps://ferries.example/piers.csv",
                "said",
                "Two piers were mended."));
    var page = json(askers.guest(), "/en/initiatives/" + number);
    assertThat(page.get("parts").size()).isEqualTo(2);
    assertThat(page.get("story").asString()).isEqualTo("Two piers were mended.");
    send("stranger@initiatives.example", "Strange", "https://a.example/b");
    var stranger = letters.link("stranger@initiatives.example", 1);
    assertThat(askers.guest().post(stranger + "/initiatives/" + number + "/withdraw").statusCode())
        .isEqualTo(404);
    done(askers.guest().post(mine + "/initiatives/" + number + "/withdraw"));
    assertThat(askers.guest().get("/en/initiatives/" + number + "?now").statusCode())
        .isEqualTo(404);
  }

  @Test
  void whoIsRefusedHearsWhy() throws InterruptedException {
    var mail = "refused@initiatives.example";
    send(mail, "Buy boats", "https://boats.example/offer");
    var number = waiting("Buy boats");
    var reject = "/en/initiatives/" + number + "/do/reject";
    refused(keeper.post(reject, "version", "1", "said", ""), 400, "This answer is needed");
    refused(keeper.post(reject, "version", "9", "said", "No."), 409, "meanwhile");
    done(keeper.post(reject, "version", "1", "said", "An advertisement."));
    assertThat(letters.to(mail).getFirst()).contains("An advertisement.");
    refused(
        keeper.post("/en/initiatives/" + number + "/do/publish", "version", "2"),
        409,
        "cannot be done");
  }

  @Test
  void aFloodOfOnePersonEnds() {
    for (var i = 0; i < Sending.MOST_OF_ONE; i++) {
      assertThat(ask("Wave " + "abcdef".charAt(i)).statusCode()).isEqualTo(200);
    }
    refused(ask("One more wave"), 429, "today");
  }

  /// Who is signed in is written no letter first.
  private HttpResponse<String> ask(String title) {
    return officer.post(
        "/en/initiatives/new",
        "title",
        title,
        "text",
        "Again.",
        "topic",
        "tran",
        "name",
        "Islanders",
        "parts",
        "https://a.example/b");
  }
}
