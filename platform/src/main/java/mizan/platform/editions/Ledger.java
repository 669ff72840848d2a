package mizan.platform.editions;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import mizan.engine.fetching.Timekeeper;
import mizan.platform.accounts.Audit;
import mizan.platform.accounts.Deed;
import mizan.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes editions down: each change with its step of the timeline and its entry in the audit, all
/// or nothing.
@Component
class Ledger {
  private static final int LONGEST_WHY = 2000;

  private final EditionsStore store;
  private final OpinionsStore opinions;
  private final Audit audit;
  private final Timekeeper time;

  Ledger(EditionsStore store, OpinionsStore opinions, Audit audit, Timekeeper time) {
    this.store = store;
    this.opinions = opinions;
    this.audit = audit;
    this.time = time;
  }

  /// The newest first.
  @Transactional(readOnly = true)
  public List<Edition> list() {
    return store.list();
  }

  @Transactional(readOnly = true)
  public List<Taken> steps(int number) {
    return store.steps(number);
  }

  /// Enters an edition under the next number.
  @Transactional
  public Edition enter(Function<Integer, Edition> draft) {
    var number = store.list().stream().mapToInt(Edition::number).max().orElse(0) + 1;
    var edition = draft.apply(number);
    store.insert(edition);
    write(edition, "draft", "", "");
    return edition;
  }

  /// Takes a step.
  ///
  /// @param change makes the edition after the step what it becomes by it, or refuses
  /// @throws Problem when the step does not lead on from there, or somebody else was faster
  @Transactional
  public Edition take(Seen seen, Step step, UnaryOperator<Edition> change, String why) {
    var before = require(seen.number());
    if (seen.version() != null && seen.version() != before.version()) {
      throw Problem.conflict("editions.changed");
    }
    var reason = why.strip();
    if (reason.length() > LONGEST_WHY) {
      throw Problem.badRequest("editions.too-long", LONGEST_WHY).at("why");
    }
    var after = change.apply(before.after(step));
    if (!store.update(after)) {
      throw Problem.conflict("editions.changed");
    }
    write(after, step.code(), before.state().code(), reason);
    return after;
  }

  /// Writes down that links were asked for again: an edition's results are new.
  @Transactional
  public void writeRechecked(int number, Instant at) {
    var edition = require(number);
    renew(edition, edition.renewed(at), "rechecked");
  }

  /// Writes down that a finding was set aside: an edition's results are new.
  @Transactional
  public void writeSetAside(int number) {
    var edition = require(number);
    renew(edition, edition.renewed(edition.rechecked()), "set-aside");
  }

  /// Writes down that people judged a portal, or otherwise than before: an edition's results are
  /// new.
  @Transactional
  public void writeJudged(int number) {
    var edition = require(number);
    renew(edition, edition.renewed(edition.rechecked()), "judged");
  }

  /// What the jury confirmed of the results before does not count for the new ones.
  private void renew(Edition before, Edition after, String action) {
    if (!store.update(after)) {
      throw Problem.conflict("editions.changed");
    }
    audit.record(deed(after, action, after.state().code(), ""));
    for (var opinion : opinions.confirmations(before)) {
      var was = opinion.verdict().code();
      audit.record(
          new Deed(
              "editions", "edition", after.id(), "opinion-void", was, "void", opinion.member()));
    }
  }

  /// Has everybody else who changes an edition wait until this transaction has ended.
  ///
  /// @throws Problem when it was changed since it was seen
  Edition hold(Seen seen) {
    var edition = require(seen.number());
    if ((seen.version() != null && seen.version() != edition.version()) || !store.hold(edition)) {
      throw Problem.conflict("editions.changed");
    }
    return edition;
  }

  Optional<Edition> find(int number) {
    return store.list().stream().filter(edition -> edition.number() == number).findFirst();
  }

  /// @throws Problem when there is no such edition
  Edition require(int number) {
    return find(number)
        .orElseThrow(() -> Problem.notFound("editions.none", Integer.toString(number)));
  }

  Instant now() {
    return time.now().truncatedTo(ChronoUnit.SECONDS);
  }

  static String newId() {
    return UUID.randomUUID().toString();
  }

  private void write(Edition edition, String step, String before, String why) {
    store.addStep(edition.number(), new Taken(step, now(), why));
    audit.record(deed(edition, step, before, why));
  }

  private static Deed deed(Edition edition, String action, String before, String why) {
    return new Deed(
        "editions", "edition", edition.id(), action, before, edition.state().code(), why);
  }
}
