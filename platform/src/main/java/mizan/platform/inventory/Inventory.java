package mizan.platform.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mizan.platform.inventory.Asset.State;
import mizan.platform.inventory.Asset.Terms;
import mizan.platform.inventory.Asset.Verb;
import mizan.platform.inventory.Asset.Visibility;
import mizan.platform.inventory.AssetLedger.Doing;
import mizan.platform.web.Problem;
import mizan.platform.web.Texts;
import mizan.platform.web.WebAddress;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The national inventory: what bodies hold, and what is done about it. START HERE.
@Component
public class Inventory {
  private final Shelves shelves;
  private final AssetLedger ledger;
  private final Rights rights;
  private final Naming naming;
  private final ApplicationEventPublisher events;

  Inventory(
      Shelves shelves,
      AssetLedger ledger,
      Rights rights,
      Naming naming,
      ApplicationEventPublisher events) {
    this.shelves = shelves;
    this.ledger = ledger;
    this.rights = rights;
    this.naming = naming;
    this.events = events;
  }

  /// Every record that whoever asks may know of, by body and number.
  @Transactional(readOnly = true)
  public List<Asset> list() {
    return shelves.assets().list().stream().filter(rights::mayKnow).toList();
  }

  /// How many records nobody else may know of, by body and then by the code of their ground.
  @Transactional(readOnly = true)
  public Map<String, Map<String, Long>> hidden() {
    return shelves.assets().list().stream()
        .filter(asset -> asset.terms().visibility() == Visibility.HIDDEN)
        .collect(
            Collectors.groupingBy(
                Asset::body,
                TreeMap::new,
                Collectors.groupingBy(
                    asset -> asset.terms().ground(), TreeMap::new, Collectors.counting())));
  }

  /// How many records not everybody may read wholly; what they are, and how far, is not told.
  @Transactional(readOnly = true)
  public long withheld() {
    return shelves.assets().list().stream()
        .filter(asset -> asset.terms().visibility() != Visibility.PUBLIC)
        .count();
  }

  /// A record that whoever asks may know of; a hidden one is to others as if it did not exist.
  ///
  /// @param id `education.12`
  @Transactional(readOnly = true)
  public Optional<Asset> find(String id) {
    return lookUp(id).filter(rights::mayKnow);
  }

  /// The body that holds what a harvest found in a dataset; of records that not everybody may know
  /// of nothing is told.
  ///
  /// @param dataset its key, as its page's address has it
  @Transactional(readOnly = true)
  public Optional<String> findBody(String portal, String dataset) {
    return shelves.links().records(portal, dataset).stream()
        .flatMap(id -> lookUp(id).stream())
        .filter(asset -> asset.terms().visibility() != Visibility.HIDDEN)
        .map(Asset::body)
        .findFirst();
  }

  /// @throws Problem when there is none, for whoever asks
  Asset require(String id) {
    return find(id).orElseThrow(() -> Problem.notFound("inventory.none-such"));
  }

  Optional<Asset> lookUp(String id) {
    return RecordId.find(id).flatMap(asked -> shelves.assets().find(asked.body(), asked.number()));
  }

  /// What was done about a record, the first step first.
  @Transactional(readOnly = true)
  List<Step> steps(Asset asset) {
    return shelves.assets().steps(asset);
  }

  @Transactional(readOnly = true)
  List<InventoryStore.Version> versions(Asset asset) {
    return shelves.assets().versions(asset);
  }

  /// Enters a record: data that a body holds.
  ///
  /// @param anyway although the body has records that are called nearly the same
  /// @throws Problem when the asker may not, there is no such body, or nothing is called so
  @Transactional
  public Asset enter(String body, Content content, boolean anyway) {
    var who = rights.require(body);
    if (naming.bodies().find(body).isEmpty()) {
      throw Problem.badRequest("inventory.no-body", body).at("body");
    }
    requireSound(body, content);
    var number = shelves.assets().takeNumber(body);
    if (!anyway) {
      Likeness.of(shelves.assets().list(body))
          .find(content)
          .ifPresent(like -> {
            throw Problem.conflict("inventory.like", like.id()).at("anyway");
          });
    }
    var asset = new Asset(body, number, described(content), content, Terms.NONE, Instant.EPOCH, 0);
    ledger.enter(asset, who);
    return lookUp(asset.id()).orElseThrow();
  }

  /// Says of a record what it says from now on; what it said stays as a version.
  ///
  /// @param seen the version that the asker saw
  @Transactional
  public Asset describe(String id, int seen, Content content) {
    var asset = mine(id, seen);
    requireSound(asset.body(), content);
    return content.equals(asset.content())
        ? asset
        : ledger.write(
            asset, described(asset, content), new Doing(rights.require(asset.body()), "edit", ""));
  }

  /// A record as it would be with another description.
  ///
  /// @throws Problem when it may not be described so
  static Asset described(Asset asset, Content content) {
    if (asset.state().isOver()) {
      throw Problem.conflict("inventory.not-now");
    }
    requireTitle(content);
    var early = Verb.DESCRIBE.isPossible(asset.state());
    if (!early && !content.missing().isEmpty()) {
      throw Problem.badRequest("inventory.still-needed")
          .at(content.missing().getFirst().keys().getFirst());
    }
    return asset.with(content).in(early ? described(content) : asset.state());
  }

  private static State described(Content content) {
    return content.missing().isEmpty() ? State.DESCRIBED : State.IDENTIFIED;
  }

  private void requireSound(String body, Content content) {
    var system = content.get(AssetField.SYSTEM);
    if (!system.isEmpty() && shelves.systems().find(body, Integer.parseInt(system)).isEmpty()) {
      throw Problem.badRequest("inventory.no-system").at(AssetField.SYSTEM.code());
    }
    requireTitle(content);
  }

  static void requireTitle(Content content) {
    if (!content.isAnswered(AssetField.TITLE)) {
      throw Problem.badRequest("inventory.title-missing").at(AssetField.TITLE.keys().getFirst());
    }
  }

  /// Shows everybody all of a record, its title alone, or nothing.
  ///
  /// @param ground on which not all is shown
  @Transactional
  public Asset show(String id, int seen, Visibility visibility, String ground) {
    var asset = mine(id, seen);
    if (visibility != Visibility.PUBLIC) {
      naming.grounds().require(ground, "ground");
    }
    var terms = asset.terms().shown(visibility, visibility == Visibility.PUBLIC ? "" : ground);
    return ledger.write(
        asset, asset.with(terms), new Doing(rights.require(asset.body()), "veil", ""));
  }

  /// Promises a quarter in which the data are to be published: it counts as a commitment.
  ///
  /// @param quarter `2027-Q1`, not over yet
  /// @param responsible who sees to it, by function
  @Transactional
  public Asset schedule(String id, int seen, String quarter, String responsible) {
    var asset = mine(id, seen);
    requireOpening(asset, false);
    if (Quarter.find(quarter)
        .filter(asked -> asked.lastDay().isAfter(naming.grounds().today()))
        .isEmpty()) {
      throw Problem.badRequest("inventory.wrong.quarter").at("quarter");
    }
    var who = Texts.requiredLine(responsible, "responsible");
    return ledger.write(
        asset,
        asset.after(Verb.SCHEDULE).with(asset.terms().promised(quarter, who)),
        new Doing(rights.require(asset.body()), Verb.SCHEDULE.code(), quarter));
  }

  /// Says where the data are published; a harvest has still to find them there.
  @Transactional
  public Asset declare(String id, int seen, String address) {
    var asset = mine(id, seen);
    requireOpening(asset, true);
    var place = Texts.text(address, "address");
    if (!WebAddress.isOne(place)) {
      throw Problem.badRequest("inventory.wrong.address", place).at("address");
    }
    events.publishEvent(new AssetDeclared(place));
    return ledger.write(
        asset,
        asset.after(Verb.DECLARE).with(asset.terms().declared(place)),
        new Doing(rights.require(asset.body()), Verb.DECLARE.code(), place));
  }

  private void requireOpening(Asset asset, boolean orRestricted) {
    var decision =
        shelves
            .judging()
            .findDecision(asset.body(), asset.number())
            .filter(Decision::isSigned)
            .map(Decision::outcome);
    if (decision.filter(Decision.Outcome::isOpening).isEmpty()
        && !(orRestricted && decision.equals(Optional.of(Decision.Outcome.RESTRICTED)))) {
      throw Problem.conflict("inventory.not-open");
    }
  }

  /// Takes a record out: the data are no longer held, or never were. It stays readable.
  @Transactional
  public Asset withdraw(String id, int seen, String reason) {
    var asset = mine(id, seen);
    return ledger.write(
        asset,
        asset.after(Verb.WITHDRAW),
        new Doing(rights.require(asset.body()), Verb.WITHDRAW.code(), reason(reason)));
  }

  /// Puts a record into another of the same body, which tells of the same data.
  ///
  /// @param into the other's id
  @Transactional
  public Asset merge(String id, int seen, String into, String reason) {
    var asset = mine(id, seen);
    var heir =
        lookUp(into.strip())
            .filter(other -> other.body().equals(asset.body()))
            .filter(other -> !other.state().isOver() && other.number() != asset.number())
            .orElseThrow(() -> Problem.badRequest("inventory.no-heir").at("heir"));
    return ledger.write(
        asset,
        asset.after(Verb.MERGE).with(asset.terms().inherited(heir.id())),
        new Doing(rights.require(asset.body()), Verb.MERGE.code(), reason(reason)));
  }

  /// A record that the asker may change and has seen as it stands.
  Asset mine(String id, int seen) {
    var asset = require(id);
    rights.require(asset.body());
    if (asset.version() != seen) {
      throw Problem.conflict("inventory.changed");
    }
    if (asset.state().isOver()) {
      throw Problem.conflict("inventory.not-now");
    }
    return asset;
  }

  static String reason(String said) {
    var clean = Texts.text(said, "said");
    if (clean.isEmpty()) {
      throw Problem.badRequest("inventory.reason-missing").at("said");
    }
    return clean;
  }
}
