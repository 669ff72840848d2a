package mizan.platform.inventory;

import java.util.Comparator;
import java.util.List;
import mizan.platform.inventory.Asset.Visibility;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The release calendar: what bodies have promised to publish, quarter by quarter.
@Component
class Promises {
  private final Shelves shelves;
  private final Grounds grounds;

  Promises(Shelves shelves, Grounds grounds) {
    this.shelves = shelves;
    this.grounds = grounds;
  }

  /// The promises of records that everybody may read, by quarter.
  @Transactional(readOnly = true)
  public List<Promise> list() {
    var steps = shelves.assets().steps(Promise.STEPS);
    return shelves.assets().list().stream()
        .filter(asset -> asset.terms().visibility() == Visibility.PUBLIC)
        .flatMap(asset ->
            Promise.of(asset, steps.getOrDefault(asset.id(), List.of()), grounds::day).stream())
        .sorted(Comparator.comparing(promise -> promise.quarter().toString()))
        .toList();
  }
}
