package mizan.platform.reports;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mizan.platform.reports.pages.RankingPage;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Section;
import mizan.platform.web.Sorting;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/// Opens the ranking, in the order and with the filter that the address asks for.
@PageController
class RankingController {
  private final Readings readings;
  private final Standings standings;

  RankingController(Readings readings, Standings standings) {
    this.readings = readings;
    this.standings = standings;
  }

  @Bean
  static Section rankingSection() {
    return new Section(10, "reports.section", "/ranking");
  }

  /// What the address asks of the ranking; what it does not say is null.
  record Asked(@Nullable String kind, @Nullable String body, @Nullable String sort) {
    private static String told(@Nullable String given) {
      return given == null ? "" : given;
    }
  }

  @GetMapping({"/ranking", "/editions/{number}/ranking"})
  RankingPage show(
      Language language,
      @PathVariable(required = false) @Nullable Integer number,
      @ModelAttribute Asked asked) {
    var kind = Asked.told(asked.kind());
    var body = Asked.told(asked.body());
    var orders = orders(language);
    var sorting = Sorting.of(Asked.told(asked.sort()), "rank", orders.keySet());
    var current = readings.findWhole(number);
    if (current.isEmpty()) {
      return RankingPage.empty(sorting);
    }
    var all = standings.list(current.get());
    var order = orders.getOrDefault(sorting.column(), Comparator.comparing(Standing::slug));
    var wanted =
        all.stream()
            .filter(each -> kind.isEmpty() || each.kind().equals(kind))
            .filter(each -> body.isEmpty() || each.bodyKind().equals(body))
            .sorted(sorting.descending() ? order.reversed() : order)
            .toList();
    return new RankingPage(
        Readings.shown(number, current.get().edition()),
        current.get().report().run().measuredOn(),
        wanted.stream().filter(each -> each.unranked() == null).toList(),
        wanted.stream().filter(each -> each.unranked() != null).toList(),
        new RankingPage.Filter(
            kind, body, values(all, Standing::kind), values(all, Standing::bodyKind)),
        sorting);
  }

  /// The order of each column, upwards; a better rank is a smaller number.
  static Map<String, Comparator<Standing>> orders(Language language) {
    return Map.of(
        "rank",
        Comparator.comparingInt(Standing::place),
        "title",
        Comparator.comparing((Standing each) -> each.title().in(language)),
        "score",
        Comparator.comparingDouble(Standing::scoreOrZero),
        "coverage",
        Comparator.comparingDouble(Standing::coverage),
        "mqa",
        Comparator.comparingDouble(Standing::mqaOrZero),
        "datasets",
        Comparator.comparingLong(Standing::datasets));
  }

  private static List<String> values(List<Standing> all, Function<Standing, String> what) {
    return all.stream().map(what).distinct().sorted().toList();
  }
}
