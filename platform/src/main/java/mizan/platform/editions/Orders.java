package mizan.platform.editions;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import mizan.engine.Network;
import mizan.engine.evidence.Archive;
import mizan.engine.results.FileRows;
import mizan.engine.results.Keys;
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
        var subject = store.find(order.reply()).orElseThrow().subject();
        var links = Map.of(order.portal(), links(edition, subject));
        var anew = subject.dataset().isEmpty() ? Set.of(order.portal()) : Set.<String>of();
        if (!asking.again(edition, links, anew, ledger.now())) {
          store.setOrderState(order.id(), State.UNANSWERED, ledger.now());
          return;
        }
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

  /// Exactly what the reply is about: the files of a dataset, or everything that was asked of the
  /// portal. A page of a catalogue is never read again alone: beside older pages it would prove
  /// datasets missing or double that are not.
  private Set<String> links(Edition edition, Subject subject) {
    var results = editions.results(edition);
    var links = new LinkedHashSet<String>();
    if (subject.dataset().isEmpty()) {
      var archive = Network.keeping(results.folder(), true).archive(subject.portal());
      Archive.each(archive, kept -> links.add(kept.address()));
    } else {
      var portal = results.findPortal(subject.portal()).orElseThrow();
      FileRows.of(portal, Keys.parse(subject.dataset())).stream()
          .filter(file -> subject.file() == 0 || file.distribution() == subject.file() - 1)
          .map(FileRows.FileRow::address)
          .forEach(links::add);
    }
    return links;
  }
}
