package mizan.platform.exchange;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import mizan.platform.exchange.Course.Standing;
import mizan.platform.exchange.DataRequest.State;
import mizan.platform.exchange.DataRequest.Verb;
import mizan.platform.exchange.RequestLedger.Doing;
import mizan.platform.exchange.Step.Who;
import mizan.platform.web.Problem;
import mizan.platform.web.Rounds;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Does what time alone does to requests: tells bodies of deadlines that are near and of those that
/// are over, everybody of those whose day has come, and takes silence after a release for consent.
/// Each is done once, also when the site was ended in between.
@Component
class RequestClocks {
  private static final Duration BETWEEN = Duration.ofMinutes(15);

  private final Rounds rounds = new Rounds("request-clocks", BETWEEN);
  private final RequestsStore store;
  private final RequestersStore requesters;
  private final RequestLedger ledger;
  private final IssueClocks issues;
  private final Timing timing;
  private final TransactionTemplate transaction;

  RequestClocks(
      RequestsStore store,
      RequestersStore requesters,
      Followed followed,
      Timing timing,
      TransactionTemplate transaction) {
    this.store = store;
    this.requesters = requesters;
    this.ledger = followed.requests;
    this.issues = followed.issues;
    this.timing = timing;
    this.transaction = transaction;
  }

  /// What is looked at.
  @Component
  record Followed(RequestLedger requests, IssueClocks issues) {}

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    rounds.begin(this::look);
  }

  @PreDestroy
  void stop() {
    rounds.stop();
  }

  void look() {
    var steps = store.steps();
    for (var request : store.list()) {
      var course = timing.course(request.state(), steps.getOrDefault(request.number(), List.of()));
      try {
        look(request, course);
      } catch (Problem _) {
        // Somebody was faster; the next round sees the request as it is then.
      }
    }
    issues.look();
    transaction.executeWithoutResult(_ -> requesters.removeExpired(timing.now()));
  }

  private void look(DataRequest request, Course course) {
    var due = course.due();
    if (due != null && course.standing() != Standing.ON_TIME) {
      var what = course.standing().code();
      transaction.executeWithoutResult(_ -> {
        if (store.markTold(request.number() + " " + what + " " + due, timing.now())) {
          ledger.await(request, what, course.standing().isLate());
        }
      });
    }
    if (request.shown().from() != null && request.shown().isPublic(timing.today())) {
      transaction.executeWithoutResult(_ -> ledger.announce(request, "send"));
    }
    var released = course.released();
    if (request.state() == State.RELEASED
        && released != null
        && timing.today().isAfter(released.plusDays(timing.rules().silence()))) {
      transaction.executeWithoutResult(_ ->
          ledger.write(
              request, request.after(Verb.LAPSE), new Doing(Who.CLOCK, Verb.LAPSE.code(), "")));
    }
  }
}
