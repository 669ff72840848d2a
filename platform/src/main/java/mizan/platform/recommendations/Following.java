package mizan.platform.recommendations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import mizan.engine.scoring.PortalScore;
import mizan.platform.editions.Edition;
import mizan.platform.editions.EditionPublished;
import mizan.platform.editions.EditionRechecked;
import mizan.platform.editions.EditionWithdrawn;
import mizan.platform.editions.Editions;
import mizan.platform.portals.Portal;
import mizan.platform.portals.Portals;
import mizan.platform.recommendations.Round.Measured;
import mizan.platform.reports.Reports;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hears of editions, and goes through each once its results are there, are new, or stand no more.
@Component
class Following {
  private final Round round;
  private final Editions editions;
  private final Reports reports;
  private final Portals portals;

  Following(Round round, Editions editions, Reports reports, Portals portals) {
    this.round = round;
    this.editions = editions;
    this.reports = reports;
    this.portals = portals;
  }

  @EventListener
  void hear(EditionPublished published) {
    catchUp();
  }

  @EventListener
  void hear(EditionRechecked rechecked) {
    catchUp();
  }

  @EventListener
  void hear(EditionWithdrawn withdrawn) {
    catchUp();
  }

  /// What was measured or withdrawn while nobody listened, or was being gone through when the site
  /// was ended.
  @EventListener(ApplicationReadyEvent.class)
  synchronized void catchUp() {
    editions.list().stream()
        .filter(edition -> edition.state() == Edition.State.WITHDRAWN)
        .forEach(edition -> round.withdraw(edition.number()));
    for (var edition : editions.listPublished().reversed()) {
      if (round.isDue(Measured.of(edition))) {
        goThrough(edition);
      }
    }
  }

  private void goThrough(Edition edition) {
    var bodies = portals.list().stream().collect(Collectors.toMap(Portal::slug, Portal::body));
    var report = reports.of(edition).report();
    var scores = new LinkedHashMap<String, List<PortalScore>>();
    for (var score : report.portals()) {
      var body = bodies.getOrDefault(score.portal().slug(), "");
      if (!body.isEmpty()) {
        scores.computeIfAbsent(body, _ -> new ArrayList<>()).add(score);
      }
    }
    round.goThrough(Measured.of(edition), scores, report);
  }
}
