package mizan.platform.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import mizan.engine.reporting.Csv;
import mizan.platform.exchange.pages.ResponsivenessPage;
import mizan.platform.exchange.pages.ResponsivenessPage.Demand;
import mizan.platform.exchange.pages.ResponsivenessPage.Line;
import mizan.platform.exchange.pages.ResponsivenessPage.Mended;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Downloads;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Sorting;
import mizan.platform.web.Spread;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens how bodies answer, as a page and as a table.
@PageController
class ResponsivenessController {
  private static final int DEMANDS = 10;

  /// Smaller is better in some columns; what is too few stands last in each.
  private static final Map<String, Function<Line, @Nullable Double>> COLUMNS =
      Map.of(
          "requests", line -> (double) line.figures().requests(),
          "answered", line -> line.figures().answered().median(),
          "on-time", line -> line.figures().onTime().share(),
          "kept", line -> line.figures().kept().share(),
          "open", line -> (double) line.figures().open());

  private final Responsiveness responsiveness;
  private final IssueFigures issues;
  private final Requests requests;
  private final Around around;
  private final Dictionaries dictionaries;

  ResponsivenessController(
      Responsiveness responsiveness,
      IssueFigures issues,
      Requests requests,
      Around around,
      Dictionaries dictionaries) {
    this.responsiveness = responsiveness;
    this.issues = issues;
    this.requests = requests;
    this.around = around;
    this.dictionaries = dictionaries;
  }

  @GetMapping("/requests/responsiveness")
  ResponsivenessPage show(
      Language language,
      @RequestParam(defaultValue = "") String quarter,
      @RequestParam(defaultValue = "") String sort) {
    var figures = responsiveness.figures(quarter);
    var sorting =
        Sorting.of(
            sort, "name", Stream.concat(COLUMNS.keySet().stream(), Stream.of("name")).toList());
    return new ResponsivenessPage(
        quarter,
        responsiveness.quarters(),
        figures.getFirst(),
        figures.stream()
            .skip(1)
            .map(each -> new Line(around.body(each.body()), each))
            .sorted(
                sorting.order(
                    COLUMNS,
                    Comparator.comparing(line -> line.name().in(language), language.order())))
            .toList(),
        issues.figures(quarter).stream()
            .map(each -> new Mended(name(each.body()), each))
            .sorted(
                Comparator.comparing((Mended each) -> !each.figures().body().isEmpty())
                    .thenComparing(each -> each.name().in(language), language.order()))
            .toList(),
        demands(),
        Spread.LEAST,
        sorting);
  }

  /// What a body is called; all of them together have no name of their own here.
  private Trilingual name(String body) {
    return body.isEmpty() ? Trilingual.same("") : around.body(body);
  }

  /// What most people ask for and nobody has met.
  private List<Demand> demands() {
    return requests.list().stream()
        .filter(each -> each.request().state().isOpen())
        .filter(each -> each.requesters() > 1)
        .sorted(
            Comparator.comparingInt(Requests.Followed::requesters)
                .reversed()
                .thenComparing(each -> each.course().sent()))
        .limit(DEMANDS)
        .map(each ->
            new Demand(
                each.request().number(),
                each.request().asking().title(),
                each.request().asking().language(),
                around.body(each.request().body()),
                each.requesters()))
        .toList();
  }

  @GetMapping("/requests/responsiveness.csv")
  ResponseEntity<byte[]> csv(Language language, @RequestParam(defaultValue = "") String quarter) {
    var words = dictionaries.in(language);
    var head =
        Stream.of(
                "body",
                "name",
                "requests",
                "acknowledged-n",
                "acknowledged-q1",
                "acknowledged-median",
                "acknowledged-q3",
                "answered-n",
                "answered-q1",
                "answered-median",
                "answered-q3",
                "released-n",
                "released-q1",
                "released-median",
                "released-q3",
                "on-time",
                "on-time-n",
                "kept",
                "kept-n",
                "confirmed",
                "confirmed-n",
                "contested",
                "contested-n",
                "converted",
                "open",
                "oldest-days")
            .toArray();
    var out = new StringBuilder(Csv.BYTE_ORDER_MARK).append(Csv.line(head));
    for (var each : responsiveness.figures(quarter)) {
      var name =
          each.body().isEmpty()
              ? words.text("exchange.all-bodies")
              : around.body(each.body()).in(language);
      out.append(
          Csv.line(
              Stream.of(
                      Stream.of(each.body(), name, each.requests()),
                      cells(each.acknowledged()),
                      cells(each.answered()),
                      cells(each.released()),
                      Stream.of(each.onTime(), each.kept(), each.confirmed(), each.contested())
                          .flatMap(part -> Stream.of(part.part(), part.n())),
                      Stream.of(each.converted().part(), each.open(), each.oldest()))
                  .flatMap(cells -> cells)
                  .toArray()));
    }
    return Downloads.csv("responsiveness.csv", out.toString());
  }

  @GetMapping("/issues/responsiveness.csv")
  ResponseEntity<byte[]> issues(
      Language language, @RequestParam(defaultValue = "") String quarter) {
    var words = dictionaries.in(language);
    var out =
        new StringBuilder(Csv.BYTE_ORDER_MARK)
            .append(
                Csv.line(
                    "body",
                    "name",
                    "issues",
                    "answered-n",
                    "answered-q1",
                    "answered-median",
                    "answered-q3",
                    "verified-n",
                    "verified-q1",
                    "verified-median",
                    "verified-q3",
                    "reopened",
                    "open"));
    for (var each : issues.figures(quarter)) {
      out.append(
          Csv.line(
              Stream.of(
                      Stream.of(
                          each.body(),
                          each.body().isEmpty()
                              ? words.text("exchange.all-bodies")
                              : around.body(each.body()).in(language),
                          each.issues()),
                      cells(each.answered()),
                      cells(each.verified()),
                      Stream.of(each.reopened(), each.open()))
                  .flatMap(cells -> cells)
                  .toArray()));
    }
    return Downloads.csv("issues-responsiveness.csv", out.toString());
  }

  /// How many, and the quartiles where these are enough.
  private static Stream<Object> cells(Spread spread) {
    return Stream.of(
        spread.count(), orBlank(spread.low()), orBlank(spread.median()), orBlank(spread.high()));
  }

  private static Object orBlank(@Nullable Double value) {
    return value == null ? "" : value;
  }
}
