package mizan.platform.editions;

import java.util.Comparator;
import mizan.engine.fetching.Timekeeper;
import mizan.platform.editions.Progress.OfPortal;
import mizan.platform.editions.pages.RunningPage;
import mizan.platform.editions.pages.RunningPage.Row;
import mizan.platform.portals.Portal;
import mizan.platform.portals.Portals;
import mizan.platform.web.PageController;
import mizan.platform.web.Trilingual;
import org.springframework.web.bind.annotation.GetMapping;

/// Opens the page that shows how far the edition is that is being measured.
@PageController
class RunningController {
  private final Editions editions;
  private final Portals portals;
  private final Conduct conduct;
  private final Timekeeper time;

  RunningController(Editions editions, Portals portals, Conduct conduct, Timekeeper time) {
    this.editions = editions;
    this.portals = portals;
    this.conduct = conduct;
    this.time = time;
  }

  @GetMapping("/editions/running")
  RunningPage show() {
    return editions.findUnfinished().map(this::show).orElse(RunningPage.NOTHING);
  }

  private RunningPage show(Edition edition) {
    var progress = editions.findProgress().orElseThrow();
    var closed = conduct.findWindow().map(window -> window.untilOpen(time.now()));
    return new RunningPage(
        edition.number(),
        edition.started(),
        closed.filter(wait -> wait.isPositive()).map(wait -> time.now().plus(wait)).orElse(null),
        progress.portals().stream()
            .sorted(Comparator.comparing(OfPortal::finished))
            .map(portal -> row(portal, progress))
            .toList());
  }

  private Row row(OfPortal portal, Progress progress) {
    return new Row(
        portal.slug(),
        portals.find(portal.slug()).map(Portal::title).orElse(Trilingual.same(portal.slug())),
        portal.datasets(),
        portal.asked(),
        portal.links(),
        portal.bytes(),
        portal.perMinute(progress.at()).orElse(null),
        portal.left(progress.at()).map(left -> left.toSeconds()).orElse(null),
        portal.state().name().toLowerCase(java.util.Locale.ROOT));
  }
}
