package mizan.platform.inventory;

import java.util.Set;
import java.util.stream.Collectors;
import mizan.platform.editions.EditionPublished;
import mizan.platform.editions.EditionRechecked;
import mizan.platform.editions.EditionWithdrawn;
import mizan.platform.editions.Editions;
import mizan.platform.reports.Whereabouts;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Looks for what bodies say they have published where harvests have been.
///
/// Only published editions speak here: what a record's page tells, everybody reads. No transaction
/// is open while results are read: there is one writer only.
@Component
class Sightings {
  private final SightingsLedger ledger;
  private final Reach reach;
  private final Editions editions;
  private final Whereabouts whereabouts;
  private final ApplicationEventPublisher events;

  Sightings(
      SightingsLedger ledger,
      Reach reach,
      Editions editions,
      Whereabouts whereabouts,
      ApplicationEventPublisher events) {
    this.events = events;
    this.ledger = ledger;
    this.reach = reach;
    this.editions = editions;
    this.whereabouts = whereabouts;
  }

  @EventListener
  void hear(EditionPublished published) {
    lookForAll();
  }

  @EventListener
  void hear(EditionRechecked rechecked) {
    lookForAll();
  }

  @EventListener
  void hear(EditionWithdrawn withdrawn) {
    lookForAll();
  }

  /// What was published while nobody listened.
  @EventListener
  void hear(ApplicationReadyEvent ready) {
    lookForAll();
  }

  /// Who says where data are need not wait for the next edition when the last has seen them; nor
  /// for this. When the site is ended meanwhile, its next start looks.
  @TransactionalEventListener
  void hear(AssetDeclared declared) {
    Thread.ofPlatform().name("sightings").daemon().start(() -> look(Set.of(declared.address())));
  }

  private void lookForAll() {
    look(
        ledger.listDeclared().stream()
            .map(asset -> asset.terms().declared())
            .collect(Collectors.toSet()));
  }

  /// One after the other: of two editions at the same moment the older must not be told last.
  private synchronized void look(Set<String> addresses) {
    ledger.forget(
        editions.list().stream()
            .filter(edition -> !edition.isPublic())
            .map(edition -> edition.number())
            .collect(Collectors.toSet()));
    editions
        .findPublished()
        .ifPresent(edition ->
            ledger.write(
                new SightingsLedger.Looked(
                    edition.number(),
                    addresses,
                    whereabouts.find(edition, addresses),
                    reach.read(edition))));
    events.publishEvent(new RecordsSighted());
  }
}
