package mizan.platform.portals;

import java.net.URI;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mizan.platform.accounts.Accounts;
import mizan.platform.accounts.Audit;
import mizan.platform.accounts.Deed;
import mizan.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The portals under evaluation, and those that were.
@Component
public class Portals {
  private final PortalsStore store;
  private final Audit audit;
  private final Accounts accounts;
  private final InstantSource clock;

  Portals(PortalsStore store, Audit audit, Accounts accounts, InstantSource clock) {
    this.store = store;
    this.audit = audit;
    this.accounts = accounts;
    this.clock = clock;
  }

  /// Those under evaluation.
  @Transactional(readOnly = true)
  public List<Portal> list() {
    return store.list().stream().filter(portal -> portal.retired() == null).toList();
  }

  /// Those that were taken out of the evaluation.
  @Transactional(readOnly = true)
  public List<Portal> listRetired() {
    return store.list().stream().filter(portal -> portal.retired() != null).toList();
  }

  @Transactional(readOnly = true)
  public Optional<Portal> find(String slug) {
    return store.find(slug);
  }

  /// Enters a portal, or brings what is known of it up to date.
  @Transactional
  public void register(Portal portal) {
    var known = store.find(portal.slug());
    if (known.filter(portal::equals).isEmpty()) {
      write(portal, known, known.isEmpty() ? "entered" : "changed", "");
    }
  }

  /// Enters the portals that are not known yet; those that are stay as people have left them.
  @Transactional
  public void enter(List<Portal> portals) {
    portals.stream()
        .filter(portal -> store.find(portal.slug()).isEmpty())
        .forEach(portal -> write(portal, Optional.empty(), "entered", ""));
  }

  /// Enters portals that answer somewhere else each time, as the invented ones do; of those that
  /// are known only the address changes.
  @Transactional
  public void move(List<Portal> portals) {
    portals.forEach(portal ->
        register(store.find(portal.slug()).map(it -> it.at(portal.address())).orElse(portal)));
  }

  /// Enters a new portal.
  ///
  /// @throws Problem when its slug or its address is another's
  @Transactional
  public void add(Portal portal) {
    if (store.find(portal.slug()).isPresent()) {
      throw Problem.conflict("portals.slug.taken", portal.slug()).at("slug");
    }
    requireOwnAddress(portal);
    write(portal, Optional.empty(), "entered", "");
  }

  /// Brings what is known of a portal up to date.
  ///
  /// @throws Problem when the new address is another portal's
  @Transactional
  public void change(Portal portal) {
    requireOwnAddress(portal);
    register(portal);
  }

  /// Takes a portal out of the evaluation; what was measured of it stays.
  @Transactional
  public void retire(String slug, String reason) {
    var portal = active(slug);
    if (reason.isBlank()) {
      throw Problem.badRequest("portals.reason.missing").at("reason");
    }
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    write(portal.retired(now, reason.strip()), Optional.of(portal), "retired", reason.strip());
  }

  /// A portal that is under evaluation.
  ///
  /// @throws Problem when there is none of this slug
  public Portal active(String slug) {
    return store
        .find(slug)
        .filter(portal -> portal.retired() == null)
        .orElseThrow(() -> Problem.notFound("portals.none-such", slug));
  }

  /// Holds whoever is signed in to be of the unit or to speak for a portal's owner.
  ///
  /// @throws Problem when somebody else asks
  public void requireOwner(Portal portal) {
    var known = accounts.signedIn();
    if (!known.isOfTheUnit() && !known.isOfficerOf(portal.body())) {
      throw Problem.forbidden("portals.not-yours");
    }
  }

  /// Whether whoever asks is of the unit or speaks for a portal's owner.
  public boolean isOwner(Portal portal) {
    return accounts
        .findSignedIn()
        .filter(known -> known.isOfTheUnit() || known.isOfficerOf(portal.body()))
        .isPresent();
  }

  private void requireOwnAddress(Portal portal) {
    var key = place(portal.address());
    list().stream()
        .filter(other -> !other.slug().equals(portal.slug()) && place(other.address()).equals(key))
        .findFirst()
        .ifPresent(other -> {
          throw Problem.conflict("portals.address.taken", other.slug()).at("address");
        });
  }

  /// An address without what does not tell one place from another.
  private static String place(String address) {
    var uri = URI.create(address);
    var port = uri.getPort() == 80 || uri.getPort() == 443 ? -1 : uri.getPort();
    return (String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "")
            + (port < 0 ? "" : ":" + port)
            + String.valueOf(uri.getPath()))
        .replaceFirst("/+$", "");
  }

  private void write(Portal portal, Optional<Portal> before, String action, String why) {
    store.save(portal);
    audit.record(
        new Deed(
            "portals",
            "portal",
            portal.slug(),
            action,
            before.map(Portal::toString).orElse(""),
            portal.toString(),
            why));
  }
}
