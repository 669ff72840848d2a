package mizan.platform.bodies;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mizan.platform.bodies.Plan.Change;
import mizan.platform.bodies.Plan.Line;
import mizan.platform.bodies.Plan.Outcome;
import mizan.platform.bodies.Plan.Refusal;
import mizan.platform.bodies.PublicBody.Kind;
import mizan.platform.web.Dates;

/// Works out what a sheet would change about the bodies as they stand.
///
/// ```
/// each row: whose is it? → its cells, each looked at → names of other bodies → rules over all rows
/// ```
final class Planner {
  private final Register register;
  private final Map<String, FocalPoint> points;
  private final CellValues values;
  private final List<Draft> drafts = new ArrayList<>();

  /// The bodies as they would stand afterwards, by slug, as cells.
  private final Map<String, Map<Column, String>> after = new LinkedHashMap<>();

  private Planner(Register register, Map<String, FocalPoint> points, BodyWords words) {
    this.register = register;
    this.points = points;
    this.values = new CellValues(words);
  }

  /// A row on its way.
  private record Draft(
      long number,
      Optional<PublicBody> known,
      Map<Column, String> cells,
      Set<Column> given,
      List<Refusal> refusals) {
    String slug() {
      return cells.getOrDefault(Column.SLUG, "");
    }

    void refuse(Column column, String code, String hint) {
      refusals.add(new Refusal(column, code, cells.getOrDefault(column, ""), hint));
    }
  }

  /// What comes of a sheet: the plan, and the rows that would be written.
  record Planned(Plan plan, List<PublicBody> bodies, Map<String, FocalPoint> points) {}

  static Planned plan(
      Sheet sheet, Register register, Map<String, FocalPoint> points, BodyWords words) {
    return new Planner(register, points, words).plan(sheet);
  }

  private Planned plan(Sheet sheet) {
    for (var body : register.list()) {
      after.put(body.slug(), cells(body));
    }
    sheet.rows().forEach(row -> drafts.add(draft(row)));
    refuseRepeated();
    drafts.stream()
        .filter(draft -> !draft.slug().isEmpty())
        .forEach(draft -> after.put(draft.slug(), draft.cells()));
    drafts.forEach(this::resolve);
    drafts.forEach(this::holdToRules);
    refuseSharedCodes();
    var lines = drafts.stream().map(this::line).toList();
    var named = new HashSet<>(drafts.stream().map(Draft::slug).toList());
    var missing =
        register.list().stream().map(PublicBody::slug).filter(slug -> !named.contains(slug));
    return planned(new Plan(sheet.notes(), lines, missing.toList()));
  }

  private Planned planned(Plan plan) {
    if (!plan.isApplicable()) {
      return new Planned(plan, List.of(), Map.of());
    }
    var changed = new HashMap<String, FocalPoint>();
    var bodies = new ArrayList<PublicBody>();
    for (var draft : drafts) {
      bodies.add(Column.body(draft.cells()));
      var point = Column.focalPoint(draft.cells());
      if (!point.equals(points.getOrDefault(draft.slug(), FocalPoint.NONE))) {
        changed.put(draft.slug(), point);
      }
    }
    return new Planned(plan, bodies, changed);
  }

  private Map<Column, String> cells(PublicBody body) {
    return Column.cells(body, points.getOrDefault(body.slug(), FocalPoint.NONE));
  }

  private Draft draft(Sheet.Line row) {
    var read = new EnumMap<Column, String>(Column.class);
    var refusals = new ArrayList<Refusal>();
    row.cells()
        .forEach((column, text) -> {
          var value = values.of(column, text);
          value.refusal().ifPresent(refusals::add);
          read.put(column, value.refusal().isPresent() ? text : value.text());
        });
    if (row.broken()) {
      refusals.add(new Refusal(null, "error-cell", "", ""));
    }
    var known = known(read);
    var cells = new EnumMap<Column, String>(Column.class);
    known.ifPresent(body -> cells.putAll(cells(body)));
    cells.putAll(read);
    known.ifPresent(body -> cells.put(Column.SLUG, body.slug()));
    if (cells.getOrDefault(Column.SLUG, "").isEmpty()) {
      cells.put(Column.SLUG, slug(cells));
    }
    return new Draft(row.number(), known, cells, Set.copyOf(read.keySet()), refusals);
  }

  /// The body that a row is about: by its slug, else by a code, else by a name that only one has.
  private Optional<PublicBody> known(Map<Column, String> read) {
    if (read.containsKey(Column.SLUG)) {
      return register.find(String.valueOf(read.get(Column.SLUG)));
    }
    var coded =
        Stream.of(Column.values())
            .filter(column -> column.scheme() != null && read.containsKey(column))
            .flatMap(column ->
                register
                    .coded(
                        Objects.requireNonNull(column.scheme()), String.valueOf(read.get(column)))
                    .stream())
            .findFirst();
    return coded.or(() ->
        Column.NAMES.stream()
            .map(column -> read.getOrDefault(column, ""))
            .filter(name -> !name.isEmpty())
            .flatMap(name -> register.named(name).stream())
            .filter(body ->
                read.getOrDefault(Column.KIND, body.kind().code()).equals(body.kind().code()))
            .findFirst());
  }

  /// A slug out of the kind, for places, and a name in Latin letters, else a code.
  private static String slug(Map<Column, String> cells) {
    var kind = Kind.of(cells.getOrDefault(Column.KIND, ""));
    var name =
        Stream.of(Column.NAME_FR, Column.NAME_EN, Column.MUNICIPALITY_CODE, Column.STATISTICS_CODE)
            .map(column -> cells.getOrDefault(column, ""))
            .map(Planner::latin)
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
    var isPlace = kind == Kind.GOVERNORATE || kind == Kind.MUNICIPALITY;
    return isPlace && !name.isEmpty() ? kind.code() + "-" + name : name;
  }

  private static String latin(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  private void refuseRepeated() {
    var first = new HashMap<String, Long>();
    for (var draft : drafts) {
      var before = draft.slug().isEmpty() ? null : first.putIfAbsent(draft.slug(), draft.number());
      if (before != null) {
        draft.refuse(Column.SLUG, "row-twice", String.valueOf(before));
      }
    }
  }

  /// Other bodies may be named by slug, code or name, of those known and those of the file.
  private void resolve(Draft draft) {
    for (var column : Column.OTHER_BODIES) {
      var given = draft.cells().getOrDefault(column, "");
      if (draft.given().contains(column) && !given.isEmpty()) {
        other(given, column == Column.GOVERNORATE)
            .ifPresentOrElse(
                slug -> draft.cells().put(column, slug),
                () -> draft.refuse(column, "body-unknown", ""));
      }
    }
  }

  private Optional<String> other(String given, boolean governorate) {
    if (after.containsKey(given)) {
      return Optional.of(given);
    }
    var found =
        after.entrySet().stream()
            .filter(entry -> !governorate || isGovernorate(entry.getValue()))
            .filter(entry -> isCalled(entry.getValue(), given))
            .map(Map.Entry::getKey)
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static boolean isGovernorate(Map<Column, String> cells) {
    return Kind.of(cells.getOrDefault(Column.KIND, "")) == Kind.GOVERNORATE;
  }

  private static boolean isCalled(Map<Column, String> cells, String given) {
    return Stream.of(Column.NAME_AR, Column.NAME_FR, Column.NAME_EN, Column.ISO_CODE)
        .anyMatch(column -> given.equalsIgnoreCase(cells.getOrDefault(column, "")));
  }

  private void holdToRules(Draft draft) {
    var cells = draft.cells();
    if (draft.slug().isEmpty()) {
      draft.refuse(Column.SLUG, "slug-missing", "");
    }
    if (Column.NAMES.stream().allMatch(column -> cells.getOrDefault(column, "").isEmpty())) {
      draft.refuse(Column.NAME_FR, "name-missing", "");
    }
    if (cells.getOrDefault(Column.KIND, "").isEmpty()) {
      draft.refuse(Column.KIND, "kind-missing", "");
    }
    var governorate = cells.getOrDefault(Column.GOVERNORATE, "");
    if (after.containsKey(governorate) && !isGovernorate(after.get(governorate))) {
      draft.refuse(Column.GOVERNORATE, "no-governorate", "");
    }
    if (!draft.slug().isEmpty() && draft.slug().equals(cells.get(Column.SUCCESSOR))) {
      draft.refuse(Column.SUCCESSOR, "own-successor", "");
    }
    var from = Dates.parse(cells.getOrDefault(Column.FROM, ""));
    var to = Dates.parse(cells.getOrDefault(Column.TO, ""));
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      draft.refuse(Column.TO, "ends-before", from.get().toString());
    }
    circle(draft).ifPresent(way -> draft.refuse(Column.PARENT, "circle", way));
  }

  /// The way from a body up to itself, when there is one.
  private Optional<String> circle(Draft draft) {
    var way = new ArrayList<>(List.of(draft.slug()));
    var next = draft.cells().getOrDefault(Column.PARENT, "");
    while (!next.isEmpty() && after.containsKey(next)) {
      var seen = way.contains(next);
      way.add(next);
      if (seen) {
        return next.equals(draft.slug()) ? Optional.of(String.join(" > ", way)) : Optional.empty();
      }
      next = Objects.requireNonNull(after.get(next)).getOrDefault(Column.PARENT, "");
    }
    return Optional.empty();
  }

  private void refuseSharedCodes() {
    for (var column : Column.values()) {
      if (column.scheme() != null) {
        var holders = new HashMap<String, List<String>>();
        after.forEach((slug, cells) -> {
          var code = cells.getOrDefault(column, "");
          if (!code.isEmpty()) {
            holders.computeIfAbsent(code, _ -> new ArrayList<>()).add(slug);
          }
        });
        for (var draft : drafts) {
          holders.getOrDefault(draft.cells().getOrDefault(column, ""), List.of()).stream()
              .filter(slug -> !slug.equals(draft.slug()))
              .findFirst()
              .ifPresent(slug -> draft.refuse(column, "code-twice", slug));
        }
      }
    }
  }

  private Line line(Draft draft) {
    var cells = draft.cells();
    var name =
        Column.NAMES.stream()
            .map(column -> cells.getOrDefault(column, ""))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
    var before = draft.known().map(this::cells).orElse(Map.of());
    var changes =
        Stream.of(Column.values())
            .filter(column -> column != Column.SLUG)
            .map(column ->
                new Change(column, before.getOrDefault(column, ""), becomes(column, cells)))
            .filter(change -> !change.was().equals(change.becomes()))
            .toList();
    var outcome =
        !draft.refusals().isEmpty()
            ? Outcome.REFUSED
            : draft.known().isEmpty()
                ? Outcome.NEW
                : changes.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
    return new Line(draft.number(), draft.slug(), name, outcome, changes, draft.refusals());
  }

  /// A new body whose level is not told belongs to that of its kind.
  private static String becomes(Column column, Map<Column, String> cells) {
    var given = cells.getOrDefault(column, "");
    return column == Column.LEVEL && given.isEmpty()
        ? Kind.of(cells.getOrDefault(Column.KIND, "")).level().code()
        : given;
  }
}
