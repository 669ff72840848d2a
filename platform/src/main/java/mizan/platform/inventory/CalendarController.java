package mizan.platform.inventory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mizan.engine.reporting.Csv;
import mizan.platform.inventory.pages.CalendarPage;
import mizan.platform.inventory.pages.CalendarPage.InQuarter;
import mizan.platform.inventory.pages.CalendarPage.Line;
import mizan.platform.inventory.pages.CalendarPage.Wanted;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Downloads;
import mizan.platform.web.Language;
import mizan.platform.web.Narrowing;
import mizan.platform.web.PageController;
import mizan.platform.web.Pager;
import mizan.platform.web.SiteAddress;
import mizan.platform.web.Sorting;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens the release calendar: what is promised for which quarter, and whether it came.
@PageController
class CalendarController {
  private static final int PAGE = 50;
  private static final List<String> COLUMNS = List.of("quarter", "title", "body", "outcome");

  private final Promises promises;
  private final Inventory inventory;
  private final Naming naming;
  private final Dictionaries dictionaries;
  private final SiteAddress address;

  CalendarController(
      Promises promises,
      Inventory inventory,
      Naming naming,
      Dictionaries dictionaries,
      SiteAddress address) {
    this.promises = promises;
    this.inventory = inventory;
    this.naming = naming;
    this.dictionaries = dictionaries;
    this.address = address;
  }

  @GetMapping("/inventory-calendar")
  CalendarPage show(
      Language language,
      @RequestParam Map<String, String> query,
      @RequestParam(defaultValue = "1") int page) {
    var wanted = wanted(query);
    var sorting = Sorting.of(query.getOrDefault("sort", ""), "quarter", COLUMNS);
    var all = promises.list();
    var lines =
        all.stream()
            .filter(isWanted(wanted))
            .map(this::line)
            .sorted(order(sorting, language))
            .toList();
    var pager = new Pager(page, PAGE, lines.size());
    return new CalendarPage(
        wanted,
        quarters(all.stream().filter(isWanted(wanted.ofAllTimes())).toList()),
        all.stream().map(each -> each.quarter().toString()).distinct().sorted().toList(),
        naming.bodies().choices(all.stream().map(each -> each.asset().body()), language),
        pager.cut(lines),
        pager,
        sorting,
        inventory.withheld());
  }

  private static Wanted wanted(Map<String, String> query) {
    return new Wanted(
        query.getOrDefault("quarter", ""),
        query.getOrDefault("body", ""),
        query.getOrDefault("sector", ""),
        query.getOrDefault("outcome", ""));
  }

  private Predicate<Promise> isWanted(Wanted wanted) {
    var today = naming.grounds().today();
    return promise ->
        Narrowing.allows(wanted.quarter(), promise.quarter().toString())
            && Narrowing.allows(wanted.body(), promise.asset().body())
            && Narrowing.allows(wanted.outcome(), promise.outcome(today).code())
            && (wanted.sector().isEmpty()
                || wanted.sector().equals(naming.sector(promise.asset().body())));
  }

  private List<InQuarter> quarters(List<Promise> all) {
    LocalDate today = naming.grounds().today();
    var quarters = new TreeMap<String, List<Promise>>();
    quarters.putAll(all.stream().collect(Collectors.groupingBy(each -> each.quarter().toString())));
    return quarters.entrySet().stream()
        .map(quarter -> {
          var counted =
              quarter.getValue().stream()
                  .collect(
                      Collectors.groupingBy(each -> each.outcome(today), Collectors.counting()));
          return new InQuarter(
              quarter.getKey(),
              quarter.getValue().size(),
              counted.getOrDefault(Promise.Outcome.KEPT, 0L),
              counted.getOrDefault(Promise.Outcome.LATE, 0L),
              counted.getOrDefault(Promise.Outcome.NOT_DUE, 0L));
        })
        .toList();
  }

  private Line line(Promise promise) {
    var asset = promise.asset();
    var moved = promise.moved();
    return new Line(
        promise.quarter().toString(),
        asset.id(),
        asset.title(),
        asset.body(),
        naming.body(asset.body()),
        promise.outcome(naming.grounds().today()).code(),
        asset.state().code(),
        promise.declared(),
        moved == null ? "" : moved.toString());
  }

  private static Comparator<Line> order(Sorting sorting, Language language) {
    Comparator<Line> byQuarter = Comparator.comparing(Line::quarter);
    Comparator<Line> byBody =
        Comparator.comparing(line -> line.bodyName().in(language), language.order());
    Comparator<Line> byTitle =
        Comparator.comparing(line -> line.title().in(language), language.order());
    Comparator<Line> order =
        switch (sorting.column()) {
          case "title" -> byTitle;
          case "body" -> byBody;
          case "outcome" -> Comparator.comparing(Line::outcome);
          default -> byQuarter;
        };
    return (sorting.descending() ? order.reversed() : order)
        .thenComparing(byQuarter)
        .thenComparing(byBody)
        .thenComparing(byTitle)
        .thenComparing(Line::id);
  }

  @GetMapping("/inventory-calendar/calendar.csv")
  ResponseEntity<byte[]> csv(Language language, @RequestParam Map<String, String> query) {
    var words = dictionaries.in(language);
    var out =
        new StringBuilder(Csv.BYTE_ORDER_MARK)
            .append(
                Csv.line(
                    words.text("inventory.quarter"),
                    AssetVocabulary.ID,
                    words.text("inventory.field.title"),
                    words.text("inventory.body"),
                    words.text("inventory.promise"),
                    words.text("inventory.state"),
                    words.text("inventory.promise.declared"),
                    words.text("inventory.promise.moved")));
    lines(query)
        .forEach(line ->
            out.append(
                Csv.line(
                    line.quarter(),
                    line.id(),
                    line.title().in(language),
                    line.bodyName().in(language),
                    words.text("inventory.promise." + line.outcome()),
                    words.text("inventory.state." + line.state()),
                    line.declared(),
                    line.moved())));
    return Downloads.csv("calendar.csv", out.toString());
  }

  private List<Line> lines(Map<String, String> query) {
    return promises.list().stream().filter(isWanted(wanted(query))).map(this::line).toList();
  }

  /// The promises as days of a calendar program: each is due on the last day of its quarter.
  @GetMapping("/inventory-calendar/calendar.ics")
  ResponseEntity<byte[]> calendar(Language language, @RequestParam Map<String, String> query) {
    var words = dictionaries.in(language);
    var days = new DayList(address.root(), naming.grounds().now());
    lines(query)
        .forEach(line ->
            days.add(
                line.id() + "-" + line.quarter(),
                Quarter.find(line.quarter()).orElseThrow().lastDay(),
                words.text(
                    "inventory.promise.day",
                    line.title().in(language),
                    line.bodyName().in(language),
                    words.text("inventory.promise." + line.outcome())),
                address.of(language, "/inventory/" + line.id())));
    return Downloads.calendar("calendar.ics", days.text());
  }
}
