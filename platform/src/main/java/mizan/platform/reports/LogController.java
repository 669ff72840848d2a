package mizan.platform.reports;

import java.util.Optional;
import mizan.platform.editions.Edition;
import mizan.platform.editions.Editions;
import mizan.platform.editions.Trials;
import mizan.platform.portals.Portals;
import mizan.platform.reports.pages.LogPage;
import mizan.platform.reports.pages.LogPage.Measuring;
import mizan.platform.web.PageController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Opens the log of a portal for its owner: when it was asked, for what, and what came.
@PageController
class LogController {
  private final Editions editions;
  private final Trials trials;
  private final Portals portals;

  LogController(Editions editions, Trials trials, Portals portals) {
    this.editions = editions;
    this.trials = trials;
    this.portals = portals;
  }

  @GetMapping("/portals/{slug}/log")
  LogPage show(@PathVariable String slug) {
    var portal = portals.active(slug);
    portals.requireOwner(portal);
    return new LogPage(
        slug,
        portal.title(),
        portal.address(),
        editions.listMeasured().stream().flatMap(each -> measuring(each, slug).stream()).toList(),
        trials.list(slug).stream()
            .map(trial ->
                new LogPage.Tried(
                    trial.id(), trial.asked(), trial.finished(), trial.state().code()))
            .toList());
  }

  private Optional<Measuring> measuring(Edition edition, String slug) {
    return editions
        .results(edition)
        .findPortal(slug)
        .map(portal -> {
          var summary = portal.summary();
          return new Measuring(
              edition.number(),
              edition.started(),
              edition.finished(),
              edition.rechecked(),
              summary.kind(),
              summary.complete(),
              summary.announced(),
              summary.datasets(),
              summary.files(),
              summary.evidence(),
              summary.problems());
        });
  }
}
