package mizan.platform.exchange;

import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.platform.exchange.Initiative.Told;
import mizan.platform.exchange.Requester.ToGather;
import mizan.platform.exchange.ReuseLedger.Seen;
import mizan.platform.web.Language;
import mizan.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes initiatives down: each change with its entry in the audit, and tells of it whoever must
/// hear.
@Component
class InitiativeLedger {
  private final InitiativesStore store;
  private final RequestsStore requests;
  private final ReuseLedger reuses;
  private final Notifying notifying;
  private final Around around;

  InitiativeLedger(
      InitiativesStore store,
      RequestsStore requests,
      ReuseLedger reuses,
      Notifying notifying,
      Around around) {
    this.store = store;
    this.requests = requests;
    this.reuses = reuses;
    this.notifying = notifying;
    this.around = around;
  }

  /// Writes an initiative down that was not there.
  ///
  /// @return its number
  int enter(Requester requester, Language language, ToGather wish) {
    var initiative =
        new Initiative(
            requests.takeNumber("initiative"),
            Moderation.SUBMITTED,
            new Told(
                wish.title(),
                wish.text(),
                language.code(),
                wish.topic(),
                wish.address(),
                wish.name(),
                requester.id()),
            wish.bundle(),
            "",
            "",
            around.timing().now(),
            1);
    enter(initiative);
    notifying.tell(requester, initiative, "send", "");
    notifying.await(initiative);
    return initiative.number();
  }

  void enter(Initiative initiative) {
    store.insert(initiative);
    notifying.record(initiative, "send", "");
  }

  /// Writes down what became of an initiative; bodies hear that it has come to be about their data.
  Initiative write(Initiative before, Initiative after, String what) {
    var next = after.next();
    if (!store.update(next)) {
      throw Problem.conflict("exchange.reuse.changed");
    }
    notifying.record(next, what, before.state().code());
    if (next.state() == Moderation.PUBLISHED) {
      var known = before.state() == Moderation.PUBLISHED ? bodies(before) : Set.<String>of();
      tellOthers(next, known);
    }
    return next;
  }

  /// Shows everybody an initiative.
  Initiative publish(Initiative initiative, Seen seen) {
    var published =
        write(initiative, placed(initiative, seen).in(Moderation.PUBLISHED, ""), "publish");
    around
        .events()
        .publishEvent(new MadePublic(Thing.INITIATIVE, published.number(), bodies(published)));
    return published;
  }

  /// Looks for the data of published initiatives in what was harvested and in the inventory.
  @Transactional
  public void place(Seen seen) {
    for (var initiative : store.list()) {
      var placed = placed(initiative, seen);
      if (initiative.state() == Moderation.PUBLISHED && !placed.equals(initiative)) {
        store.place(placed);
        tellOthers(placed, bodies(initiative));
      }
    }
  }

  Initiative placed(Initiative initiative, Seen seen) {
    var bundle = initiative.bundle();
    return initiative.with(
        bundle.with(bundle.uses().stream().map(use -> reuses.placed(use, seen)).toList()));
  }

  private void tellOthers(Initiative initiative, Set<String> known) {
    var fresh = new ArrayList<>(bodies(initiative));
    fresh.removeAll(known);
    notifying.use(initiative, fresh);
  }

  /// Those whose data it uses, and those who were asked.
  private Set<String> bodies(Initiative initiative) {
    var bundle = initiative.bundle();
    return Stream.concat(
            bundle.uses().stream().map(use -> use.body()),
            bundle.requests().stream()
                .flatMap(number -> requests.find(number).stream())
                .map(DataRequest::body))
        .filter(body -> !body.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
