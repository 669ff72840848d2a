package mizan.platform.exchange;

import java.util.Set;
import java.util.stream.Collectors;
import mizan.platform.editions.EditionPublished;
import mizan.platform.editions.EditionRechecked;
import mizan.platform.editions.EditionWithdrawn;
import mizan.platform.editions.Editions;
import mizan.platform.reports.Whereabouts;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Looks for what bodies have promised to those who asked where harvests have been: only a harvest
/// makes an answer a release.
@Component
class Findings {
  /// After the inventory, whose records say where data are.
  private static final int AFTER_INVENTORY = 1_000;

  private final FindingsLedger ledger;
  private final Editions editions;
  private final Whereabouts whereabouts;

  Findings(FindingsLedger ledger, Editions editions, Whereabouts whereabouts) {
    this.ledger = ledger;
    this.editions = editions;
    this.whereabouts = whereabouts;
  }

  @EventListener
  @Order(AFTER_INVENTORY)
  void hear(EditionPublished published) {
    look();
  }

  @EventListener
  @Order(AFTER_INVENTORY)
  void hear(EditionRechecked rechecked) {
    look();
  }

  @EventListener
  @Order(AFTER_INVENTORY)
  void hear(EditionWithdrawn withdrawn) {
    look();
  }

  @EventListener
  @Order(AFTER_INVENTORY)
  void hear(ApplicationReadyEvent ready) {
    look();
  }

  /// The last edition may have seen already what an answer speaks of; nobody waits for that.
  @TransactionalEventListener
  void hear(AnswerGiven given) {
    Thread.ofPlatform().name("request-findings").daemon().start(this::look);
  }

  /// One after the other: of two editions at the same moment the older must not be told last.
  private synchronized void look() {
    var published = editions.findPublished();
    ledger.forget(
        editions.list().stream()
            .filter(edition -> !edition.isPublic())
            .map(edition -> edition.number())
            .collect(Collectors.toSet()));
    var addresses = ledger.addresses();
    published.ifPresent(edition -> {
      var found = whereabouts.find(edition, Set.copyOf(addresses.values()));
      ledger.write(edition.number(), addresses, found);
    });
  }
}
