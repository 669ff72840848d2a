package mizan.platform.editions;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import mizan.engine.Evaluation;
import mizan.engine.fetching.Timekeeper;
import mizan.engine.harvesting.Harvest;
import mizan.engine.harvesting.Portal;
import mizan.engine.probing.Draw;
import mizan.platform.editions.Progress.OfPortal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Hears how the measuring of an edition goes, link by link, and tells the site of it once a second
/// at most.
@Component
class Pulse implements Evaluation.Progress {
  private final ApplicationEventPublisher events;
  private final Timekeeper time;
  private final SortedMap<String, OfPortal> portals = new ConcurrentSkipListMap<>();
  private final ScheduledExecutorService seconds =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("pulse").daemon().factory());
  private final Future<?> beat;
  private volatile int edition;
  private List<OfPortal> told = List.of();

  Pulse(ApplicationEventPublisher events, Timekeeper time) {
    this.events = events;
    this.time = time;
    beat = seconds.scheduleWithFixedDelay(this::tell, 1, 1, TimeUnit.SECONDS);
  }

  /// An edition begins: nothing is known of any portal.
  void begin(int number) {
    portals.clear();
    edition = number;
  }

  /// A portal is to be measured.
  void expect(String slug) {
    portals.put(slug, OfPortal.waiting(slug));
  }

  /// Tells what is new since the last time.
  synchronized void tell() {
    var now = List.copyOf(portals.values());
    if (!now.equals(told)) {
      told = now;
      events.publishEvent(new EditionProgressed(new Progress(edition, time.now(), now)));
    }
  }

  @PreDestroy
  void stop() {
    beat.cancel(false);
    seconds.shutdownNow();
  }

  @Override
  public void measuring(Portal portal, long datasets) {
    note(portal, so -> so.withDatasets(datasets));
  }

  @Override
  public void opening(Portal portal, Draw draw) {
    note(portal, so -> so.opened(time.now()));
  }

  @Override
  public void asked(Portal portal, long done, long of, long bytes) {
    note(portal, so -> so.withAsked(done, of, bytes, time.now()));
  }

  @Override
  public void finished(Harvest harvest) {
    note(harvest.portal(), so -> so.withDatasets(harvest.obtained()).end());
  }

  @Override
  public void alreadyMeasured(Portal portal) {
    note(portal, OfPortal::end);
  }

  private void note(Portal portal, UnaryOperator<OfPortal> change) {
    portals.computeIfPresent(portal.slug(), (_, so) -> change.apply(so));
  }
}
