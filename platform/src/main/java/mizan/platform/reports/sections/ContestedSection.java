package mizan.platform.reports.sections;

import java.util.ArrayList;
import java.util.List;
import mizan.engine.results.SetAside.Decision;
import mizan.platform.editions.Contested;
import mizan.platform.reports.document.Block;
import mizan.platform.reports.document.Block.Cell;
import mizan.platform.reports.document.Block.Column;
import mizan.platform.reports.document.Block.Heading;
import mizan.platform.reports.document.Block.Paragraph;
import mizan.platform.reports.document.Block.Paragraph.Tone;
import mizan.platform.reports.document.Block.Row;
import mizan.platform.reports.document.Block.Source;
import mizan.platform.reports.document.Block.Table;

/// What bodies contested, what was decided, and what does not count since.
public final class ContestedSection {
  private ContestedSection() {}

  public static List<Block> of(Material from) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(1, "contested", from.text("document.contested"), true));
    if (!from.current().edition().isPublic()) {
      blocks.add(new Paragraph(Tone.PLAIN, from.text("document.contested.later")));
    } else if (from.contested().isEmpty()) {
      blocks.add(new Paragraph(Tone.PLAIN, from.text("document.contested.none")));
    } else {
      blocks.add(new Paragraph(Tone.PLAIN, from.text("document.contested.text")));
      blocks.add(replies(from));
    }
    var aside = from.current().report().setAside();
    if (!aside.isEmpty()) {
      blocks.add(new Heading(2, "aside", from.text("document.aside"), false));
      blocks.add(new Paragraph(Tone.PLAIN, from.text("document.aside.text")));
      blocks.add(aside(from, aside));
    }
    return blocks;
  }

  private static Table replies(Material from) {
    return new Table(
        "contested-table",
        from.text("document.contested.caption"),
        List.of(
            Column.text(from.text("document.portal")),
            Column.text(from.text("document.about")),
            Column.text(from.text("document.decision"))),
        from.contested().stream().map(reply -> row(from, reply)).toList(),
        new Source(from.text("document.replies"), from.page("/replies")));
  }

  private static Row row(Material from, Contested reply) {
    return Row.of(
        Cell.of(from.title(reply.portal())),
        Cell.to(
            from.page("/replies/" + reply.reply()),
            reply.criterion().isEmpty()
                ? from.text("document.harvest")
                : from.terms().criterion(reply.criterion())),
        Cell.of(
            from.text(
                reply.state().equals("open")
                    ? "document.unanswered"
                    : "editions.outcome." + reply.outcome())));
  }

  private static Table aside(Material from, List<Decision> decisions) {
    return new Table(
        "aside-table",
        from.text("document.aside"),
        List.of(
            Column.text(from.text("document.portal")),
            Column.text(from.text("document.criterion")),
            Column.text(from.text("document.reason"))),
        decisions.stream()
            .map(decision ->
                Row.of(
                    Cell.of(from.title(decision.portal())),
                    Cell.to(
                        from.page(
                            "/portals/"
                                + decision.portal()
                                + (decision.dataset().isEmpty()
                                    ? ""
                                    : "/datasets/" + decision.dataset())),
                        from.terms().criterion(decision.criterion())),
                    Cell.of(decision.reason())))
            .toList(),
        from.file("report.json"));
  }
}
