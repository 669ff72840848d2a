package mizan.platform.inventory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mizan.engine.results.DatasetsAt.Place;
import mizan.platform.accounts.Audit;
import mizan.platform.bodies.PublicBody;
import mizan.platform.editions.Edition;
import mizan.platform.editions.EditionPublished;
import mizan.platform.editions.Editions;
import mizan.platform.inventory.Asset.State;
import mizan.platform.inventory.Asset.Terms;
import mizan.platform.inventory.Asset.Verb;
import mizan.platform.inventory.Asset.Visibility;
import mizan.platform.inventory.AssetLedger.Doing;
import mizan.platform.inventory.InventoryCountry.Holding;
import mizan.platform.inventory.Step.Who;
import mizan.platform.reports.Whereabouts;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Plays the life of the invented country's inventory, once: what its bodies publish, as far as
/// their portals had it, and what they hold beside that, in every state.
@Component
class InventoryRehearsal {
  private static final int PUBLISHED_BY_PORTAL = 12;
  private static final int HELD_BY_BODY = 7;

  /// One in so many is declared where no harvest finds it.
  private static final int ASTRAY = 9;

  private static final String PARTIAL = "–";
  private static final Trilingual REASON =
      new Trilingual(
          "تعليل متخيَّل، كالبلد نفسه.",
          "Motivation inventée, comme le pays.",
          "Reasons as invented as the country.");

  private final Shelves shelves;
  private final AssetLedger ledger;
  private final Naming naming;
  private final Editions editions;
  private final Whereabouts whereabouts;

  InventoryRehearsal(
      Shelves shelves,
      AssetLedger ledger,
      Naming naming,
      Editions editions,
      Whereabouts whereabouts) {
    this.shelves = shelves;
    this.ledger = ledger;
    this.naming = naming;
    this.editions = editions;
    this.whereabouts = whereabouts;
  }

  /// Before [Sightings] hears of the same edition.
  @EventListener
  @Order(0)
  @Transactional
  public void hear(EditionPublished published) {
    if (!naming.grounds().holdings().isEmpty() && shelves.assets().list().isEmpty()) {
      editions.find(published.number()).filter(Edition::invented).ifPresent(this::play);
    }
  }

  private void play(Edition edition) {
    whereabouts
        .bodies(edition)
        .forEach((portal, body) -> {
          if (!body.isEmpty()) {
            whereabouts.list(edition, portal).stream()
                .filter(place -> !place.addresses().isEmpty() && !place.title().isBlank())
                .limit(PUBLISHED_BY_PORTAL)
                .forEach(place -> published(body, place));
          }
        });
    var turn = 0;
    for (var body : naming.bodies().list()) {
      for (var i = 0; i < HELD_BY_BODY; i++) {
        held(
            body, naming.grounds().holdings().get((turn + i) % naming.grounds().holdings().size()));
      }
      turn += HELD_BY_BODY;
    }
  }

  private void published(String body, Place place) {
    var titles = new HashMap<String, String>();
    place.titles().forEach((language, title) -> titles.put("title-" + language, title));
    titles.putIfAbsent("title-fr", place.title());
    var asset = decided(enter(body, described(titles, "gove", "statistic", "monthly")), null);
    var address = place.addresses().getFirst();
    var astray = asset.number() % ASTRAY == 0 ? address + "/ailleurs" : address;
    take(
        asset, asset.after(Verb.DECLARE).with(asset.terms().declared(astray)), Verb.DECLARE.code());
  }

  private void held(PublicBody body, Holding holding) {
    var titles =
        Map.of(
            "title-ar", holding.title().ar(),
            "title-fr", holding.title().fr(),
            "title-en", holding.title().en());
    if (holding.state() == State.IDENTIFIED) {
      enter(body.slug(), new Content(titles));
      return;
    }
    var entered =
        enter(body.slug(), described(titles, holding.theme(), holding.kind(), holding.frequency()));
    var asset =
        holding.visibility() == Visibility.PUBLIC
            ? entered
            : take(
                entered,
                entered.with(entered.terms().shown(holding.visibility(), holding.ground())),
                "veil");
    switch (holding.state()) {
      case UNDER_ASSESSMENT -> opened(asset, holding, Axis.values().length / 2);
      case ASSESSED -> opened(asset, holding, Axis.values().length);
      case DECIDED -> decided(asset, holding);
      case SCHEDULED -> {
        var ready = decided(asset, holding);
        var quarter = "%d-Q%d".formatted(today().getYear() + 1, 1 + ready.number() % 4);
        take(
            ready,
            ready.after(Verb.SCHEDULE).with(ready.terms().promised(quarter, "Direction")),
            Verb.SCHEDULE.code());
      }
      case WITHDRAWN -> take(asset, asset.after(Verb.WITHDRAW), Verb.WITHDRAW.code());
      case MERGED ->
          shelves.assets().list(body.slug()).stream()
              .filter(other -> other.number() != asset.number() && !other.state().isOver())
              .findFirst()
              .ifPresent(heir ->
                  take(
                      asset,
                      asset.after(Verb.MERGE).with(asset.terms().inherited(heir.id())),
                      Verb.MERGE.code()));
      case IDENTIFIED, DESCRIBED, PUBLISHED, LINKED, KEPT, LATE, BROKEN -> {}
    }
  }

  private static Content described(
      Map<String, String> titles, String theme, String kind, String frequency) {
    var answers = new HashMap<>(titles);
    titles.forEach((key, title) -> answers.put(key.replace("title", "description"), title));
    answers.put("theme", theme);
    answers.put("kind", kind);
    answers.put("frequency", frequency);
    answers.put("steward", "Direction");
    answers.put("steward-mail", "donnees@nasimia.example");
    answers.put("formats", "CSV");
    return new Content(answers);
  }

  private Asset enter(String body, Content content) {
    var number = shelves.assets().takeNumber(body);
    var state = content.missing().isEmpty() ? State.DESCRIBED : State.IDENTIFIED;
    ledger.enter(
        new Asset(body, number, state, content, Terms.NONE, naming.grounds().now(), 0), Who.BODY);
    return shelves.assets().find(body, number).orElseThrow();
  }

  private Asset take(Asset before, Asset after, String what) {
    return ledger.write(before, after, new Doing(Who.BODY, what, ""));
  }

  /// Opens the axes and says what was found on the first so many, and on the one that matters.
  private Asset opened(Asset asset, @Nullable Holding holding, int said) {
    var open = take(asset, asset.after(Verb.ASSESS), Verb.ASSESS.code());
    var place = 0;
    for (var axis : Axis.values()) {
      var asked = Assessment.asked(axis, Audit.SITE);
      var matters = holding != null && holding.axis() == axis;
      shelves
          .judging()
          .save(open, matters || place++ < said ? found(asked, matters ? holding : null) : asked);
    }
    return said < Axis.values().length
        ? open
        : take(open, open.after(Verb.CONCLUDE), Verb.CONCLUDE.code());
  }

  private Assessment found(Assessment asked, @Nullable Holding holding) {
    var outcome =
        holding == null || holding.found() == null ? Assessment.Outcome.NONE : holding.found();
    var later = today().plusMonths(6);
    return new Assessment(
        asked.axis(),
        1,
        Audit.SITE,
        outcome,
        outcome.needsGround() ? Objects.requireNonNull(holding).ground() : "",
        "",
        outcome == Assessment.Outcome.REMOVABLE ? "Agrégation" : "",
        outcome == Assessment.Outcome.ASKED ? "Autorité inventée" : "",
        outcome.isOpen() ? later : null,
        outcome == Assessment.Outcome.BLOCKING ? later.plusMonths(6) : null,
        today());
  }

  /// @param holding null for what is simply open
  private Asset decided(Asset asset, @Nullable Holding holding) {
    var assessed = opened(asset, holding, Axis.values().length);
    var outcome =
        holding == null || holding.decision() == null ? Decision.Outcome.OPEN : holding.decision();
    var now = naming.grounds().now();
    shelves
        .judging()
        .save(
            assessed,
            new Decision(
                1,
                outcome,
                holding == null || holding.ground().isEmpty()
                    ? List.of()
                    : List.of(holding.ground()),
                outcome == Decision.Outcome.OPEN ? Trilingual.same("") : REASON,
                outcome.needsGround() ? PARTIAL : "",
                "",
                outcome == Decision.Outcome.OPEN_LATER ? today().plusMonths(9) : null,
                outcome.needsGround() ? today().plusYears(1) : null,
                "",
                Audit.SITE,
                now,
                Audit.SITE,
                now));
    return take(assessed, assessed.after(Verb.DECIDE), Verb.DECIDE.code());
  }

  private LocalDate today() {
    return naming.grounds().today();
  }
}
