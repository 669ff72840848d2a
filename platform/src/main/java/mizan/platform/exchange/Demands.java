package mizan.platform.exchange;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mizan.platform.exchange.DataRequest.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts who asks for the records of the inventory: of two people the law makes a duty to publish.
@Component
class Demands {
  static final int DUTY = 2;
  private static final Set<State> NOBODYS =
      Set.of(State.WITHDRAWN, State.VEXATIOUS, State.APPEALED);

  private final RequestsStore store;

  Demands(RequestsStore store) {
    this.store = store;
  }

  /// How many people ask for each record, each counted once, by its id.
  @Transactional(readOnly = true)
  public Map<String, Integer> requesters() {
    var assets =
        store.list().stream()
            .filter(request -> !request.asking().asset().isEmpty())
            .filter(request -> !NOBODYS.contains(request.state()))
            .collect(Collectors.toMap(DataRequest::number, request -> request.asking().asset()));
    return store.joined().stream()
        .filter(joined -> assets.containsKey(joined.request()))
        .collect(
            Collectors.groupingBy(
                joined -> String.valueOf(assets.get(joined.request())),
                Collectors.collectingAndThen(
                    Collectors.mapping(RequestsStore.Joined::requester, Collectors.toSet()),
                    Set::size)));
  }

  boolean isDuty(String asset) {
    return !asset.isEmpty() && requesters().getOrDefault(asset, 0) >= DUTY;
  }
}
