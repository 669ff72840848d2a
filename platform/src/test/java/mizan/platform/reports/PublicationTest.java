package mizan.platform.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import mizan.platform.DemonstrationSite;
import mizan.platform.Measured;
import mizan.platform.editions.Editions;
import mizan.platform.reports.document.Block;
import mizan.platform.reports.document.Block.Figure;
import mizan.platform.reports.document.Block.Table;
import mizan.platform.reports.document.Document;
import mizan.platform.reports.document.WordFile;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Language;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is published of an edition as documents: the report, its file for the word processor, the
/// sheets on bodies, the pages of criteria.
@DemonstrationSite
class PublicationTest {
  @LocalServerPort private int port;

  @BeforeAll
  static void measure(@Autowired Editions editions) throws InterruptedException {
    Measured.await(editions);
  }

  @ParameterizedTest
  @EnumSource
  void theReportTellsOfEveryPortalAndEveryCriterion(
      Language language, @Autowired Reports reports, @Autowired Standings standings)
      throws Exception {
    var html = html("/" + language.code() + "/editions/2/report");
    var evaluated = reports.findCurrent().orElseThrow();
    for (var portal : standings.list(evaluated)) {
      assertThat(html)
          .contains("id=\"portal-" + portal.slug() + "\"", escaped(portal.title().in(language)));
    }
    for (var point : evaluated.report().methodology().points()) {
      assertThat(html).contains("/editions/2/criteria/" + point.criterion() + "\"");
    }
    assertThat(html)
        .doesNotContain("NaN")
        .contains(escaped(evaluated.report().notice().getOrDefault(language.code(), "missing")))
        .contains("/editions/2/report-" + language.code() + ".docx");
  }

  @Test
  void theNumbersOfTheReportAreThoseOfTheRanking() throws Exception {
    var ranked = json("/en/ranking").get("ranked");
    var mean = 0.0;
    for (var portal : ranked) {
      mean += portal.get("score").asDouble() / ranked.size();
    }
    var summary = part(json("/en/editions/2/report"), "summary-table").get("rows");
    assertThat(summary.get(0).get("cells").get(1).get("text").asString())
        .isEqualTo(String.format(Locale.ROOT, "%.1f", mean));
    assertThat(part(json("/en/editions/2/report"), "ranking-table").get("rows").size())
        .isEqualTo(ranked.size());
  }

  @Test
  void progressIsToldByTheCommonReading() throws Exception {
    var rows = part(json("/en/editions/2/report"), "progress-table").get("rows");
    assertThat(rows.isEmpty()).isFalse();
    for (var portal : json("/en/editions/compare?old=1&new=2").get("portals")) {
      if (!portal.get("before").isNull() && !portal.get("after").isNull()) {
        var before = String.format(Locale.ROOT, "%.1f", portal.get("before").asDouble());
        assertThat(rows.toString()).contains('"' + before + '"');
      }
    }
    var blocks = json("/en/editions/1/report").get("document").get("blocks").toString();
    assertThat(blocks).contains("This is the first published edition");
  }

  @ParameterizedTest
  @EnumSource
  void theWordProcessorReadsWhatThePageSays(
      Language language, @Autowired Reports reports, @Autowired EditionReport report)
      throws Exception {
    var document = report.of(reports.findCurrent().orElseThrow(), language);
    try (var word = word(language)) {
      assertThat(word.getProperties().getCoreProperties().getTitle()).isEqualTo(document.title());
      assertThat(
              word.getProperties()
                  .getCoreProperties()
                  .getUnderlyingProperties()
                  .getLanguageProperty())
          .hasValue(language.locale().toLanguageTag());
      assertThat(word.getTables()).hasSameSizeAs(of(document, Table.class));
      assertThat(word.getCharts()).hasSameSizeAs(of(document, Figure.class));
      assertThat(word.getTables()).allMatch(table -> table.getRow(0).isRepeatHeader());
      assertThat(words(word)).containsAll(texts(document));
      var wanted = language.runsRightToLeft();
      assertThat(word.getTables())
          .allMatch(table -> table.getCTTbl().getTblPr().isSetBidiVisual() == wanted);
      assertThat(word.getDocument().getBody().getSectPr().isSetBidi())
          .as("numbers in charts would be turned round")
          .isFalse();
      assertThat(word.getParagraphs())
          .filteredOn(paragraph -> !"Figure".equals(paragraph.getStyle()))
          .allMatch(paragraph -> paragraph.getCTPPr().isSetBidi() == wanted);
    }
  }

  @Test
  void aReportOnTwoHundredPortalsIsWrittenInTime(
      @Autowired Reports reports,
      @Autowired EditionReport report,
      @Autowired Dictionaries dictionaries) {
    var one = report.of(reports.findCurrent().orElseThrow(), Language.ARABIC);
    var blocks = IntStream.range(0, 13).boxed().flatMap(_ -> one.blocks().stream());
    var many = new Document(one.title(), one.country(), one.notice(), one.facts(), blocks.toList());
    var begun = System.nanoTime();
    WordFile.write(many, dictionaries.in(Language.ARABIC), "", OutputStream.nullOutputStream());
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
  }

  @Test
  void runsOfLatinLettersAreNotTurnedInAnArabicDocument() throws Exception {
    try (var word = word(Language.ARABIC)) {
      var runs = word.getParagraphs().stream().flatMap(each -> each.getRuns().stream()).toList();
      var turned =
          runs.stream()
              .filter(run -> run.text().matches("\u200E?\\p{IsLatin}[\\p{IsLatin} ]*"))
              .filter(run -> run.getCTR().isSetRPr() && run.getCTR().getRPr().sizeOfRtlArray() > 0);
      assertThat(turned).isEmpty();
      assertThat(runs)
          .filteredOn(run -> run.text().matches("(?s).*\\p{IsArabic}.*"))
          .isNotEmpty()
          .allMatch(run -> run.getCTR().getRPr().sizeOfRtlArray() > 0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBodyHasASheetWithItsPortals(Language language, @Autowired Reports reports)
      throws Exception {
    var html = html("/" + language.code() + "/bodies/agriculture/sheet");
    assertThat(html).contains("id=\"portal-agriculture\"", "id=\"mend-agriculture\"");
    assertThat(json("/en/bodies/agriculture/sheet").toString()).contains("Rank");
    assertThat(get("/en/bodies/gouvernorat-telmassa/sheet").statusCode()).isEqualTo(404);
    assertThat(get("/en/bodies/nobody/sheet").statusCode()).isEqualTo(404);
    assertThat(html("/" + language.code() + "/bodies/agriculture")).contains("/agriculture/sheet");
  }

  @Test
  void aCriterionSaysHowEveryPortalDoes(@Autowired Reports reports) throws Exception {
    var rows = part(json("/en/criteria/licence-open").get("blocks"), "criterion-table").get("rows");
    assertThat(rows.size())
        .isEqualTo(reports.findCurrent().orElseThrow().report().portals().size());
    assertThat(rows.get(0).get("cells").get(2).toString()).contains(" of ");
    assertThat(html("/fr/editions/1/criteria/licence-open")).contains("édition 1");
    assertThat(html("/en/criteria/impact")).contains("does not ask it");
    assertThat(get("/en/criteria/nothing").statusCode()).isEqualTo(404);
    assertThat(get("/en/editions/9/criteria/licence-open").statusCode()).isEqualTo(404);
  }

  @Test
  void thereIsNoReportOfAnEditionThatIsNotThere() throws Exception {
    for (var path :
        List.of(
            "/en/editions/9/report",
            "/editions/9/report-en.docx",
            "/editions/9/report-en.pdf",
            "/editions/2/report-de.docx",
            "/en/editions/9/data")) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  private XWPFDocument word(Language language) throws Exception {
    var answer = bytes("/editions/2/report-" + language.code() + ".docx");
    assertThat(answer.statusCode()).isEqualTo(200);
    return new XWPFDocument(new ByteArrayInputStream(answer.body()));
  }

  private static <B extends Block> List<Block> of(Document document, Class<B> kind) {
    return document.blocks().stream().filter(kind::isInstance).toList();
  }

  /// Every heading, caption and cell, as the file must have them.
  private static List<String> texts(Document document) {
    var texts = new ArrayList<String>();
    for (var block : document.blocks()) {
      switch (block) {
        case Block.Heading heading -> texts.add(heading.text());
        case Block.Paragraph paragraph -> texts.add(paragraph.text());
        case Block.Items items ->
            items
                .lines()
                .forEach(line ->
                    texts.add(
                        line.note().isEmpty() ? line.text() : line.text() + "\n" + line.note()));
        case Table table -> {
          texts.add(table.caption());
          table.rows().forEach(row -> row.cells().forEach(cell -> texts.add(cell.text())));
        }
        case Figure figure -> texts.add(figure.legend().title());
      }
    }
    return texts.stream().map(text -> plain(text)).toList();
  }

  private static List<String> words(XWPFDocument word) {
    var words = new ArrayList<String>();
    word.getParagraphs().forEach(paragraph -> words.add(plain(paragraph.getText())));
    for (XWPFTable table : word.getTables()) {
      for (var row : table.getRows()) {
        for (var cell : row.getTableCells()) {
          cell.getParagraphs().forEach(paragraph -> words.add(plain(paragraph.getText())));
        }
      }
    }
    return words;
  }

  /// Without what only steers the direction.
  private static String plain(String text) {
    return text.replaceAll("[\u200E\u2066-\u2069]", "");
  }

  private static JsonNode part(JsonNode page, String id) {
    var blocks = page.has("document") ? page.get("document").get("blocks") : page;
    for (var block : blocks) {
      if (block.path("id").asString("").equals(id)) {
        return block;
      }
    }
    throw new AssertionError("there is no part " + id);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private String html(String path) throws IOException, InterruptedException {
    var answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private JsonNode json(String path) throws IOException, InterruptedException {
    return JsonMapper.shared()
        .readTree(send(path, "application/json", BodyHandlers.ofString()).body());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(path, "text/html", BodyHandlers.ofString());
  }

  private HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
    return send(path, "*/*", BodyHandlers.ofByteArray());
  }

  private <T> HttpResponse<T> send(String path, String accept, HttpResponse.BodyHandler<T> as)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var address = URI.create("http://127.0.0.1:" + port + path);
      return client.send(HttpRequest.newBuilder(address).header("Accept", accept).build(), as);
    }
  }
}
