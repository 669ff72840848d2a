package mizan.platform.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import mizan.engine.reporting.Csv;
import mizan.platform.inventory.Flow.Moved;
import mizan.platform.inventory.pages.FlowPage;
import mizan.platform.inventory.pages.FlowPage.Figures;
import mizan.platform.inventory.pages.FlowPage.Group;
import mizan.platform.inventory.pages.FlowPage.Line;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Downloads;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Sorting;
import mizan.platform.web.Spread;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens how records move.
@PageController
class FlowController {
  private static final double UNTOLD = Double.MAX_VALUE;

  private static final Map<String, ToDoubleFunction<Figures>> COLUMNS =
      Map.of(
          "records", Figures::records,
          "decision", figures -> median(figures.toDecision()),
          "publication", figures -> median(figures.toPublication()),
          "due", Figures::due,
          "reasoned", figures -> figures.closed().reasoned(),
          "overdue", figures -> figures.closed().overdue());

  private final Flow flow;
  private final Inventory inventory;
  private final Naming naming;
  private final Dictionaries dictionaries;

  FlowController(Flow flow, Inventory inventory, Naming naming, Dictionaries dictionaries) {
    this.flow = flow;
    this.inventory = inventory;
    this.naming = naming;
    this.dictionaries = dictionaries;
  }

  private static double median(Spread spread) {
    var median = spread.median();
    return median == null ? UNTOLD : median;
  }

  @GetMapping("/inventory-flow")
  FlowPage show(Language language, @RequestParam(defaultValue = "") String sort) {
    var bodies = flow.bodies();
    var all = Moved.together(bodies.values());
    var sorting =
        Sorting.of(
            sort, "name", Stream.concat(COLUMNS.keySet().stream(), Stream.of("name")).toList());
    return new FlowPage(
        flow.figures(all),
        flow.grounds(all, naming),
        groups(bodies, naming::sector),
        groups(bodies, naming::level),
        lines(bodies, sorting, language),
        sorting,
        inventory.withheld());
  }

  private List<Group> groups(Map<String, Moved> bodies, Function<String, String> group) {
    var groups = new TreeMap<String, List<Moved>>();
    bodies.forEach((body, moved) ->
        groups.computeIfAbsent(group.apply(body), _ -> new ArrayList<>()).add(moved));
    return groups.entrySet().stream()
        .map(each -> new Group(each.getKey(), flow.figures(Moved.together(each.getValue()))))
        .toList();
  }

  private List<Line> lines(Map<String, Moved> bodies, Sorting sorting, Language language) {
    Comparator<Line> byName =
        Comparator.comparing(line -> line.name().in(language), language.order());
    var column = COLUMNS.get(sorting.column());
    Comparator<Line> order =
        column == null
            ? byName
            : Comparator.comparingDouble(line -> column.applyAsDouble(line.figures()));
    return bodies.entrySet().stream()
        .map(body ->
            new Line(body.getKey(), naming.body(body.getKey()), flow.figures(body.getValue())))
        .sorted((sorting.descending() ? order.reversed() : order).thenComparing(byName))
        .toList();
  }

  /// The country, then sectors, levels and bodies, a row each.
  @GetMapping("/inventory-flow/flow.csv")
  ResponseEntity<byte[]> csv(Language language) {
    var words = dictionaries.in(language);
    var page = show(language, "");
    var out = new StringBuilder(Csv.BYTE_ORDER_MARK).append(Csv.line(head(words)));
    out.append(row(words.text("inventory.flow.country"), "", page.all()));
    for (var group : page.sectors()) {
      out.append(
          row(
              words.text("inventory.reach.sector"),
              named("bodies.sector.", group.code(), words),
              group.figures()));
    }
    for (var group : page.levels()) {
      out.append(
          row(
              words.text("inventory.reach.level"),
              named("bodies.level.", group.code(), words),
              group.figures()));
    }
    for (var line : page.lines()) {
      out.append(row(words.text("inventory.body"), line.name().in(language), line.figures()));
    }
    return Downloads.csv("flow.csv", out.toString());
  }

  private static String named(String prefix, String code, Words words) {
    return code.isEmpty() ? words.text("inventory.reach.untold") : words.text(prefix + code);
  }

  private static Object[] head(Words words) {
    return Stream.of(
            "of",
            "name",
            "records",
            "decision-n",
            "decision-low",
            "decision",
            "decision-high",
            "publication-n",
            "publication-low",
            "publication",
            "publication-high",
            "due",
            "kept",
            "open",
            "restricted",
            "closed",
            "reasoned",
            "overdue")
        .map(column -> words.text("inventory.flow.column." + column))
        .toArray();
  }

  private static String row(String of, String name, Figures figures) {
    var closed = figures.closed();
    @Nullable Object[] cells = {
      of,
      name,
      figures.records(),
      figures.toDecision().count(),
      figures.toDecision().low(),
      figures.toDecision().median(),
      figures.toDecision().high(),
      figures.toPublication().count(),
      figures.toPublication().low(),
      figures.toPublication().median(),
      figures.toPublication().high(),
      figures.due(),
      figures.kept(),
      closed.open(),
      closed.restricted(),
      closed.closed(),
      closed.reasoned(),
      closed.overdue()
    };
    return Csv.line(cells);
  }
}
