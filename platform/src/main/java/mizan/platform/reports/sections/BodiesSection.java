package mizan.platform.reports.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import mizan.platform.reports.Standing;
import mizan.platform.reports.document.Block;
import mizan.platform.reports.document.Block.Cell;
import mizan.platform.reports.document.Block.Column;
import mizan.platform.reports.document.Block.Figure;
import mizan.platform.reports.document.Block.Heading;
import mizan.platform.reports.document.Block.Row;
import mizan.platform.reports.document.Block.Table;
import mizan.platform.web.Datum;

/// How portals stand by the kind and by the sector of the bodies that answer for them.
public final class BodiesSection {
  private BodiesSection() {}

  public static List<Block> of(Material from) {
    var kinds = Group.of(from.ranked(), Standing::bodyKind);
    var sectors = Group.of(from.ranked(), Standing::sector);
    var blocks = new ArrayList<Block>();
    if (kinds.isEmpty()) {
      return blocks;
    }
    blocks.add(new Heading(1, "bodies", from.text("document.bodies"), true));
    blocks.add(new Heading(2, "kinds", from.text("document.kinds"), false));
    blocks.addAll(groups(from, "kinds", kinds, BodiesSection::kind));
    if (!sectors.isEmpty()) {
      blocks.add(new Heading(2, "sectors", from.text("document.sectors"), false));
      blocks.addAll(groups(from, "sectors", sectors, BodiesSection::sector));
    }
    return blocks;
  }

  private static Cell kind(Material from, String code) {
    return Cell.of(from.text("bodies.kind." + code));
  }

  private static Cell sector(Material from, String code) {
    return Cell.to(from.page("/sectors/" + code), from.text("bodies.sector." + code));
  }

  private static List<Block> groups(
      Material from, String id, List<Group> groups, BiFunction<Material, String, Cell> name) {
    var data =
        groups.stream()
            .map(group ->
                new Datum(
                    name.apply(from, group.code()).text(), group.mean(), from.points(group.mean())))
            .toList();
    var figure =
        new Figure(
            Figure.Shape.BARS,
            from.legend(id + "-figure", from.text("document.group." + id + ".figure")),
            data,
            100,
            from.text("document.group." + id + ".column"),
            from.text("document.mean-score"));
    var table =
        new Table(
            id + "-table",
            from.text("document.group." + id + ".caption"),
            List.of(
                Column.text(from.text("document.group." + id + ".column")),
                Column.number(from.text("document.ranked")),
                Column.number(from.text("document.mean-score")),
                Column.text(from.text("document.highest"))),
            groups.stream().map(group -> row(from, name.apply(from, group.code()), group)).toList(),
            from.file("ranking.csv"));
    return Stream.of(figure, table).<Block>map(block -> block).toList();
  }

  private static Row row(Material from, Cell name, Group group) {
    return Row.of(
        name,
        Cell.of(from.number(group.portals())),
        Cell.of(from.points(group.mean())),
        from.portal(group.best()).noted(from.points(group.best().score())));
  }
}
