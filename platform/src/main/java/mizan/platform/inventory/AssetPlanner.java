package mizan.platform.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import mizan.platform.inventory.AssetPlan.Change;
import mizan.platform.inventory.AssetPlan.Line;
import mizan.platform.inventory.AssetPlan.Outcome;
import mizan.platform.inventory.AssetPlan.Refusal;
import mizan.platform.inventory.AssetSheet.Row;
import mizan.platform.inventory.InventoryStore.Version;
import mizan.platform.web.Dates;
import mizan.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/// Works out what a sheet would change about a body's records as they stand.
///
/// ```
/// each row: its cells, each looked at → which record? id, reference, likeness → what differs?
/// ```
final class AssetPlanner {
  private final Held held;
  private final Cells cells;
  private final AssetSheet sheet;
  private final Map<String, Asset> byId;
  private final Map<String, List<Asset>> byReference;
  private final Likeness<Asset> records;
  private final Likeness<Row> rows = new Likeness<>();
  private final Map<String, Long> rowOf = new HashMap<>();
  private final Map<Long, Content> contents = new HashMap<>();

  private AssetPlanner(AssetSheet sheet, Held held, Cells cells) {
    this.sheet = sheet;
    this.held = held;
    this.cells = cells;
    byId = held.assets.stream().collect(Collectors.toMap(Asset::id, asset -> asset));
    byReference =
        held.assets.stream()
            .filter(asset -> !asset.state().isOver() && !reference(asset.content()).isEmpty())
            .collect(Collectors.groupingBy(asset -> reference(asset.content())));
    records = Likeness.of(held.assets);
  }

  /// What a body has.
  ///
  /// @param versions what a record said before
  record Held(List<Asset> assets, Function<Asset, List<Version>> versions) {}

  /// What comes of a sheet.
  ///
  /// @param contents what the record of a row would say, by the number of the row
  record Planned(AssetPlan plan, Map<Long, Content> contents) {}

  static Planned plan(AssetSheet sheet, Held held, Cells cells) {
    return new AssetPlanner(sheet, held, cells).plan();
  }

  private Planned plan() {
    var lines = sheet.rows().stream().map(this::line).toList();
    var absent =
        held.assets.stream()
            .filter(asset -> !asset.state().isOver() && !rowOf.containsKey(asset.id()))
            .count();
    var plan =
        new AssetPlan(sheet.notes(), sheet.unknown(), sheet.isUnderstood(), lines, (int) absent);
    return new Planned(plan, contents);
  }

  /// A row on its way.
  ///
  /// @param answers of the columns of the file; those that are refused are not among them
  private record Draft(Row row, Map<String, String> answers, List<Refusal> refusals) {
    Draft refuse(String key, String code, Object... arguments) {
      refusals.add(new Refusal(key, code, List.of(arguments)));
      return this;
    }

    /// What a record says with the row's answers in the place of its own.
    Content over(Content content) {
      var all = new LinkedHashMap<>(content.answers());
      all.putAll(answers);
      return new Content(all);
    }
  }

  private Line line(Row row) {
    var draft = draft(row);
    var id = row.get(AssetVocabulary.ID);
    if (!id.isEmpty()) {
      var known = byId.get(id);
      return known == null
          ? refused(draft.refuse("", "inventory.refusal.no-record", id), null)
          : about(draft, known);
    }
    var reference = reference(draft.answers);
    var named = byReference.getOrDefault(reference, List.of());
    if (named.size() > 1) {
      return refused(
          draft.refuse(
              AssetField.SOURCE_REFERENCE.code(),
              "inventory.refusal.reference-several",
              named.getFirst().id(),
              named.get(1).id()),
          null);
    }
    return named.isEmpty() ? unknown(draft, reference) : about(draft, named.getFirst());
  }

  private Draft draft(Row row) {
    var draft = new Draft(row, new HashMap<>(), new ArrayList<>());
    for (var key : sheet.keys()) {
      if (row.broken().contains(key)) {
        draft.refuse(key, "inventory.refusal.formula");
        continue;
      }
      try {
        draft.answers.put(key, cells.answer(key, row.get(key)));
      } catch (Problem problem) {
        draft.refusals.add(Refusal.of(key, problem));
      }
    }
    return draft;
  }

  private static String reference(Content content) {
    return reference(content.answers());
  }

  private static String reference(Map<String, String> answers) {
    return Likeness.key(answers.getOrDefault(AssetField.SOURCE_REFERENCE.code(), ""));
  }

  /// A row of no record that is known by its id or reference.
  private Line unknown(Draft draft, String reference) {
    var content = draft.over(new Content(Map.of()));
    if (!reference.isEmpty()) {
      refuseTwice(draft, "reference " + reference, AssetField.SOURCE_REFERENCE.code());
    }
    if (draft.refusals.isEmpty()) {
      soundness(() -> Inventory.requireTitle(content)).ifPresent(draft.refusals::add);
    }
    if (!draft.refusals.isEmpty()) {
      return refused(draft, null);
    }
    contents.put(draft.row.number(), content);
    var like = records.find(content);
    if (like.isPresent()) {
      var asset = like.get();
      var changes = changes(asset.content(), draft.over(asset.content()));
      return line(draft, asset, Outcome.LIKE, changes, List.of());
    }
    var twin = rows.find(content);
    rows.add(draft.row, content);
    var changes = changes(new Content(Map.of()), content);
    return new Line(
        draft.row.number(),
        "",
        twin.map(Row::number).orElse(0L),
        0,
        content.title(),
        twin.isPresent() ? Outcome.LIKE : Outcome.NEW,
        changes,
        List.of(),
        List.of());
  }

  /// A row of a record that is there.
  private Line about(Draft draft, Asset asset) {
    refuseTwice(draft, asset.id(), "");
    var seen = seen(draft, asset);
    var base = seen < asset.version() ? contentAt(asset, seen) : asset.content();
    var meant = draft.over(base);
    if (draft.refusals.isEmpty() && (meant.equals(base) || meant.equals(asset.content()))) {
      return line(draft, asset, Outcome.UNCHANGED, List.of(), List.of());
    }
    if (draft.refusals.isEmpty()) {
      soundness(() -> Inventory.described(asset, meant)).ifPresent(draft.refusals::add);
    }
    if (!draft.refusals.isEmpty()) {
      return refused(draft, asset);
    }
    contents.put(draft.row.number(), meant);
    var beside = changes(base, asset.content());
    return line(
        draft,
        asset,
        beside.isEmpty() ? Outcome.CHANGED : Outcome.CONFLICT,
        changes(base, meant),
        beside);
  }

  /// The version of a record that a row was given out with; where it says none, the newest.
  private static int seen(Draft draft, Asset asset) {
    var given = Dates.digits(draft.row.get(AssetVocabulary.VERSION));
    if (given.isEmpty() || draft.row.get(AssetVocabulary.ID).isEmpty()) {
      return asset.version();
    }
    var version = given.matches("[1-9]\\d{0,8}") ? Integer.parseInt(given) : Integer.MAX_VALUE;
    if (version > asset.version()) {
      draft.refuse("", "inventory.refusal.version", given);
    }
    return version;
  }

  private Content contentAt(Asset asset, int version) {
    return held.versions.apply(asset).stream()
        .filter(each -> each.version() <= version)
        .reduce((_, later) -> later)
        .map(Version::content)
        .orElse(asset.content());
  }

  private void refuseTwice(Draft draft, String what, String key) {
    var before = rowOf.putIfAbsent(what, draft.row.number());
    if (before != null) {
      draft.refuse(key, "inventory.refusal.row-twice", before);
    }
  }

  private static Optional<Refusal> soundness(Runnable rule) {
    try {
      rule.run();
      return Optional.empty();
    } catch (Problem problem) {
      return Optional.of(Refusal.of(problem.field(), problem));
    }
  }

  private static List<Change> changes(Content before, Content after) {
    return after.changedSince(before).stream()
        .map(key -> new Change(key, before.get(key), after.get(key)))
        .toList();
  }

  private static Line refused(Draft draft, @Nullable Asset asset) {
    return new Line(
        draft.row.number(),
        asset == null ? draft.row.get(AssetVocabulary.ID) : asset.id(),
        0,
        asset == null ? 0 : asset.version(),
        draft.over(asset == null ? new Content(Map.of()) : asset.content()).title(),
        Outcome.REFUSED,
        List.of(),
        List.of(),
        draft.refusals);
  }

  private static Line line(
      Draft draft, Asset asset, Outcome outcome, List<Change> changes, List<Change> beside) {
    return new Line(
        draft.row.number(),
        asset.id(),
        0,
        asset.version(),
        asset.title(),
        outcome,
        changes,
        beside,
        List.of());
  }
}
