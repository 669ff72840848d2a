package mizan.platform.home;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import mizan.platform.Site;
import mizan.platform.TestClock;
import mizan.platform.accounts.Grant;
import mizan.platform.accounts.Guest;
import mizan.platform.accounts.People;
import mizan.platform.accounts.Role;
import mizan.platform.bodies.Bodies;
import mizan.platform.bodies.PublicBody;
import mizan.platform.bodies.PublicBody.Kind;
import mizan.platform.web.Trilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One search for all rooms: what it finds, in what form of the words, and what it keeps to itself.
@Site
@Import({TestClock.Wound.class, People.class})
class SiteSearchTest {
  private static int bodies;

  private final Guest anybody;
  private final Guest officer;
  private final String body;

  @Autowired
  SiteSearchTest(People people, Bodies known, @LocalServerPort int port) {
    bodies++;
    body = "estuaries-" + (char) ('a' + bodies);
    known.register(
        PublicBody.of(
            body,
            Kind.AGENCY,
            new Trilingual("وكالة المصبّات", "Agence des estuaires", "Agency of estuaries")));
    anybody = new Guest(port);
    officer = people.signIn(people.add(new Grant(Role.OFFICER, body)), port);
  }

  private String enter(String... answers) {
    var all = new ArrayList<>(List.of("body", body, "anyway", "yes"));
    all.addAll(List.of(answers));
    var answer = officer.post("/en/inventory/new", all.toArray(String[]::new));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/inventory/", "");
  }

  private void show(String id, String visibility) {
    var answer =
        officer.post(
            "/en/inventory/" + id + "/do/show",
            "version",
            "1",
            "visibility",
            visibility,
            "ground",
            "other");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  private JsonNode search(Guest who, String text, String more) {
    var path = "/en/search?q=" + URLEncoder.encode(text, UTF_8) + more;
    return JsonMapper.shared().readTree(who.get(path, "Accept", "application/json").body());
  }

  /// The pages that are found of a kind.
  private List<String> found(String text, String kind) {
    var paths = new ArrayList<String>();
    for (var group : search(anybody, text, "&kind=" + kind).get("groups")) {
      group.get("results").forEach(result -> paths.add(result.get("path").asString()));
    }
    return paths;
  }

  @Test
  void everyRoomIsSearchedAndNarrowedToByAddress() {
    var id = enter("title-en", "Sandbanks of estuaries");
    assertThat(found("sandbanks estuaries", "inventory")).contains("/inventory/" + id);
    assertThat(found("estuaires", "bodies")).contains("/bodies/" + body);
    assertThat(found("licence", "criteria")).contains("/criteria/licence-open");
    assertThat(found("estuaries", "nothing")).isEmpty();
    var page = anybody.get("/en/search?q=estuaries").body();
    assertThat(page).contains("Public bodies (", "Inventory (", "kind=inventory");
  }

  @Test
  void ofEachKindTheFirstFewAreShownAndAllAreCounted() {
    for (var i = 1; i <= 7; i++) {
      enter("title-en", "Flamingos of year " + i);
    }
    var group = search(anybody, "flamingos", "").get("groups").get(0);
    assertThat(group.get("total").asInt()).isEqualTo(7);
    assertThat(group.get("results")).hasSize(5);
    assertThat(found("flamingos", "inventory")).hasSize(7);
    assertThat(anybody.get("/en/search?q=flamingos").body())
        .contains("All of these: Inventory (7)");
    assertThat(anybody.get("/en/search?q=flamingos&kind=inventory").body())
        .contains("/en/inventory?q=flamingos");
  }

  @ParameterizedTest
  @CsvSource({
    "marée, true",
    "MAREES des estu, true",
    "maree ESTUAIRE salés, true",
    "marées hautes, false",
    "مدّ المصبات, true",
    "مد مصب, true",
    "المدُّ والجزـــر, true",
    "مد جبال, false"
  })
  void wordsAreFoundInAnyFormAllOfThemAndTheLastOneBegun(String text, boolean isFound) {
    var id =
        enter(
            "title-fr", "Marées d’estuaires salés", "title-ar", "المدّ والجزر في المصبّات المالحة");
    assertThat(found(text, "inventory").contains("/inventory/" + id)).isEqualTo(isFound);
  }

  @Test
  void aHiddenRecordIsFoundByNobodyAndNotCounted() {
    var id = enter("title-en", "Smugglers of estuaries", "description-en", "Boats and routes");
    assertThat(found("smugglers", "inventory")).containsExactly("/inventory/" + id);
    show(id, "hidden");
    for (var who : List.of(anybody, officer)) {
      assertThat(search(who, "smugglers", "").toString().replace("smugglers", "x"))
          .isEqualTo(search(who, "unheard", "").toString().replace("unheard", "x"));
      assertThat(search(who, "smugglers", "&kind=inventory").get("groups")).isEmpty();
    }
  }

  @Test
  void aRecordOfWhichTheTitleIsPublicIsFoundByItAlone() {
    var id = enter("title-en", "Wrecks of estuaries", "description-en", "Galleons with coins");
    assertThat(found("galleons", "inventory")).containsExactly("/inventory/" + id);
    show(id, "title-only");
    assertThat(found("galleons", "inventory")).isEmpty();
    assertThat(found("wrecks estuaries", "inventory")).contains("/inventory/" + id);
    assertThat(search(anybody, "wrecks", "").toString()).doesNotContain("Galleons");
  }

  @Test
  void whoFindsNothingIsToldWhatToDo() {
    var page = anybody.get("/en/search?q=unicorns+%26+more").body();
    assertThat(page)
        .contains(
            "Nothing was found",
            "/en/requests/new?title=unicorns%20%26%20more",
            "/en/search/missed",
            "/ar/search?q=unicorns%20%26%20more");
    var cut = search(anybody, "unicorn ".repeat(100), "");
    assertThat(cut.get("text").asString().length()).isLessThanOrEqualTo(200);
  }
}
