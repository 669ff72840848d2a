package mizan.platform.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import mizan.engine.reporting.Csv;
import mizan.platform.home.SearchView.Asked;
import mizan.platform.home.pages.MissedPage;
import mizan.platform.home.pages.MissedPage.Line;
import mizan.platform.home.pages.SearchPage;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Downloads;
import mizan.platform.web.Language;
import mizan.platform.web.Network;
import mizan.platform.web.PageController;
import mizan.platform.web.Section;
import mizan.platform.web.Sorting;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens the search across all rooms, and what it is asked for in vain.
@PageController
class SearchController {
  private static final List<String> COLUMNS = List.of("term", "times", "days", "last");

  private final SearchView view;
  private final MissedSearches missed;
  private final Dictionaries dictionaries;

  SearchController(SearchView view, MissedSearches missed, Dictionaries dictionaries) {
    this.view = view;
    this.missed = missed;
    this.dictionaries = dictionaries;
  }

  @Bean
  static Section searchSection() {
    return new Section(22, "home.search.section", "/search");
  }

  @GetMapping("/search")
  SearchPage show(Language language, @ModelAttribute Asked asked, HttpServletRequest request) {
    var page = view.page(asked, language);
    if (page.isInVain()) {
      missed.note(page.text(), Network.of(request));
    }
    return page;
  }

  @GetMapping("/search/missed")
  MissedPage missed(Language language, @RequestParam(defaultValue = "") String sort) {
    var sorting = Sorting.of(sort, "-times", COLUMNS);
    return new MissedPage(
        MissedSearches.FEWEST_DAYS, missed.since(), lines(sorting, language), sorting);
  }

  @GetMapping("/search/missed.csv")
  ResponseEntity<byte[]> csv(Language language, @RequestParam(defaultValue = "") String sort) {
    var words = dictionaries.in(language);
    var head =
        Stream.of(
                "home.missed.term",
                "home.missed.times",
                "home.missed.days",
                "home.missed.first",
                "home.missed.last")
            .map(words::text)
            .toArray();
    var out = new StringBuilder(Csv.BYTE_ORDER_MARK).append(Csv.line(head));
    for (var line : lines(Sorting.of(sort, "-times", COLUMNS), language)) {
      out.append(Csv.line(line.term(), line.times(), line.days(), line.first(), line.last()));
    }
    return Downloads.csv("searches-without-results.csv", out.toString());
  }

  private List<Line> lines(Sorting sorting, Language language) {
    Comparator<Line> order =
        switch (sorting.column()) {
          case "term" -> Comparator.comparing(Line::term, language.order());
          case "days" -> Comparator.comparingLong(Line::days);
          case "last" -> Comparator.comparing(Line::last);
          default -> Comparator.comparingLong(Line::times);
        };
    return missed.list().stream()
        .sorted((sorting.descending() ? order.reversed() : order).thenComparing(Line::term))
        .toList();
  }
}
