package mizan.platform.bodies;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mizan.platform.Site;
import mizan.platform.bodies.Plan.Outcome;
import mizan.platform.bodies.Plan.Refusal;
import mizan.platform.bodies.PublicBody.Kind;
import mizan.platform.bodies.PublicBody.Scheme;
import mizan.platform.web.Problem;
import mizan.platform.web.Trilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/// A file of bodies is looked at first, and then exactly what was shown is applied, or nothing.
@Site
class ImportsTest {
  private static final String HEAD = "slug,name-fr,kind,parent,municipality-code\n";

  private final Bodies bodies;
  private final Imports imports;
  private final JdbcClient jdbc;

  @Autowired
  ImportsTest(Bodies bodies, Imports imports, JdbcClient jdbc) {
    this.bodies = bodies;
    this.imports = imports;
    this.jdbc = jdbc;
  }

  private String take(String text) {
    return imports.take("bodies.csv", text.getBytes(UTF_8));
  }

  private Plan plan(String text) {
    return imports.plan(imports.find(take(text)).orElseThrow());
  }

  private void apply(String text) {
    var id = take(text);
    imports.apply(id, imports.plan(imports.find(id).orElseThrow()).digest());
  }

  private List<String> refusals(String text) {
    return plan(text).lines().stream()
        .flatMap(line -> line.refusals().stream())
        .map(Refusal::code)
        .toList();
  }

  private long audited() {
    return jdbc.sql("select count(*) from accounts_audit where room = 'bodies'")
        .query(Long.class)
        .single();
  }

  @Test
  @DirtiesContext
  void aTableWithArabicHeadingsInAnyCharsetIsTakenIn() {
    var table =
        """
        الاسم بالعربية;الاسم بالفرنسية;النوع;القطاع;تاريخ الإحداث;التسميات الأخرى
        وزارة البحيرات;Ministère des Lacs;وزارة;الفلاحة والصيد البحري;12/03/2019;MLac; وزارة المياه
        بلدية الرمال;;بلدية;;;
        """
            .replace("MLac; وزارة المياه", "\"MLac; وزارة المياه\"");
    var id = imports.take("هياكل.csv", table.getBytes(Charset.forName("windows-1256")));
    var plan = imports.plan(imports.find(id).orElseThrow());
    assertThat(plan.lines())
        .as("%s", plan)
        .extracting(Plan.Line::outcome)
        .containsExactly(Outcome.NEW, Outcome.REFUSED);
    assertThat(plan.lines().get(1).refusals())
        .extracting(Refusal::code)
        .containsExactly("slug-missing");

    apply(table.replace("بلدية الرمال;;بلدية;;;\n", "بلدية الرمال;Sables;commune;;;\n"));
    var lakes = bodies.find("ministere-des-lacs").orElseThrow();
    assertThat(lakes.sector()).isEqualTo(Sector.AGRICULTURE);
    assertThat(lakes.from()).isEqualTo(LocalDate.of(2019, 3, 12));
    assertThat(lakes.aliases()).containsExactlyInAnyOrder("MLac", "وزارة المياه");
    assertThat(lakes.missing()).extracting(language -> language.code()).containsExactly("en");
    assertThat(lakes.name().en()).isEqualTo("Ministère des Lacs");
    assertThat(bodies.find("municipality-sables").orElseThrow().kind())
        .isEqualTo(Kind.MUNICIPALITY);
  }

  @Test
  @DirtiesContext
  void eachRowSaysWhatIsNewChangedOrAsItWasAndNothingIsDeleted() {
    apply(HEAD + "lakes,Lacs,ministry,,\ndunes,Dunes,agency,lakes,\nreeds,Roseaux,agency,,\n");
    var before = audited();
    var next = HEAD + "lakes,Lacs,ministry,,\ndunes,Dunes et Sables,agency,-,\nsea,Mer,agency,,\n";
    var plan = plan(next);
    assertThat(plan.lines())
        .extracting(Plan.Line::slug, Plan.Line::outcome)
        .containsExactly(
            tuple("lakes", Outcome.UNCHANGED),
            tuple("dunes", Outcome.CHANGED),
            tuple("sea", Outcome.NEW));
    assertThat(plan.lines().get(1).changes())
        .containsExactly(
            new Plan.Change(Column.NAME_FR, "Dunes", "Dunes et Sables"),
            new Plan.Change(Column.PARENT, "lakes", ""));
    assertThat(plan.missing()).containsExactly("reeds");
    assertThat(audited()).isEqualTo(before);
    assertThat(bodies.find("sea")).isEmpty();

    apply(next);
    assertThat(bodies.find("dunes").orElseThrow().parent()).isEmpty();
    assertThat(bodies.find("reeds")).isPresent();
    assertThat(audited()).isEqualTo(before + 2);
    assertThat(plan(next).isApplicable()).isFalse();
  }

  @Test
  @DirtiesContext
  void whatWasShownIsAppliedOnceAndOnlyWhileTheBodiesStandAsTheyStood() {
    var id = take(HEAD + "lakes,Lacs,ministry,,\n");
    var shown = imports.plan(imports.find(id).orElseThrow()).digest();
    bodies.register(PublicBody.of("lakes", Kind.AGENCY, Trilingual.same("Lakes")));
    assertThatThrownBy(() -> imports.apply(id, shown))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo("bodies.import.otherwise"));
    assertThat(bodies.find("lakes").orElseThrow().kind()).isEqualTo(Kind.AGENCY);

    imports.apply(id, imports.plan(imports.find(id).orElseThrow()).digest());
    assertThat(bodies.find("lakes").orElseThrow().kind()).isEqualTo(Kind.MINISTRY);
    assertThatThrownBy(() -> imports.apply(id, shown)).hasMessage("bodies.import.over");
  }

  @Test
  @DirtiesContext
  void oneRefusedRowHoldsAllOthers() {
    var id = take(HEAD + "lakes,Lacs,ministry,,\nbroken,Cassé,kingdom,,\n");
    var shown = imports.plan(imports.find(id).orElseThrow()).digest();
    assertThatThrownBy(() -> imports.apply(id, shown)).hasMessage("bodies.import.refused");
    assertThat(bodies.list()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x,=HYPERLINK(1),agency,,|formula",
        "x,@cmd,agency,,|formula",
        "x,12345,agency,,|letters",
        "x,Nom,kingdom,,|word",
        "x,Nom,,,|kind-missing",
        "Bad Slug,Nom,agency,,|slug",
        "import,Nom,agency,,|slug",
        "x,Nom,agency,nowhere,|body-unknown",
        "x,,agency,,|name-missing",
        "x,Nom,agency,x,|circle",
        "x,Nom,agency,,12/34*|code"
      })
  @DirtiesContext
  void aRowThatCannotBeTakenSaysWhy(String row, String reason) {
    assertThat(refusals(HEAD + row + "\nfine,Bien,agency,,\n")).contains(reason);
    assertThat(plan(HEAD + row + "\nfine,Bien,agency,,\n").lines().get(1).outcome())
        .isEqualTo(Outcome.NEW);
  }

  @Test
  @DirtiesContext
  void rowsThatContradictEachOtherAreRefused() {
    assertThat(refusals(HEAD + "a,A,agency,b,\nb,B,agency,c,\nc,C,agency,a,\n"))
        .containsExactly("circle", "circle", "circle");
    assertThat(refusals(HEAD + "a,Aa,agency,,\na,Ab,agency,,\n")).contains("row-twice");
    assertThat(refusals(HEAD + "a,Aa,municipality,,1111\nb,Bb,municipality,,1111\n"))
        .contains("code-twice");
    apply(HEAD + "a,Aa,municipality,,1111\nb,Bb,municipality,,1112\n");
    assertThat(refusals(HEAD + "c,Cc,municipality,,1112\n")).containsExactly("code-twice");
    var swapped = HEAD + "a,Aa,municipality,,1112\nb,Bb,municipality,,1111\n";
    apply(swapped);
    assertThat(bodies.find("a").orElseThrow().codes()).containsEntry(Scheme.MUNICIPALITY, "1112");
  }

  @Test
  @DirtiesContext
  void datesAndGovernoratesThatCannotBeAreRefused() {
    var head = "slug,name-fr,kind,from,to,governorate,successor\n";
    assertThat(
            refusals(
                head
                    + "a,Aa,agency,2020-13-01,,,\n"
                    + "b,Bb,agency,02/01/2020,01/01/2020,,\n"
                    + "c,Cc,agency,,,a,\n"
                    + "d,Dd,agency,,,,d\n"))
        .containsExactly("date", "ends-before", "no-governorate", "own-successor");
  }

  @Test
  @DirtiesContext
  void aFileIsKeptForADayOnly() {
    var id = take(HEAD + "a,Aa,agency,,\n");
    assertThat(imports.find(id)).isPresent();
    jdbc.sql("update bodies_import set given = '2020-01-01T00:00:00Z'").update();
    assertThat(imports.find(id)).isEmpty();
    assertThatThrownBy(() -> imports.apply(id, "")).hasMessage("bodies.import.over");
  }

  @Test
  @DirtiesContext
  void aRowIsKnownByItsCodeOrNameWhereItHasNoSlug() {
    apply(HEAD + "sfax,Sfax,municipality,,3411\nlakes,Ministère des Lacs,ministry,,\n");
    var plan =
        plan(
            "name-fr,name-ar,municipality-code,kind\nSfax,صفاقس,3411,commune\nministere des lacs,البحيرات,,ministère\n");
    assertThat(plan.lines())
        .extracting(Plan.Line::slug, Plan.Line::outcome)
        .containsExactly(tuple("sfax", Outcome.CHANGED), tuple("lakes", Outcome.CHANGED));
  }

  @Test
  @DirtiesContext
  void theAuditNeverNamesAFocalPoint() {
    apply(
        """
        slug,name-fr,kind,focal-name,focal-mail,focal-telephone
        lakes,Lacs,ministry,Amel Ben Salah,amel@lacs.example,+216 71 000 000
        """);
    assertThat(bodies.hasFocalPoint("lakes")).isTrue();
    var told =
        jdbc.sql("select was || became || why from accounts_audit where room = 'bodies'")
            .query(String.class)
            .list();
    assertThat(told).hasSize(2).noneMatch(text -> text.contains("Amel") || text.contains("amel"));
    assertThatThrownBy(() -> bodies.findFocalPoint("lakes")).isInstanceOf(Problem.class);
  }

  @Test
  @DirtiesContext
  void filesThatAreNoTablesAreRefusedByName() throws IOException {
    assertThatThrownBy(() -> imports.take("a.pdf", "%PDF-1.7 nothing".getBytes(UTF_8)))
        .hasMessage("web.table.kind");
    assertThatThrownBy(() -> imports.take("a.csv", new byte[0])).hasMessage("web.table.empty");
    assertThatThrownBy(() -> take("one,two,three\n1,2,3\n4,5,6\n"))
        .hasMessage("bodies.import.no-columns");
    assertThatThrownBy(() -> take("slug,slug,name-fr\na,b,c\nd,e,f\n"))
        .hasMessage("web.table.column-twice");
    assertThatThrownBy(() -> imports.take("large.csv", new byte[Imports.MOST_BYTES + 1]))
        .hasMessage("web.table.large");
    var macros = workbook("<row><c t=\"inlineStr\"><is><t>slug</t></is></c></row>", true);
    assertThatThrownBy(() -> imports.take("a.xlsm", macros)).hasMessage("web.table.macros");
    var many = new StringBuilder("slug,name-fr,kind\n");
    for (int i = 0; i <= Sheet.MOST_ROWS; i++) {
      many.append("s").append(i).append(",Nom,agency\n");
    }
    assertThatThrownBy(() -> take(many.toString())).hasMessage("web.table.rows");
    assertThat(jdbc.sql("select count(*) from bodies_import").query(Long.class).single()).isZero();
  }

  @Test
  @DirtiesContext
  void aWorkbookIsReadAndOneThatSwellsIsNotApplied() throws IOException {
    var rows =
        row("slug", "name-fr", "kind")
            + row("lakes", "Lacs", "ministry")
            + row("sea", "Mer", "agency");
    var id = imports.take("b.xlsx", workbook(rows, false));
    assertThat(imports.plan(imports.find(id).orElseThrow()).lines())
        .extracting(Plan.Line::slug)
        .containsExactly("lakes", "sea");
    var swelling = workbook(rows + "<row></row>".repeat(8_000_000), false);
    var bomb = imports.take("bomb.xlsx", swelling);
    assertThat(imports.plan(imports.find(bomb).orElseThrow()).isApplicable()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../country/tn/bodies.csv"})
  @DirtiesContext
  void theBodiesOfTunisiaAreSoundAndEnteredOnce(String file) throws IOException {
    imports.enter(java.nio.file.Path.of(file));
    var register = bodies.register();
    assertThat(register.list()).filteredOn(each -> each.kind() == Kind.GOVERNORATE).hasSize(24);
    assertThat(register.list())
        .filteredOn(each -> each.kind() == Kind.MUNICIPALITY)
        .hasSize(350)
        .allSatisfy(town -> {
          var governorate = register.governorateOf(town).orElseThrow();
          assertThat(town.codes().get(Scheme.MUNICIPALITY))
              .startsWith(governorate.codes().get(Scheme.STATISTICS));
        });
    assertThat(register.named("Commune de Sfax").orElseThrow().kind()).isEqualTo(Kind.MUNICIPALITY);
    assertThat(register.named("gouvernorat de sfax").orElseThrow().codes())
        .containsEntry(Scheme.STATISTICS, "34")
        .containsEntry(Scheme.ISO_3166_2, "TN-61");
    assertThat(register.named("Sfax")).isEmpty();
    var entries = audited();
    bodies.register(PublicBody.of("ins", Kind.AGENCY, Trilingual.same("Renamed by the unit")));
    imports.enter(java.nio.file.Path.of(file));
    assertThat(bodies.find("ins").orElseThrow().name().fr()).isEqualTo("Renamed by the unit");
    assertThat(audited()).isEqualTo(entries + 1);
  }

  private static String row(String... cells) {
    var row = new StringBuilder("<row>");
    for (var cell : cells) {
      row.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
    }
    return row.append("</row>").toString();
  }

  /// The least of a workbook.
  private static byte[] workbook(String rows, boolean macros) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
      put(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Bodies\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
      put(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
      put(
          zip,
          "xl/worksheets/sheet1.xml",
          "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
              + rows
              + "</sheetData></worksheet>");
      if (macros) {
        put(zip, "xl/vbaProject.bin", "macro");
      }
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(UTF_8));
    zip.closeEntry();
  }
}
