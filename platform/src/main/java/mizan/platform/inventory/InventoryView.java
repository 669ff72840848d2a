package mizan.platform.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.platform.inventory.Asset.State;
import mizan.platform.inventory.InventoryController.Asked;
import mizan.platform.inventory.pages.AssetFormPage;
import mizan.platform.inventory.pages.AssetPage;
import mizan.platform.inventory.pages.DeedPage;
import mizan.platform.inventory.pages.InventoryPage;
import mizan.platform.inventory.pages.InventoryPage.Count;
import mizan.platform.inventory.pages.InventoryPage.Hidden;
import mizan.platform.inventory.pages.InventoryPage.Line;
import mizan.platform.web.Choice;
import mizan.platform.web.Forms.Refusal;
import mizan.platform.web.Language;
import mizan.platform.web.Narrowing;
import mizan.platform.web.Pager;
import mizan.platform.web.Problem;
import mizan.platform.web.Sorting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the pages of the inventory.
@Component
class InventoryView {
  private static final int PAGE = 50;
  private static final List<String> COLUMNS =
      List.of("title", "body", "state", "quarter", "changed");

  private final Inventory inventory;
  private final Shelves shelves;
  private final RecordView records;
  private final Rights rights;
  private final Naming naming;

  InventoryView(
      Inventory inventory, Shelves shelves, RecordView records, Rights rights, Naming naming) {
    this.inventory = inventory;
    this.shelves = shelves;
    this.records = records;
    this.rights = rights;
    this.naming = naming;
  }

  Naming naming() {
    return naming;
  }

  InventoryPage list(Language language, Asked asked) {
    var decided = new HashMap<String, String>();
    shelves
        .judging()
        .decided()
        .forEach(each -> decided.put(each.asset(), each.decision().outcome().code()));
    var all = inventory.list();
    var lines =
        all.stream()
            .filter(wanted(asked))
            .map(asset -> line(asset, decided.get(asset.id())))
            .filter(line -> Narrowing.allows(asked.decision(), Narrowing.text(line.decision())))
            .toList();
    var sorting = Sorting.of(Narrowing.text(asked.sort()), "body", COLUMNS);
    var pager = new Pager(asked.page() == null ? 1 : asked.page(), PAGE, lines.size());
    var sorted = new ArrayList<>(lines);
    sorted.sort(order(sorting, language));
    return new InventoryPage(
        Narrowing.text(asked.q()),
        Narrowing.text(asked.body()),
        Narrowing.text(asked.state()),
        Narrowing.text(asked.decision()),
        Narrowing.text(asked.theme()),
        naming.bodies().choices(all.stream().map(Asset::body), language),
        counts(all),
        hidden(),
        pager.cut(sorted),
        pager,
        sorting,
        !mine(language).isEmpty());
  }

  private Predicate<Asset> wanted(Asked asked) {
    var text = Likeness.key(Narrowing.text(asked.q()));
    return asset ->
        Narrowing.allows(asked.body(), asset.body())
            && Narrowing.allows(asked.state(), asset.state().code())
            && Narrowing.allows(asked.theme(), shown(asset).get(AssetField.THEME))
            && (text.isEmpty()
                || shown(asset).answers().values().stream()
                    .anyMatch(answer -> Likeness.key(answer).contains(text)));
  }

  /// What the reader may search in: of a record of which only the title is public, the title.
  private Content shown(Asset asset) {
    return rights.mayReadAll(asset) ? asset.content() : RecordView.titleOf(asset);
  }

  private Line line(Asset asset, @Nullable String decision) {
    return new Line(
        asset.id(),
        asset.title(),
        asset.body(),
        naming.body(asset.body()),
        asset.state().code(),
        rights.mayReadAll(asset) ? decision : null,
        shown(asset).get(AssetField.THEME),
        rights.mayReadAll(asset) ? asset.terms().quarter() : "",
        asset.changed().toString());
  }

  private static Comparator<Line> order(Sorting sorting, Language language) {
    Comparator<Line> byBody =
        Comparator.comparing((Line line) -> line.bodyName().in(language))
            .thenComparing(line -> line.title().in(language));
    Comparator<Line> order =
        switch (sorting.column()) {
          case "title" -> Comparator.comparing(line -> line.title().in(language));
          case "state" -> Comparator.comparing(line -> State.of(line.state()));
          case "quarter" ->
              Comparator.comparing(line -> line.quarter().isEmpty() ? "9" : line.quarter());
          case "changed" -> Comparator.comparing(Line::changed);
          default -> byBody;
        };
    return (sorting.descending() ? order.reversed() : order)
        .thenComparing(byBody)
        .thenComparing(Line::id);
  }

  private static List<Count> counts(List<Asset> all) {
    var counted = all.stream().collect(Collectors.groupingBy(Asset::state, Collectors.counting()));
    return Stream.of(State.values())
        .filter(counted::containsKey)
        .map(state -> new Count(state.code(), counted.getOrDefault(state, 0L)))
        .toList();
  }

  private List<Hidden> hidden() {
    return inventory.hidden().entrySet().stream()
        .flatMap(body ->
            body.getValue().entrySet().stream()
                .map(ground ->
                    new Hidden(
                        body.getKey(),
                        naming.body(body.getKey()),
                        naming.ground(ground.getKey()),
                        ground.getValue())))
        .toList();
  }

  /// The bodies in whose name the reader may enter records.
  List<Choice> mine(Language language) {
    return !rights.isSignedIn()
        ? List.of()
        : naming.bodies().list().stream()
            .filter(body -> rights.isInside(body.slug()))
            .map(body -> new Choice(body.slug(), body.name().in(language)))
            .toList();
  }

  /// @param priority null when it is not ranked
  AssetPage one(String id, AssetPage.@Nullable Priority priority) {
    return records.of(inventory.require(id), priority);
  }

  AssetFormPage blank(Language language, String body, Content content, Refusal refusal) {
    var choices = mine(language);
    if (choices.isEmpty()) {
      throw Problem.forbidden("inventory.not-yours");
    }
    return new AssetFormPage(
        "",
        body,
        choices,
        systems(body, language),
        content,
        0,
        refusal.field().equals("anyway"),
        refusal);
  }

  private List<Choice> systems(String body, Language language) {
    return shelves.systems().list(body).stream()
        .map(system -> new Choice(Integer.toString(system.number()), system.name().in(language)))
        .toList();
  }

  /// @param typed what was refused; null for what is kept
  /// @param seen the version that was sent back; null for the newest
  AssetFormPage edit(
      Language language,
      String id,
      @Nullable Content typed,
      @Nullable Integer seen,
      Refusal refusal) {
    var asset = inside(id);
    return new AssetFormPage(
        id,
        asset.body(),
        List.of(),
        systems(asset.body(), language),
        Optional.ofNullable(typed).orElse(asset.content()),
        Optional.ofNullable(seen).orElse(asset.version()),
        false,
        refusal);
  }

  /// @param typed what was refused; null for nothing
  DeedPage deed(
      String id, String verb, String axis, @Nullable Map<String, String> typed, Refusal refusal) {
    var asset = inside(id);
    if (!records.verbs(asset).contains(verb) && refusal.equals(Refusal.NONE)) {
      throw Problem.conflict("inventory.not-now");
    }
    var given = typed == null ? records.known(asset, verb, axis) : typed;
    return new DeedPage(
        id,
        asset.title(),
        verb,
        axis,
        typed == null ? asset.version() : DeedsController.seen(typed),
        given,
        new DeedPage.Offered(
            rights
                .reviewers(asset.body())
                .map(person -> new Choice(person.id(), person.name()))
                .toList(),
            naming.grounds().list().stream()
                .map(ground ->
                    new DeedPage.Ground(
                        ground.code(),
                        ground.name(),
                        ground.axes().stream().map(Axis::code).toList()))
                .toList()),
        refusal);
  }

  private Asset inside(String id) {
    var asset = inventory.require(id);
    rights.require(asset.body());
    return asset;
  }
}
