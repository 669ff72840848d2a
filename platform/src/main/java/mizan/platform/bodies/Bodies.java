package mizan.platform.bodies;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The public bodies of the country.
@Component
public class Bodies {
  private final BodiesStore store;

  Bodies(BodiesStore store) {
    this.store = store;
  }

  /// All bodies: ministries first, each kind by French name.
  @Transactional(readOnly = true)
  public List<PublicBody> list() {
    return store.list();
  }

  @Transactional(readOnly = true)
  public Optional<PublicBody> find(String slug) {
    return store.find(slug);
  }

  /// Enters a body, or brings what is known of it up to date.
  @Transactional
  public void register(PublicBody body) {
    store.save(body);
  }
}
