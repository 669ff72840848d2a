package mizan.platform.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import mizan.engine.results.Keys;
import mizan.platform.accounts.Guest;
import mizan.platform.accounts.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Provisional results are for the officers of their body and the unit; to everybody else they do
/// not exist. The whole life of an edition over its forms.
@LifeSite
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProvisionalTest {
  private static final String OWN = "own-waters";
  private static final String OTHER = "other-roads";
  private static final String KEY = Keys.text(Keys.of("gone"));
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  @LocalServerPort private int port;

  private final Round round;
  private final Editions editions;
  private final Replies replies;
  private final Jury jury;
  private final LittlePortal waters;
  private final LittlePortal roads;

  @Autowired
  ProvisionalTest(Round round, Editions editions, Replies replies, Jury jury) throws Exception {
    this.round = round;
    this.editions = editions;
    this.replies = replies;
    this.jury = jury;
    this.waters = new LittlePortal();
    this.roads = new LittlePortal();
  }

  @BeforeAll
  void register() {
    round.register(OWN, waters);
    round.register(OTHER, roads);
  }

  @AfterAll
  void end() {
    waters.close();
    roads.close();
  }

  /// Every page on which something of a portal's results stands, in an edition by its number.
  private static List<String> pages(int number, String portal) {
    var home = "/en/editions/" + number + "/portals/" + portal;
    return List.of(
        home,
        home + "/datasets",
        home + "/datasets/" + KEY,
        home + "/datasets/" + KEY + "/files/1");
  }

  private Map<String, Guest> strangers() {
    var strangers = new LinkedHashMap<String, Guest>();
    strangers.put("signed out", new Guest(port));
    strangers.put("officer of another body", round.officer(OTHER, port));
    for (var role : List.of(Role.ASSESSOR, Role.MODERATOR, Role.REGISTERED)) {
      strangers.put(role.code(), round.with(role, port));
    }
    return strangers;
  }

  @Test
  void toEverybodyElseProvisionalResultsDoNotExist() throws Exception {
    var edition = round.inReply(OWN, OTHER);
    var reply =
        replies.give(
            edition.number(), new Replies.Author("officer", Round.body(OWN)), Round.form(OWN));
    var paths = new ArrayList<>(pages(edition.number(), OWN));
    var home = "/en/editions/" + edition.number();
    paths.add(home + "/replies/" + reply.id());
    paths.add(home + "/replies/" + reply.id() + "/evidence");
    paths.add(home + "/ranking");
    paths.add(home + "/sectors");
    paths.add(home + "/sectors/none");
    paths.add(home + "/dynamics");
    var officer = round.officer(OWN, port);
    var unit = round.unit(port);
    var wrong = new ArrayList<String>();
    for (var path : paths) {
      for (var stranger : strangers().entrySet()) {
        var answer = stranger.getValue().get(path);
        var nothing =
            stranger.getValue().get(path.replace(OWN, "nobody").replace(reply.id(), "nothing"));
        if (answer.statusCode() != 404
            || !told(answer).equals(told(nothing).replace("nobody", OWN))) {
          wrong.add(path + " as " + stranger.getKey() + ": " + answer.statusCode());
        }
      }
    }
    assertThat(wrong).isEmpty();
    for (var path : pages(edition.number(), OWN)) {
      assertThat(officer.get(path).statusCode()).as(path).isEqualTo(200);
      assertThat(unit.get(path).statusCode()).as(path).isEqualTo(200);
      assertThat(officer.get(path.replace(OWN, OTHER)).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(officer.get(home + "/portals/" + OWN + "/personal").statusCode()).isEqualTo(200);
    assertThat(officer.get(home + "/portals/" + OTHER + "/personal").statusCode()).isEqualTo(404);
    assertThat(officer.get(home + "/ranking").statusCode()).isEqualTo(404);
    assertThat(unit.get(home + "/ranking").statusCode()).isEqualTo(200);
  }

  /// The refusal without the address, which is the asker's own.
  private static String told(HttpResponse<String> answer) {
    return answer.body().replaceAll("(?s).*<main", "").replaceAll("/en/editions/[^\"<]*", "");
  }

  @Test
  void publicPagesDownloadsSearchAndWhatIfKnowPublishedEditionsOnly() throws Exception {
    var edition = round.inReply(OWN);
    var reader = new Guest(port);
    var before = editions.findPublished().map(Edition::number).orElse(0);
    assertThat(before).isNotEqualTo(edition.number());
    assertThat(reader.get("/editions/" + edition.number() + "/report.json").statusCode())
        .isEqualTo(404);
    assertThat(reader.get("/en/portals/" + OWN).statusCode()).isEqualTo(404);
    assertThat(reader.get("/en/search?q=Wells", "Accept", "application/json").body())
        .doesNotContain(OWN);
    round.published(jury, edition);
    assertThat(reader.get("/editions/" + edition.number() + "/report.json").statusCode())
        .isEqualTo(200);
    assertThat(reader.get("/en/portals/" + OWN).statusCode()).isEqualTo(200);
    assertThat(reader.get("/en/search?q=Wells", "Accept", "application/json").body()).contains(OWN);
    for (var path : pages(edition.number(), OWN)) {
      assertThat(reader.get(path).statusCode()).as(path).isEqualTo(200);
    }
    assertThat(reader.get("/en/methodology/what-if").statusCode()).isEqualTo(200);
  }

  @Test
  void anEditionGoesThroughItsLifeOverItsForms() throws Exception {
    var unit = round.unit(port);
    var officer = round.officer(OWN, port);
    var drafted =
        unit.post("/en/editions/draft", "portal", OWN, "days", "15", "quorum", "1", "from", "");
    assertThat(drafted.statusCode()).isEqualTo(303);
    var home = drafted.headers().firstValue("Location").orElseThrow();
    var number = Integer.parseInt(home.replaceAll(".*/", ""));
    assertThat(new Guest(port).get(home).statusCode()).as("a draft").isEqualTo(404);
    assertThat(unit.post(home, "do", "freeze", "version", "0").body()).contains("Tick the box");
    assertThat(officer.post(home, "do", "freeze", "version", "0", "sure", "yes").statusCode())
        .isEqualTo(403);
    take(unit, home, "freeze");
    take(unit, home, "measure");
    mizan.platform.Measured.await(editions, number);
    take(unit, home, "open-replies");

    assertThat(officer.get(home).body()).contains("/portals/" + OWN, "left");
    var dataset = officer.get(home + "/portals/" + OWN + "/datasets/" + KEY).body();
    assertThat(dataset).contains("/replies/new?portal=" + OWN);
    var path = converse(home, officer, unit);

    round.passReplyTime();
    unit = round.unit(port); // the others have been away for too long
    var assessor = round.with(Role.ASSESSOR, port);
    take(unit, home, "call-jury");
    assertThat(assessor.get(home + "/ranking").statusCode()).isEqualTo(200);
    assertThat(assessor.post(home + "/opinion", "verdict", "confirm").statusCode())
        .as("who does not say what they have seen")
        .isEqualTo(409);
    var version = "" + editions.find(number).orElseThrow().version();
    assertThat(
            assessor.post(home + "/opinion", "verdict", "confirm", "version", version).statusCode())
        .isEqualTo(303);
    take(unit, home, "publish");
    assertThat(new Guest(port).get(path).body()).contains("No name.");
    assertThat(new Guest(port).get(home + "/replies").body()).contains(path);
    assertThat(new Guest(port).get(home).body()).contains("I confirm");
    take(unit, home, "close");
    assertThat(editions.find(number).orElseThrow().state()).isEqualTo(Edition.State.CLOSED);
  }

  /// An officer replies, the unit answers, and strangers see nothing of it.
  private String converse(String home, Guest officer, Guest unit) {
    var key = UUID.randomUUID().toString();
    var given =
        officer.post(
            home + "/replies/new",
            "key",
            key,
            "portal",
            OWN,
            "dataset",
            KEY,
            "criterion",
            "title-bilingual",
            "words",
            "It is a <b>name</b>",
            "link",
            "");
    assertThat(given.statusCode()).isEqualTo(303);
    var other = round.officer(OTHER, port);
    assertThat(
            other
                .post(home + "/replies/new", "key", key, "portal", OWN, "words", "Mine")
                .statusCode())
        .isEqualTo(404);
    var path = home + "/replies/" + key;
    assertThat(unit.get(path).body()).contains("It is a &lt;b&gt;name");
    assertThat(new Guest(port).get(path).statusCode()).isEqualTo(404);
    assertThat(officer.post(path, "do", "answer", "version", "0", "answer", "x").statusCode())
        .isEqualTo(403);
    unit.post(path, "do", "answer", "version", "0", "outcome", "rejected", "answer", "No name.");
    return path;
  }

  private static void take(Guest unit, String home, String step) {
    var version = VERSION.matcher(unit.get(home).body());
    assertThat(version.find()).as(step).isTrue();
    var answer = unit.post(home, "do", step, "version", version.group(1), "sure", "yes");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }
}
