package mizan.platform.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mizan.platform.exchange.DataRequest.State;
import mizan.platform.exchange.DataRequest.Verb;
import mizan.platform.exchange.RequestLedger.Doing;
import mizan.platform.exchange.Step.Who;
import mizan.platform.inventory.Asset;
import mizan.platform.inventory.Inventory;
import mizan.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes down where a harvest found requested data.
@Component
class FindingsLedger {
  private final RequestsStore store;
  private final RequestLedger ledger;
  private final Inventory inventory;

  FindingsLedger(RequestsStore store, RequestLedger ledger, Inventory inventory) {
    this.store = store;
    this.ledger = ledger;
    this.inventory = inventory;
  }

  /// Where the data of requests are said to be, by number: as the answer says, else as the record
  /// of the inventory does.
  @Transactional(readOnly = true)
  public Map<Integer, String> addresses() {
    var addresses = new TreeMap<Integer, String>();
    for (var request : store.list()) {
      var answer = request.answer();
      if (request.state() == State.ANSWERED && answer != null && answer.kind().isOpening()) {
        var address =
            answer.address().isEmpty()
                ? inventory
                    .find(request.asking().asset())
                    .filter(
                        asset -> asset.state() == Asset.State.PUBLISHED || asset.state().isFound())
                    .map(asset -> asset.terms().declared())
                    .orElse("")
                : answer.address();
        if (!address.isEmpty()) {
          addresses.put(request.number(), address);
        }
      }
    }
    return addresses;
  }

  /// Takes back what editions found that are not public, as those that were withdrawn.
  @Transactional
  public void forget(Set<Integer> editions) {
    for (var request : store.list()) {
      if (request.state() == State.RELEASED
          && store.found(request.number()).stream()
              .anyMatch(found -> editions.contains(found.edition()))) {
        move(request, Verb.FORGET);
        store.replaceFound(request.number(), List.of());
      }
    }
  }

  /// Writes down where the data of a request are; one that is not answered any more stays as it is.
  ///
  /// @throws Problem when somebody else was faster
  @Transactional
  public void release(int number, List<Found> there) {
    var request = store.find(number).orElseThrow();
    if (request.state() == State.ANSWERED) {
      store.replaceFound(number, there);
      move(request, Verb.FIND);
    }
  }

  private void move(DataRequest request, Verb verb) {
    var moved =
        ledger.write(request, request.after(verb), new Doing(Who.MEASUREMENT, verb.code(), ""));
    ledger.tell(moved, verb.code(), "");
    if (verb == Verb.FIND) {
      ledger.announce(moved, verb.code());
    }
  }
}
