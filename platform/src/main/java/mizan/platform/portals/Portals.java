package mizan.platform.portals;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The portals under evaluation.
@Component
public class Portals {
  private final PortalsStore store;

  Portals(PortalsStore store) {
    this.store = store;
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
    store.save(portal);
  }
}
