package mizan.platform.editions;

import java.util.List;
import mizan.platform.accounts.Accounts;
import mizan.platform.accounts.Role;
import mizan.platform.portals.Portal;
import mizan.platform.portals.Portals;
import org.springframework.stereotype.Component;

/// Who may look at which results of which edition.
@Component
public class Admission {
  private final Accounts accounts;
  private final Portals portals;

  Admission(Accounts accounts, Portals portals) {
    this.accounts = accounts;
    this.portals = portals;
  }

  /// Whether whoever asks may look at a portal's results: published ones are for everybody,
  /// provisional ones for the officers of its body and the unit, and for the jury once it is
  /// called.
  public boolean mayRead(Edition edition, String portal) {
    return edition.isPublic()
        || (edition.isMeasured()
            && (isOwn(portal) || (edition.isBeforeTheJury() && isOfTheJury())));
  }

  /// Whether whoever asks may see all of an edition: the public, the unit, the jury.
  public boolean mayReadAll(Edition edition) {
    return edition.isPublic()
        || (edition.isMeasured()
            && (isOfTheUnit() || (edition.isBeforeTheJury() && isOfTheJury())));
  }

  /// Whether whoever asks is of the unit or speaks for the body that answers for a portal.
  public boolean isOwn(String portal) {
    return isOfTheUnit() || isOfficerOf(portal);
  }

  /// Whether whoever asks may reply to what was found of a portal. That the time is over is told
  /// when they try.
  public boolean canReply(Edition edition, String portal) {
    return edition.state() == Edition.State.IN_REPLY && isOfficerOf(portal);
  }

  /// Whether whoever asks speaks for the body that answers for a portal.
  boolean isOfficerOf(String portal) {
    return portals.find(portal).filter(found -> speaksFor(found.body())).isPresent();
  }

  boolean speaksFor(String body) {
    return accounts.findSignedIn().filter(who -> who.isOfficerOf(body)).isPresent();
  }

  /// Whether whoever asks is of the programme unit.
  public boolean isOfTheUnit() {
    return accounts.findSignedIn().filter(who -> who.isOfTheUnit()).isPresent();
  }

  boolean isOfTheJury() {
    return accounts.findSignedIn().filter(who -> who.has(Role.ASSESSOR)).isPresent();
  }

  /// The portals of an edition for which whoever asks may reply.
  List<Portal> own(Edition edition) {
    return accounts.findSignedIn().stream()
        .flatMap(who ->
            portals.list().stream()
                .filter(portal -> edition.scope().portals().contains(portal.slug()))
                .filter(portal -> who.isOfficerOf(portal.body())))
        .toList();
  }
}
