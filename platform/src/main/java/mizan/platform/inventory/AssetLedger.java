package mizan.platform.inventory;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import mizan.platform.accounts.Audit;
import mizan.platform.accounts.Deed;
import mizan.platform.inventory.Step.Who;
import mizan.platform.web.Problem;
import org.springframework.stereotype.Component;

/// Writes records down: each change with its step and its entry in the audit, and what a record
/// says as a version for good.
@Component
class AssetLedger {
  private final InventoryStore store;
  private final Audit audit;
  private final InstantSource clock;

  AssetLedger(InventoryStore store, Audit audit, InstantSource clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /// Who does what, and why.
  ///
  /// @param what the code of a verb, or `enter`, `edit`, `veil`, `propose`, `review`
  /// @param edition that measured; 0 when nobody did
  record Doing(Who who, String what, int edition, String said) {
    Doing(Who who, String what, String said) {
      this(who, what, 0, said);
    }
  }

  /// Writes a record down that was not there.
  void enter(Asset asset, Who who) {
    enter(asset, who, clock.instant());
  }

  /// @param at when it was entered: today, or in the life of an invented country
  void enter(Asset asset, Who who, Instant at) {
    var entered = asset.next(at.truncatedTo(ChronoUnit.SECONDS));
    store.insert(entered);
    store.keep(entered);
    append(entered, new Doing(who, "enter", ""), "");
  }

  /// Writes down what became of a record.
  ///
  /// @return it, as its next version
  /// @throws Problem when somebody else was faster
  Asset write(Asset before, Asset after, Doing doing) {
    return write(before, after, doing, clock.instant());
  }

  /// @param at when it was done: today, or in the life of an invented country
  Asset write(Asset before, Asset after, Doing doing, Instant at) {
    var next = after.next(at.truncatedTo(ChronoUnit.SECONDS));
    if (!store.update(next)) {
      throw Problem.conflict("inventory.changed");
    }
    if (!next.content().equals(before.content())) {
      store.keep(next);
    }
    append(next, doing, before.state().code());
    return next;
  }

  private void append(Asset asset, Doing doing, String was) {
    store.append(
        asset,
        new Step(
            asset.version(),
            asset.changed(),
            doing.who,
            doing.what,
            asset.state(),
            doing.edition,
            doing.said));
    audit.record(
        new Deed(
            "inventory",
            "asset",
            asset.id(),
            doing.what,
            was,
            asset.state().code(),
            doing.edition == 0 ? "" : "edition " + doing.edition));
  }
}
