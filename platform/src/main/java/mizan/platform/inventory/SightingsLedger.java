package mizan.platform.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import mizan.engine.results.DatasetsAt.Held;
import mizan.platform.inventory.Asset.State;
import mizan.platform.inventory.Asset.Verb;
import mizan.platform.inventory.AssetLedger.Doing;
import mizan.platform.inventory.Step.Who;
import mizan.platform.reports.Whereabouts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes down what an edition saw of records, all of it or nothing.
@Component
class SightingsLedger {
  private final Shelves shelves;
  private final AssetLedger ledger;
  private final Reach reach;

  SightingsLedger(Shelves shelves, AssetLedger ledger, Reach reach) {
    this.shelves = shelves;
    this.ledger = ledger;
    this.reach = reach;
  }

  /// What was looked for in an edition, and what was there.
  ///
  /// @param portals what each portal has, by portal
  record Looked(
      int edition, Set<String> addresses, Whereabouts.Found found, List<Reach.Portal> portals) {}

  /// The records of which a body says where they are published.
  @Transactional(readOnly = true)
  public List<Asset> listDeclared() {
    return shelves.assets().list().stream()
        .filter(asset -> !asset.terms().declared().isEmpty())
        .filter(asset -> asset.state() == State.PUBLISHED || asset.state().isFound())
        .toList();
  }

  /// Takes back what editions saw that are not public, as those that were withdrawn.
  @Transactional
  public void forget(Set<Integer> editions) {
    for (var asset : listDeclared()) {
      var seen = shelves.links().list(asset.body(), asset.number());
      if (asset.state().isFound()
          && seen.stream().anyMatch(link -> editions.contains(link.edition()))) {
        move(asset, Verb.FORGET, seen.getFirst().edition());
        shelves.links().replace(asset, List.of());
      }
    }
  }

  /// Holds records as they stand now against what was seen.
  @Transactional
  public void write(Looked looked) {
    for (var asset : listDeclared()) {
      if (looked.addresses.contains(asset.terms().declared())) {
        write(asset, looked);
      }
    }
    reach.count(looked.edition, looked.portals);
  }

  private void write(Asset asset, Looked looked) {
    var there = at(asset.terms().declared(), looked.found);
    var before = shelves.links().list(asset.body(), asset.number());
    if (there.isEmpty()) {
      // A dataset that was there is gone when its portal was read to the end without it.
      if (asset.state().isFound()
          && before.stream().anyMatch(link -> looked.found.complete().contains(link.portal()))) {
        move(asset, Verb.FIND_BROKEN, looked.edition);
      }
      return;
    }
    var now = there.stream().map(place -> place.link(looked.edition)).toList();
    var current = asset.state() == State.PUBLISHED ? move(asset, Verb.FIND, looked.edition) : asset;
    if (!now.equals(before)) {
      shelves.links().replace(current, now);
    }
    move(current, verdict(there.stream().map(Place::held).toList()), looked.edition);
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
