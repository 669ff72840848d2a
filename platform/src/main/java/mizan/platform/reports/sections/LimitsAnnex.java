package mizan.platform.reports.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.engine.scoring.PortalScore;
import mizan.platform.reports.document.Block;
import mizan.platform.reports.document.Block.Cell;
import mizan.platform.reports.document.Block.Column;
import mizan.platform.reports.document.Block.Heading;
import mizan.platform.reports.document.Block.Items;
import mizan.platform.reports.document.Block.Paragraph;
import mizan.platform.reports.document.Block.Paragraph.Tone;
import mizan.platform.reports.document.Block.Row;
import mizan.platform.reports.document.Block.Table;

/// What the results do not say, the words that they are said in, and where the data is.
public final class LimitsAnnex {
  private static final List<String> NOTES =
      List.of("score", "coverage", "margin", "near", "gate", "common", "aside", "european");

  private LimitsAnnex() {}

  public static List<Block> of(Material from) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(1, "limits", from.text("document.limits"), true));
    blocks.add(new Items(limits(from)));
    var sampled =
        from.current().report().portals().stream().filter(each -> each.portal().sampled()).toList();
    if (!sampled.isEmpty()) {
      blocks.add(new Heading(2, "samples", from.text("document.samples"), false));
      blocks.add(samples(from, sampled));
    }
    blocks.add(new Heading(2, "notes", from.text("document.notes"), false));
    blocks.add(
        new Items(
            NOTES.stream()
                .map(note ->
                    Cell.of(from.text("document.note." + note))
                        .noted(from.text("document.note-text." + note)))
                .toList()));
    blocks.add(new Heading(2, "data", from.text("document.data"), false));
    blocks.add(new Paragraph(Tone.PLAIN, from.text("document.data.text")));
    if (from.current().edition().isPublic()) {
      blocks.add(new Items(List.of(Cell.to(from.page("/data"), from.text("document.data.page")))));
    }
    return blocks;
  }

  private static List<Cell> limits(Material from) {
    var report = from.current().report();
    var limits = new ArrayList<String>();
    limits.add(
        from.text(
            "document.limits.coverage",
            from.formats().percent(lowest(report.portals())),
            from.formats().percent(highest(report.portals()))));
    var held = report.portals().stream().filter(each -> !each.portal().complete()).count();
    if (held > 0) {
      limits.add(from.text("document.limits.held", held));
    }
    var judged = report.methodology().points().stream().filter(point -> point.judged()).toList();
    var total = report.methodology().points().stream().mapToDouble(each -> each.points()).sum();
    limits.add(
        from.text(
            "document.limits.judged",
            from.formats()
                .percent(judged.stream().mapToDouble(each -> each.points()).sum() / total)));
    var missing =
        CriterionTotal.list(report.portals()).stream()
            .filter(each -> each.mean() == null)
            .map(each -> from.terms().criterion(each.code()))
            .collect(Collectors.joining(" · "));
    if (!missing.isEmpty()) {
      limits.add(from.text("document.limits.unmeasured", missing));
    }
    limits.add(from.text("document.limits.links", from.terms().links(report.run().links())));
    Stream.of("document.limits.day", "document.limits.described", "document.limits.personal")
        .map(from::text)
        .forEach(limits::add);
    return limits.stream().map(Cell::of).toList();
  }

  private static double lowest(List<PortalScore> portals) {
    return portals.stream().mapToDouble(PortalScore::coverage).min().orElse(0);
  }

  private static double highest(List<PortalScore> portals) {
    return portals.stream().mapToDouble(PortalScore::coverage).max().orElse(0);
  }

  private static Table samples(Material from, List<PortalScore> sampled) {
    return new Table(
        "samples-table",
        from.text("document.samples.caption"),
        List.of(
            Column.text(from.text("document.portal")),
            Column.text(from.text("document.sample")),
            Column.number(from.text("document.margin"))),
        sampled.stream()
            .map(score ->
                Row.of(
                    Cell.of(from.title(score.portal().slug())),
                    Cell.of(from.terms().sample(score.portal().files())),
                    Cell.of(from.terms().margin(score.margin()))))
            .toList(),
        null);
  }
}
