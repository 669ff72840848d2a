package mizan.platform.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mizan.platform.exchange.DataRequest.State;
import mizan.platform.inventory.Demand;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts who asks for the records of the inventory: of two people the law makes a duty to publish,
/// whether they made a request or joined it. Of each a letter was answered.
@Component
class Demands implements Demand {
  static final int DUTY = 2;
  private static final Set<State> NOBODYS =
      Set.of(State.WITHDRAWN, State.VEXATIOUS, State.APPEALED);

  private final RequestsStore store;

  Demands(RequestsStore store) {
    this.store = store;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Wanted> wanted() {
    var requests =
        store.list().stream()
            .filter(request -> !request.asking().asset().isEmpty())
            .filter(request -> !NOBODYS.contains(request.state()))
            .collect(Collectors.toMap(DataRequest::number, DataRequest::asking));
    var made = new HashMap<String, Set<String>>();
    var all = new HashMap<String, Set<String>>();
    for (var joined : store.joined()) {
      var asking = requests.get(joined.request());
      if (asking != null) {
        made.computeIfAbsent(asking.asset(), _ -> new HashSet<>()).add(asking.by());
        all.computeIfAbsent(asking.asset(), _ -> new HashSet<>()).add(joined.requester());
      }
    }
    return all.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                asked -> {
                  var people = asked.getValue().size();
                  var makers = made.getOrDefault(asked.getKey(), Set.of()).size();
                  return new Wanted(makers, people - makers, people >= DUTY);
                }));
  }

  boolean isDuty(String asset) {
    return !asset.isEmpty() && wanted().getOrDefault(asset, Wanted.NOT).due();
  }
}
