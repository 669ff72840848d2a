package mizan.platform.reports.sections;

import java.util.ArrayList;
import java.util.List;
import mizan.platform.reports.Evaluated;
import mizan.platform.reports.document.Block;
import mizan.platform.reports.document.Block.Cell;
import mizan.platform.reports.document.Block.Column;
import mizan.platform.reports.document.Block.Heading;
import mizan.platform.reports.document.Block.Paragraph;
import mizan.platform.reports.document.Block.Paragraph.Tone;
import mizan.platform.reports.document.Block.Row;
import mizan.platform.reports.document.Block.Table;

/// The edition in ten seconds.
public final class SummarySection {
  private SummarySection() {}

  public static List<Block> of(Material from) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(1, "summary", from.text("document.summary"), false));
    var ranked = from.ranked();
    if (ranked.size() > 1) {
      var first = ranked.getFirst();
      var last = ranked.getLast();
      blocks.add(
          new Paragraph(
              Tone.LEAD,
              from.text(
                  "document.summary.lead",
                  from.title(first),
                  from.points(first.score()),
                  from.title(last),
                  from.points(last.score()))));
    }
    blocks.add(
        new Table(
            "summary-table",
            from.text("document.summary.caption"),
            List.of(
                Column.text(from.text("document.what")),
                Column.number(from.text("document.value"))),
            rows(from),
            from.file("ranking.csv")));
    return blocks;
  }

  private static List<Row> rows(Material from) {
    var report = from.current().report();
    var ranked = from.ranked();
    var rows = new ArrayList<Row>();
    if (!ranked.isEmpty()) {
      var mean = Group.meanOf(ranked);
      rows.add(
          Row.of(
              Cell.of(from.text("document.mean")), Cell.of(from.points(mean)).drawn(mean / 100)));
      from.before()
          .map(before -> mean - mean(before))
          .ifPresent(change ->
              rows.add(
                  Row.of(
                      Cell.of(from.text("document.mean-change"))
                          .noted(from.text("document.common-reading.short")),
                      Cell.of(from.change(change)))));
    }
    rows.add(row(from, "document.portals", from.standings().size()));
    rows.add(row(from, "document.ranked", ranked.size()));
    rows.add(row(from, "document.datasets", report.datasets()));
    rows.add(row(from, "document.files", report.distributions()));
    return rows;
  }

  static double mean(Evaluated evaluated) {
    return evaluated.report().portals().stream()
        .filter(portal -> portal.unranked() == null)
        .mapToDouble(portal -> portal.score() == null ? 0 : portal.score())
        .average()
        .orElse(0);
  }

  private static Row row(Material from, String key, long number) {
    return Row.of(Cell.of(from.text(key)), Cell.of(from.number(number)));
  }
}
