package mizan.platform.home;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mizan.platform.home.SearchIndex.Found;
import mizan.platform.home.pages.SearchPage;
import mizan.platform.home.pages.SearchPage.Facet;
import mizan.platform.home.pages.SearchPage.Group;
import mizan.platform.home.pages.SearchPage.Result;
import mizan.platform.home.pages.Snippet;
import mizan.platform.portals.Portals;
import mizan.platform.web.Findable.Item;
import mizan.platform.web.Findable.Kind;
import mizan.platform.web.Language;
import mizan.platform.web.Narrowing;
import mizan.platform.web.Pager;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the page of what was found: of each kind the first few, of the one that is asked for all,
/// page by page.
@Component
class SearchView {
  /// Of the newest edition; all others are of the rooms.
  private static final Kind DATASETS = new Kind("datasets", 0, "home.datasets", "");

  private static final int FEW = 5;
  private static final int PAGE = 20;
  private static final int DEEPEST = 500;
  private static final int LONGEST = 200;

  private final Search datasets;
  private final RoomSearch rooms;
  private final Portals portals;

  SearchView(Search datasets, RoomSearch rooms, Portals portals) {
    this.datasets = datasets;
    this.rooms = rooms;
    this.portals = portals;
  }

  /// What the address asks for; what it does not say is null.
  record Asked(
      @Nullable String q, @Nullable String kind, @Nullable String portal, @Nullable Integer page) {
    String text() {
      var text = Narrowing.text(q);
      return text.length() > LONGEST ? text.substring(0, LONGEST).strip() : text;
    }

    /// A portal has datasets only.
    String wanted() {
      return Narrowing.text(portal).isEmpty() ? Narrowing.text(kind) : DATASETS.code();
    }
  }

  SearchPage page(Asked asked, Language language) {
    var text = asked.text();
    var portal = Narrowing.text(asked.portal);
    var place = new Pager(asked.page == null ? 1 : asked.page, PAGE, (long) PAGE * DEEPEST);
    var looking = new Looking(text, asked.wanted(), language, (int) place.offset());
    var found = looking.datasets(portal);
    var groups = new ArrayList<Group>();
    if (!found.groups().isEmpty()) {
      groups.add(looking.datasets(found));
    }
    groups.addAll(looking.things());
    var total =
        looking.kind.equals(DATASETS.code())
            ? found.total()
            : groups.stream().filter(looking::isAsked).mapToLong(Group::total).sum();
    return new SearchPage(
        text,
        looking.kind,
        portal,
        groups,
        looking.kind.equals(DATASETS.code()) ? looking.facets(found) : List.of(),
        !found.groups().isEmpty() && !found.whole(),
        new Pager(place.page(), PAGE, Math.min(total, (long) PAGE * DEEPEST)));
  }

  /// One search.
  private final class Looking {
    private final String text;
    private final String kind;
    private final Language language;
    private final int offset;
    private final SearchMarks marks;
    private final Map<String, Trilingual> titles = new HashMap<>();

    Looking(String text, String kind, Language language, int offset) {
      this.text = text;
      this.kind = kind;
      this.language = language;
      this.offset = offset;
      this.marks = new SearchMarks(text, language);
      portals.list().forEach(portal -> titles.put(portal.slug(), portal.title()));
    }

    boolean isAsked(Group group) {
      return group.kind().equals(kind);
    }

    private boolean isShown(String code) {
      return kind.isEmpty() || kind.equals(code);
    }

    private int from() {
      return kind.isEmpty() ? 0 : offset;
    }

    private int most() {
      return kind.isEmpty() ? FEW : PAGE;
    }

    Found datasets(String portal) {
      var index = datasets.find();
      return text.isEmpty() || index.isEmpty()
          ? Found.NOTHING
          : index.get().search(new SearchIndex.Asked(text, portal, language), from(), most());
    }

    Group datasets(Found found) {
      return new Group(
          DATASETS.code(),
          DATASETS.key(),
          DATASETS.list(),
          found.groups().values().stream().mapToLong(Long::longValue).sum(),
          isShown(DATASETS.code()) ? found.hits().stream().map(this::dataset).toList() : List.of());
    }

    private Result dataset(SearchIndex.Hit hit) {
      return new Result(
          "/portals/" + hit.group() + "/datasets/" + hit.key(),
          hit.title().isEmpty() ? Snippet.of(hit.key()) : marks.whole(hit.title()),
          marks.passage(hit.description()),
          title(hit.group()),
          hit.score());
    }

    List<Facet> facets(Found found) {
      return found.groups().entrySet().stream()
          .map(each -> new Facet(each.getKey(), title(each.getKey()), each.getValue()))
          .toList();
    }

    private Trilingual title(String slug) {
      return titles.getOrDefault(slug, Trilingual.same(slug));
    }

    /// What the rooms offer; a kind of which nothing was found is left out.
    List<Group> things() {
      if (text.isEmpty()) {
        return List.of();
      }
      var made = rooms.current();
      var counts = made.index().searchWhole(asked(""), 0, 1).groups();
      return rooms.kinds().stream()
          .filter(each -> counts.containsKey(each.code()))
          .map(each ->
              new Group(
                  each.code(),
                  each.key(),
                  each.list(),
                  Objects.requireNonNull(counts.get(each.code())),
                  isShown(each.code()) ? things(made, each) : List.of()))
          .toList();
    }

    private List<Result> things(RoomSearch.Made made, Kind kind) {
      return made.index().searchWhole(asked(kind.code()), from(), most()).hits().stream()
          .map(hit -> Objects.requireNonNull(made.items().get(hit.key())))
          .map(this::thing)
          .toList();
    }

    private SearchIndex.Asked asked(String group) {
      return new SearchIndex.Asked(text, group, language);
    }

    private Result thing(Item item) {
      var title = item.title().in(language);
      var said = item.text().in(language);
      return new Result(
          item.path(),
          marks.whole(title),
          said.equals(title) ? Snippet.NONE : marks.passage(said),
          item.of(),
          null);
    }
  }
}
