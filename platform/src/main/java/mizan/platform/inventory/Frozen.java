package mizan.platform.inventory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mizan.platform.accounts.Audit;
import mizan.platform.accounts.Deed;
import mizan.platform.inventory.Asset.Visibility;
import mizan.platform.inventory.FrozenStore.Freeze;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The rankings as they were at the beginning of each quarter, so that nobody moves the post.
@Component
class Frozen {
  private final FrozenStore store;
  private final Shelves shelves;
  private final Grounds grounds;
  private final Audit audit;

  Frozen(FrozenStore store, Shelves shelves, Grounds grounds, Audit audit) {
    this.store = store;
    this.shelves = shelves;
    this.grounds = grounds;
    this.audit = audit;
  }

  /// A frozen ranking, as far as it may be read today.
  ///
  /// @param ranking of those records that are still wholly public, among themselves: no gap tells
  ///   where another stood
  /// @param withheld how many are not
  record Kept(Freeze freeze, Ranking ranking, long withheld) {}

  /// The newest first.
  @Transactional(readOnly = true)
  public List<Freeze> list() {
    return store.list();
  }

  @Transactional(readOnly = true)
  public Optional<Kept> find(String quarter) {
    return store.list().stream()
        .filter(freeze -> freeze.quarter().equals(quarter))
        .findFirst()
        .map(this::kept);
  }

  private Kept kept(Freeze freeze) {
    var readable =
        shelves.assets().list().stream()
            .filter(asset -> asset.terms().visibility() == Visibility.PUBLIC)
            .map(asset -> new RecordId(asset.body(), asset.number()))
            .collect(Collectors.toSet());
    var all = store.rows(freeze.quarter());
    var shown = all.stream().filter(row -> readable.contains(row.id())).toList();
    return new Kept(
        freeze, Ranking.of(Weights.of(freeze.weights()), shown), all.size() - shown.size());
  }

  /// Writes a quarter's ranking down, unless it is written down already.
  @Transactional
  public void freeze(Quarter quarter, Ranking ranking) {
    var freeze = new Freeze(quarter.toString(), grounds.now(), ranking.weights().version());
    if (store.insert(freeze)) {
      ranking.places().forEach(place -> store.insert(freeze.quarter(), place));
      audit.record(
          new Deed("inventory", "ranking", freeze.quarter(), "freeze", "", "", freeze.weights()));
    }
  }
}
