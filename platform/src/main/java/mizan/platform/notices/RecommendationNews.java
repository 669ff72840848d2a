package mizan.platform.notices;

import java.util.LinkedHashMap;
import java.util.Map;
import mizan.platform.notices.Announcement.About;
import mizan.platform.notices.Announcement.Kind;
import mizan.platform.recommendations.RecommendationFellBack;
import mizan.platform.recommendations.RecommendationVerified;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Counts what a measurement says of recommendations: one announcement for a body and an edition,
/// not one for each of hundreds, written at the end of the transaction that measures them.
@Component
class RecommendationNews {
  private final Announcer announcer;

  RecommendationNews(Announcer announcer) {
    this.announcer = announcer;
  }

  @EventListener
  void hear(RecommendationVerified verified) {
    count(Kind.RECOMMENDATIONS_CARRIED_OUT, verified.edition(), verified.body());
  }

  @EventListener
  void hear(RecommendationFellBack back) {
    count(Kind.RECOMMENDATIONS_FELL_BACK, back.edition(), back.body());
  }

  private record Counted(Kind kind, int edition, String body) {}

  private void count(Kind kind, int edition, String body) {
    var underWay =
        TransactionSynchronizationManager.getSynchronizations().stream()
            .filter(Sum.class::isInstance)
            .map(Sum.class::cast)
            .findFirst();
    var sum =
        underWay.orElseGet(() -> {
          var begun = new Sum(announcer);
          TransactionSynchronizationManager.registerSynchronization(begun);
          return begun;
        });
    sum.numbers.merge(new Counted(kind, edition, body), 1, Integer::sum);
  }

  /// What one transaction has counted.
  private static final class Sum implements TransactionSynchronization {
    private final Map<Counted, Integer> numbers = new LinkedHashMap<>();
    private final Announcer announcer;

    Sum(Announcer announcer) {
      this.announcer = announcer;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      numbers.forEach((what, number) ->
          announcer.announce(what.kind, About.recommendations(what.edition, what.body, number)));
      numbers.clear();
    }
  }
}
