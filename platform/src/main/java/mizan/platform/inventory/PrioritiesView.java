package mizan.platform.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.platform.inventory.Frozen.Kept;
import mizan.platform.inventory.FrozenStore.Freeze;
import mizan.platform.inventory.Merit.Term;
import mizan.platform.inventory.Ranking.Place;
import mizan.platform.inventory.pages.AssetPage;
import mizan.platform.inventory.pages.PrioritiesPage;
import mizan.platform.inventory.pages.PrioritiesPage.Line;
import mizan.platform.inventory.pages.PrioritiesPage.Points;
import mizan.platform.inventory.pages.PrioritiesPage.Wanted;
import mizan.platform.web.Changes;
import mizan.platform.web.Language;
import mizan.platform.web.Narrowing;
import mizan.platform.web.Pager;
import mizan.platform.web.Problem;
import mizan.platform.web.Sorting;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the page of what is to be published first.
@Component
class PrioritiesView {
  private static final int PAGE = 50;

  private final Priorities priorities;
  private final Frozen frozen;
  private final Inventory inventory;
  private final Naming naming;

  private final Changes changes;
  private volatile @Nullable Today today;

  PrioritiesView(
      Priorities priorities, Frozen frozen, Inventory inventory, Naming naming, Changes changes) {
    this.priorities = priorities;
    this.frozen = frozen;
    this.inventory = inventory;
    this.naming = naming;
    this.changes = changes;
  }

  /// The ranking as it stands, kept until anything is changed: each page of a record asks for it.
  ///
  /// @param quarter that was frozen last; "" before the first
  /// @param then the ranks in it
  private record Today(
      String state, Map<RecordId, Place> places, String quarter, Map<RecordId, Integer> then) {}

  /// What the address asks for.
  ///
  /// @param quarter "" for today
  record Asked(String quarter, Wanted wanted, String sort) {
    static Asked of(Map<String, String> query) {
      return new Asked(
          query.getOrDefault("quarter", ""),
          new Wanted(
              query.getOrDefault("body", ""),
              query.getOrDefault("sector", ""),
              query.getOrDefault("state", ""),
              query.getOrDefault("theme", "")),
          query.getOrDefault("sort", ""));
    }
  }

  /// The records of a ranking that are asked for, in the order that is asked for.
  ///
  /// @param quarter that was frozen; "" for today
  /// @param beside the quarter whose ranks stand beside; "" for today's, or none
  record Listed(
      String quarter, Optional<Kept> kept, String beside, Ranking ranking, List<Line> lines) {
    /// What the ranks beside are called.
    String besideName(Words words) {
      return PrioritiesPage.besideName(quarter, beside, words);
    }
  }

  Listed list(Language language, Asked asked) {
    var kept =
        asked.quarter.isEmpty()
            ? Optional.<Kept>empty()
            : Optional.of(
                frozen
                    .find(asked.quarter)
                    .orElseThrow(() -> Problem.notFound("inventory.no-freeze", asked.quarter)));
    var live = priorities.rank();
    var beside =
        kept.isPresent() ? "" : frozen.list().stream().map(Freeze::quarter).findFirst().orElse("");
    var other =
        kept.isPresent()
            ? live.ranks()
            : frozen.find(beside).map(each -> each.ranking().ranks()).orElse(Map.of());
    var ranking = kept.map(Kept::ranking).orElse(live);
    var assets =
        inventory.list().stream().collect(Collectors.toMap(Asset::id, Function.identity()));
    var lines = new ArrayList<Line>();
    for (var place : ranking.places()) {
      var asset = Objects.requireNonNull(assets.get(place.id().toString()));
      if (isWanted(asked.wanted).test(asset)) {
        lines.add(line(place, asset, other));
      }
    }
    lines.sort(order(sorting(asked), language));
    return new Listed(asked.quarter, kept, beside, ranking, lines);
  }

  /// Where a record stands in today's ranking, and why; null for one that is not ranked.
  AssetPage.@Nullable Priority find(String id) {
    var ranking = today();
    var place = RecordId.find(id).map(ranking.places::get);
    return place
        .map(known ->
            new AssetPage.Priority(
                line(known, inventory.require(id), ranking.then),
                ranking.places.size(),
                ranking.quarter))
        .orElse(null);
  }

  private Today today() {
    var known = today;
    var state = changes.latest();
    if (known == null || !known.state.equals(state)) {
      var quarter = frozen.list().stream().map(Freeze::quarter).findFirst().orElse("");
      known =
          new Today(
              state,
              priorities.rank().places().stream()
                  .collect(Collectors.toMap(Place::id, Function.identity())),
              quarter,
              frozen.find(quarter).map(each -> each.ranking().ranks()).orElse(Map.of()));
      today = known;
    }
    return known;
  }

  private Line line(Place place, Asset asset, Map<RecordId, Integer> other) {
    return new Line(
        place.rank(),
        other.get(place.id()),
        asset.id(),
        asset.title(),
        asset.body(),
        naming.body(asset.body()),
        asset.state().code(),
        place.score().total(),
        place.score().isFirst(),
        place.score(),
        Stream.of(Term.values())
            .map(term ->
                new Points(
                    term,
                    place.score().points(term),
                    Objects.requireNonNull(place.without().get(term))))
            .toList());
  }

  private Predicate<Asset> isWanted(Wanted wanted) {
    return asset ->
        Narrowing.allows(wanted.body(), asset.body())
            && Narrowing.allows(wanted.state(), asset.state().code())
            && Narrowing.allows(wanted.theme(), asset.content().get(AssetField.THEME))
            && (wanted.sector().isEmpty() || wanted.sector().equals(naming.sector(asset.body())));
  }

  private static Sorting sorting(Asked asked) {
    return Sorting.of(
        asked.sort,
        "rank",
        Stream.concat(
                Stream.of("rank", "other", "title", "body", "total"),
                Stream.of(Term.values()).map(Term::code))
            .toList());
  }

  private static Comparator<Line> order(Sorting sorting, Language language) {
    Comparator<Line> byRank = Comparator.comparingInt(Line::rank);
    Comparator<Line> order =
        switch (sorting.column()) {
          case "rank" -> byRank;
          case "other" ->
              Comparator.comparingInt(
                  line -> Objects.requireNonNullElse(line.other(), Integer.MAX_VALUE));
          case "title" -> Comparator.comparing(line -> line.title().in(language), language.order());
          case "body" ->
              Comparator.comparing(line -> line.bodyName().in(language), language.order());
          case "total" -> Comparator.comparingDouble(Line::total);
          default ->
              Comparator.comparingDouble(line ->
                  line.terms().stream()
                      .filter(each -> each.term().code().equals(sorting.column()))
                      .mapToDouble(Points::points)
                      .sum());
        };
    // Ties stay as they are in the ranking.
    return sorting.descending() ? order.reversed() : order;
  }

  PrioritiesPage page(Language language, Asked asked, int page) {
    var listed = list(language, asked);
    var pager = new Pager(page, PAGE, listed.lines.size());
    return new PrioritiesPage(
        listed.quarter,
        listed.kept.map(each -> each.freeze().at()).orElse(null),
        frozen.list().stream().map(Freeze::quarter).toList(),
        listed.beside,
        listed.ranking.weights(),
        asked.wanted,
        naming
            .bodies()
            .choices(listed.ranking.places().stream().map(place -> place.id().body()), language),
        pager.cut(listed.lines),
        pager,
        sorting(asked),
        listed.kept.map(Kept::withheld).orElseGet(inventory::withheld));
  }
}
