package mizan.platform.exchange;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mizan.platform.editions.Edition;
import mizan.platform.editions.Editions;
import mizan.platform.inventory.RecordsSighted;
import mizan.platform.reports.Whereabouts;
import mizan.platform.web.Problem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Looks for what bodies have promised to those who asked where harvests have been: only a harvest
/// makes an answer a release.
@Component
class Findings {
  private final FindingsLedger ledger;
  private final Editions editions;
  private final Whereabouts whereabouts;

  Findings(FindingsLedger ledger, Editions editions, Whereabouts whereabouts) {
    this.ledger = ledger;
    this.editions = editions;
    this.whereabouts = whereabouts;
  }

  @EventListener
  void hear(RecordsSighted sighted) {
    look();
  }

  /// The last edition may have seen already what an answer speaks of; nobody waits for that.
  @TransactionalEventListener
  void hear(AnswerGiven given) {
    Thread.ofPlatform().name("request-findings").daemon().start(this::look);
  }

  /// One after the other: of two editions at the same moment the older must not be told last.
  private synchronized void look() {
    ledger.forget(withdrawn(editions));
    var addresses = ledger.addresses();
    editions
        .findPublished()
        .ifPresent(edition -> {
          var found = whereabouts.find(edition, Set.copyOf(addresses.values()));
          addresses.forEach((number, address) -> {
            var there = there(address, found, edition.number());
            if (!there.isEmpty()) {
              release(number, there);
            }
          });
        });
  }

  /// The editions that nobody may read any more, or not yet.
  static Set<Integer> withdrawn(Editions editions) {
    return editions.list().stream()
        .filter(edition -> !edition.isPublic())
        .map(Edition::number)
        .collect(Collectors.toSet());
  }

  /// Data are there when people get at least one file of a dataset at the address, or when none was
  /// proven to fail.
  private static List<Found> there(String address, Whereabouts.Found found, int edition) {
    return found.held().entrySet().stream()
        .flatMap(portal ->
            portal.getValue().stream()
                .filter(held -> held.address().equals(address))
                .filter(held -> held.working() > 0 || held.failing() == 0)
                .map(held -> new Found(portal.getKey(), held.key(), held.title(), edition)))
        .toList();
  }

  private void release(int number, List<Found> there) {
    try {
      ledger.release(number, there);
    } catch (Problem _) {
      // Somebody did something about it at the same moment: the next look sees what.
    }
  }
}
