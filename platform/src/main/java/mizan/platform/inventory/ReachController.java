package mizan.platform.inventory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.engine.results.DatasetsAt.Place;
import mizan.platform.inventory.ReachStore.Reached;
import mizan.platform.inventory.pages.ReachPage;
import mizan.platform.inventory.pages.ReachPage.Group;
import mizan.platform.inventory.pages.ReachPage.Line;
import mizan.platform.inventory.pages.ReachPage.Portal;
import mizan.platform.inventory.pages.ReachPage.Progress;
import mizan.platform.inventory.pages.UninventoriedPage;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Pager;
import mizan.platform.web.Problem;
import mizan.platform.web.Sorting;
import mizan.platform.web.Trilingual;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens how far the inventory reaches, and what of a portal it does not reach.
@PageController
class ReachController {
  private static final int PAGE = 50;
  private static final Map<String, Function<Progress, Long>> COLUMNS =
      Map.of(
          "records", Progress::records,
          "decided", Progress::decided,
          "found", Progress::found,
          "unfound", Progress::unfound,
          "broken", Progress::broken,
          "uninventoried", Progress::uninventoried);

  private final Reach reach;
  private final Naming naming;

  ReachController(Reach reach, Naming naming) {
    this.reach = reach;
    this.naming = naming;
  }

  @GetMapping("/inventory-reach")
  ReachPage show(Language language, @RequestParam(defaultValue = "") String sort) {
    var bodies = reach.bodies();
    var portals = reach.portals();
    var withRecord =
        bodies.entrySet().stream()
            .filter(body -> body.getValue().records() > 0)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    var taking = reach.takingPart(withRecord);
    var systems = reach.systems();
    var sorting =
        Sorting.of(
            sort, "name", Stream.concat(COLUMNS.keySet().stream(), Stream.of("name")).toList());
    return new ReachPage(
        portals.stream().mapToInt(Reached::edition).max().orElse(0),
        taking.part(),
        taking.whole(),
        systems.part(),
        systems.whole(),
        bodies.values().stream().reduce(Progress.NOTHING, Progress::plus),
        groups(bodies, naming::sector),
        groups(bodies, naming::level),
        lines(bodies, sorting, language),
        portals.stream()
            .filter(portal -> portal.datasets() > portal.inventoried())
            .sorted(
                Comparator.comparingLong((Reached each) -> each.inventoried() - each.datasets())
                    .thenComparing(Reached::portal))
            .map(portal ->
                new Portal(
                    portal.portal(),
                    naming.body(portal.body()),
                    portal.datasets(),
                    portal.datasets() - portal.inventoried()))
            .toList(),
        sorting);
  }

  private List<Group> groups(Map<String, Progress> bodies, Function<String, String> group) {
    var groups = new TreeMap<String, Group>();
    bodies.forEach((slug, progress) -> {
      var code = group.apply(slug);
      groups.merge(
          code,
          new Group(code, 1, progress),
          (one, other) ->
              new Group(
                  code, one.bodies() + other.bodies(), one.progress().plus(other.progress())));
    });
    return List.copyOf(groups.values());
  }

  private List<Line> lines(Map<String, Progress> bodies, Sorting sorting, Language language) {
    Comparator<Line> byName =
        Comparator.comparing(line -> line.name().in(language), language.order());
    var column = COLUMNS.get(sorting.column());
    Comparator<Line> order =
        column == null ? byName : Comparator.comparingLong(line -> column.apply(line.progress()));
    return bodies.entrySet().stream()
        .map(body -> new Line(body.getKey(), naming.body(body.getKey()), body.getValue()))
        .sorted((sorting.descending() ? order.reversed() : order).thenComparing(byName))
        .toList();
  }

  @GetMapping("/inventory-reach/{portal}")
  UninventoriedPage missing(
      Language language, @PathVariable String portal, @RequestParam(defaultValue = "1") int page) {
    var reached =
        reach.portals().stream()
            .filter(each -> each.portal().equals(portal))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("inventory.no-portal", portal));
    var missing = reach.missing(reached);
    var pager = new Pager(page, PAGE, missing.size());
    return new UninventoriedPage(
        portal,
        naming.body(reached.body()),
        reached.edition(),
        pager.cut(missing).stream()
            .map(place -> new UninventoriedPage.Line(place.key(), title(place)))
            .toList(),
        pager);
  }

  /// A dataset without a title is told by its key.
  private static Trilingual title(Place place) {
    var titles = place.titles();
    var other = place.title().isBlank() ? place.key() : place.title();
    return new Trilingual(
            titles.getOrDefault("ar", ""),
            titles.getOrDefault("fr", titles.isEmpty() ? other : ""),
            titles.getOrDefault("en", ""))
        .filled();
  }
}
