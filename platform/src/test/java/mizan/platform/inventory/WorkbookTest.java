package mizan.platform.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mizan.engine.reporting.Csv;
import mizan.platform.Site;
import mizan.platform.inventory.Asset.State;
import mizan.platform.inventory.Asset.Terms;
import mizan.platform.inventory.AssetPlan.Outcome;
import mizan.platform.inventory.AssetPlanner.Held;
import mizan.platform.inventory.pages.AssetWords;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Language;
import mizan.platform.web.Trilingual;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// A body's records as a table: what is given out comes back as it was, and every way in which
/// people write an answer is understood.
@Site
class WorkbookTest {
  private static final List<String> PIECES =
      List.of(
          "=SUM(A1)",
          "+216",
          "-",
          "@x",
          "'",
          "'=1",
          "\"",
          "\"\"",
          ",",
          ";",
          "|",
          "\n",
          "برك",
          "ـ",
          "العمق",
          "٢٠١٩",
          "é",
          "\u00A0",
          " ",
          "_x0041_",
          "&amp;",
          "<b>",
          "007",
          "1,5",
          "2019-03-12",
          "\\",
          "#N/A",
          "😀",
          "true",
          "\u2028",
          "id",
          "%");

  private static final List<InformationSystem> SYSTEMS =
      IntStream.rangeClosed(1, 3)
          .mapToObj(i ->
              new InformationSystem(
                  "ponds", i, new Trilingual("منظومة " + i, "=Base, n° " + i, ""), "", "", "", 1))
          .toList();

  private final Dictionaries dictionaries;
  private final AssetVocabulary vocabulary;

  @Autowired
  WorkbookTest(Dictionaries dictionaries, AssetVocabulary vocabulary) {
    this.dictionaries = dictionaries;
    this.vocabulary = vocabulary;
  }

  private static Asset asset(int number, Map<String, String> answers) {
    return new Asset(
        "ponds",
        number,
        State.IDENTIFIED,
        Content.of(answers),
        Terms.NONE,
        Instant.EPOCH,
        1 + number % 3);
  }

  private static List<Asset> random(Random random, int most) {
    return IntStream.rangeClosed(1, most).mapToObj(i -> asset(i, answers(random, i))).toList();
  }

  private static Map<String, String> answers(Random random, int number) {
    var answers = new HashMap<String, String>();
    for (var key : AssetField.allKeys()) {
      if (random.nextInt(3) > 0) {
        answers.put(key, answer(AssetField.of(key), random));
      }
    }
    answers.put("title-fr", answers.getOrDefault("title-fr", "") + " n" + number);
    return answers;
  }

  private static String answer(AssetField field, Random random) {
    return switch (field.form()) {
      case CHOICE -> field.choices().get(random.nextInt(field.choices().size()));
      case CHOICES ->
          field.choices().stream()
              .filter(_ -> random.nextBoolean())
              .collect(Collectors.joining(" "));
      case SYSTEM -> Integer.toString(1 + random.nextInt(SYSTEMS.size()));
      case DAY ->
          "%04d-%02d-%02d".formatted(1850 + random.nextInt(300), 1 + random.nextInt(12), 28);
      case MAIL -> "-a%d@ponds.example".formatted(random.nextInt(99));
      case ADDRESS -> "https://ponds.example/?a=" + random.nextInt(99);
      case LINE, WORDS -> text(random).replace("\n", "").replace("\u2028", "");
      case TEXT, TEXTS -> text(random);
    };
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private AssetPlan plan(byte[] file, List<Asset> held) {
    return plan(file, held, Map.of());
  }

  private AssetPlan plan(byte[] file, List<Asset> held, Map<String, String> settled) {
    var sheet = AssetSheet.read(file, vocabulary, settled);
    return AssetPlanner.plan(sheet, new Held(held, _ -> List.of()), new Cells(vocabulary, SYSTEMS))
        .plan();
  }

  private byte[] workbook(Language language, List<Asset> assets) {
    var file = new WorkbookFile(dictionaries, language, SYSTEMS);
    return file.write(assets.stream().map(file::line).toList());
  }

  private byte[] csv(Language language, List<Asset> assets) {
    var words = dictionaries.in(language);
    var head = new ArrayList<>(List.of("id", "version"));
    AssetField.allKeys().forEach(key -> head.add(AssetWords.label(AssetField.of(key), key, words)));
    var out = new StringBuilder(Csv.BYTE_ORDER_MARK).append(Csv.line(head.toArray()));
    for (var asset : assets) {
      var cells = new ArrayList<>(List.of(asset.id(), Integer.toString(asset.version())));
      for (var key : AssetField.allKeys()) {
        cells.add(Cells.shown(AssetField.of(key), asset.content().get(key), SYSTEMS, words));
      }
      out.append(Csv.line(cells.toArray()));
    }
    return out.toString().getBytes(UTF_8);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsGivenOutComesBackAsItWas(Language language) {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (int round = 0; round < 12; round++) {
      var assets = random(random, 1 + random.nextInt(40));
      for (var file : List.of(workbook(language, assets), csv(language, assets))) {
        var plan = plan(file, assets);
        assertThat(plan.lines())
            .as("seed %d, round %d, %s", seed, round, plan.notes())
            .hasSameSizeAs(assets)
            .allSatisfy(line -> assertThat(line.outcome()).isEqualTo(Outcome.UNCHANGED));
        assertThat(plan.isWhole()).as("%s", plan.notes()).isTrue();
        assertThat(plan.unknown()).isEmpty();
        assertThat(plan.absent()).isZero();
      }
    }
  }

  @Test
  void noTwoHeadingsMeanTheSame() {
    for (var language : Language.values()) {
      var words = dictionaries.in(language);
      for (var key : AssetField.allKeys()) {
        assertThat(vocabulary.column(AssetWords.label(AssetField.of(key), key, words)))
            .contains(key);
        assertThat(vocabulary.column(key)).contains(key);
      }
      for (var field : AssetField.values()) {
        for (var code : field.choices()) {
          assertThat(vocabulary.choice(field, AssetWords.choice(field, code, words)))
              .contains(code);
        }
      }
    }
  }

  @Test
  void theArabicWorkbookRunsFromTheRightAndHelps() throws IOException {
    var assets = List.of(asset(1, Map.of("title-ar", "أعماق البرك", "storage", "=1+1")));
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook(Language.ARABIC, assets)))) {
      var records = book.getSheetAt(0);
      assertThat(records.isRightToLeft()).isTrue();
      assertThat(records.getSheetName()).isEqualTo("الجذاذات");
      assertThat(records.isColumnHidden(0)).isTrue();
      assertThat(records.getRow(0).getCell(2).getStringCellValue()).isEqualTo("mizan 1 ar");
      assertThat(records.getRow(0).getCell(4).getStringCellValue()).isEqualTo("العنوان (بالعربية)");
      assertThat(records.getPaneInformation().isFreezePane()).isTrue();
      assertThat(records.getDataValidations()).hasSize(8);
      assertThat(cells(records.getRow(1))).contains("'=1+1").doesNotContain("=1+1");
      assertThat(book.getSheetAt(1).getLastRowNum()).isGreaterThan(AssetField.allKeys().size());
      assertThat(cells(book.getSheetAt(1).getRow(1))).contains("أعماق البرك");
      assertThat(book.getName("list_system").getRefersToFormula()).endsWith("$4");
    }
  }

  private static List<String> cells(Row row) {
    var cells = new ArrayList<String>();
    row.forEach(cell -> cells.add(cell.getStringCellValue()));
    return cells;
  }

  @Test
  void answersAreUnderstoodAsPeopleWriteThem() throws IOException {
    try (var book = new XSSFWorkbook()) {
      var sheet = book.createSheet();
      fill(sheet, 0, "جرد الهيكل");
      fill(
          sheet,
          2,
          "الـعنـوان",
          "Nature",
          "last-update",
          "theme",
          "Vendues",
          "Système d’information",
          "العدد الرتبي");
      fill(sheet, 3, "برك", "سِجل", "١٢/٠٣/٢٠١٩", "Environment", "نعم", "٢", "007");
      fill(sheet, 4, "آبار", "Register", "2019-03-12T00:00:00", "البيئة", "", "منظومة 3", "008");
      fill(sheet, 5, "\u00A0عيون\u00A0", "kingdom", "31/02/2019", "envi", "", "9", "009");
      sheet.addMergedRegion(new org.apache.poi.ss.util.CellRangeAddress(3, 4, 4, 4));
      var plan = plan(bytes(book), List.of(), Map.of("عدد رتبي", "source-reference"));
      assertThat(plan.notes()).extracting(note -> note.code()).containsExactly("preamble");
      var first = answers(plan, 0);
      assertThat(first)
          .containsEntry("title-ar", "برك")
          .containsEntry("kind", "register")
          .containsEntry("last-update", "2019-03-12")
          .containsEntry("theme", "envi")
          .containsEntry("system", "2")
          .containsEntry("source-reference", "007");
      assertThat(answers(plan, 1))
          .containsEntry("last-update", "2019-03-12")
          .containsEntry("system", "3")
          .containsEntry("sold", "yes");
      assertThat(plan.lines().get(2).refusals())
          .extracting(refusal -> refusal.key())
          .containsExactlyInAnyOrder("kind", "last-update", "system");
    }
  }

  @Test
  void severalAnswersStandInOneCellHoweverTheyAreSeparated() throws IOException {
    try (var book = new XSSFWorkbook()) {
      var sheet = book.createSheet();
      fill(sheet, 0, "title-en", "À quoi elles servent");
      fill(sheet, 1, "Ponds", "Initiative d’un secteur; خدمة للمواطن، reference | sector");
      fill(sheet, 2, "Wells", "Service to citizens; Beauty of ponds");
      var plan = plan(bytes(book), List.of());
      assertThat(answers(plan, 0)).containsEntry("uses", "reference service sector");
      assertThat(plan.lines().get(1).refusals())
          .extracting(refusal -> refusal.key())
          .containsExactly("uses");
    }
  }

  private static Map<String, String> answers(AssetPlan plan, int line) {
    var answers = new HashMap<String, String>();
    plan.lines().get(line).changes().forEach(change -> answers.put(change.key(), change.becomes()));
    return answers;
  }

  @Test
  void daysOfBothReckoningsAreRead() throws IOException {
    for (var since1904 : List.of(false, true)) {
      try (var book = new XSSFWorkbook()) {
        if (since1904) {
          book.getCTWorkbook().getWorkbookPr().setDate1904(true);
        }
        var sheet = book.createSheet();
        fill(sheet, 0, "title-en", "last-update", "volume");
        fill(sheet, 1, "Ponds");
        var look = book.createCellStyle();
        look.setDataFormat((short) 14);
        var cell = sheet.getRow(1).createCell(1);
        cell.setCellValue(java.time.LocalDate.of(2019, 3, 12));
        cell.setCellStyle(look);
        sheet.getRow(1).createCell(2).setCellFormula("1/0");
        assertThat(answers(plan(bytes(book), List.of()), 0))
            .containsEntry("last-update", "2019-03-12")
            .doesNotContainKey("volume");
      }
    }
  }

  private static void fill(Sheet sheet, int number, String... cells) {
    var row = sheet.createRow(number);
    for (int i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
    }
  }

  private static byte[] bytes(XSSFWorkbook book) throws IOException {
    var out = new java.io.ByteArrayOutputStream();
    book.write(out);
    return out.toByteArray();
  }

  @Test
  void aRowIsKnownByItsIdThenItsReferenceThenItsTitle() {
    var held =
        List.of(
            asset(1, Map.of("title-en", "Depths of ponds", "source-reference", "A-1")),
            asset(2, Map.of("title-en", "Births of newts", "source-reference", "A-2")),
            asset(3, Map.of("title-en", "Names of rivers and lakes")));
    var plan =
        plan(
            """
            id,version,source-reference,title-en,grain
            ponds.1,2,A-2,Depths of ponds,day
            ,,A-2,Births of newts,
            ,,,Names of lakes and rivers,month
            ,,A-9,Something else altogether,
            ,,A-9,Not that,
            ponds.7,1,,Nobody,
            ponds.1,2,,Again,
            ponds.3,99,,Names,
            """
                .getBytes(UTF_8),
            held);
    assertThat(plan.lines())
        .extracting(AssetPlan.Line::id, AssetPlan.Line::outcome)
        .as("%s", plan)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("ponds.1", Outcome.CHANGED),
            org.assertj.core.api.Assertions.tuple("ponds.2", Outcome.UNCHANGED),
            org.assertj.core.api.Assertions.tuple("ponds.3", Outcome.LIKE),
            org.assertj.core.api.Assertions.tuple("", Outcome.NEW),
            org.assertj.core.api.Assertions.tuple("", Outcome.REFUSED),
            org.assertj.core.api.Assertions.tuple("ponds.7", Outcome.REFUSED),
            org.assertj.core.api.Assertions.tuple("ponds.1", Outcome.REFUSED),
            org.assertj.core.api.Assertions.tuple("ponds.3", Outcome.REFUSED));
  }

  @Test
  void openDocumentsAreRead() throws IOException {
    var out = new java.io.ByteArrayOutputStream();
    try (var zip = new java.util.zip.ZipOutputStream(out)) {
      var kind = "application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8);
      var first = new java.util.zip.ZipEntry("mimetype");
      first.setMethod(java.util.zip.ZipEntry.STORED);
      first.setSize(kind.length);
      var sum = new java.util.zip.CRC32();
      sum.update(kind);
      first.setCrc(sum.getValue());
      zip.putNextEntry(first);
      zip.write(kind);
      zip.putNextEntry(new java.util.zip.ZipEntry("content.xml"));
      zip.write(
          """
          <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="a">
          <table:table-row><table:table-cell office:value-type="string"><text:p>title-en</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>last-update</text:p></table:table-cell></table:table-row>
          <table:table-row><table:table-cell office:value-type="string"><text:p>Ponds</text:p></table:table-cell><table:table-cell table:formula="of:=TODAY()" table:number-rows-spanned="2" office:value-type="date" office:date-value="2019-03-12"><text:p>12/03/19</text:p></table:table-cell></table:table-row>
          <table:table-row><table:table-cell office:value-type="string"><text:p>Wells</text:p></table:table-cell><table:covered-table-cell/></table:table-row>
          </table:table></office:spreadsheet></office:body></office:document-content>
          """
              .getBytes(UTF_8));
    }
    var plan = plan(out.toByteArray(), List.of());
    assertThat(answers(plan, 0))
        .containsEntry("title-en", "Ponds")
        .containsEntry("last-update", "2019-03-12");
    assertThat(answers(plan, 1))
        .containsEntry("title-en", "Wells")
        .containsEntry("last-update", "2019-03-12");
  }
}
