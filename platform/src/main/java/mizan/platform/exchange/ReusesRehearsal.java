package mizan.platform.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mizan.platform.editions.Edition;
import mizan.platform.editions.EditionPublished;
import mizan.platform.editions.Editions;
import mizan.platform.exchange.ExchangeCountry.Made;
import mizan.platform.exchange.Health.Check;
import mizan.platform.exchange.Health.Said;
import mizan.platform.exchange.Reuse.Citation;
import mizan.platform.exchange.Reuse.Told;
import mizan.platform.inventory.Asset;
import mizan.platform.web.Language;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Shows what people of the invented country made of its data, once: nobody is written to of it.
@Component
class ReusesRehearsal {
  /// After the inventory's own rehearsal, and before records are held against the same edition.
  private static final int AFTER_INVENTORY = 500;

  private static final List<Language> LANGUAGES = List.of(Language.values());
  private static final int DAYS_AGO = 40;

  private final ReusesStore store;
  private final RequestsStore numbers;
  private final ReuseLedger ledger;
  private final Editions editions;
  private final RequestsRehearsal.Stage stage;

  ReusesRehearsal(
      ReusesStore store,
      RequestsStore numbers,
      ReuseLedger ledger,
      Editions editions,
      RequestsRehearsal.Stage stage) {
    this.store = store;
    this.numbers = numbers;
    this.ledger = ledger;
    this.editions = editions;
    this.stage = stage;
  }

  @EventListener
  @Order(AFTER_INVENTORY)
  @Transactional
  public void hear(EditionPublished published) {
    if (!stage.country().reuses().isEmpty() && store.list().isEmpty()) {
      editions.find(published.number()).filter(Edition::invented).ifPresent(_ -> play());
    }
  }

  private void play() {
    var shown =
        stage.around().inventory().list().stream()
            .filter(asset -> ledger.findShown(asset.id()).isPresent())
            .toList();
    var published = shown.stream().filter(asset -> !asset.terms().declared().isEmpty()).toList();
    var lost = shown.stream().filter(asset -> asset.state().isOver()).toList();
    var turn = 0;
    for (var made : stage.country().reuses()) {
      turn++;
      play(made, turn, "stale".equals(made.health()) ? lost : published);
    }
  }

  private void play(Made made, int turn, List<Asset> assets) {
    var language = LANGUAGES.get(turn % LANGUAGES.size());
    var at = stage.around().timing().now().minus(Duration.ofDays(DAYS_AGO - turn));
    var reuse =
        new Reuse(
            numbers.takeNumber("reuse"),
            made.state(),
            new Told(
                made.title().in(language),
                made.title().in(language) + ". " + RequestsRehearsal.SAID.in(language),
                language.code(),
                made.type(),
                made.topic(),
                "https://reutilisation-%d.nasimia.example/".formatted(turn),
                "",
                UUID.randomUUID().toString()),
            made.story() ? RequestsRehearsal.SAID.in(language) : "",
            made.state() == Moderation.REJECTED ? RequestsRehearsal.SAID.in(language) : "",
            at,
            1);
    Optional<Citation> cited =
        assets.isEmpty()
            ? Optional.empty()
            : Optional.of(assets.get(turn % assets.size()))
                .map(asset -> Citation.ofAsset(asset.id(), asset.body()));
    ledger.enter(
        reuse,
        List.of(
            cited.orElseGet(() -> Citation.ofAddress("https://donnees.nasimia.example/ailleurs"))));
    if (made.health() != null) {
      store.append(
          reuse.number(),
          new Check(at.plus(Duration.ofDays(1)), Said.WORKS, "ok", 200, "status 200"));
    }
  }
}
