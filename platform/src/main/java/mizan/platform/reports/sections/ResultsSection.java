package mizan.platform.reports.sections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mizan.engine.scoring.PortalScore;
import mizan.engine.scoring.PortalScore.DimensionScore;
import mizan.platform.reports.document.Block;
import mizan.platform.reports.document.Block.Cell;
import mizan.platform.reports.document.Block.Column;
import mizan.platform.reports.document.Block.Figure;
import mizan.platform.reports.document.Block.Heading;
import mizan.platform.reports.document.Block.Paragraph;
import mizan.platform.reports.document.Block.Paragraph.Tone;
import mizan.platform.reports.document.Block.Row;
import mizan.platform.reports.document.Block.Table;
import mizan.platform.web.Datum;

/// What all portals have in common: results by dimension and by criterion.
public final class ResultsSection {
  private static final int DRAWN = 10;

  private ResultsSection() {}

  public static List<Block> of(Material from) {
    var scores = from.current().report().portals();
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(1, "results", from.text("document.results"), true));
    blocks.add(new Heading(2, "dimensions", from.text("document.dimensions"), false));
    blocks.addAll(dimensions(from, scores));
    blocks.add(new Heading(2, "criteria", from.text("document.criteria"), false));
    blocks.add(new Paragraph(Tone.PLAIN, from.text("document.criteria.text")));
    var totals = CriterionTotal.list(scores);
    blocks.add(failing(from, totals));
    blocks.add(criteria(from, totals));
    return blocks;
  }

  /// A dimension over the ranked portals.
  private record Over(String code, double mean, DimensionOf best, DimensionOf worst) {}

  private record DimensionOf(String portal, double score) {}

  private static List<Block> dimensions(Material from, List<PortalScore> scores) {
    var over =
        from.current().report().methodology().dimensions().stream()
            .flatMap(dimension -> over(scores, dimension.code()))
            .toList();
    if (over.isEmpty()) {
      return List.of(new Paragraph(Tone.PLAIN, from.text("document.nothing-ranked")));
    }
    var data =
        over.stream()
            .map(each ->
                new Datum(
                    from.terms().dimension(each.code()), each.mean(), from.points(each.mean())))
            .toList();
    return List.of(
        new Figure(
            Figure.Shape.BARS,
            from.legend("dimensions-figure", from.text("document.dimensions.figure")),
            data,
            100,
            from.text("document.dimension"),
            from.text("document.mean-score")),
        new Table(
            "dimensions-table",
            from.text("document.dimensions.caption"),
            List.of(
                Column.text(from.text("document.dimension")),
                Column.number(from.text("document.mean-score")),
                Column.text(from.text("document.highest")),
                Column.text(from.text("document.lowest"))),
            over.stream()
                .map(each ->
                    Row.of(
                        Cell.of(from.terms().dimension(each.code())),
                        Cell.of(from.points(each.mean())),
                        named(from, each.best()),
                        named(from, each.worst())))
                .toList(),
            from.file("report.json")));
  }

  private static Cell named(Material from, DimensionOf one) {
    return Cell.to(from.page("/portals/" + one.portal()), from.title(one.portal()))
        .noted(from.points(one.score()));
  }

  private static Stream<Over> over(List<PortalScore> scores, String dimension) {
    var all =
        scores.stream()
            .filter(portal -> portal.unranked() == null)
            .flatMap(portal -> score(portal, dimension))
            .sorted(Comparator.comparingDouble(DimensionOf::score).reversed())
            .toList();
    return all.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Over(
                dimension,
                all.stream().mapToDouble(DimensionOf::score).average().orElse(0),
                all.getFirst(),
                all.getLast()));
  }

  private static Stream<DimensionOf> score(PortalScore portal, String dimension) {
    return portal.dimensions().stream()
        .filter(each -> each.code().equals(dimension))
        .map(DimensionScore::score)
        .filter(Objects::nonNull)
        .map(score -> new DimensionOf(portal.portal().slug(), score));
  }

  private static Figure failing(Material from, List<CriterionTotal> totals) {
    var data =
        totals.stream()
            .filter(total -> total.loss() > 0)
            .limit(DRAWN)
            .map(total ->
                new Datum(
                    from.terms().criterion(total.code()), total.loss(), from.points(total.loss())))
            .toList();
    var most = data.stream().mapToDouble(Datum::value).max().orElse(1);
    return new Figure(
        Figure.Shape.BARS,
        from.legend("failing-figure", from.text("document.failing.figure")),
        data,
        most,
        from.text("document.criterion"),
        from.text("document.loss"));
  }

  private static Table criteria(Material from, List<CriterionTotal> totals) {
    return new Table(
        "criteria-table",
        from.text("document.criteria.caption"),
        List.of(
            Column.text(from.text("document.criterion")),
            Column.number(from.text("document.points")),
            Column.number(from.text("document.mean-value")),
            Column.number(from.text("document.loss")),
            Column.number(from.text("document.portals-failing")),
            Column.number(from.text("document.datasets-failing"))),
        totals.stream().map(total -> row(from, total)).toList(),
        from.file("report.json"));
  }

  private static Row row(Material from, CriterionTotal total) {
    return Row.of(
        from.criterion(total.code()).noted(from.terms().dimension(total.dimension())),
        Cell.of(from.points(total.points())),
        Cell.of(
            total.judged() && total.mean() == null
                ? from.text("document.judged")
                : from.percent(total.mean())),
        Cell.of(total.mean() == null ? "–" : from.points(total.loss())),
        Cell.of(total.portals() == 0 ? "–" : of(from, total.failing(), total.portals())),
        Cell.of(total.items() == 0 ? "–" : of(from, total.failingItems(), total.items())));
  }

  private static String of(Material from, long failing, long all) {
    return from.text("document.of", failing, all);
  }
}
