package mizan.platform.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.engine.results.DatasetsAt.Held;
import mizan.platform.editions.Edition;
import mizan.platform.editions.EditionPublished;
import mizan.platform.editions.EditionRechecked;
import mizan.platform.editions.EditionWithdrawn;
import mizan.platform.editions.Editions;
import mizan.platform.inventory.Asset.State;
import mizan.platform.inventory.Asset.Verb;
import mizan.platform.inventory.AssetLedger.Doing;
import mizan.platform.inventory.Step.Who;
import mizan.platform.reports.Whereabouts;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Holds what bodies say they have published against what harvests found there.
///
/// Only published editions speak here: what a record's page tells, everybody reads.
@Component
class Findings {
  private final Shelves shelves;
  private final Reach reach;
  private final AssetLedger ledger;
  private final Editions editions;
  private final Whereabouts whereabouts;

  Findings(
      Shelves shelves,
      Reach reach,
      AssetLedger ledger,
      Editions editions,
      Whereabouts whereabouts) {
    this.shelves = shelves;
    this.reach = reach;
    this.ledger = ledger;
    this.editions = editions;
    this.whereabouts = whereabouts;
  }

  @EventListener
  @Transactional
  public void hear(EditionPublished published) {
    goThrough();
  }

  @EventListener
  @Transactional
  public void hear(EditionRechecked rechecked) {
    goThrough();
  }

  @EventListener
  @Transactional
  public void hear(EditionWithdrawn withdrawn) {
    goThrough();
  }

  /// What was published while nobody listened.
  @EventListener
  @Transactional
  public void hear(ApplicationReadyEvent ready) {
    goThrough();
  }

  /// Looks every declared address up in the newest published edition.
  private void goThrough() {
    editions.findPublished().ifPresent(this::goThrough);
  }

  private void goThrough(Edition edition) {
    var declared =
        shelves.assets().list().stream()
            .filter(asset -> !asset.terms().declared().isEmpty())
            .filter(asset -> asset.state() == State.PUBLISHED || asset.state().isFound())
            .toList();
    var addresses =
        declared.stream().map(asset -> asset.terms().declared()).collect(Collectors.toSet());
    var found = whereabouts.find(edition, addresses);
    for (var asset : declared) {
      goThrough(asset, edition.number(), found);
    }
    reach.count(edition);
  }

  private void goThrough(Asset asset, int edition, Whereabouts.Found found) {
    var there = at(asset.terms().declared(), found);
    var before = shelves.links().list(asset.body(), asset.number());
    if (there.isEmpty()) {
      // A dataset that was there is gone when its portal was read to the end without it.
      if (before.stream().anyMatch(link -> found.complete().contains(link.portal()))
          && asset.state().isFound()) {
        move(asset, Verb.FIND_BROKEN, edition);
      }
      return;
    }
    var now = there.stream().map(place -> place.link(edition)).toList();
    var isNew = asset.state() == State.PUBLISHED;
    var current = isNew ? move(asset, Verb.FIND, edition) : asset;
    if (!now.equals(before)) {
      shelves.links().replace(current, now);
    }
    move(current, verdict(there.stream().map(Place::held).toList()), edition);
  }

  /// Broken when people get none of its files, else fresh or late, as far as that was measured.
  static Verb verdict(List<Held> there) {
    if (there.stream().allMatch(held -> held.working() == 0 && held.failing() > 0)) {
      return Verb.FIND_BROKEN;
    }
    return there.stream()
        .flatMap(held -> Stream.ofNullable(held.fresh()))
        .max(Comparator.naturalOrder())
        .map(best -> best >= 1 ? Verb.KEEP : Verb.FIND_LATE)
        .orElse(Verb.FIND);
  }

  private Asset move(Asset asset, Verb verb, int edition) {
    if (verb.leadsTo(asset.state())) {
      return asset;
    }
    return ledger.write(
        asset, asset.after(verb), new Doing(Who.MEASUREMENT, verb.code(), edition, ""));
  }

  /// A dataset of a portal at a declared address.
  private record Place(String portal, Held held) {
    PortalLink link(int edition) {
      return new PortalLink(portal, held.key(), held.title(), edition);
    }
  }

  private static List<Place> at(String address, Whereabouts.Found found) {
    var places = new ArrayList<Place>();
    for (Map.Entry<String, List<Held>> portal : new TreeMap<>(found.held()).entrySet()) {
      portal.getValue().stream()
          .filter(held -> held.address().equals(address))
          .map(held -> new Place(portal.getKey(), held))
          .forEach(places::add);
    }
    return places;
  }
}
