package mizan.platform.reports;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import mizan.engine.results.PortalResults;
import mizan.engine.results.Results;
import mizan.engine.scoring.PortalScore;
import mizan.platform.bodies.Participation;
import mizan.platform.portals.Portal;
import mizan.platform.portals.Portals;
import org.springframework.stereotype.Component;

/// Tells the room of bodies who has a portal, how it stands, and who publishes in which.
@Component
class BodyParticipation implements Participation {
  private final Reports reports;
  private final Portals portals;
  private final Map<Results, Map<String, Long>> kept = new ConcurrentHashMap<>();

  BodyParticipation(Reports reports, Portals portals) {
    this.reports = reports;
    this.portals = portals;
  }

  @Override
  public List<Held> portals() {
    var current = reports.findCurrent();
    return portals.list().stream()
        .map(portal ->
            held(
                portal,
                current.flatMap(evaluated -> evaluated.findScore(portal.slug())).orElse(null)))
        .toList();
  }

  private static Held held(Portal portal, @org.jspecify.annotations.Nullable PortalScore score) {
    return new Held(
        portal.body(),
        portal.slug(),
        portal.title(),
        score == null ? null : score.score(),
        score == null ? null : score.rank());
  }

  /// Read once for each set of results.
  @Override
  public Map<String, Long> publishers() {
    var current = reports.findCurrent();
    if (current.isEmpty()) {
      return Map.of();
    }
    var results = current.get().results();
    kept.keySet().removeIf(other -> !other.equals(results));
    return kept.computeIfAbsent(results, BodyParticipation::read);
  }

  private static Map<String, Long> read(Results results) {
    var all = new TreeMap<String, Long>();
    for (PortalResults portal : results.portals()) {
      portal.publishers().forEach((name, count) -> all.merge(name, count, Long::sum));
    }
    return Map.copyOf(all);
  }
}
