package mizan.platform.editions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mizan.engine.Network;
import mizan.engine.evidence.Archive;
import mizan.engine.results.DatasetRows;
import mizan.engine.results.FileRows;
import mizan.engine.results.Keys;
import mizan.engine.results.PortalResults;
import mizan.platform.editions.RecheckOrder.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Does the re-checks that were asked for, one after the other, while no edition is measured; one
/// that was cut short is done again.
@Component
class Orders {
  private static final Logger LOG = LoggerFactory.getLogger(Orders.class);

  private final RepliesStore store;
  private final Ledger ledger;
  private final Editions editions;
  private final Measuring measuring;
  private final Asking asking;

  Orders(RepliesStore store, Ledger ledger, Editions editions, Measuring measuring, Asking asking) {
    this.store = store;
    this.ledger = ledger;
    this.editions = editions;
    this.measuring = measuring;
    this.asking = asking;
  }

  @EventListener(ApplicationReadyEvent.class)
  void goOn() {
    store.requeueOrders();
    work();
  }

  /// What waited for an edition to be measured.
  @EventListener(ProvisionalResultsReady.class)
  void work() {
    if (!store.queuedOrders().isEmpty()) {
      measuring.later(this::workOff);
    }
  }

  private void workOff() throws InterruptedException {
    for (var order : store.queuedOrders()) {
      work(order);
    }
  }

  private void work(RecheckOrder order) throws InterruptedException {
    store.setOrderState(order.id(), State.RUNNING, ledger.now());
    var edition = ledger.require(order.edition());
    try {
      if (edition.isOpen() || edition.isBeforeTheJury()) {
        asking.again(edition, Map.of(order.portal(), links(edition, order)), ledger.now());
      }
      store.setOrderState(order.id(), State.DONE, ledger.now());
      asking.tell(edition);
    } catch (InterruptedException cut) {
      store.setOrderState(order.id(), State.QUEUED, ledger.now());
      throw cut;
    } catch (RuntimeException failure) {
      LOG.error("the re-check {} failed", order.id(), failure);
      store.setOrderState(order.id(), State.FAILED, ledger.now());
    }
  }

  /// Exactly what the reply is about: the files of a dataset with the page on which its record
  /// came, or everything that was asked of the portal.
  private Set<String> links(Edition edition, RecheckOrder order) {
    var results = editions.results(edition);
    var portal = results.findPortal(order.portal()).orElseThrow();
    var subject = store.find(order.reply()).orElseThrow().subject();
    var archive =
        new Network(
                mizan.engine.fetching.Policy.usual(),
                Network.Memory.ARCHIVE_ONLY,
                Network.archives(results.folder()),
                Map.of())
            .archive(order.portal());
    var links = new LinkedHashSet<String>();
    if (subject.dataset().isEmpty()) {
      Archive.each(archive, kept -> links.add(kept.address()));
      return links;
    }
    var key = Keys.parse(subject.dataset());
    files(portal, key, subject.file()).forEach(links::add);
    var record = DatasetRows.of(portal, "NULL").findRecord(key).map(DatasetRows.Kept::evidence);
    record.ifPresent(evidence ->
        Archive.each(
            archive,
            kept -> {
              if (kept.link().equals(evidence)) {
                links.add(kept.address());
              }
            }));
    return links;
  }

  private static List<String> files(PortalResults portal, long key, int number) {
    return FileRows.of(portal, key).stream()
        .filter(file -> number == 0 || file.distribution() == number - 1)
        .map(FileRows.FileRow::address)
        .toList();
  }
}
