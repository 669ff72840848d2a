package mizan.platform.inventory;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mizan.platform.inventory.Asset.Visibility;
import mizan.platform.inventory.Demand.Wanted;
import mizan.platform.inventory.Ranking.Scored;
import mizan.platform.inventory.Score.Gate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Ranks what is not published yet by how soon it is to be.
///
/// Only records that everybody may read are ranked, for every reader alike: no gap between ranks
/// tells of another.
@Component
class Priorities {
  private final Shelves shelves;
  private final ObjectProvider<Demand> demand;
  private final Weights weights = Weights.of(Weights.NEWEST);

  Priorities(Shelves shelves, ObjectProvider<Demand> demand) {
    this.shelves = shelves;
    this.demand = demand;
  }

  /// As records stand now.
  @Transactional(readOnly = true)
  public Ranking rank() {
    var wanted = wanted();
    var found = shelves.judging().assessments();
    var decided =
        shelves.judging().decided().stream()
            .collect(Collectors.toMap(each -> each.asset(), each -> each.decision()));
    return Ranking.of(
        weights,
        shelves.assets().list().stream()
            .filter(asset -> isRanked(asset, decided.get(asset.id())))
            .map(asset -> {
              var id = asset.id();
              var gate = Gate.of(asset.state(), found.getOrDefault(id, List.of()), decided.get(id));
              return new Scored(
                  new RecordId(asset.body(), asset.number()),
                  Score.of(asset.content(), gate, wanted.getOrDefault(id, Wanted.NOT), weights));
            })
            .toList());
  }

  private Map<String, Wanted> wanted() {
    var asked = demand.getIfAvailable();
    return asked == null ? Map.of() : asked.wanted();
  }

  /// A duplicate is published as what it is a duplicate of; what is out of scope never is.
  private static boolean isRanked(Asset asset, @Nullable Decision decision) {
    return asset.terms().visibility() == Visibility.PUBLIC
        && asset.state().isWaiting()
        && (asset.state() != Asset.State.DECIDED
            || decision == null
            || decision.outcome().isOpening()
            || decision.outcome().needsGround());
  }
}
