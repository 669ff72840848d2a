package mizan.platform.exchange;

import java.time.Duration;
import java.time.Instant;
import mizan.platform.accounts.Audit;
import mizan.platform.accounts.Deed;
import mizan.platform.accounts.Secret;
import mizan.platform.exchange.Step.Who;
import mizan.platform.web.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes requests down: each change with its step and its entry in the audit, and tells of it
/// whoever must hear.
@Component
class RequestLedger {
  static final Duration LINK_LASTS = Duration.ofDays(365);

  private final RequestsStore store;
  private final RequestersStore requesters;
  private final Audit audit;
  private final Timing timing;
  private final ApplicationEventPublisher events;

  RequestLedger(
      RequestsStore store,
      RequestersStore requesters,
      Audit audit,
      Timing timing,
      ApplicationEventPublisher events) {
    this.store = store;
    this.requesters = requesters;
    this.audit = audit;
    this.timing = timing;
    this.events = events;
  }

  /// Who does what, and says what about it.
  record Doing(Who who, String what, String said) {}

  /// Writes a request down that was not there.
  DataRequest enter(DataRequest request, Instant at) {
    var entered = request.next();
    store.insert(entered);
    append(entered, new Doing(Who.REQUESTER, "send", ""), "", at);
    return entered;
  }

  /// Writes down what became of a request now.
  ///
  /// @return it, as its next version
  /// @throws Problem when somebody else was faster
  DataRequest write(DataRequest before, DataRequest after, Doing doing) {
    return write(before, after, doing, timing.now());
  }

  /// The same at another moment, as the invented country needs it.
  DataRequest write(DataRequest before, DataRequest after, Doing doing, Instant at) {
    var next = after.next();
    if (!store.update(next)) {
      throw Problem.conflict("exchange.changed");
    }
    append(next, doing, before.state().code(), at);
    return next;
  }

  private void append(DataRequest request, Doing doing, String was, Instant at) {
    store.append(
        request.number(),
        new Step(
            request.version(),
            at,
            doing.who,
            doing.what,
            request.state(),
            request.body(),
            doing.said));
    audit.record(
        new Deed(
            "exchange",
            "request",
            Integer.toString(request.number()),
            doing.what,
            was,
            request.state().code(),
            ""));
  }

  /// Writes to everybody who asks for it.
  void tell(DataRequest request, String what, String said) {
    store.requesters(request.number()).stream()
        .flatMap(id -> requesters.find(id).stream())
        .forEach(requester -> tell(request, requester, what, said));
  }

  void tell(DataRequest request, Requester requester, String what, String said) {
    events.publishEvent(
        new RequesterTold(
            requester.mail(),
            requester.language(),
            link(requester),
            request.number(),
            request.asking().title(),
            what,
            said));
  }

  /// A new link to all that somebody has asked for.
  Secret link(Requester requester) {
    var secret = Secret.random();
    requesters.insertLink(requester.id(), secret, timing.now().plus(LINK_LASTS));
    return secret;
  }

  void await(DataRequest request, String what, boolean unit) {
    events.publishEvent(
        new RequestAwaits(request.number(), request.body(), request.asking().title(), what, unit));
  }

  /// Tells everybody, if everybody may know; that there is a request, once only.
  void announce(DataRequest request, String what) {
    if (request.shown().isPublic(timing.today())
        && (!what.equals("send") || markTold(request.number() + " public"))) {
      events.publishEvent(
          new RequestPublic(request.number(), request.body(), request.asking().title(), what));
    }
  }

  /// Whether it was not told before.
  boolean markTold(String what) {
    return store.markTold(what, timing.now());
  }
}
