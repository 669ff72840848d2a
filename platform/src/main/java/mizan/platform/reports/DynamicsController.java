package mizan.platform.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import mizan.engine.catalogue.Activity;
import mizan.engine.catalogue.Activity.Kind;
import mizan.engine.catalogue.Offer;
import mizan.engine.catalogue.Offer.State;
import mizan.engine.reporting.Csv;
import mizan.engine.results.Dynamics;
import mizan.platform.reports.pages.DynamicsPage;
import mizan.platform.reports.pages.DynamicsPage.Figures;
import mizan.platform.reports.pages.DynamicsPage.Line;
import mizan.platform.reports.pages.DynamicsPage.Made;
import mizan.platform.reports.pages.DynamicsPage.Talks;
import mizan.platform.reports.pages.DynamicsPage.Told;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Downloads;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Sorting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens what users did at the portals of an edition, as these portals tell it.
@PageController
class DynamicsController {
  private static final int NEWEST = 20;

  private static final Map<String, Function<Line, @Nullable Double>> COLUMNS =
      Map.of(
          "reuses", line -> (double) line.figures().reuses().count(),
          "gone", line -> number(line.figures().reuses().gone()),
          "discussions", line -> (double) line.figures().discussions().count(),
          "answered", line -> line.figures().discussions().days().median(),
          "requests", line -> (double) line.figures().requests().count(),
          "issues", line -> (double) line.figures().issues().count());

  private final Readings readings;
  private final Standings standings;
  private final Dictionaries dictionaries;

  DynamicsController(Readings readings, Standings standings, Dictionaries dictionaries) {
    this.readings = readings;
    this.standings = standings;
    this.dictionaries = dictionaries;
  }

  /// A portal that was asked.
  private record Asked(Standing portal, Dynamics dynamics, Figures figures) {
    boolean tells() {
      return dynamics.offers().stream().anyMatch(Asked::isThere);
    }

    boolean tellsOf(String kind) {
      return dynamics.offers().stream()
          .anyMatch(offer -> isThere(offer) && offer.kind().code().equals(kind));
    }

    private static boolean isThere(Offer offer) {
      return offer.state() != State.NOT_OFFERED;
    }

    Line line() {
      return new Line(
          portal.slug(),
          portal.title(),
          portal.kind(),
          dynamics.offers().stream()
              .filter(Asked::isThere)
              .map(offer ->
                  new Told(
                      offer.kind().code(),
                      offer.state().code(),
                      offer.announced(),
                      offer.obtained()))
              .toList(),
          figures);
    }
  }

  @GetMapping({"/dynamics", "/editions/{number}/dynamics"})
  DynamicsPage show(
      Language language,
      @PathVariable(required = false) @Nullable Integer number,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String sort) {
    var sorting =
        Sorting.of(
            sort, "name", Stream.concat(COLUMNS.keySet().stream(), Stream.of("name")).toList());
    var current = readings.findWhole(number);
    if (current.isEmpty()) {
      return DynamicsPage.empty(kind, sorting);
    }
    var evaluated = current.get();
    var day = day(evaluated);
    var asked = asked(evaluated);
    var telling = asked.stream().filter(Asked::tells).toList();
    var heard = asked.stream().map(each -> each.portal.slug()).toList();
    return new DynamicsPage(
        Readings.shown(number, evaluated.edition()),
        day.toString(),
        together(telling, day),
        telling.stream()
            .filter(each -> kind.isEmpty() || each.tellsOf(kind))
            .map(Asked::line)
            .sorted(
                sorting.order(
                    COLUMNS,
                    Comparator.comparing(line -> line.title().in(language), language.order())))
            .toList(),
        newest(telling),
        asked.stream().filter(each -> !each.tells()).map(Asked::line).toList(),
        standings.list(evaluated).stream()
            .filter(each -> !heard.contains(each.slug()))
            .map(each -> new Line(each.slug(), each.title(), each.kind(), List.of(), Figures.NONE))
            .toList(),
        kind,
        sorting);
  }

  private static LocalDate day(Evaluated evaluated) {
    return LocalDate.parse(evaluated.report().run().measuredOn());
  }

  private List<Asked> asked(Evaluated evaluated) {
    var asked = new ArrayList<Asked>();
    for (var standing : standings.list(evaluated)) {
      var portal = evaluated.findPortal(standing.slug());
      var dynamics = portal.flatMap(Dynamics::of);
      if (portal.isPresent() && dynamics.isPresent()) {
        var figures = UserFigures.of(portal.get(), dynamics.get(), day(evaluated));
        asked.add(new Asked(standing, dynamics.get(), figures));
      }
    }
    return asked;
  }

  private static Figures together(List<Asked> telling, LocalDate day) {
    return UserFigures.of(
        telling.stream().map(Asked::dynamics).toList(),
        telling.stream().map(Asked::figures).toList(),
        day);
  }

  private static @Nullable Double number(@Nullable Integer number) {
    return number == null ? null : (double) number;
  }

  /// The reuses that were made last, of all portals.
  private static List<Made> newest(List<Asked> telling) {
    return telling.stream()
        .flatMap(each ->
            each.dynamics.activities().stream()
                .filter(one -> one.kind() == Kind.REUSE && one.open())
                .map(one -> made(one, each)))
        .sorted(Comparator.comparing(Made::opened).reversed())
        .limit(NEWEST)
        .toList();
  }

  private static Made made(Activity reuse, Asked at) {
    return new Made(
        reuse.title(),
        reuse.type(),
        reuse.page(),
        reuse.target(),
        Objects.requireNonNullElse(reuse.course().opened(), LocalDate.EPOCH).toString(),
        at.portal.slug(),
        at.portal.title());
  }

  @GetMapping({"/dynamics.csv", "/editions/{number}/dynamics.csv"})
  ResponseEntity<byte[]> csv(
      Language language, @PathVariable(required = false) @Nullable Integer number) {
    var evaluated = readings.findWhole(number);
    var telling =
        evaluated.stream().flatMap(each -> asked(each).stream()).filter(Asked::tells).toList();
    var words = dictionaries.in(language);
    var out =
        new StringBuilder(Csv.BYTE_ORDER_MARK)
            .append(Csv.line(DynamicsPage.HEAD.toArray()))
            .append(
                evaluated
                    .map(each ->
                        row("", words.text("reports.users.all"), together(telling, day(each))))
                    .orElse(""));
    for (var each : telling) {
      out.append(row(each.portal.slug(), each.portal.title().in(language), each.figures));
    }
    return Downloads.csv("dynamics.csv", out.toString());
  }

  private static String row(String slug, String name, Figures figures) {
    var reuses = figures.reuses();
    return Csv.line(
        Stream.of(
                Stream.of(slug, name, reuses.count(), reuses.archived(), reuses.cited()),
                Stream.of(Optional.<Object>ofNullable(reuses.gone()).orElse("")),
                cells(figures.discussions()),
                Stream.of(figures.discussions().byOrganisation()),
                cells(figures.requests()),
                cells(figures.issues()))
            .flatMap(cells -> cells)
            .toArray());
  }

  private static Stream<Object> cells(Talks talks) {
    var days = talks.days();
    return Stream.concat(
        Stream.of(talks.count(), talks.open(), talks.waiting(), talks.answered()),
        Stream.of(
            Optional.<Object>ofNullable(days.low()).orElse(""),
            Optional.<Object>ofNullable(days.median()).orElse(""),
            Optional.<Object>ofNullable(days.high()).orElse("")));
  }
}
