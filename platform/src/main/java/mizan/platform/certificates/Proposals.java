package mizan.platform.certificates;

import java.util.stream.Collectors;
import mizan.engine.scoring.Merit;
import mizan.platform.certificates.Certificate.State;
import mizan.platform.editions.Edition;
import mizan.platform.editions.EditionPublished;
import mizan.platform.editions.Editions;
import mizan.platform.portals.Portal;
import mizan.platform.portals.Portals;
import mizan.platform.reports.Reports;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Proposes, by the rule of the methodology, once an edition is published.
@Component
class Proposals {
  private final Certificates certificates;
  private final Editions editions;
  private final Reports reports;
  private final Portals portals;

  Proposals(Certificates certificates, Editions editions, Reports reports, Portals portals) {
    this.certificates = certificates;
    this.editions = editions;
    this.reports = reports;
    this.portals = portals;
  }

  @EventListener
  void hear(EditionPublished published) {
    editions.find(published.number()).ifPresent(this::propose);
  }

  /// What was measured when the site was ended before it proposed; what is proposed stays.
  @EventListener(ApplicationReadyEvent.class)
  void catchUp() {
    editions.findPublished().ifPresent(this::propose);
  }

  private void propose(Edition edition) {
    var evaluated = reports.of(edition);
    var report = evaluated.report();
    var bodies = portals.list().stream().collect(Collectors.toMap(Portal::slug, Portal::body));
    var methodology = report.methodology();
    for (var merit : Merit.of(evaluated.results(), methodology, report.portals())) {
      var slug = merit.score().portal().slug();
      var score = merit.score().score();
      merit
          .earned()
          .filter(_ -> score != null && !bodies.getOrDefault(slug, "").isEmpty())
          .ifPresent(award ->
              certificates.propose(
                  new Certificate(
                      Certificates.number(),
                      edition.number(),
                      slug,
                      bodies.getOrDefault(slug, ""),
                      award.code(),
                      score == null ? 0 : score,
                      merit.score().coverage(),
                      methodology.id() + " " + methodology.version(),
                      State.PROPOSED,
                      null,
                      "",
                      "",
                      1)));
    }
    if (edition.invented()) {
      certificates.awardInvented(edition.number());
    }
  }
}
