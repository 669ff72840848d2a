package mizan.platform.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.platform.editions.Editions;
import mizan.platform.exchange.Reuse.Citation;
import mizan.platform.exchange.ReuseLedger.Seen;
import mizan.platform.inventory.RecordsSighted;
import mizan.platform.reports.Whereabouts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Looks for the data that reuses and initiatives cite where harvests have been.
@Component
class ReuseFindings {
  private final ReusesStore store;
  private final ReuseLedger ledger;
  private final Gathered gathered;
  private final Editions editions;
  private final Whereabouts whereabouts;

  ReuseFindings(
      ReusesStore store,
      ReuseLedger ledger,
      Gathered gathered,
      Editions editions,
      Whereabouts whereabouts) {
    this.store = store;
    this.ledger = ledger;
    this.gathered = gathered;
    this.editions = editions;
    this.whereabouts = whereabouts;
  }

  @EventListener
  void hear(RecordsSighted sighted) {
    look();
  }

  /// One after the other: of two editions at the same moment the older must not be told last.
  private synchronized void look() {
    var cited =
        store.citations().values().stream()
            .flatMap(Collection::stream)
            .map(Citation::address)
            .filter(address -> !address.isEmpty());
    var gathers =
        gathered.store.list().stream().flatMap(initiative -> initiative.bundle().addresses());
    var seen = seen(Stream.concat(cited, gathers).collect(Collectors.toSet()));
    ledger.place(seen);
    gathered.ledger.place(seen);
  }

  /// What initiatives gather.
  @Component
  record Gathered(InitiativesStore store, InitiativeLedger ledger) {}

  /// What the last published edition found at these addresses; takes its time.
  Seen seen(Set<String> addresses) {
    var published = editions.findPublished();
    var withdrawn = Findings.withdrawn(editions);
    if (published.isEmpty() || addresses.isEmpty()) {
      return new Seen(Map.of(), Set.of(), Map.of(), withdrawn);
    }
    var edition = published.get();
    var there = whereabouts.find(edition, addresses);
    var found = new HashMap<String, Found>();
    there
        .held()
        .forEach((portal, held) ->
            held.forEach(one ->
                found.put(
                    one.address(), new Found(portal, one.key(), one.title(), edition.number()))));
    return new Seen(found, Set.copyOf(there.complete()), whereabouts.bodies(edition), withdrawn);
  }
}
