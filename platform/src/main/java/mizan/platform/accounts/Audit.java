package mizan.platform.accounts;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import mizan.platform.web.Changes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What was changed on the site, when, by whom and why: a chain that nobody can mend in secret.
@Component
public class Audit implements Changes {
  /// Who is written down for what the site does by itself.
  public static final String SITE = "site";

  private final AuditStore store;
  private final InstantSource clock;

  Audit(AuditStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Writes down a change made by whoever is signed in, or by the site itself.
  ///
  /// @throws org.springframework.transaction.IllegalTransactionStateException outside of the
  ///   transaction of the change
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(Deed deed) {
    record(Standing.find().map(SignedIn::person).orElse(SITE), deed);
  }

  /// Writes down a change of somebody who is known by what they showed, before they are signed in.
  @Transactional(propagation = Propagation.MANDATORY)
  void record(String who, Deed deed) {
    var head = store.lockHead();
    store.append(AuditEntry.after(head, clock.instant().truncatedTo(ChronoUnit.MILLIS), who, deed));
  }

  @Override
  @Transactional(readOnly = true)
  public String latest() {
    return store.head().link();
  }

  @Transactional(readOnly = true)
  long count(AuditFilter filter) {
    return store.count(filter);
  }

  /// The newest first.
  @Transactional(readOnly = true)
  List<AuditEntry> list(AuditFilter filter, long offset, int size) {
    return store.list(filter, offset, size);
  }

  /// Looks whether the chain is whole.
  @Transactional(readOnly = true)
  public Verification verify() {
    var walk = new Walk();
    store.each(walk::see);
    var head = store.head();
    if (walk.broken.isEmpty() && !walk.head.equals(head)) {
      walk.broken = Optional.of(walk.head.number() + 1);
    }
    return new Verification(walk.head.number(), walk.head.link(), walk.broken);
  }

  /// What came of looking at the chain.
  ///
  /// @param entries how many are whole, from the first on
  /// @param head the link of the last one, to be noted elsewhere
  /// @param broken the number of the first entry that is missing or not as it was written
  public record Verification(long entries, String head, Optional<Long> broken) {}

  /// Follows the chain up to where it breaks.
  private static final class Walk {
    private AuditEntry.Head head = AuditEntry.Head.START;
    private Optional<Long> broken = Optional.empty();

    void see(AuditEntry entry) {
      if (broken.isPresent()) {
        return;
      }
      if (entry.follows(head)) {
        head = entry.head();
      } else {
        broken = Optional.of(head.number() + 1);
      }
    }
  }
}
