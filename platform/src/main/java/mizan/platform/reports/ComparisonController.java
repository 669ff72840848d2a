package mizan.platform.reports;

import java.util.List;
import java.util.Optional;
import mizan.engine.methodology.Methodology;
import mizan.engine.scoring.PortalScore;
import mizan.platform.editions.Edition;
import mizan.platform.editions.Editions;
import mizan.platform.reports.pages.ComparisonPage;
import mizan.platform.reports.pages.ComparisonPage.Row;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Sets two published editions side by side, both judged by the methodology of the newer one.
@PageController
class ComparisonController {
  private final Reports reports;
  private final Editions editions;
  private final Standings standings;

  ComparisonController(Reports reports, Editions editions, Standings standings) {
    this.reports = reports;
    this.editions = editions;
    this.standings = standings;
  }

  @GetMapping("/editions/compare")
  ComparisonPage compare(
      @RequestParam(name = "old", required = false) @Nullable Integer one,
      @RequestParam(name = "new", required = false) @Nullable Integer other) {
    var published = editions.listPublished();
    if (published.size() < 2) {
      return new ComparisonPage(0, 0, "", "", false, List.of(), List.of());
    }
    var last = find(published, other == null ? published.get(0).number() : other);
    var first = find(published, one == null ? published.get(1).number() : one);
    return first.number() <= last.number()
        ? page(first, last, published)
        : page(last, first, published);
  }

  private ComparisonPage page(Edition older, Edition newer, List<Edition> published) {
    var after = reports.of(newer);
    var own = reports.of(older);
    var before = reports.of(older, after.report().methodology());
    var rows =
        after.report().portals().stream()
            .map(score ->
                new Row(
                    score.portal().slug(),
                    standings.of(score).title(),
                    score(own, score),
                    score(before, score),
                    score.score()))
            .toList();
    var common = name(after.report().methodology());
    var original = name(own.report().methodology());
    return new ComparisonPage(
        older.number(),
        newer.number(),
        common,
        original,
        !common.equals(original),
        rows,
        published.stream().map(Edition::number).sorted().toList());
  }

  private static Edition find(List<Edition> published, int number) {
    return published.stream()
        .filter(edition -> edition.number() == number)
        .findFirst()
        .orElseThrow(() -> Problem.notFound("reports.no-edition"));
  }

  private static @Nullable Double score(Evaluated evaluated, PortalScore of) {
    return evaluated
        .findScore(of.portal().slug())
        .flatMap(found -> Optional.ofNullable(found.score()))
        .orElse(null);
  }

  private static String name(Methodology methodology) {
    return methodology.id() + " " + methodology.version();
  }
}
