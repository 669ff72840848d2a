package mizan.platform.editions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mizan.engine.Evaluation;
import mizan.engine.Rerun;
import mizan.engine.results.PortalSummary.Evidence;
import mizan.engine.results.Results;
import mizan.platform.portals.Portals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Asks for links of a measured edition once more; everything else comes from its archives.
@Component
class Asking {
  private final Editions editions;
  private final Ledger ledger;
  private final Conduct conduct;
  private final Portals portals;
  private final ApplicationEventPublisher events;

  Asking(
      Editions editions,
      Ledger ledger,
      Conduct conduct,
      Portals portals,
      ApplicationEventPublisher events) {
    this.editions = editions;
    this.ledger = ledger;
    this.conduct = conduct;
    this.portals = portals;
    this.events = events;
  }

  /// Puts new results in the place of the old ones. Those of a portal whose catalogue, read once
  /// more, breaks off stay as they were.
  ///
  /// @param links by the slug of their portal
  /// @param anew the slugs of those of them whose catalogues are read once more too
  /// @return whether there are new ones
  boolean again(Edition edition, Map<String, Set<String>> links, Set<String> anew, Instant now)
      throws InterruptedException {
    var results = editions.results(edition);
    var scope =
        Rerun.recheck(
            results, links, anew, conduct.policy(portals.list()), editions.previous(edition));
    var before = evidence(results, anew);
    new Evaluation(scope, Evaluation.Progress.UNHEARD).run();
    if (!anew.isEmpty() && evidence(results, anew).equals(before)) {
      return false;
    }
    ledger.writeRechecked(edition.number(), now);
    return true;
  }

  private static List<Optional<Evidence>> evidence(Results results, Set<String> portals) {
    return portals.stream()
        .map(slug -> results.findPortal(slug).map(portal -> portal.summary().evidence()))
        .toList();
  }

  /// Tells the site that the results are new.
  void tell(Edition edition) {
    events.publishEvent(new EditionRechecked(edition.number()));
  }
}
