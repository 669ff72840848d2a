package mizan.platform.exchange;

import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import mizan.engine.probing.LinkTry;
import mizan.platform.editions.Doorbell;
import mizan.platform.exchange.Health.Check;
import mizan.platform.web.Rounds;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Asks once a week whether reuses are still at their addresses, all in one round: where none of
/// them answers, the fault may be our own network's, and nothing is said of any.
@Component
class ReuseChecks {
  static final Duration WEEK = Duration.ofDays(7);
  private static final Duration BETWEEN = Duration.ofHours(1);

  private final Rounds rounds = new Rounds("reuse-checks", BETWEEN);
  private final ReusesStore store;
  private final ReuseLedger ledger;
  private final Timing timing;
  private final Doorbell doorbell;

  ReuseChecks(ReusesStore store, ReuseLedger ledger, Timing timing, Doorbell doorbell) {
    this.store = store;
    this.ledger = ledger;
    this.timing = timing;
    this.doorbell = doorbell;
  }

  /// Asks for pages.
  @FunctionalInterface
  interface Asking {
    /// Asks for each once.
    ///
    /// @return what each told, in the same order
    List<LinkTry> ask(List<URI> pages) throws InterruptedException;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (!timing.isInvented()) { // nobody is at an invented address
      rounds.begin(() -> look(doorbell::ring));
    }
  }

  @PreDestroy
  void stop() {
    rounds.stop();
  }

  void look(Asking asking) {
    var last =
        store.checks().values().stream()
            .flatMap(Collection::stream)
            .map(Check::at)
            .filter(at -> at.isAfter(timing.now().minus(WEEK)))
            .findAny();
    var reuses =
        store.list().stream().filter(each -> each.state() == Moderation.PUBLISHED).toList();
    if (last.isPresent() || reuses.isEmpty()) {
      return;
    }
    try {
      var pages = reuses.stream().map(each -> URI.create(each.told().address())).toList();
      write(reuses, asking.ask(pages));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // nothing is written: the next round begins anew
    }
  }

  private void write(List<Reuse> reuses, List<LinkTry> told) {
    var reached = told.stream().anyMatch(one -> one.status() > 0);
    var checks = new HashMap<Integer, Check>();
    for (var i = 0; i < told.size(); i++) {
      var one = told.get(i);
      checks.put(
          reuses.get(i).number(), Check.of(one, timing.now(), one.status() == 0 && !reached));
    }
    ledger.append(checks);
  }
}
