package mizan.platform.reports.sections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mizan.engine.scoring.PortalScore.CriterionScore;
import mizan.platform.methodologies.Terms;
import mizan.platform.reports.Standing;
import mizan.platform.reports.document.Block;
import mizan.platform.reports.document.Block.Cell;
import mizan.platform.reports.document.Block.Column;
import mizan.platform.reports.document.Block.Figure;
import mizan.platform.reports.document.Block.Items;
import mizan.platform.reports.document.Block.Row;
import mizan.platform.reports.document.Block.Table;
import mizan.platform.web.Datum;

/// How all portals do at one criterion.
public final class CriterionSection {
  private static final int DRAWN = 30;

  private CriterionSection() {}

  /// A portal and what it reaches.
  private record Reached(Standing portal, CriterionScore score) {
    double order() {
      var value = score.value();
      return value == null ? -1 : value;
    }
  }

  public static List<Block> of(Material from, String code) {
    var reached = new ArrayList<Reached>();
    for (var portal : from.standings()) {
      from.current()
          .findScore(portal.slug())
          .map(score -> score.criteria().get(code))
          .ifPresent(score -> reached.add(new Reached(portal, score)));
    }
    reached.sort(Comparator.comparingDouble(Reached::order).reversed());
    var blocks = new ArrayList<Block>();
    if (reached.isEmpty()) {
      return blocks;
    }
    CriterionTotal.list(from.current().report().portals()).stream()
        .filter(total -> total.code().equals(code))
        .forEach(total -> blocks.add(facts(from, total)));
    var drawn = reached.stream().filter(each -> each.score.value() != null).toList();
    if (!drawn.isEmpty() && drawn.size() <= DRAWN) {
      blocks.add(figure(from, drawn));
    }
    blocks.add(table(from, code, reached));
    return blocks;
  }

  private static Items facts(Material from, CriterionTotal total) {
    var facts = new ArrayList<Cell>();
    facts.add(
        Cell.of(
            from.text(
                "document.criterion.points",
                from.terms().dimension(total.dimension()),
                from.points(total.points()))));
    if (total.mean() != null) {
      facts.add(
          Cell.of(
              from.text(
                  "document.criterion.mean",
                  from.percent(total.mean()),
                  total.failing(),
                  total.portals())));
    }
    return new Items(facts);
  }

  private static Figure figure(Material from, List<Reached> drawn) {
    return new Figure(
        Figure.Shape.BARS,
        from.legend("criterion-figure", from.text("document.criterion.figure")),
        drawn.stream()
            .map(each ->
                new Datum(from.title(each.portal), each.order(), from.percent(each.score.value())))
            .toList(),
        1,
        from.text("document.portal"),
        from.text("document.value"));
  }

  private static Table table(Material from, String code, List<Reached> reached) {
    return new Table(
        "criterion-table",
        from.text("document.criterion.caption"),
        List.of(
            Column.text(from.text("document.portal")),
            Column.number(from.text("document.value")),
            Column.number(from.text("document.datasets-failing"))),
        reached.stream().map(each -> row(from, code, each)).toList(),
        from.file("report.json"));
  }

  private static Row row(Material from, String code, Reached each) {
    return Row.of(from.portal(each.portal), value(from, each.score), failing(from, code, each));
  }

  private static Cell value(Material from, CriterionScore score) {
    if (score.value() == null) {
      return Cell.of(from.text(score.judged() ? "document.judged" : "document.not-measured"));
    }
    return Cell.of(
        score.margin() == null
            ? from.percent(score.value())
            : "\u2066" + from.terms().percent(score.value(), score.margin()) + "\u2069");
  }

  /// Leads to the datasets that fail, where it is asked of datasets.
  private static Cell failing(Material from, String code, Reached each) {
    var score = each.score;
    if (score.measured() == 0) {
      return Cell.of("–");
    }
    var said = from.text("document.of", score.failing(), score.measured());
    var ofDatasets = Terms.isMeasured(code) && score.measured() > 1;
    return score.failing() == 0 || !ofDatasets
        ? Cell.of(said)
        : Cell.to(from.page("/portals/" + each.portal.slug() + "/datasets?failing=" + code), said);
  }
}
