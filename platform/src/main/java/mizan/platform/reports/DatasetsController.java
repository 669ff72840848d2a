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
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/// Opens the list of a portal's datasets.
@PageController
class DatasetsController {
  private static final int PAGE = 50;
  private static final List<String> COLUMNS = List.of("title", "score");

  private final Readings readings;
  private final Standings standings;

  DatasetsController(Readings readings, Standings standings) {
    this.readings = readings;
    this.standings = standings;
  }

  /// What the address asks of the list; what it does not say is null.
  record Asked(
      @Nullable String q, @Nullable String failing, @Nullable String sort, @Nullable Integer page) {
    String text() {
      return q == null ? "" : q;
    }

    String failed() {
      return failing == null ? "" : failing;
    }

    Sorting sorting() {
      return Sorting.of(sort == null ? "" : sort, "title", COLUMNS);
    }

    Pager pager(long total) {
      return new Pager(page == null ? 1 : page, PAGE, total);
    }
  }

  @GetMapping({"/portals/{slug}/datasets", "/editions/{number}/portals/{slug}/datasets"})
  DatasetsPage list(
      Language language,
      @PathVariable(required = false) @Nullable Integer number,
      @PathVariable String slug,
      @ModelAttribute Asked asked) {
    var reading = readings.portal(number, slug);
    var current = reading.evaluated();
    var rows =
        current.findRows(slug).orElseThrow(() -> Problem.notFound("reports.no-portal", slug));
    var first = find(rows, wanted(language, asked, new Pager(1, PAGE, PAGE)));
    var pager = asked.pager(first.total());
    var found = pager.offset() == 0 ? first : find(rows, wanted(language, asked, pager));
    var methodology = current.report().methodology();
    return new DatasetsPage(
        reading.shown(),
        slug,
        standings.of(reading.score()).title(),
        asked.text(),
        asked.failed(),
        criteria(methodology),
        found.rows().stream().map(row -> line(row, language, methodology)).toList(),
        pager,
        asked.sorting());
  }

  private static Wanted wanted(Language language, Asked asked, Pager pager) {
    return new Wanted(
        asked.text(),
        asked.failed(),
        language.code(),
        asked.sorting().column().equals("score"),
        asked.sorting().descending(),
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
