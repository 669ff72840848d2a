package mizan.platform.inventory;

import java.util.HashMap;
import java.util.Map;
import mizan.platform.editions.EditionPublished;
import mizan.platform.inventory.Asset.Visibility;
import mizan.platform.inventory.AssetLedger.Doing;
import mizan.platform.inventory.Step.Who;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Plays, once, that the invented country's ranking was frozen in the last quarter, and what its
/// bodies learnt of some records since, so that these have moved.
@Component
class PlanRehearsal {
  /// Of one record in so many more is known since.
  private static final int LEARNT = 3;

  private static final Map<AssetField, String> SINCE =
      Map.of(
          AssetField.COMMITMENT, "Plan inventé, engagement 7",
          AssetField.USES, "service",
          AssetField.SCHEMA, "https://nasimia.example/champs");

  private final Shelves shelves;
  private final AssetLedger ledger;
  private final Naming naming;
  private final Priorities priorities;
  private final Frozen frozen;

  PlanRehearsal(
      Shelves shelves, AssetLedger ledger, Naming naming, Priorities priorities, Frozen frozen) {
    this.shelves = shelves;
    this.ledger = ledger;
    this.naming = naming;
    this.priorities = priorities;
    this.frozen = frozen;
  }

  /// After [InventoryRehearsal] has heard of the same edition.
  @EventListener
  @Order(1)
  @Transactional
  public void hear(EditionPublished published) {
    if (naming.grounds().holdings().isEmpty() || !frozen.list().isEmpty()) {
      return;
    }
    var ranking = priorities.rank();
    if (!ranking.places().isEmpty()) {
      frozen.freeze(Quarter.of(naming.grounds().today()).plus(-1), ranking);
      shelves.assets().list().stream()
          .filter(asset -> asset.state().isWaiting() && asset.content().missing().isEmpty())
          .filter(asset -> asset.terms().visibility() == Visibility.PUBLIC)
          .filter(asset -> asset.number() % LEARNT == 0)
          .forEach(this::learn);
    }
  }

  private void learn(Asset asset) {
    var answers = new HashMap<>(asset.content().answers());
    SINCE.forEach((field, answer) -> answers.putIfAbsent(field.code(), answer));
    ledger.write(asset, asset.with(new Content(answers)), new Doing(Who.BODY, "edit", ""));
  }
}
