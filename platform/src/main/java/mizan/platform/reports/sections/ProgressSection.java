package mizan.platform.reports.sections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mizan.engine.scoring.PortalScore;
import mizan.platform.reports.Evaluated;
import mizan.platform.reports.Standing;
import mizan.platform.reports.document.Block;
import mizan.platform.reports.document.Block.Cell;
import mizan.platform.reports.document.Block.Column;
import mizan.platform.reports.document.Block.Figure;
import mizan.platform.reports.document.Block.Heading;
import mizan.platform.reports.document.Block.Paragraph;
import mizan.platform.reports.document.Block.Paragraph.Tone;
import mizan.platform.reports.document.Block.Row;
import mizan.platform.reports.document.Block.Source;
import mizan.platform.reports.document.Block.Table;
import mizan.platform.web.Datum;

/// What changed since the edition before, both judged alike.
public final class ProgressSection {
  private ProgressSection() {}

  public static List<Block> of(Material from) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(1, "progress", from.text("document.progress"), true));
    var before = from.before();
    if (before.isEmpty()) {
      blocks.add(new Paragraph(Tone.PLAIN, from.text("document.progress.none")));
      return blocks;
    }
    var methodology = from.current().report().methodology();
    blocks.add(
        new Paragraph(
            Tone.PLAIN,
            from.text(
                "document.progress.text",
                before.get().edition().number(),
                methodology.id() + " " + methodology.version())));
    blocks.add(trend(from));
    blocks.add(table(from, before.get()));
    return blocks;
  }

  private static Figure trend(Material from) {
    var data =
        from.history().stream()
            .map(edition -> {
              var mean = SummarySection.mean(edition);
              return new Datum(
                  from.text("document.edition", edition.edition().number()),
                  mean,
                  from.points(mean));
            })
            .toList();
    return new Figure(
        Figure.Shape.LINE,
        from.legend("trend", from.text("document.trend")),
        data,
        100,
        from.text("document.edition-column"),
        from.text("document.mean-score"));
  }

  /// A portal's score then and now; null where there is none.
  private record Moved(Standing portal, Optional<Double> then, double change) {}

  private static Table table(Material from, Evaluated before) {
    var number = before.edition().number();
    var moved =
        from.standings().stream()
            .filter(portal -> portal.score() != null)
            .map(portal -> moved(portal, before))
            .sorted(Comparator.comparingDouble(Moved::change).reversed())
            .toList();
    return new Table(
        "progress-table",
        from.text("document.progress.caption"),
        List.of(
            Column.text(from.text("document.portal")),
            Column.number(from.text("document.edition", number)),
            Column.number(from.text("document.edition", from.current().edition().number())),
            Column.number(from.text("document.change"))),
        moved.stream().map(each -> row(from, each)).toList(),
        new Source(
            from.text("document.compare"),
            "/%s/editions/compare?old=%d&new=%d"
                .formatted(
                    from.words().language().code(), number, from.current().edition().number())));
  }

  private static Moved moved(Standing portal, Evaluated before) {
    var then = before.findScore(portal.slug()).map(PortalScore::score);
    return new Moved(portal, then, then.map(score -> portal.scoreOrZero() - score).orElse(0.0));
  }

  private static Row row(Material from, Moved moved) {
    return Row.of(
        from.portal(moved.portal()),
        Cell.of(moved.then().map(from::points).orElse("–")),
        Cell.of(from.points(moved.portal().score(), moved.portal().margin())),
        Cell.of(
            moved.then().isPresent() ? from.change(moved.change()) : from.text("document.new")));
  }
}
