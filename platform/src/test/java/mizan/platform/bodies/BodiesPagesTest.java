package mizan.platform.bodies;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import mizan.platform.Chromium;
import mizan.platform.Chromium.Look;
import mizan.platform.Site;
import mizan.platform.TestClock;
import mizan.platform.accounts.Grant;
import mizan.platform.accounts.Guest;
import mizan.platform.accounts.People;
import mizan.platform.accounts.Role;
import mizan.platform.bodies.PublicBody.Kind;
import mizan.platform.web.Language;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The bodies of a whole country over HTTP: list, tree, file, page of a body, coverage, import.
@Site
@Import({TestClock.Wound.class, People.class})
class BodiesPagesTest {
  private static final Path COUNTRY = Path.of("../country/tn/bodies.csv");

  @LocalServerPort private int port;

  private final Imports imports;
  private final Bodies bodies;
  private final People people;

  @Autowired
  BodiesPagesTest(Imports imports, Bodies bodies, People people) {
    this.imports = imports;
    this.bodies = bodies;
    this.people = people;
  }

  @BeforeEach
  void enterTheCountry() throws IOException {
    imports.enter(COUNTRY);
  }

  private JsonNode json(String path) throws Exception {
    var answer = new Visitor(port).get(path, "Accept", "application/json");
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  @ParameterizedTest
  @CsvSource({
    "/fr/bodies?q=statistiques,ins",
    "/fr/bodies?q=ministere%20finance,ministry-of-finance",
    "/ar/bodies?q=%D8%A5%D8%AD%D8%B5%D8%A7%D8%A1,ins",
    "/en/bodies?q=TN-61,governorate-sfax",
    "/en/bodies?q=statistics&kind=agency,ins",
    "/en/bodies?kind=authority&sort=-name&sector=rights,inpdp"
  })
  void aBodyIsFoundByTheFormsOfItsWords(String address, String first) throws Exception {
    var rows = json(address).get("rows");
    assertThat(rows.get(0).get("slug").asString()).isEqualTo(first);
  }

  @Test
  void theListIsATreeUntilAnythingIsAsked() throws Exception {
    var all = json("/fr/bodies");
    assertThat(json("/fr/bodies?life=all").get("total").asInt()).isEqualTo(bodies.list().size());
    assertThat(all.get("rows").isEmpty()).isTrue();
    var sfax = json("/fr/bodies?governorate=governorate-sfax");
    assertThat(sfax.get("tree").isEmpty()).isTrue();
    assertThat(sfax.get("total").asInt()).isEqualTo(24);
    assertThat(json("/fr/bodies?portal=with").get("total").asInt()).isZero();
    var html = new Visitor(port).get("/fr/bodies", "Accept", "text/html").body();
    assertThat(html).contains("/fr/bodies/municipality-sfax", "23 organismes rattachés");
  }

  /// What is given out can be taken in again.
  @Test
  void theDownloadOfAllBodiesChangesNothingWhenItIsTakenIn() throws Exception {
    var file = new Visitor(port).get("/ar/bodies/bodies.csv?life=all");
    assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    var id = imports.take("bodies.csv", file.body().getBytes(UTF_8));
    var plan = imports.plan(imports.find(id).orElseThrow());
    assertThat(plan.lines()).hasSize(bodies.list().size());
    assertThat(plan.count(Plan.Outcome.UNCHANGED)).isEqualTo(bodies.list().size());
    var some = new Visitor(port).get("/fr/bodies/bodies.csv?kind=governorate");
    assertThat(some.body().lines()).hasSize(25);
  }

  @Test
  void aBodySaysWhereItStandsAndWhatIsMissing() throws Exception {
    var town = json("/en/bodies/municipality-sfax");
    assertThat(town.get("above").get(0).get("slug").asString()).isEqualTo("governorate-sfax");
    assertThat(town.get("missing").get(0).asString()).isEqualTo("en");
    assertThat(town.get("codes").get(0).get("scheme").asString()).isEqualTo("municipality");
    var html = new Visitor(port).get("/en/bodies/municipality-sfax", "Accept", "text/html").body();
    assertThat(html).contains("not known yet");
    var nothing = new Visitor(port).get("/en/bodies/nobody", "Accept", "application/json");
    assertThat(nothing.statusCode()).isEqualTo(404);
  }

  @Test
  void aBodyThatEndedKeepsItsPageAndNamesWhoTookOver() throws Exception {
    imports.apply(
        take("slug,name-fr,kind,to,successor\nold,Ancien Office,agency,2019-12-31,ins\n"), shown());
    assertThat(json("/fr/bodies/old").get("successor").get("slug").asString()).isEqualTo("ins");
    assertThat(json("/fr/bodies/ins").get("predecessors").get(0).get("slug").asString())
        .isEqualTo("old");
    assertThat(json("/fr/bodies?life=ended").get("total").asInt()).isEqualTo(1);
    assertThat(json("/fr/bodies?q=ancien").get("total").asInt()).isZero();
  }

  private String taken = "";

  private String take(String text) {
    taken = imports.take("bodies.csv", text.getBytes(UTF_8));
    return taken;
  }

  private String shown() {
    return imports.plan(imports.find(taken).orElseThrow()).digest();
  }

  @Test
  void aFocalPointIsToldToTheBodysOfficersAndTheUnitAlone() throws Exception {
    imports.apply(
        take("slug,focal-name,focal-mail\ninai,Amel Ben Salah,amel@inai.example\n"), shown());
    var path = "/en/bodies/inai";
    var own = people.signIn(people.add(new Grant(Role.OFFICER, "inai")), port);
    var unit = people.signIn(people.add(Role.UNIT), port);
    var other = people.signIn(people.add(new Grant(Role.OFFICER, "ins")), port);
    assertThat(List.of(own, unit))
        .allSatisfy(reader -> assertThat(reader.get(path).body()).contains("amel@inai.example"));
    assertThat(List.of(other, new Guest(port)))
        .allSatisfy(reader -> {
          assertThat(reader.get(path).body()).doesNotContain("Amel", "amel@");
          assertThat(reader.get(path, "Accept", "application/json").body())
              .contains("\"hasFocalPoint\":true")
              .doesNotContain("Amel", "amel@");
        });
    assertThat(new Guest(port).get("/en/bodies/bodies.csv").body()).doesNotContain("amel@");
  }

  @Test
  void coverageCountsTheLivingBodiesByKindLevelAndGovernorate() throws Exception {
    var page = json("/fr/bodies/coverage");
    assertThat(page.get("kinds").valueStream().mapToInt(kind -> kind.get("bodies").asInt()).sum())
        .isEqualTo(page.get("all").get("bodies").asInt());
    assertThat(page.get("governorates").size()).isEqualTo(24);
    assertThat(page.get("all").get("taking").asInt()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void theUnitTakesAFileThroughTheBrowserInEveryLanguage(Language language) throws Exception {
    var unit = people.signIn(people.add(Role.UNIT), port);
    var start = "/" + language.code() + "/bodies/import";
    var template = unit.get(start + "/template.csv").body();
    assertThat(template).startsWith("\uFEFF");
    var slug = "body-" + language.code();
    var row = slug + ",,Nom " + language.code() + ",,ministry" + ",".repeat(14);
    var refused = send(unit, start, "b.csv", template + row.replace("ministry", "kingdom"));
    assertThat(refused.statusCode()).isEqualTo(303);
    var page = unit.get(location(refused));
    assertThat(page.body()).contains("kingdom").doesNotContain("name=\"shown\"");

    var taken = location(send(unit, start, "b.csv", template + row));
    var shown = unit.get(taken).body().replaceAll("(?s).*name=\"shown\" value=\"(\\w+)\".*", "$1");
    assertThat(unit.post(taken, "shown", "0".repeat(64)).statusCode()).isEqualTo(409);
    assertThat(bodies.find(slug)).isEmpty();
    assertThat(unit.post(taken, "shown", shown).statusCode()).isEqualTo(303);
    assertThat(bodies.find(slug)).isPresent();
    assertThat(unit.post(taken, "shown", shown).statusCode()).isEqualTo(410);
    var nothing = send(unit, start, "b.pdf", "%PDF-1.7");
    assertThat(nothing.statusCode()).isEqualTo(400);
    assertThat(nothing.body()).contains("role=\"alert\"");
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private HttpResponse<String> send(Guest guest, String path, String name, String text)
      throws Exception {
    var part =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--b--\r\n"
            .formatted(name, text);
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", "multipart/form-data; boundary=b")
            .header("Cookie", guest.cookie())
            .header("Sec-Fetch-Site", "same-origin")
            .header("Accept", "text/html")
            .POST(BodyPublishers.ofString(part));
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingStandsInTheWayOfAnyReader(Language language) throws Exception {
    bodies.register(
        PublicBody.of("only-arabic", Kind.AGENCY, new Trilingual("ديوان البحيرات", "", "")));
    var unit = people.signIn(people.add(Role.UNIT), port);
    var home = "/" + language.code() + "/bodies";
    var mixed =
        "slug,name-fr,kind,colour\nsea,Mer,agency,blue\nins,INS renommé,agency,\nbad,Mal,kingdom,\n";
    var trial = location(send(unit, home + "/import", "bodies.csv", mixed));
    var width = language == Language.ARABIC ? 360 : 1280;
    try (var chromium = Chromium.start()) {
      for (var path :
          List.of(
              home,
              home + "?sort=name",
              home + "?q=qqqq",
              home + "/governorate-sfax",
              home + "/only-arabic",
              home + "/coverage",
              home + "/import",
              trial)) {
        var look = new Look(path, width, ColorScheme.LIGHT);
        try (var page = chromium.open(look)) {
          var cookie = unit.cookie().split("=", 2);
          page.context()
              .addCookies(
                  List.of(
                      new com.microsoft.playwright.options.Cookie(cookie[0], cookie[1])
                          .setUrl("http://127.0.0.1:" + port)));
          page.navigate("http://127.0.0.1:" + port + path);
          assertThat(Chromium.barriers(page, look)).as(path).isEmpty();
        }
      }
    }
  }
}
