package mizan.platform.bodies;

import java.util.List;
import java.util.Optional;
import mizan.platform.accounts.Audit;
import mizan.platform.accounts.Deed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The public bodies of the country.
@Component
public class Bodies {
  private final BodiesStore store;
  private final Audit audit;

  Bodies(BodiesStore store, Audit audit) {
    this.store = store;
    this.audit = audit;
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
    var known = store.find(body.slug());
    if (known.filter(body::equals).isPresent()) {
      return;
    }
    store.save(body);
    audit.record(
        new Deed(
            "bodies",
            "body",
            body.slug(),
            known.isEmpty() ? "entered" : "changed",
            known.map(PublicBody::toString).orElse(""),
            body.toString(),
            ""));
  }
}
