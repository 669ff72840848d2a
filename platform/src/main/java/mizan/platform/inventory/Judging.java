package mizan.platform.inventory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.platform.inventory.Assessment.Outcome;
import mizan.platform.inventory.Asset.Verb;
import mizan.platform.inventory.AssetLedger.Doing;
import mizan.platform.web.Problem;
import mizan.platform.web.Texts;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What may stand against opening a record's data, and what is decided: six axes looked at by those
/// who are asked, then a decision that one person proposes and another signs.
@Component
public class Judging {
  private final Inventory inventory;
  private final JudgingStore store;
  private final AssetLedger ledger;
  private final Rights rights;
  private final Grounds grounds;

  Judging(
      Inventory inventory, JudgingStore store, AssetLedger ledger, Rights rights, Grounds grounds) {
    this.inventory = inventory;
    this.store = store;
    this.ledger = ledger;
    this.rights = rights;
    this.grounds = grounds;
  }

  /// By axis; none before the assessment was opened.
  @Transactional(readOnly = true)
  List<Assessment> assessments(Asset asset) {
    return store.assessments(asset.body(), asset.number());
  }

  /// The decisions on a record, the first first; the last may not be signed yet.
  @Transactional(readOnly = true)
  List<Decision> decisions(Asset asset) {
    return store.decisions(asset.body(), asset.number());
  }

  /// The last signed decision on a record.
  @Transactional(readOnly = true)
  public Optional<Decision> findDecision(Asset asset) {
    return decisions(asset).reversed().stream().filter(Decision::isSigned).findFirst();
  }

  /// Opens the six axes, each to a person who is asked about it.
  ///
  /// @param reviewers by the axis' code; whoever opens, where none is named
  @Transactional
  public Asset open(String id, int seen, Map<String, String> reviewers) {
    var asset = inventory.mine(id, seen);
    var opened = write(asset, asset.after(Verb.ASSESS), Verb.ASSESS.code(), "");
    for (var axis : Axis.values()) {
      store.save(opened, Assessment.asked(axis, reviewer(asset, reviewers.get(axis.code()))));
    }
    return opened;
  }

  private String reviewer(Asset asset, @Nullable String named) {
    if (named == null || named.isEmpty()) {
      return rights.person();
    }
    if (rights.reviewers(asset.body()).noneMatch(person -> person.id().equals(named))) {
      throw Problem.badRequest("inventory.no-reviewer");
    }
    return named;
  }

  /// Opens all axes again: a leak was found, the law has changed, somebody asked for the data. What
  /// was found stays until it is found anew.
  @Transactional
  public Asset reopen(String id, int seen, String reason) {
    var asset = inventory.mine(id, seen);
    var said = Inventory.reason(reason);
    var opened = write(asset, asset.after(Verb.REOPEN), Verb.REOPEN.code(), said);
    for (var known : assessments(asset)) {
      store.save(opened, known.reopened());
    }
    return opened;
  }

  /// Says what was found on an axis; with the last of the six, the record is assessed.
  ///
  /// @param found its round, reviewer and day are not looked at
  @Transactional
  public Asset assess(String id, int seen, Assessment found) {
    var asset = inventory.mine(id, seen);
    if (asset.state() != Asset.State.UNDER_ASSESSMENT) {
      throw Problem.conflict("inventory.not-now");
    }
    var asked =
        assessments(asset).stream()
            .filter(each -> each.axis() == found.axis())
            .findFirst()
            .orElseThrow();
    if (!asked.reviewer().equals(rights.person()) && !rights.isOfTheUnit()) {
      throw Problem.forbidden("inventory.not-asked");
    }
    requireComplete(found);
    store.save(asset, found.by(asked, grounds.today()));
    var isLast = assessments(asset).stream().allMatch(each -> each.outcome() != null);
    return write(
        asset,
        isLast ? asset.after(Verb.CONCLUDE) : asset,
        isLast ? Verb.CONCLUDE.code() : "review",
        "");
  }

  private void requireComplete(Assessment found) {
    var outcome = found.outcome();
    if (outcome == null) {
      throw Problem.badRequest("inventory.outcome-missing").at("outcome");
    }
    if (outcome.needsGround()) {
      var ground = grounds.require(found.ground(), "ground");
      if (!ground.axes().contains(found.axis())) {
        throw Problem.badRequest("inventory.ground-other").at("ground");
      }
    }
    if (outcome == Outcome.REMOVABLE && found.mitigation().isBlank()) {
      throw Problem.badRequest("inventory.mitigation-missing").at("mitigation");
    }
    if (outcome == Outcome.ASKED && found.asked().isBlank()) {
      throw Problem.badRequest("inventory.asked-missing").at("asked");
    }
    if (outcome.isOpen()) {
      requireLater(found.due(), "due");
    }
    if (outcome == Outcome.BLOCKING) {
      requireLater(found.again(), "again");
    }
  }

  /// Proposes a decision; another person signs it. A proposal that nobody has signed gives way.
  ///
  /// @param proposed its number and people are not looked at
  @Transactional
  public Asset propose(String id, int seen, Decision proposed) {
    var asset = inventory.mine(id, seen);
    if (!Verb.DECIDE.isPossible(asset.state())) {
      throw Problem.conflict("inventory.not-now");
    }
    requireLawful(proposed, assessments(asset));
    var last = store.findDecision(asset.body(), asset.number());
    var number = last.map(each -> each.isSigned() ? each.number() + 1 : each.number()).orElse(1);
    store.save(asset, proposed.by(number, rights.person(), grounds.now()));
    return write(asset, asset, "propose", "");
  }

  /// A no has a ground, a reason and a day on which it is looked at again; a yes has nothing in its
  /// way.
  private void requireLawful(Decision decision, List<Assessment> found) {
    var outcome = decision.outcome();
    if (Stream.of(decision.reason().ar(), decision.reason().fr(), decision.reason().en())
            .allMatch(String::isBlank)
        && outcome != Decision.Outcome.OPEN) {
      throw Problem.badRequest("inventory.reason-missing").at("reason-fr");
    }
    if (outcome.needsGround()) {
      if (decision.grounds().isEmpty()) {
        throw Problem.badRequest("inventory.ground-missing").at("ground");
      }
      decision.grounds().forEach(ground -> grounds.require(ground, "ground"));
      requireLater(decision.review(), "review");
      if (decision.partial().isBlank()) {
        throw Problem.badRequest("inventory.partial-missing").at("partial");
      }
    }
    if (outcome == Decision.Outcome.OPEN_LATER) {
      requireLater(decision.from(), "from");
    }
    if (outcome.isOpening() && has(found, Outcome.BLOCKING)) {
      throw Problem.conflict("inventory.blocked").at("outcome");
    }
    if (outcome == Decision.Outcome.OPEN && has(found, Outcome.REMOVABLE)) {
      throw Problem.conflict("inventory.removable").at("outcome");
    }
  }

  private static boolean has(List<Assessment> found, Outcome outcome) {
    return found.stream().anyMatch(each -> each.outcome() == outcome);
  }

  private void requireLater(@Nullable LocalDate day, String field) {
    if (day == null || !day.isAfter(grounds.today())) {
      throw Problem.badRequest("inventory.day-later").at(field);
    }
  }

  /// Signs what another person proposed: it is decided.
  @Transactional
  public Asset sign(String id, int seen) {
    var asset = inventory.mine(id, seen);
    var proposed =
        store
            .findDecision(asset.body(), asset.number())
            .filter(each -> !each.isSigned())
            .orElseThrow(() -> Problem.conflict("inventory.not-now"));
    if (proposed.proposedBy().equals(rights.person())) {
      throw Problem.forbidden("inventory.four-eyes");
    }
    store.save(asset, proposed.signed(rights.person(), grounds.now()));
    return write(asset, asset.after(Verb.DECIDE), Verb.DECIDE.code(), "");
  }

  private Asset write(Asset before, Asset after, String what, String said) {
    return ledger.write(before, after, new Doing(rights.require(before.body()), what, said));
  }

  /// The words of a reason, of which not every language is known.
  static Trilingual reason(String ar, String fr, String en) {
    return new Trilingual(
        Texts.text(ar, "reason-ar"), Texts.text(fr, "reason-fr"), Texts.text(en, "reason-en"));
  }
}
