package mizan.platform.exchange;

import java.util.Collection;
import mizan.platform.accounts.Audit;
import mizan.platform.accounts.Deed;
import org.springframework.stereotype.Component;

/// Tells of what was done about things that somebody looks at before everybody sees them: in the
/// audit, and to those who must hear of it.
@Component
class Notifying {
  private final RequestLedger requests;
  private final Audit audit;
  private final Around around;

  Notifying(RequestLedger requests, Audit audit, Around around) {
    this.requests = requests;
    this.audit = audit;
    this.around = around;
  }

  /// @param one after it
  /// @param was the code of its state before; "" for what was not there
  void record(Looked one, String what, String was) {
    audit.record(
        new Deed(
            "exchange",
            one.thing().code(),
            Integer.toString(one.number()),
            what,
            was,
            one.state().code(),
            ""));
  }

  /// Tells whoever sent it.
  void tell(Requester requester, Looked one, String what, String said) {
    around
        .events()
        .publishEvent(
            new MakerTold(
                requester.mail(),
                requester.language(),
                requests.link(requester),
                one.thing(),
                one.number(),
                one.title(),
                what,
                said));
  }

  /// Tells those who look at it.
  void await(Looked one) {
    around.events().publishEvent(new LookAwaited(one.thing(), one.number(), one.title()));
  }

  /// Tells bodies that their data are used.
  void use(Looked one, Collection<String> bodies) {
    bodies.forEach(body ->
        around.events().publishEvent(new DataUsed(one.thing(), one.number(), one.title(), body)));
  }
}
