package mizan.platform.reports;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mizan.engine.methodology.Methodology;
import mizan.engine.mqa.Indicator;
import mizan.engine.results.DatasetRow;
import mizan.engine.results.DatasetRows;
import mizan.engine.results.DatasetRows.FindingRow;
import mizan.engine.results.Dynamics;
import mizan.engine.results.FileRows;
import mizan.engine.results.Keys;
import mizan.platform.editions.Editions;
import mizan.platform.reports.pages.DatasetPage;
import mizan.platform.reports.pages.DatasetPage.FileLine;
import mizan.platform.reports.pages.DatasetPage.FindingLine;
import mizan.platform.reports.pages.DatasetPage.IndicatorLine;
import mizan.platform.reports.pages.DatasetPage.UseLine;
import mizan.platform.reports.pages.DatasetPage.VerdictLine;
import mizan.platform.reports.pages.LinkFacts;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Opens one dataset with every verdict on it.
@PageController
class DatasetController {
  private final Readings readings;
  private final Standings standings;
  private final Editions editions;
  private final ObjectProvider<Heard> heard;

  DatasetController(
      Readings readings, Standings standings, Editions editions, ObjectProvider<Heard> heard) {
    this.readings = readings;
    this.standings = standings;
    this.editions = editions;
    this.heard = heard;
  }

  @GetMapping({
    "/portals/{slug}/datasets/{key}",
    "/editions/{number}/portals/{slug}/datasets/{key}"
  })
  DatasetPage show(
      Language language,
      @PathVariable(required = false) @Nullable Integer number,
      @PathVariable String slug,
      @PathVariable String key) {
    var reading = readings.portal(number, slug);
    var current = reading.evaluated();
    var rows =
        current.findRows(slug).orElseThrow(() -> Problem.notFound("reports.no-portal", slug));
    var row =
        parse(key)
            .flatMap(parsed -> rows.find(parsed).stream())
            .findFirst()
            .orElseThrow(() -> Problem.notFound("reports.no-dataset", key));
    var methodology = current.report().methodology();
    var score = row.score();
    var violations = row.violations();
    var kept = rows.findRecord(row.key());
    var newest = editions.findPublished().filter(current.edition()::equals).isPresent();
    return new DatasetPage(
        reading.shown(),
        reading.canReply(),
        slug,
        standings.of(reading.score()).title(),
        Keys.text(row.key()),
        row.id(),
        row.titleIn(language.code()),
        row.titles(),
        row.publisher(),
        row.distributions(),
        score,
        score == null ? "" : methodology.level(score),
        row.mqaPoints(),
        row.mqaAttainable(),
        verdicts(row, rows, methodology),
        indicators(row.indicators()),
        violations == null ? List.of() : List.of(violations.split("; ")),
        files(current, slug, row.key()),
        uses(current, slug, row.id()),
        newest,
        newest
            ? heard.stream()
                .flatMap(room -> room.open(slug, Keys.text(row.key())).stream())
                .toList()
            : List.of(),
        kept.map(record -> VisibleText.of(record.record())).orElse(null),
        kept.map(DatasetRows.Kept::evidence).orElse(""));
  }

  private static List<FileLine> files(Evaluated evaluated, String slug, long key) {
    return evaluated.findPortal(slug).stream()
        .flatMap(portal -> FileRows.of(portal, key).stream())
        .map(file ->
            new FileLine(
                file.distribution() + 1,
                file.address(),
                file.state(),
                LinkFacts.of(file),
                file.kind(),
                file.bytes(),
                file.rows()))
        .toList();
  }

  private static List<UseLine> uses(Evaluated evaluated, String slug, String id) {
    return evaluated.findPortal(slug).stream()
        .flatMap(portal -> Dynamics.ofDataset(portal, id).stream())
        .map(use -> {
          var opened = use.course().opened();
          return new UseLine(
              use.kind().code(),
              use.title(),
              use.page().isEmpty() ? use.target() : use.page(),
              use.open(),
              opened == null ? null : opened.toString());
        })
        .toList();
  }

  static Stream<Long> parse(String key) {
    try {
      return Stream.of(Keys.parse(key));
    } catch (NumberFormatException _) {
      return Stream.empty();
    }
  }

  /// In the order of the methodology; findings of the European reading are told as indicators.
  private static List<VerdictLine> verdicts(
      DatasetRow row, DatasetRows rows, Methodology methodology) {
    var findings = rows.findings(row.key());
    return methodology.points().stream()
        .flatMap(point ->
            Stream.ofNullable(row.values().get(point.criterion()))
                .map(value ->
                    new VerdictLine(
                        point.criterion(),
                        value.value(),
                        value.applies(),
                        point.points(),
                        findings.stream()
                            .filter(finding -> finding.criterion().equals(point.criterion()))
                            .map(DatasetController::line)
                            .toList())))
        .toList();
  }

  private static FindingLine line(FindingRow finding) {
    return new FindingLine(
        finding.finding(), finding.severity(), finding.locator(), finding.arguments());
  }

  private static List<IndicatorLine> indicators(Map<String, @Nullable Boolean> met) {
    return Stream.of(Indicator.values())
        .map(indicator ->
            new IndicatorLine(indicator.metric(), indicator.points(), met.get(indicator.metric())))
        .toList();
  }
}
