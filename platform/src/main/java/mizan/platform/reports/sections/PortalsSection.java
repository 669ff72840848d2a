package mizan.platform.reports.sections;

import java.util.ArrayList;
import java.util.List;
import mizan.engine.scoring.PortalScore;
import mizan.platform.reports.Standing;
import mizan.platform.reports.document.Block;
import mizan.platform.reports.document.Block.Cell;
import mizan.platform.reports.document.Block.Column;
import mizan.platform.reports.document.Block.Heading;
import mizan.platform.reports.document.Block.Items;
import mizan.platform.reports.document.Block.Paragraph;
import mizan.platform.reports.document.Block.Paragraph.Tone;
import mizan.platform.reports.document.Block.Row;
import mizan.platform.reports.document.Block.Source;
import mizan.platform.reports.document.Block.Table;

/// Each portal in short: its score, its dimensions, and what it gains most by mending.
public final class PortalsSection {
  private static final int RECOMMENDATIONS = 3;

  private PortalsSection() {}

  public static List<Block> of(Material from) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(1, "portals", from.text("document.each-portal"), true));
    blocks.add(new Paragraph(Tone.PLAIN, from.text("document.each-portal.text")));
    var first = true;
    for (var portal : from.standings()) {
      blocks.addAll(one(from, portal, !first));
      first = false;
    }
    return blocks;
  }

  private static List<Block> one(Material from, Standing portal, boolean onNewPage) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(2, "portal-" + portal.slug(), from.title(portal), onNewPage));
    blocks.addAll(inShort(from, portal));
    return blocks;
  }

  /// What is said of one portal, without its heading.
  public static List<Block> inShort(Material from, Standing portal) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Items(facts(from, portal)));
    var score = from.current().findScore(portal.slug());
    if (score.isPresent() && portal.score() != null) {
      blocks.add(dimensions(from, portal, score.get()));
      blocks.add(recommendations(from, portal));
    }
    return blocks;
  }

  private static List<Cell> facts(Material from, Standing portal) {
    var facts = new ArrayList<Cell>();
    facts.add(Cell.of(portal.body().in(from.words().language())));
    var unranked = portal.unranked();
    facts.add(
        Cell.of(
            unranked == null
                ? from.text(
                    "document.portal.score",
                    from.number(portal.place()),
                    from.points(portal.score(), portal.margin()),
                    from.terms().level(portal.level()))
                : from.terms().unranked(unranked)));
    facts.add(
        Cell.of(
            from.text(
                "document.portal.holds",
                from.number(portal.datasets()),
                from.number(portal.distributions()),
                from.percent(portal.coverage()))));
    from.before()
        .flatMap(before -> before.findScore(portal.slug()).map(PortalScore::score))
        .filter(_ -> portal.score() != null)
        .ifPresent(then ->
            facts.add(
                Cell.of(
                    from.text(
                        "document.portal.change", from.change(portal.scoreOrZero() - then)))));
    return facts;
  }

  private static Table dimensions(Material from, Standing portal, PortalScore score) {
    return new Table(
        "dimensions-" + portal.slug(),
        from.text("document.dimensions.of-portal", from.title(portal)),
        List.of(
            Column.text(from.text("document.dimension")),
            Column.text(from.text("document.score")),
            Column.number(from.text("document.coverage"))),
        score.dimensions().stream()
            .map(dimension ->
                Row.of(
                    Cell.of(from.terms().dimension(dimension.code())),
                    from.score(dimension.score(), dimension.margin()),
                    Cell.of(from.percent(dimension.coverage()))))
            .toList(),
        new Source(from.text("document.portal.page"), from.page("/portals/" + portal.slug())));
  }

  private static Block recommendations(Material from, Standing portal) {
    var advice =
        from.current().report().recommendationsFor(portal.slug()).stream()
            .limit(RECOMMENDATIONS)
            .map(each ->
                Row.of(
                    Cell.of(from.terms().subject(each.criterion(), each.indicator()))
                        .noted(from.terms().doing(each.criterion(), each.indicator())),
                    Cell.of(from.change(each.gain())),
                    Cell.of(from.terms().effort(each.effort().name())),
                    Cell.of(
                        each.datasets() == 0
                            ? from.text("document.whole-portal")
                            : from.number(each.datasets()))))
            .toList();
    return advice.isEmpty()
        ? new Paragraph(Tone.PLAIN, from.text("document.nothing-to-mend"))
        : new Table(
            "mend-" + portal.slug(),
            from.text("document.mend", from.title(portal)),
            List.of(
                Column.text(from.text("document.recommendation")),
                Column.number(from.text("document.gain")),
                Column.text(from.text("document.effort")),
                Column.number(from.text("document.concerned"))),
            advice,
            null);
  }
}
