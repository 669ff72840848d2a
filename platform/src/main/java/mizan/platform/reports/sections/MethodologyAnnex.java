package mizan.platform.reports.sections;

import java.util.ArrayList;
import java.util.List;
import mizan.engine.methodology.Methodology;
import mizan.platform.reports.document.Block;
import mizan.platform.reports.document.Block.Cell;
import mizan.platform.reports.document.Block.Column;
import mizan.platform.reports.document.Block.Heading;
import mizan.platform.reports.document.Block.Items;
import mizan.platform.reports.document.Block.Paragraph;
import mizan.platform.reports.document.Block.Paragraph.Tone;
import mizan.platform.reports.document.Block.Row;
import mizan.platform.reports.document.Block.Table;

/// By what the edition was judged.
public final class MethodologyAnnex {
  private MethodologyAnnex() {}

  public static List<Block> of(Material from) {
    var methodology = from.current().report().methodology();
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(1, "methodology", from.text("document.methodology"), true));
    blocks.add(
        new Paragraph(
            Tone.PLAIN,
            from.text(
                "document.methodology.text",
                methodology.title().getOrDefault(from.words().language().code(), methodology.id()),
                methodology.version())));
    blocks.add(new Paragraph(Tone.PLAIN, from.text("methodologies.weights.text")));
    blocks.add(weights(from, methodology));
    if (!methodology.gates().isEmpty()) {
      blocks.add(new Heading(2, "gates", from.text("methodologies.gates"), false));
      blocks.add(
          new Items(
              methodology.gates().stream()
                  .map(gate ->
                      from.text(
                          "methodologies.gate",
                          from.terms().criterion(gate.criterion()),
                          from.formats().percent(gate.atMost()),
                          gate.cap()))
                  .map(Cell::of)
                  .toList()));
    }
    blocks.add(new Heading(2, "levels", from.text("methodologies.levels"), false));
    blocks.add(
        new Items(
            methodology.levels().stream()
                .map(level ->
                    from.text(
                        "methodologies.level", from.terms().level(level.code()), level.from()))
                .map(Cell::of)
                .toList()));
    blocks.add(new Heading(2, "who-is-ranked", from.text("methodologies.ranked"), false));
    blocks.add(
        new Paragraph(
            Tone.PLAIN,
            from.text(
                    "methodologies.ranked.text",
                    methodology.rankDatasets(),
                    from.formats().percent(methodology.rankCoverage()))
                + " "
                + from.terms().budgetRule()));
    return blocks;
  }

  private static Table weights(Material from, Methodology methodology) {
    var total = methodology.dimensions().stream().mapToDouble(each -> each.share()).sum();
    return new Table(
        "weights-table",
        from.text("document.weights.caption"),
        List.of(
            Column.text(from.text("document.criterion")),
            Column.text(from.text("document.dimension")),
            Column.text(from.text("document.how")),
            Column.number(from.text("methodologies.points"))),
        methodology.points().stream()
            .map(point ->
                Row.of(
                    from.criterion(point.criterion()),
                    Cell.of(from.terms().dimension(point.dimension())),
                    Cell.of(
                        from.text(
                            point.judged() ? "document.how.judged" : "document.how.measured")),
                    Cell.of(from.points(point.points() * 100 / total))))
            .toList(),
        from.file("report.json"));
  }
}
