package mizan.platform.exchange;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import mizan.platform.editions.Edition;
import mizan.platform.editions.EditionPublished;
import mizan.platform.editions.Editions;
import mizan.platform.exchange.ExchangeCountry.Gathering;
import mizan.platform.exchange.Initiative.Bundle;
import mizan.platform.exchange.Initiative.Told;
import mizan.platform.exchange.Reuse.Citation;
import mizan.platform.inventory.AssetField;
import mizan.platform.web.Language;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells, once, what associations of the invented country set out to do with its data: nobody is
/// written to of it.
@Component
class InitiativesRehearsal {
  /// After the requests and reuses that they gather.
  private static final int AFTER_PARTS = 600;

  private static final List<Language> LANGUAGES = List.of(Language.values());
  private static final int DAYS_AGO = 20;

  private final InitiativesStore store;
  private final InitiativeLedger ledger;
  private final Parts parts;
  private final Editions editions;
  private final RequestsRehearsal.Stage stage;

  InitiativesRehearsal(
      InitiativesStore store,
      InitiativeLedger ledger,
      Parts parts,
      Editions editions,
      RequestsRehearsal.Stage stage) {
    this.store = store;
    this.ledger = ledger;
    this.parts = parts;
    this.editions = editions;
    this.stage = stage;
  }

  /// Where the parts are.
  @Component("rehearsedParts")
  record Parts(RequestsStore requests, ReusesStore reuses, ReuseLedger records) {}

  @EventListener
  @Order(AFTER_PARTS)
  @Transactional
  public void hear(EditionPublished published) {
    if (!stage.country().initiatives().isEmpty() && store.list().isEmpty()) {
      editions.find(published.number()).filter(Edition::invented).ifPresent(_ -> play());
    }
  }

  private void play() {
    var turn = 0;
    for (var gathering : stage.country().initiatives()) {
      play(gathering, turn);
      turn++;
    }
  }

  private void play(Gathering gathering, int turn) {
    var language = LANGUAGES.get(turn % LANGUAGES.size());
    var said = RequestsRehearsal.SAID.in(language);
    var title = gathering.title().in(language);
    ledger.enter(
        new Initiative(
            parts.requests.takeNumber("initiative"),
            gathering.state(),
            new Told(
                title,
                title + ". " + said,
                language.code(),
                gathering.topic(),
                "",
                gathering.leader().in(language),
                UUID.randomUUID().toString()),
            bundle(gathering),
            gathering.story() ? said : "",
            "",
            stage.around().timing().now().minus(Duration.ofDays(DAYS_AGO - turn)),
            1));
  }

  private Bundle bundle(Gathering gathering) {
    var requests =
        parts.requests.list().reversed().stream()
            .filter(each -> each.shown().isPublic(stage.around().timing().today()))
            .map(DataRequest::number)
            .toList();
    var reuses =
        parts.reuses.list().reversed().stream()
            .filter(each -> each.state() == Moderation.PUBLISHED)
            .map(Reuse::number)
            .toList();
    var records =
        stage.around().inventory().list().stream()
            .filter(asset -> asset.content().get(AssetField.THEME).contains(gathering.topic()))
            .filter(asset -> parts.records.findShown(asset.id()).isPresent())
            .limit(gathering.records())
            .map(asset -> Citation.ofAsset(asset.id(), asset.body()))
            .toList();
    return new Bundle(
        at(gathering.requests(), requests), at(gathering.reuses(), reuses), records, List.of());
  }

  /// What stands at these places, from 1.
  private static List<Integer> at(List<Integer> places, List<Integer> all) {
    Function<Integer, Stream<Integer>> at =
        place -> place <= all.size() ? Stream.of(all.get(place - 1)) : Stream.empty();
    return places.stream().flatMap(at).toList();
  }
}
