package mizan.platform.reports;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.engine.scoring.PortalScore;
import mizan.platform.bodies.Bodies;
import mizan.platform.bodies.PublicBody;
import mizan.platform.bodies.Sector;
import mizan.platform.reports.pages.SectorPage;
import mizan.platform.reports.pages.SectorPage.Body;
import mizan.platform.reports.pages.SectorPage.Common;
import mizan.platform.reports.pages.SectorPage.Row;
import mizan.platform.reports.pages.SectorsPage;
import mizan.platform.reports.pages.SectorsPage.Line;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import mizan.platform.web.Sorting;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens the list of sectors in an edition, and the page of each.
@PageController
class SectorsController {
  private final Reports reports;
  private final Readings readings;
  private final Standings standings;
  private final Bodies bodies;
  private final Dictionaries dictionaries;

  SectorsController(
      Reports reports,
      Readings readings,
      Standings standings,
      Bodies bodies,
      Dictionaries dictionaries) {
    this.reports = reports;
    this.readings = readings;
    this.standings = standings;
    this.bodies = bodies;
    this.dictionaries = dictionaries;
  }

  @GetMapping({"/sectors", "/editions/{number}/sectors"})
  SectorsPage list(
      Language language,
      @PathVariable(required = false) @Nullable Integer number,
      @RequestParam(defaultValue = "") String sort) {
    var orders = orders(language);
    var sorting = Sorting.of(sort, "-mean", orders.keySet());
    var current = readings.findWhole(number);
    if (current.isEmpty()) {
      return new SectorsPage(null, "", List.of(), List.of(), sorting);
    }
    var lines = SectorFigures.lines(standings.list(current.get()));
    var order = orders.getOrDefault(sorting.column(), Comparator.comparing(Line::code));
    var day = current.get().report().run().measuredOn();
    var told = lines.stream().map(Line::code).toList();
    return new SectorsPage(
        Readings.shown(number, current.get().edition()),
        day,
        lines.stream()
            .sorted((sorting.descending() ? order.reversed() : order).thenComparing(Line::code))
            .toList(),
        Stream.of(Sector.values())
            .filter(
                sector -> !told.contains(sector.code()) && alive(sector, day).findAny().isPresent())
            .map(Sector::code)
            .toList(),
        sorting);
  }

  /// The order of each column, upwards.
  private Map<String, Comparator<Line>> orders(Language language) {
    var words = dictionaries.in(language);
    return Map.of(
        "name",
        Comparator.comparing(line -> SectorsPage.name(words, line.code()), language.order()),
        "mean",
        Comparator.comparingDouble(Line::meanOrZero),
        "portals",
        Comparator.comparingInt(Line::portals),
        "ranked",
        Comparator.comparingInt(Line::ranked),
        "datasets",
        Comparator.comparingLong(Line::datasets));
  }

  @GetMapping({"/sectors/{code}", "/editions/{number}/sectors/{code}"})
  SectorPage show(
      Language language,
      @PathVariable(required = false) @Nullable Integer number,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String sort) {
    var sector = Sector.find(code);
    if (sector.isEmpty() && !code.equals(SectorsPage.UNTOLD)) {
      throw Problem.notFound("reports.no-sector", code);
    }
    var orders = rowOrders(language);
    var sorting = Sorting.of(sort, "rank", orders.keySet());
    var current = readings.findWhole(number);
    if (current.isEmpty()) {
      return SectorPage.empty(code, sorting);
    }
    var evaluated = current.get();
    var all = standings.list(evaluated);
    var own = all.stream().filter(each -> SectorFigures.code(each).equals(code)).toList();
    var scores = own.stream().flatMap(each -> evaluated.findScore(each.slug()).stream()).toList();
    var before = before(evaluated);
    var order =
        orders.getOrDefault(sorting.column(), Comparator.comparing(row -> row.portal().slug()));
    var day = evaluated.report().run().measuredOn();
    var alive = sector.stream().flatMap(each -> alive(each, day)).toList();
    var holders = all.stream().map(Standing::bodySlug).collect(Collectors.toSet());
    return new SectorPage(
        Readings.shown(number, evaluated.edition()),
        day,
        code,
        SectorFigures.lines(own).stream().findFirst().orElse(null),
        SectorFigures.mean(all),
        before.map(SectorsController::common).orElse(null),
        own.stream()
            .map(each -> new Row(each, change(each, before)))
            .sorted(sorting.descending() ? order.reversed() : order)
            .toList(),
        SectorFigures.dimensions(evaluated, scores),
        SectorFigures.weakest(evaluated, scores),
        alive.size(),
        alive.stream()
            .filter(body -> !holders.contains(body.slug()))
            .map(body -> new Body(body.slug(), body.name()))
            .toList(),
        sorting);
  }

  private static Map<String, Comparator<Row>> rowOrders(Language language) {
    var orders = new HashMap<String, Comparator<Row>>();
    RankingController.orders(language)
        .forEach((column, order) -> orders.put(column, Comparator.comparing(Row::portal, order)));
    orders.put(
        "change",
        Comparator.comparing(Row::change, Comparator.nullsFirst(Comparator.naturalOrder())));
    return orders;
  }

  /// The edition before, judged by the methodology of this one.
  private Optional<Evaluated> before(Evaluated evaluated) {
    var history = reports.history(evaluated);
    return history.size() < 2 ? Optional.empty() : Optional.of(history.get(history.size() - 2));
  }

  private static Common common(Evaluated before) {
    var methodology = before.report().methodology();
    return new Common(before.edition().number(), methodology.id() + " " + methodology.version());
  }

  private static @Nullable Double change(Standing portal, Optional<Evaluated> before) {
    var score = portal.score();
    return score == null
        ? null
        : before
            .flatMap(each -> each.findScore(portal.slug()))
            .map(PortalScore::score)
            .map(then -> score - then)
            .orElse(null);
  }

  /// The bodies of a sector on a day.
  private Stream<PublicBody> alive(Sector sector, String day) {
    return bodies.list().stream()
        .filter(body -> body.sector() == sector && body.isAlive(LocalDate.parse(day)));
  }
}
