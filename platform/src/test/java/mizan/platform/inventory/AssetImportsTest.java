package mizan.platform.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mizan.platform.inventory.RecordKeepers.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
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
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A body's workbook over HTTP: given out, filled in, looked at, and applied as it was shown.
@Site
@Import({TestClock.Wound.class, People.class})
class AssetImportsTest {
  private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([0-9a-f]+)\"");

  private static final int TITLE_EN = 6;
  private static int bodies;

  private final Guest officer;
  private final Guest stranger;
  private final RecordKeepers keepers;
  private final String body;
  private final JdbcClient jdbc;
  private final Guest reader;

  @Autowired
  AssetImportsTest(People people, Bodies known, JdbcClient jdbc, @LocalServerPort int port) {
    bodies++;
    body = "marshes-" + (char) ('a' + bodies);
    known.register(PublicBody.of(body, Kind.AGENCY, Trilingual.same("Agency of marshes")));
    officer = people.signIn(people.add(new Grant(Role.OFFICER, body)), port);
    stranger = people.signIn(people.add(new Grant(Role.OFFICER, "elsewhere")), port);
    keepers = new RecordKeepers(body, officer, officer);
    reader = new Guest(port);
    this.jdbc = jdbc;
  }

  private byte[] workbook(Consumer<Sheet> edit) throws IOException {
    var given = officer.download("/en/inventory/workbook.xlsx?body=" + body);
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(given));
        var out = new ByteArrayOutputStream()) {
      edit.accept(book.getSheetAt(0));
      book.write(out);
      return out.toByteArray();
    }
  }

  private static void type(Sheet sheet, int row, int column, String text) {
    var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    line.createCell(column).setCellValue(text); // in the place of what stood there
  }

  /// Gives a file; the address of the look at it.
  private String given(byte[] file) {
    var answer = officer.give("/en/inventory/import", "table", file, "body", body);
    done(answer);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private HttpResponse<String> apply(String look, String... answers) {
    var shown = SHOWN.matcher(officer.get(look).body());
    assertThat(shown.find()).isTrue();
    var all = new java.util.ArrayList<>(List.of("shown", shown.group(1)));
    all.addAll(List.of(answers));
    return officer.post(look, all.toArray(String[]::new));
  }

  private String title(String id) {
    return keepers.json(id).get("content").get("answers").get("title-en").asString();
  }

  @Test
  void whatWasShownIsAppliedAndIsInTheAudit() throws IOException {
    var first = keepers.described("Depths of marshes");
    var second = keepers.entered("Births of toads");
    var look =
        given(
            workbook(sheet -> {
              type(sheet, 1, TITLE_EN, "Depths of all marshes");
              type(sheet, 3, TITLE_EN, "=Owners of reeds");
            }));
    var page = officer.get(look).body();
    assertThat(page)
        .contains("New: 1", "Changed: 1", "Unchanged: 1", "Refused: 0", "Depths of all marshes");
    assertThat(title(first)).isEqualTo("Depths of marshes");
    var audited = audited();
    done(apply(look));
    assertThat(title(first)).isEqualTo("Depths of all marshes");
    assertThat(title(second)).isEqualTo("Births of toads");
    assertThat(title(body + ".3")).isEqualTo("=Owners of reeds");
    assertThat(keepers.state(first)).isEqualTo("described");
    assertThat(audited()).isEqualTo(audited + 3);
    assertThat(officer.get(look).body()).contains("New records: 1. Records changed: 1.");
    assertThat(officer.post(look, "shown", "x").statusCode()).isEqualTo(410);
    assertThat(stranger.get(look).statusCode()).isEqualTo(404);
    assertThat(stranger.get("/en/inventory/workbook.xlsx?body=" + body).statusCode())
        .isEqualTo(403);
    assertThat(reader.get(look).statusCode()).isNotEqualTo(200);
  }

  private long audited() {
    return jdbc.sql("select count(*) from accounts_audit where room = 'inventory'")
        .query(Long.class)
        .single();
  }

  @Test
  void aNewerChangeIsShownBesideAndNothingIsLeftOutUnasked() throws IOException {
    var first = keepers.entered("Depths of marshes");
    var second = keepers.entered("Births of toads");
    var file =
        workbook(sheet -> {
          type(sheet, 1, TITLE_EN, "Depths of the marshes in winter");
          type(sheet, 2, TITLE_EN, "Deaths of frogs");
          type(sheet, 3, TITLE_EN, "Reeds");
          type(sheet, 3, 13, "kingdom");
          type(sheet, 4, TITLE_EN, "The births of toads, births toads");
        });
    done(
        officer.post(
            "/en/inventory/" + first + "/edit", "version", "1", "title-en", "Heights of marshes"));
    var look = given(file);
    assertThat(officer.get(look).body())
        .contains("In conflict with a newer change: 1", "Heights of marshes", "Refused: 1")
        .contains("“kingdom” is not one of the answers.");
    var answer = apply(look);
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Nothing was applied: mend them");
    assertThat(title(second)).isEqualTo("Births of toads");
    try (var errors =
        new XSSFWorkbook(new ByteArrayInputStream(officer.download(look + "/errors.xlsx")))) {
      var sheet = errors.getSheetAt(0);
      assertThat(sheet.getRow(1).getCell(TITLE_EN).getCellComment().getString().getString())
          .contains("It is now: Heights of marshes");
      assertThat(sheet.getCellComments().values())
          .extracting(comment -> comment.getString().getString())
          .anySatisfy(text -> assertThat(text).contains("is not one of the answers"));
      assertThat(sheet.getRow(3).getCell(TITLE_EN).getStringCellValue()).isEqualTo("Reeds");
    }
    done(apply(look, "leave-out", "yes"));
    assertThat(title(first)).isEqualTo("Heights of marshes");
    assertThat(title(second)).isEqualTo("Deaths of frogs");
  }

  @Test
  void aPossibleDuplicateIsWhatThePersonSaysItIs() {
    var first = keepers.entered("Names of rivers and lakes");
    keepers.entered("Births of toads");
    var look =
        given(
            "title-en,grain\nNames of lakes and rivers,one\nBirths of the toads,two\n"
                .getBytes(UTF_8));
    var page = officer.get(look).body();
    assertThat(page).contains("Possible duplicates: 2", "is called nearly the same");
    assertThat(apply(look, "like-2", "same").statusCode()).isEqualTo(409);
    done(apply(look, "like-2", "same", "like-3", "new"));
    assertThat(keepers.json(first).get("content").get("answers").get("grain").asString())
        .isEqualTo("one");
    assertThat(title(body + ".3")).isEqualTo("Births of the toads");
  }

  @Test
  void whatChangedSinceItWasShownIsShownAgain() {
    var id = keepers.entered("Depths of marshes");
    var look = given(("id,title-en\n" + id + ",Depths\n").getBytes(UTF_8));
    var shown = SHOWN.matcher(officer.get(look).body());
    assertThat(shown.find()).isTrue();
    done(officer.post("/en/inventory/" + id + "/edit", "version", "1", "title-en", "Heights"));
    assertThat(officer.post(look, "shown", shown.group(1)).statusCode()).isEqualTo(409);
    assertThat(title(id)).isEqualTo("Heights");
    jdbc.sql("update inventory_import set given = '2020-01-01T00:00:00Z'").update();
    assertThat(officer.get(look).statusCode()).isEqualTo(404);
  }

  @Test
  void theHeadingsOfABodysOwnTableAreSettledOnce() {
    var table = "Bezeichnung;Zeichen;Leer\nTiefe der Teiche;T-1;x\nGeburten der Molche;T-2;y\n";
    var look = given(table.getBytes(UTF_8));
    var page = officer.get(look).body();
    assertThat(page).contains("Columns that are not understood", "Bezeichnung", "Zeichen");
    assertThat(page).doesNotContain("name=\"shown\"");
    done(
        officer.post(
            look + "/columns",
            question("Bezeichnung"),
            "title-en",
            question("Zeichen"),
            "source-reference",
            question("Leer"),
            "-"));
    assertThat(officer.get(look).body()).contains("New: 2").doesNotContain("not understood");
    done(apply(look));
    var again = given(table.replace("Tiefe der", "Tiefe aller").getBytes(UTF_8));
    assertThat(officer.get(again).body()).contains("New: 0", "Changed: 1", "Unchanged: 1");
  }

  private static String question(String heading) {
    return mizan.platform.inventory.pages.AssetTrialPage.question(heading);
  }

  @Test
  void thePublicTableIsSafeAndCanBeTakenInAgain() {
    keepers.described("=cmd of marshes");
    var hidden = keepers.described("Secrets of marshes");
    done(keepers.take(officer, hidden, "show", "visibility", "hidden", "ground", "other"));
    var csv = new String(reader.download("/ar/inventory/inventory.csv?body=" + body), UTF_8);
    assertThat(csv).contains("'=cmd of marshes", "موصوفة", "العنوان (بالعربية)", "شهري");
    assertThat(csv).doesNotContain("Secrets", ",=cmd");
    var page = officer.get(given(csv.getBytes(UTF_8))).body();
    assertThat(page)
        .contains("New: 0", "Changed: 0", "Unchanged: 1")
        .contains("stay as they are: 1");
  }
}
