package mizan.platform.reports;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mizan.engine.results.DatasetsAt;
import mizan.engine.results.DatasetsAt.Held;
import mizan.engine.results.DatasetsAt.Place;
import mizan.platform.editions.Edition;
import mizan.platform.web.Trilingual;
import org.springframework.stereotype.Component;

/// Tells what an edition's harvests found at addresses that somebody names.
@Component
public class Whereabouts {
  private final Reports reports;
  private final Standings standings;

  Whereabouts(Reports reports, Standings standings) {
    this.reports = reports;
    this.standings = standings;
  }

  /// What was found in an edition, by portal.
  ///
  /// @param complete the portals of which nothing was missed: what was not found there is not there
  public record Found(Map<String, List<Held>> held, List<String> complete) {}

  /// Looks up addresses in all portals of an edition.
  public Found find(Edition edition, Collection<String> addresses) {
    var evaluated = reports.of(edition);
    var held = new HashMap<String, List<Held>>();
    for (var portal : evaluated.portals()) {
      var there = DatasetsAt.find(portal, addresses);
      if (!there.isEmpty()) {
        held.put(portal.summary().slug(), there);
      }
    }
    return new Found(
        held,
        evaluated.portals().stream()
            .filter(portal -> portal.summary().complete())
            .map(portal -> portal.summary().slug())
            .toList());
  }

  /// Where a dataset is shown.
  ///
  /// @param dataset its key, as its page's address has it
  public record Shelf(String portal, String dataset) {}

  /// The dataset at an address; of several the first, by portal and key.
  public Optional<Shelf> at(Edition edition, String address) {
    return new TreeMap<>(find(edition, List.of(address)).held())
        .entrySet().stream()
            .flatMap(portal ->
                portal.getValue().stream().map(held -> new Shelf(portal.getKey(), held.key())))
            .findFirst();
  }

  /// What a portal is called.
  public Trilingual title(String portal) {
    return standings.title(portal);
  }

  /// The datasets of a portal in an edition, and where each stands.
  public List<Place> list(Edition edition, String portal) {
    return reports.of(edition).findPortal(portal).stream()
        .flatMap(results -> DatasetsAt.list(results).stream())
        .toList();
  }

  /// The portals of an edition, each with the body that answers for it; "" where none is known.
  public Map<String, String> bodies(Edition edition) {
    var bodies = new TreeMap<String, String>();
    for (var standing : standings.list(reports.of(edition))) {
      bodies.put(standing.slug(), standing.bodySlug());
    }
    return bodies;
  }
}
