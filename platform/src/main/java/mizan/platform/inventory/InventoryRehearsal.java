package mizan.platform.inventory;

import java.time.Duration;
import java.time.Instant;
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
/// their portals had it, and what they hold beside that, in every state, over most of a year.
@Component
class InventoryRehearsal {
  private static final int PUBLISHED_BY_PORTAL = 12;
  private static final int HELD_BY_BODY = 7;
  private static final int BODIES_WITH_SYSTEMS = 12;

  /// How many days ago records were entered, at least, and over how many days more.
  private static final int FIRST_DAYS = 120;

  private static final int SPREAD_DAYS = 190;

  /// One in so many is declared where no harvest finds it.
  private static final int ASTRAY = 9;

  /// One in so many was promised for the quarter in which it was declared, and one for that before.
  private static final int PROMISED = 4;

  /// One in so many decisions is to be looked at again since a month.
  private static final int OVERDUE = 13;

  /// About how long it takes from a promise to the day on which it is declared to be kept.
  private static final Duration A_WHILE = Duration.ofDays(9);

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
    naming.bodies().list().stream()
        .limit(BODIES_WITH_SYSTEMS)
        .forEach(body -> systems(body.slug()));
    var turn = 0;
    for (var body : naming.bodies().list()) {
      for (var i = 0; i < HELD_BY_BODY; i++) {
        held(
            body, naming.grounds().holdings().get((turn + i) % naming.grounds().holdings().size()));
      }
      turn += HELD_BY_BODY;
    }
  }

  private void systems(String body) {
    for (var system : naming.grounds().systems()) {
      shelves
          .systems()
          .insert(
              new InformationSystem(
                  body,
                  shelves.assets().takeNumber(body + Systems.COUNTER),
                  system.names(),
                  system.purpose(),
                  system.vendor(),
                  system.declaration(),
                  1));
    }
  }

  private void published(String body, Place place) {
    var titles = new HashMap<String, String>();
    place.titles().forEach((language, title) -> titles.put("title-" + language, title));
    titles.putIfAbsent("title-fr", place.title());
    var asset =
        promised(decided(enter(body, described(titles, "gove", "statistic", "monthly")), null));
    var address = place.addresses().getFirst();
    var astray = asset.number() % ASTRAY == 0 ? address + "/ailleurs" : address;
    take(
        asset, asset.after(Verb.DECLARE).with(asset.terms().declared(astray)), Verb.DECLARE.code());
  }

  /// Some that are published were promised, in time or not.
  private Asset promised(Asset asset) {
    var declared = Quarter.of(naming.grounds().day(later(asset).plus(A_WHILE)));
    return switch (asset.number() % PROMISED) {
      case 0 -> scheduled(asset, declared);
      case 1 -> scheduled(asset, declared.plus(-1));
      default -> asset;
    };
  }

  private Asset scheduled(Asset asset, Quarter quarter) {
    var promised = asset.terms().promised(quarter.toString(), "Direction");
    return take(
        asset, asset.after(Verb.SCHEDULE).with(promised), Verb.SCHEDULE.code(), quarter.toString());
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
    var entered = enter(body.slug(), described(body.slug(), titles, holding));
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
      case SCHEDULED ->
          scheduled(decided(asset, holding), Quarter.of(today()).plus(holding.promised()));
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

  /// A system is named by bodies that have it.
  private Content described(String body, Map<String, String> titles, Holding holding) {
    var answers =
        new HashMap<>(
            described(titles, holding.theme(), holding.kind(), holding.frequency()).answers());
    answers.putAll(holding.answers());
    if (shelves.systems().list(body).isEmpty()) {
      answers.remove(AssetField.SYSTEM.code());
    }
    return new Content(answers);
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
    var at = naming.grounds().now().minus(Duration.ofDays(FIRST_DAYS + number * 13 % SPREAD_DAYS));
    ledger.enter(new Asset(body, number, state, content, Terms.NONE, at, 0), Who.BODY, at);
    return shelves.assets().find(body, number).orElseThrow();
  }

  private Asset take(Asset before, Asset after, String what) {
    return take(before, after, what, "");
  }

  private Asset take(Asset before, Asset after, String what, String said) {
    return ledger.write(before, after, new Doing(Who.BODY, what, said), later(before));
  }

  /// Some days after what was done last, not later than today.
  private Instant later(Asset asset) {
    var days = 2 + (asset.number() * 7 + asset.version() * 5) % 17;
    var later = asset.changed().plus(Duration.ofDays(days));
    var now = naming.grounds().now();
    return later.isAfter(now) ? now : later;
  }

  /// Opens the axes and says what was found on the first so many, and on the one that matters.
  private Asset opened(Asset asset, @Nullable Holding holding, int said) {
    var open = take(asset, asset.after(Verb.ASSESS), Verb.ASSESS.code());
    var day = naming.grounds().day(later(open));
    var place = 0;
    for (var axis : Axis.values()) {
      var asked = Assessment.asked(axis, Audit.SITE);
      var matters = holding != null && holding.axis() == axis;
      shelves
          .judging()
          .save(
              open,
              matters || place++ < said ? found(asked, matters ? holding : null, day) : asked);
    }
    return said < Axis.values().length
        ? open
        : take(open, open.after(Verb.CONCLUDE), Verb.CONCLUDE.code());
  }

  private Assessment found(Assessment asked, @Nullable Holding holding, LocalDate said) {
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
        said);
  }

  /// @param holding null for what is simply open
  private Asset decided(Asset asset, @Nullable Holding holding) {
    var assessed = opened(asset, holding, Axis.values().length);
    var outcome =
        holding == null || holding.decision() == null ? Decision.Outcome.OPEN : holding.decision();
    var signed = later(assessed);
    var review = assessed.number() % OVERDUE == 0 ? today().minusMonths(1) : today().plusMonths(8);
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
                outcome.needsGround() ? review : null,
                "",
                Audit.SITE,
                signed,
                Audit.SITE,
                signed));
    return take(assessed, assessed.after(Verb.DECIDE), Verb.DECIDE.code());
  }

  private LocalDate today() {
    return naming.grounds().today();
  }
}
