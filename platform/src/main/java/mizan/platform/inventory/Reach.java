package mizan.platform.inventory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.engine.results.DatasetsAt.Place;
import mizan.platform.bodies.PublicBody;
import mizan.platform.editions.Edition;
import mizan.platform.editions.Editions;
import mizan.platform.inventory.Asset.State;
import mizan.platform.inventory.ReachStore.Reached;
import mizan.platform.inventory.pages.ReachPage.Progress;
import mizan.platform.reports.Whereabouts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How far the inventory reaches: what bodies have done about what they hold, and what portals
/// publish that no record tells of.
@Component
class Reach {
  private final Shelves shelves;
  private final ReachStore store;
  private final Naming naming;
  private final Editions editions;
  private final Whereabouts whereabouts;

  Reach(
      Shelves shelves,
      ReachStore store,
      Naming naming,
      Editions editions,
      Whereabouts whereabouts) {
    this.shelves = shelves;
    this.store = store;
    this.naming = naming;
    this.editions = editions;
    this.whereabouts = whereabouts;
  }

  /// A portal of an edition.
  ///
  /// @param body that answers for it; "" where none is known
  /// @param datasets the keys of what it has
  record Portal(String slug, String body, List<String> datasets) {}

  /// What the portals of an edition have.
  List<Portal> read(Edition edition) {
    return whereabouts.bodies(edition).entrySet().stream()
        .map(portal ->
            new Portal(
                portal.getKey(),
                portal.getValue(),
                whereabouts.list(edition, portal.getKey()).stream().map(Place::key).toList()))
        .toList();
  }

  /// Counts, portal by portal, to which datasets records lead.
  void count(int edition, List<Portal> portals) {
    var linked = linked();
    store.replace(
        portals.stream()
            .map(portal -> {
              var known = linked.getOrDefault(portal.slug, Set.of());
              return new Reached(
                  portal.slug,
                  portal.body,
                  edition,
                  portal.datasets.size(),
                  portal.datasets.stream().filter(known::contains).count());
            })
            .toList());
  }

  private Map<String, Set<String>> linked() {
    var linked = new HashMap<String, Set<String>>();
    for (var link : shelves.links().list()) {
      linked.computeIfAbsent(link.portal(), _ -> new HashSet<>()).add(link.dataset());
    }
    return linked;
  }

  @Transactional(readOnly = true)
  public List<Reached> portals() {
    return store.list();
  }

  /// The datasets of a portal that no record leads to, in the edition that was looked through last.
  @Transactional(readOnly = true)
  public List<Place> missing(Reached portal) {
    var known = linked().getOrDefault(portal.portal(), Set.of());
    return editions.find(portal.edition()).filter(Edition::isPublic).stream()
        .flatMap(edition -> whereabouts.list(edition, portal.portal()).stream())
        .filter(place -> !known.contains(place.key()))
        .toList();
  }

  /// What each body has done, those without a record and without a portal left out.
  @Transactional(readOnly = true)
  public Map<String, Progress> bodies() {
    var decided =
        shelves.judging().decided().stream()
            .collect(Collectors.toMap(each -> each.asset(), each -> each.decision().outcome()));
    var assets = shelves.assets().list().stream().collect(Collectors.groupingBy(Asset::body));
    var portals = store.list().stream().collect(Collectors.groupingBy(Reached::body));
    var bodies = new TreeSet<>(assets.keySet());
    bodies.addAll(portals.keySet());
    bodies.remove("");
    return bodies.stream()
        .collect(
            Collectors.toMap(
                body -> body,
                body ->
                    progress(
                        assets.getOrDefault(body, List.of()),
                        decided,
                        portals.getOrDefault(body, List.of()))));
  }

  private Progress progress(
      List<Asset> assets, Map<String, Decision.Outcome> decided, List<Reached> portals) {
    var open =
        assets.stream()
            .filter(asset ->
                Optional.ofNullable(decided.get(asset.id()))
                    .filter(Decision.Outcome::isOpening)
                    .isPresent());
    var closed =
        assets.stream()
            .filter(asset ->
                Optional.ofNullable(decided.get(asset.id()))
                    .filter(Decision.Outcome::needsGround)
                    .isPresent());
    var datasets = portals.stream().mapToLong(Reached::datasets).sum();
    return new Progress(
        assets.stream().filter(asset -> !asset.state().isOver()).count(),
        assets.stream().filter(asset -> decided.containsKey(asset.id())).count(),
        open.count(),
        closed.count(),
        assets.stream().filter(this::isOverdue).count(),
        in(assets, State.PUBLISHED),
        in(assets, State.LINKED, State.KEPT, State.LATE),
        in(assets, State.BROKEN),
        datasets,
        datasets - portals.stream().mapToLong(Reached::inventoried).sum());
  }

  private static long in(Collection<Asset> assets, State... states) {
    var wanted = Set.of(states);
    return assets.stream().filter(asset -> wanted.contains(asset.state())).count();
  }

  /// Whether its quarter is over and nobody says that it is published.
  private boolean isOverdue(Asset asset) {
    return asset.state() == State.SCHEDULED
        && Quarter.find(asset.terms().quarter())
            .filter(quarter -> quarter.lastDay().isBefore(naming.grounds().today()))
            .isPresent();
  }

  /// How many bodies live today, and how many of them have a record.
  Share takingPart(Set<String> withRecord) {
    LocalDate today = naming.grounds().today();
    var alive = naming.bodies().list().stream().filter(body -> body.isAlive(today)).toList();
    return new Share(
        alive.stream().map(PublicBody::slug).filter(withRecord::contains).count(), alive.size());
  }

  /// How many information systems have a record.
  @Transactional(readOnly = true)
  public Share systems() {
    var named =
        shelves.assets().list().stream()
            .flatMap(asset -> {
              var system = asset.content().get(AssetField.SYSTEM);
              return system.isEmpty() ? Stream.empty() : Stream.of(asset.body() + "." + system);
            })
            .collect(Collectors.toSet());
    var all = shelves.systems().list();
    return new Share(
        all.stream().filter(system -> named.contains(system.id())).count(), all.size());
  }

  /// So many of so many.
  record Share(long part, long whole) {}
}
