package mizan.platform.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mizan.platform.exchange.Health.Check;
import mizan.platform.exchange.Requester.ToShow;
import mizan.platform.exchange.Reuse.Citation;
import mizan.platform.exchange.Reuse.Told;
import mizan.platform.inventory.Asset;
import mizan.platform.web.Language;
import mizan.platform.web.Problem;
import mizan.platform.web.WebAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes reuses down: each change with its entry in the audit, and tells of it whoever must hear.
@Component
class ReuseLedger {
  /// A record in one of these states leads to no data any more.
  private static final Set<Asset.State> LOST =
      Set.of(Asset.State.BROKEN, Asset.State.WITHDRAWN, Asset.State.MERGED);

  private final ReusesStore store;
  private final RequestsStore numbers;
  private final Notifying notifying;
  private final Around around;

  ReuseLedger(ReusesStore store, RequestsStore numbers, Notifying notifying, Around around) {
    this.store = store;
    this.numbers = numbers;
    this.notifying = notifying;
    this.around = around;
  }

  /// What the last published edition found at addresses.
  ///
  /// @param found by address
  /// @param complete portals of which nothing was missed
  /// @param owners the bodies that answer for portals, by portal
  /// @param withdrawn editions of which nothing is told any more
  record Seen(
      Map<String, Found> found,
      Set<String> complete,
      Map<String, String> owners,
      Set<Integer> withdrawn) {}

  /// Writes a reuse down that was not there.
  ///
  /// @return its number
  int enter(Requester requester, Language language, ToShow wish) {
    var told =
        new Told(
            wish.title(),
            wish.text(),
            language.code(),
            Reuse.Type.find(wish.type()).orElseThrow(),
            wish.topic(),
            wish.address(),
            wish.name(),
            requester.id());
    refuseTwice(told.address());
    var reuse =
        new Reuse(
            numbers.takeNumber("reuse"),
            Moderation.SUBMITTED,
            told,
            "",
            "",
            around.timing().now(),
            1);
    enter(reuse, wish.uses().stream().map(this::citation).toList());
    notifying.tell(requester, reuse, "send", "");
    notifying.await(reuse);
    return reuse.number();
  }

  void enter(Reuse reuse, List<Citation> citations) {
    if (!store.insert(reuse)) {
      throw Problem.conflict("exchange.reuse.there-unseen").at("address");
    }
    store.replaceCitations(reuse.number(), citations);
    notifying.record(reuse, "send", "");
  }

  private Citation citation(String use) {
    return findShown(use)
        .map(asset -> Citation.ofAsset(asset.id(), asset.body()))
        .orElseGet(() -> Citation.ofAddress(use));
  }

  /// A record that everybody may know of, whoever asks: what is hidden does not exist here.
  Optional<Asset> findShown(String id) {
    return around
        .inventory()
        .find(id)
        .filter(asset -> asset.terms().visibility() != Asset.Visibility.HIDDEN);
  }

  /// @throws Problem when there is one at the address already
  void refuseTwice(String address) {
    store
        .findAt(Canonical.of(address))
        .ifPresent(there -> {
          throw Problem.conflict(
                  there.state() == Moderation.PUBLISHED
                      ? "exchange.reuse.there"
                      : "exchange.reuse.there-unseen")
              .at("address");
        });
  }

  /// The one that everybody can see at an address.
  Optional<Reuse> findPublished(String address) {
    return WebAddress.isOne(address)
        ? store.findAt(Canonical.of(address)).filter(reuse -> reuse.state() == Moderation.PUBLISHED)
        : Optional.empty();
  }

  /// Writes down what became of a reuse.
  Reuse write(Reuse before, Reuse after, String what) {
    var next = after.next();
    if (!store.update(next)) {
      throw Problem.conflict("exchange.reuse.changed");
    }
    notifying.record(next, what, before.state().code());
    return next;
  }

  /// Shows everybody a reuse, and tells those whose data it uses.
  Reuse publish(Reuse reuse, Seen seen) {
    var published = write(reuse, reuse.in(Moderation.PUBLISHED, ""), "publish");
    var citations =
        store.citations(reuse.number()).stream().map(each -> placed(each, seen)).toList();
    store.replaceCitations(reuse.number(), citations);
    var bodies = bodies(citations);
    notifying.use(published, bodies);
    around.events().publishEvent(new MadePublic(Thing.REUSE, reuse.number(), bodies));
    return published;
  }

  private static Set<String> bodies(List<Citation> citations) {
    return citations.stream()
        .map(Citation::body)
        .filter(body -> !body.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Looks for what published reuses cite in what was harvested and in the inventory.
  @Transactional
  public void place(Seen seen) {
    var all = store.citations();
    for (var reuse : store.list()) {
      var before = all.getOrDefault(reuse.number(), List.of());
      var after = before.stream().map(each -> placed(each, seen)).toList();
      if (reuse.state() == Moderation.PUBLISHED && !after.equals(before)) {
        store.replaceCitations(reuse.number(), after);
        var fresh = new ArrayList<>(bodies(after));
        fresh.removeAll(bodies(before));
        notifying.use(reuse, fresh);
      }
    }
  }

  Citation placed(Citation citation, Seen seen) {
    return citation.asset().isEmpty() ? placedAddress(citation, seen) : placedRecord(citation);
  }

  /// What a harvest with gaps did not see is not lost, and what none ever saw neither.
  private Citation placedAddress(Citation citation, Seen seen) {
    var there = seen.found.get(citation.address());
    if (there != null) {
      return citation.found(there, seen.owners.getOrDefault(there.portal(), ""));
    }
    if (seen.withdrawn.contains(citation.edition())) {
      return Citation.ofAddress(citation.address());
    }
    return citation.lost() == null && seen.complete.contains(citation.portal())
        ? citation.lost(around.timing().today())
        : citation;
  }

  private Citation placedRecord(Citation citation) {
    var lost = findShown(citation.asset()).filter(asset -> !LOST.contains(asset.state())).isEmpty();
    return lost == (citation.lost() != null)
        ? citation
        : citation.lost(lost ? around.timing().today() : null);
  }

  @Transactional
  public void append(Map<Integer, Check> checks) {
    checks.forEach(store::append);
  }
}
