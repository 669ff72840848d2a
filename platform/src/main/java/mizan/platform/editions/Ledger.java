package mizan.platform.editions;

import java.time.Instant;
import java.util.List;
import mizan.platform.accounts.Audit;
import mizan.platform.accounts.Deed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes editions down, each change together with its entry in the audit.
@Component
class Ledger {
  private final EditionsStore store;
  private final Audit audit;

  Ledger(EditionsStore store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  /// The newest first.
  @Transactional(readOnly = true)
  public List<Edition> list() {
    return store.list();
  }

  @Transactional
  public void write(Edition edition) {
    var before =
        store.list().stream()
            .filter(other -> other.id().equals(edition.id()))
            .map(other -> other.state().code())
            .findFirst()
            .orElse("");
    store.save(edition);
    audit.record(deed(edition, before.isEmpty() ? "begun" : "ended", before));
  }

  /// Writes down that an edition's results are new.
  @Transactional
  public void writeRechecked(Edition edition, Instant at) {
    store.markRechecked(edition, at);
    audit.record(deed(edition, "rechecked", edition.state().code()));
  }

  private static Deed deed(Edition edition, String action, String before) {
    return new Deed(
        "editions", "edition", edition.id(), action, before, edition.state().code(), "");
  }
}
