package mizan.platform.portals;

import java.util.List;
import java.util.Optional;
import mizan.platform.accounts.Audit;
import mizan.platform.accounts.Deed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The portals under evaluation.
@Component
public class Portals {
  private final PortalsStore store;
  private final Audit audit;

  Portals(PortalsStore store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  @Transactional(readOnly = true)
  public List<Portal> list() {
    return store.list();
  }

  @Transactional(readOnly = true)
  public Optional<Portal> find(String slug) {
    return store.find(slug);
  }

  /// Enters a portal, or brings what is known of it up to date.
  @Transactional
  public void register(Portal portal) {
    var known = store.find(portal.slug());
    if (known.filter(portal::equals).isPresent()) {
      return;
    }
    store.save(portal);
    audit.record(
        new Deed(
            "portals",
            "portal",
            portal.slug(),
            known.isEmpty() ? "entered" : "changed",
            known.map(Portal::toString).orElse(""),
            portal.toString(),
            ""));
  }
}
