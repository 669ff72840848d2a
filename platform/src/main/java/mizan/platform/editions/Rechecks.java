package mizan.platform.editions;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mizan.engine.Rerun;
import org.springframework.stereotype.Component;

/// Asks again for links of the newest edition whose failure is not proven, until it is, they work,
/// a new edition comes, or the jury is called: what it confirms changes no more. Portals of the
/// invented country answer only while they are measured.
///
/// What is due is told by the database alone, and what came of it is written there last: a pass
/// that is cut short is made again. That hastens no verdict, as a death is proven over two days.
@Component
class Rechecks {
  private final Editions editions;
  private final RechecksStore store;
  private final Measuring measuring;
  private final Conduct conduct;
  private final Asking asking;

  Rechecks(
      Editions editions, RechecksStore store, Measuring measuring, Conduct conduct, Asking asking) {
    this.editions = editions;
    this.store = store;
    this.measuring = measuring;
    this.conduct = conduct;
    this.asking = asking;
  }

  /// Asks the portals that are due; never while an edition is measured.
  void run() throws InterruptedException {
    measuring.between(() -> {
      var edition = findWatched();
      if (edition.isPresent()) {
        pass(edition.get(), now());
      }
    });
  }

  /// The newest edition, if it is watched.
  private Optional<Edition> findWatched() {
    return editions.findUnfinished().isPresent()
        ? Optional.empty()
        : editions.listMeasured().stream()
            .findFirst()
            .filter(edition -> edition.isOpen() && !edition.invented());
  }

  private Instant now() {
    return conduct.policy().time().now().truncatedTo(ChronoUnit.SECONDS);
  }

  private void pass(Edition edition, Instant now) throws InterruptedException {
    var due = watches(edition).stream().filter(watch -> !watch.due().isAfter(now)).toList();
    if (due.isEmpty()) {
      return;
    }
    var results = editions.results(edition);
    var before = Rerun.open(results);
    before.keySet().retainAll(due.stream().map(Watch::portal).toList());
    asking.again(edition, before, Set.of(), now);
    var after = Rerun.open(results);
    for (var watch : due) {
      var links = after.getOrDefault(watch.portal(), Set.of());
      if (links.isEmpty()) {
        store.delete(edition.number(), watch);
      } else {
        store.save(edition.number(), watch.after(now, !links.equals(before.get(watch.portal()))));
      }
    }
    asking.tell(edition);
  }

  /// Whom to ask again: told by the results when nobody is written down yet.
  private List<Watch> watches(Edition edition) {
    store.deleteBefore(edition.number());
    var watches = store.list(edition.number());
    if (watches.isEmpty()) {
      var measured = Objects.requireNonNull(edition.finished());
      watches =
          Rerun.open(editions.results(edition)).keySet().stream()
              .map(portal -> new Watch(portal, measured, measured))
              .toList();
      watches.forEach(watch -> store.save(edition.number(), watch));
    }
    return watches;
  }
}
