package mizan.platform.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import mizan.platform.editions.Edition;
import mizan.platform.editions.EditionPublished;
import mizan.platform.editions.Editions;
import mizan.platform.exchange.DataRequest.Answer;
import mizan.platform.exchange.DataRequest.Asking;
import mizan.platform.exchange.DataRequest.Kind;
import mizan.platform.exchange.DataRequest.Label;
import mizan.platform.exchange.DataRequest.Shown;
import mizan.platform.exchange.DataRequest.State;
import mizan.platform.exchange.DataRequest.Verb;
import mizan.platform.exchange.ExchangeCountry.Wish;
import mizan.platform.exchange.RequestLedger.Doing;
import mizan.platform.exchange.Step.Who;
import mizan.platform.inventory.Asset;
import mizan.platform.inventory.Inventory;
import mizan.platform.inventory.InventoryCountry;
import mizan.platform.inventory.Quarter;
import mizan.platform.web.Language;
import mizan.platform.web.Trilingual;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Plays the life of the invented country's requests, once, in days that are over: nobody is
/// written to of them.
@Component
class RequestsRehearsal {
  /// After the inventory's own rehearsal, and before records are held against the same edition.
  private static final int AFTER_INVENTORY = 500;

  private static final List<Language> LANGUAGES = List.of(Language.values());
  private static final int ROUNDS = 3;

  /// So many of the bodies are asked that say they have published something.
  private static final int ASKED = 6;

  private static final int DAYS_AGO = 45;
  private static final List<Verb> REQUESTERS =
      List.of(Verb.CLARIFY, Verb.CONFIRM, Verb.CONTEST, Verb.GO_OUTSIDE, Verb.WITHDRAW);
  static final Trilingual SAID =
      new Trilingual(
          "كلام متخيَّل، كالبلد نفسه.",
          "Paroles inventées, comme le pays.",
          "Words as invented as the country.");

  private final RequestsStore store;
  private final RequestLedger ledger;
  private final Editions editions;
  private final Inventory inventory;
  private final Stage stage;

  RequestsRehearsal(
      RequestsStore store,
      RequestLedger ledger,
      Editions editions,
      Inventory inventory,
      Stage stage) {
    this.store = store;
    this.ledger = ledger;
    this.editions = editions;
    this.inventory = inventory;
    this.stage = stage;
  }

  /// What the play needs of the country.
  @Component
  record Stage(ExchangeCountry country, InventoryCountry law, Around around) {}

  @EventListener
  @Order(AFTER_INVENTORY)
  @Transactional
  public void hear(EditionPublished published) {
    if (!stage.country.wishes().isEmpty() && store.list().isEmpty()) {
      editions.find(published.number()).filter(Edition::invented).ifPresent(_ -> play());
    }
  }

  private void play() {
    var assets = inventory.list().stream().filter(asset -> !asset.state().isOver()).toList();
    var asked =
        assets.stream()
            .filter(asset -> !asset.terms().declared().isEmpty())
            .collect(Collectors.groupingBy(Asset::body, TreeMap::new, Collectors.toList()));
    var bodies = asked.keySet().stream().limit(ASKED).toList();
    var turn = 0;
    for (var round = 0; round < ROUNDS && !bodies.isEmpty(); round++) {
      for (var wish : stage.country.wishes()) {
        var body = bodies.get(turn % bodies.size());
        play(wish, body, turn, asked.getOrDefault(body, List.of()));
        turn++;
      }
    }
  }

  private void play(Wish wish, String body, int turn, List<Asset> assets) {
    var language = LANGUAGES.get(turn % LANGUAGES.size());
    var at = stage.around.timing().now().minus(Duration.ofDays(DAYS_AGO - turn % 10));
    var published =
        Kind.ALREADY_OPEN.code().equals(wish.answer())
            ? Optional.of(assets.get(turn % assets.size()))
            : Optional.<Asset>empty();
    var title = published.map(Asset::title).orElse(wish.title()).in(language);
    var asking =
        new Asking(
            title,
            title + ". " + SAID.in(language),
            language.code(),
            "",
            published.map(Asset::id).orElse(""),
            "",
            UUID.randomUUID().toString());
    var request =
        ledger.enter(
            new DataRequest(
                store.takeNumber("request"),
                body,
                State.SENT,
                asking,
                new Shown(false, null),
                null,
                Label.NONE,
                0,
                0),
            at);
    store.join(request.number(), asking.by(), at);
    if (wish.joined()) {
      store.join(request.number(), UUID.randomUUID().toString(), at);
    }
    var answer =
        answer(wish, language, published.map(asset -> asset.terms().declared()).orElse(""));
    for (var step : wish.path()) {
      var parts = step.split(" ", 2);
      at = at.plus(Duration.ofDays(Long.parseLong(parts[1])));
      if (at.isBefore(stage.around.timing().now())) {
        request = take(request, parts[0], answer, language, at);
      }
    }
  }

  private DataRequest take(
      DataRequest request, String what, Answer answer, Language language, Instant at) {
    if (what.equals("extend")) {
      return ledger.write(request, request, new Doing(Who.BODY, what, SAID.in(language)), at);
    }
    var verb = Verb.valueOf(what.toUpperCase(Locale.ROOT).replace('-', '_'));
    var after = request.after(verb);
    return ledger.write(
        request,
        verb == Verb.ANSWER ? after.with(answer) : after,
        new Doing(REQUESTERS.contains(verb) ? Who.REQUESTER : Who.BODY, what, SAID.in(language)),
        at);
  }

  /// Of a wish without an answer, one that is never given.
  private Answer answer(Wish wish, Language language, String address) {
    var kind = Kind.of(wish.answer() == null ? Kind.NOT_HELD.code() : wish.answer());
    var next = stage.around.timing().today().plusMonths(4);
    return new Answer(
        kind,
        SAID.in(language),
        kind.needsGround() ? stage.law.grounds().getFirst().code() : "",
        kind.needsGround() ? stage.law.appeal().in(language) : "",
        kind == Kind.ALREADY_OPEN
            ? address.isEmpty() ? "https://donnees.nasimia.example/ailleurs" : address
            : "",
        kind == Kind.WILL_OPEN ? Quarter.of(next).toString() : "");
  }
}
