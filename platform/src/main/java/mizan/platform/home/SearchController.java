package mizan.platform.home;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mizan.platform.home.SearchIndex.Found;
import mizan.platform.home.pages.SearchPage;
import mizan.platform.home.pages.SearchPage.Facet;
import mizan.platform.home.pages.SearchPage.Result;
import mizan.platform.home.pages.Snippet;
import mizan.platform.portals.Portals;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Pager;
import mizan.platform.web.Section;
import mizan.platform.web.Trilingual;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens the search across the datasets of all portals.
@PageController
class SearchController {
  private static final int PAGE = 20;
  private static final int DEEPEST = 500;
  private static final int LONGEST = 200;
  private static final Found NOTHING = new Found(0, Map.of(), List.of());

  private final Search search;
  private final Portals portals;

  SearchController(Search search, Portals portals) {
    this.search = search;
    this.portals = portals;
  }

  @Bean
  static Section searchSection() {
    return new Section(20, "home.search.section", "/search");
  }

  @GetMapping("/search")
  SearchPage show(
      Language language,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String portal,
      @RequestParam(defaultValue = "1") int page) {
    var text = q.length() > LONGEST ? q.substring(0, LONGEST) : q.strip();
    var index = search.find();
    var asked = new Pager(page, PAGE, (long) PAGE * DEEPEST);
    var found =
        text.isEmpty() || index.isEmpty()
            ? NOTHING
            : index.get().search(text, portal, language, (int) asked.offset(), PAGE);
    var titles = titles();
    return new SearchPage(
        text,
        portal,
        index.isPresent(),
        found.portals().entrySet().stream()
            .map(each -> new Facet(each.getKey(), title(titles, each.getKey()), each.getValue()))
            .toList(),
        results(found, new SearchMarks(text, language), titles),
        new Pager(page, PAGE, Math.min(found.total(), (long) PAGE * DEEPEST)));
  }

  private List<Result> results(Found found, SearchMarks marks, Map<String, Trilingual> titles) {
    return found.hits().stream()
        .map(hit ->
            new Result(
                hit.portal(),
                title(titles, hit.portal()),
                hit.key(),
                hit.title().isEmpty() ? Snippet.of(hit.key()) : marks.whole(hit.title()),
                marks.passage(hit.description()),
                hit.score()))
        .toList();
  }

  private static Trilingual title(Map<String, Trilingual> titles, String slug) {
    return titles.getOrDefault(slug, Trilingual.same(slug));
  }

  private Map<String, Trilingual> titles() {
    var titles = new HashMap<String, Trilingual>();
    portals.list().forEach(portal -> titles.put(portal.slug(), portal.title()));
    return titles;
  }
}
