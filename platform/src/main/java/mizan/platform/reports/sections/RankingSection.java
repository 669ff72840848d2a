package mizan.platform.reports.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mizan.platform.reports.Standing;
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

/// Who stands where: all portals, by size, and those that are not ranked.
public final class RankingSection {
  private static final int CLASSES = 10;

  private RankingSection() {}

  public static List<Block> of(Material from) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(1, "ranking", from.text("document.ranking"), true));
    blocks.add(new Paragraph(Tone.PLAIN, from.text("document.ranking.text")));
    var ranked = from.ranked();
    if (!ranked.isEmpty()) {
      blocks.add(ranking(from, ranked));
      blocks.add(spread(from, ranked));
      blocks.addAll(bySize(from, ranked));
    }
    if (!from.unranked().isEmpty()) {
      blocks.add(new Heading(2, "unranked", from.text("document.unranked"), false));
      blocks.add(new Paragraph(Tone.PLAIN, from.text("document.unranked.text")));
      blocks.add(unranked(from));
    }
    return blocks;
  }

  private static Table ranking(Material from, List<Standing> ranked) {
    return new Table(
        "ranking-table",
        from.text("document.ranking.caption"),
        List.of(
            Column.number(from.text("document.rank")),
            Column.text(from.text("document.portal")),
            Column.text(from.text("document.score")),
            Column.text(from.text("document.level")),
            Column.number(from.text("document.coverage")),
            Column.number(from.text("document.datasets"))),
        ranked.stream().map(portal -> row(from, portal)).toList(),
        from.file("ranking.csv"));
  }

  private static Row row(Material from, Standing portal) {
    return Row.of(
        Cell.of(from.number(portal.place())),
        from.portal(portal).noted(note(from, portal)),
        from.score(portal.score(), portal.margin()),
        Cell.of(from.terms().level(portal.level())),
        Cell.of(from.percent(portal.coverage())),
        Cell.of(from.number(portal.datasets())));
  }

  /// Its body, which points people judged, and whose places its margin does not tell from its own.
  private static String note(Material from, Standing portal) {
    var notes = new ArrayList<String>();
    notes.add(portal.body().in(from.words().language()));
    var judged = portal.judged();
    if (judged != null) {
      notes.add(
          from.text(
              "reports.judged-points",
              from.points(judged.earned()),
              from.points(judged.attainable())));
    }
    var near = portal.near().stream().map(each -> each.in(from.words().language())).toList();
    if (!near.isEmpty()) {
      notes.add(from.terms().near(near));
    }
    return String.join(" – ", notes);
  }

  private static Figure spread(Material from, List<Standing> ranked) {
    var counts =
        ranked.stream()
            .collect(
                Collectors.groupingBy(
                    portal -> (int) Math.min(CLASSES - 1, portal.scoreOrZero() / CLASSES),
                    Collectors.counting()));
    var data =
        IntStream.range(0, CLASSES)
            .mapToObj(bin -> {
              long count = counts.getOrDefault(bin, 0L);
              return new Datum(
                  bin * CLASSES + "–" + (bin + 1) * CLASSES, count, from.number(count));
            })
            .toList();
    return new Figure(
        Figure.Shape.COLUMNS,
        from.legend("spread", from.text("document.spread")),
        data,
        ranked.size(),
        from.text("document.score"),
        from.text("document.portals"));
  }

  private static List<Block> bySize(Material from, List<Standing> ranked) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(2, "sizes", from.text("document.sizes"), false));
    blocks.add(
        new Paragraph(
            Tone.PLAIN,
            from.text("document.sizes.text", SizeClass.MEDIUM_FROM, SizeClass.LARGE_FROM)));
    var bySize =
        ranked.stream().collect(Collectors.groupingBy(each -> SizeClass.of(each.datasets())));
    for (var size : SizeClass.values()) {
      var portals = bySize.getOrDefault(size, List.of());
      if (!portals.isEmpty()) {
        blocks.add(ofSize(from, size, portals));
      }
    }
    return blocks;
  }

  private static Table ofSize(Material from, SizeClass size, List<Standing> portals) {
    return new Table(
        "size-" + size.code(),
        from.text("document.size." + size.code()),
        List.of(
            Column.number(from.text("document.place-in-class")),
            Column.text(from.text("document.portal")),
            Column.text(from.text("document.score")),
            Column.number(from.text("document.datasets"))),
        portals.stream()
            .map(portal ->
                Row.of(
                    Cell.of(from.number(place(portals, portal))),
                    from.portal(portal),
                    from.score(portal.score(), portal.margin()),
                    Cell.of(from.number(portal.datasets()))))
            .toList(),
        null);
  }

  /// Equals share a place, as in the whole.
  private static long place(List<Standing> portals, Standing portal) {
    return 1 + portals.stream().filter(other -> other.place() < portal.place()).count();
  }

  private static Table unranked(Material from) {
    return new Table(
        "unranked-table",
        from.text("document.unranked"),
        List.of(
            Column.text(from.text("document.portal")),
            Column.text(from.text("document.reason")),
            Column.number(from.text("document.coverage")),
            Column.number(from.text("document.datasets"))),
        from.unranked().stream()
            .map(portal ->
                Row.of(
                    from.portal(portal),
                    Cell.of(from.terms().unranked(String.valueOf(portal.unranked())))
                        .noted(
                            portal.reasons().stream()
                                .map(from.terms()::problem)
                                .collect(Collectors.joining(" · "))),
                    Cell.of(from.percent(portal.coverage())),
                    Cell.of(from.number(portal.datasets()))))
            .toList(),
        null);
  }
}
