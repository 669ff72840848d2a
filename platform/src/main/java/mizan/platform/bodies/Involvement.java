package mizan.platform.bodies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mizan.platform.bodies.Participation.Held;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Joins the bodies with what is measured: who has a portal, and who publishes in one.
@Component
class Involvement {
  private final Bodies bodies;
  private final ObjectProvider<Participation> participation;
  private volatile @Nullable Published kept;

  Involvement(Bodies bodies, ObjectProvider<Participation> participation) {
    this.bodies = bodies;
    this.participation = participation;
  }

  /// How many datasets each body has in portals, and what it was told from.
  private record Published(
      Register register, Map<String, Long> publishers, Map<String, Long> datasets) {}

  /// Who takes part, at one moment.
  record Part(List<Held> portals, Map<String, Long> datasets) {
    List<Held> portals(String body) {
      return portals.stream().filter(portal -> portal.body().equals(body)).toList();
    }

    long datasets(String body) {
      return datasets.getOrDefault(body, 0L);
    }

    boolean takesPart(String body) {
      return datasets(body) > 0 || portals.stream().anyMatch(portal -> portal.body().equals(body));
    }
  }

  Part now() {
    var measured = participation.getIfAvailable();
    return measured == null
        ? new Part(List.of(), Map.of())
        : new Part(measured.portals(), datasets(measured.publishers()));
  }

  /// A publisher whose name no single body goes by is counted for none.
  private Map<String, Long> datasets(Map<String, Long> publishers) {
    var register = bodies.register();
    var known = kept;
    if (known != null && known.register == register && known.publishers.equals(publishers)) {
      return known.datasets;
    }
    var datasets = new HashMap<String, Long>();
    publishers.forEach((name, count) ->
        register.named(name).ifPresent(body -> datasets.merge(body.slug(), count, Long::sum)));
    kept = new Published(register, publishers, Map.copyOf(datasets));
    return datasets;
  }
}
