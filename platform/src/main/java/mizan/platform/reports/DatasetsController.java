package mizan.platform.reports;

import java.util.List;
import mizan.engine.criteria.Criteria;
import mizan.engine.methodology.Methodology;
import mizan.engine.results.DatasetRow;
import mizan.engine.results.DatasetRows;
import mizan.engine.results.DatasetRows.Wanted;
import mizan.engine.results.Keys;
import mizan.platform.reports.pages.DatasetsPage;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Pager;
import mizan.platform.web.Problem;
import mizan.platform.web.Sorting;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens the list of a portal's datasets.
@PageController
class DatasetsController {
  private static final int PAGE = 50;
  private static final List<String> COLUMNS = List.of("title", "score");

  private final Reports reports;
  private final Standings standings;

  DatasetsController(Reports reports, Standings standings) {
    this.reports = reports;
    this.standings = standings;
  }

  @GetMapping("/portals/{slug}/datasets")
  DatasetsPage list(
      Language language,
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String failing,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "1") int page) {
    var current =
        reports.findCurrent().orElseThrow(() -> Problem.notFound("reports.not-evaluated", slug));
    var score =
        current.findScore(slug).orElseThrow(() -> Problem.notFound("reports.no-portal", slug));
    var rows =
        current.findRows(slug).orElseThrow(() -> Problem.notFound("reports.no-portal", slug));
    var sorting = Sorting.of(sort, "title", COLUMNS);
    var wanted = new Pager(page, PAGE, Integer.MAX_VALUE);
    var found = find(rows, wanted(language, q, failing, sorting, wanted));
    var pager = new Pager(page, PAGE, found.total());
    if (pager.page() != wanted.page()) {
      found = find(rows, wanted(language, q, failing, sorting, pager));
    }
    var methodology = current.report().methodology();
    return new DatasetsPage(
        slug,
        standings.of(score).title(),
        q,
        failing,
        criteria(methodology),
        found.rows().stream().map(row -> line(row, language, methodology)).toList(),
        pager,
        sorting);
  }

  private static Wanted wanted(
      Language language, String text, String failing, Sorting sorting, Pager pager) {
    return new Wanted(
        text,
        failing,
        language.code(),
        sorting.column().equals("score"),
        sorting.descending(),
        pager.offset(),
        pager.size());
  }

  private static DatasetRows.Found find(DatasetRows rows, Wanted wanted) {
    try {
      return rows.list(wanted);
    } catch (IllegalArgumentException _) {
      throw Problem.badRequest("reports.no-criterion", wanted.failing());
    }
  }

  /// The criteria of the methodology that have a value for each dataset.
  private static List<String> criteria(Methodology methodology) {
    return methodology.points().stream()
        .map(point -> point.criterion())
        .filter(code ->
            Criteria.perDataset().stream().anyMatch(criterion -> criterion.code().equals(code)))
        .toList();
  }

  private static DatasetsPage.Line line(
      DatasetRow row, Language language, Methodology methodology) {
    var score = row.score();
    return new DatasetsPage.Line(
        Keys.text(row.key()),
        row.titleIn(language.code()),
        row.publisher(),
        score,
        score == null ? "" : methodology.level(score),
        row.mqaPoints(),
        row.mqaAttainable(),
        row.distributions());
  }
}
