package mizan.platform.judgements;

import mizan.platform.editions.Editions;
import mizan.platform.editions.JudgedResults;
import mizan.platform.editions.ProvisionalResultsReady;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Sees to it that results have beside them what was judged: when they have just been measured, and
/// when the site was ended before the file was written.
@Component
class Keeping {
  private final Judgements judgements;
  private final Editions editions;
  private final JudgedResults results;

  Keeping(Judgements judgements, Editions editions, JudgedResults results) {
    this.judgements = judgements;
    this.editions = editions;
    this.results = results;
  }

  /// Before anybody makes a report of them.
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void hear(ProvisionalResultsReady measured) {
    judgements.put(measured.number());
  }

  @EventListener(ApplicationReadyEvent.class)
  void restore() {
    for (var edition : editions.listMeasured()) {
      if (judgements.isJudged(edition.number())) {
        results.restore(edition, judgements.values(edition.number()));
      }
    }
  }
}
