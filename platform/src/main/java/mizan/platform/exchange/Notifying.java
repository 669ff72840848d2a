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

  /// Such a thing.
  record About(Thing thing, int number, String title) {}

  void record(About about, String what, String was, Moderation is) {
    audit.record(
        new Deed(
            "exchange",
            about.thing.code(),
            Integer.toString(about.number),
            what,
            was,
            is.code(),
            ""));
  }

  /// Tells whoever sent it.
  void tell(Requester requester, About about, String what, String said) {
    around
        .events()
        .publishEvent(
            new MakerTold(
                requester.mail(),
                requester.language(),
                requests.link(requester),
                about.thing,
                about.number,
                about.title,
                what,
                said));
  }

  /// Tells those who look at it.
  void await(About about) {
    around.events().publishEvent(new LookAwaited(about.thing, about.number, about.title));
  }

  /// Tells bodies that their data are used.
  void use(About about, Collection<String> bodies) {
    bodies.forEach(body ->
        around.events().publishEvent(new DataUsed(about.thing, about.number, about.title, body)));
  }
}
