package mizan.platform.editions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import mizan.platform.methodologies.Methodologies;
import mizan.platform.methodologies.Methodologies.Published;
import mizan.platform.portals.Portal;
import mizan.platform.portals.Portals;
import mizan.platform.web.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// The verbs of an edition: each looks what stands in the way, and is one transaction with its
/// entry in the audit. Who may use which, the controllers' addresses say.
@Component
class Life {
  private final Ledger ledger;
  private final Hindrances hindrances;
  private final Deadlines deadlines;
  private final Frame frame;
  private final ApplicationEventPublisher events;

  Life(
      Ledger ledger,
      Hindrances hindrances,
      Deadlines deadlines,
      Frame frame,
      ApplicationEventPublisher events) {
    this.ledger = ledger;
    this.hindrances = hindrances;
    this.deadlines = deadlines;
    this.frame = frame;
    this.events = events;
  }

  /// What an edition is fixed to when it is frozen.
  @Component
  static final class Frame {
    private final Portals portals;
    private final Methodologies methodologies;
    private final EditionSettings settings;

    Frame(Portals portals, Methodologies methodologies, EditionSettings settings) {
      this.portals = portals;
      this.methodologies = methodologies;
      this.settings = settings;
    }

    /// With every registered portal where none was chosen, and the methodology in force where none
    /// was, whose file is kept with the edition.
    Edition fix(Edition edition) {
      var scope = edition.scope();
      if (edition.automatic() && scope.portals().isEmpty()) {
        scope = EditionScope.usual(portals.list().stream().map(Portal::slug).toList());
      }
      return edition.scoped(scope.by(chosen(scope).name()));
    }

    private Published chosen(EditionScope scope) {
      return scope.methodology().isEmpty()
          ? methodologies.inForce()
          : methodologies
              .find(scope.methodology())
              .orElseThrow(
                  () -> Problem.conflict("editions.hindered.methodology", scope.methodology()));
    }

    void keepMethodology(Edition edition) {
      var file = Editions.methodology(settings.folder(edition));
      try {
        Files.createDirectories(file.getParent());
        Files.writeString(file, chosen(edition.scope()).text());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  Edition draft(EditionScope scope, boolean automatic, boolean invented, List<String> languages) {
    return ledger.enter(number ->
        new Edition(
            Ledger.newId(),
            number,
            ledger.now(),
            null,
            Edition.State.DRAFT,
            "editions/" + number,
            invented,
            automatic,
            null,
            0,
            languages,
            scope,
            null,
            0));
  }

  Edition rescope(Seen seen, EditionScope scope) {
    return ledger.take(seen, Step.RESCOPE, edition -> edition.scoped(scope.checked()), "");
  }

  Edition freeze(Seen seen) {
    var frozen =
        take(
            seen,
            Step.FREEZE,
            edition -> {
              var fixed = frame.fix(edition);
              hindrances.refuse(Step.FREEZE, fixed);
              frame.keepMethodology(fixed);
              return fixed;
            });
    events.publishEvent(new EditionFrozen(frozen.number()));
    return frozen;
  }

  Edition measure(Seen seen) {
    return take(seen, Step.MEASURE, edition -> edition.measuredFrom(ledger.now()));
  }

  /// Takes an edition on to its measuring that the site does by itself, from wherever it stands.
  Edition toMeasuring(int number) {
    var edition = ledger.require(number);
    if (edition.state() == Edition.State.DRAFT) {
      edition = freeze(Seen.now(number));
    }
    return edition.state() == Edition.State.FROZEN ? measure(Seen.now(number)) : edition;
  }

  void finish(int number) {
    take(Seen.now(number), Step.FINISH, edition -> edition.measuredUntil(ledger.now()));
    events.publishEvent(new ProvisionalResultsReady(number));
  }

  void fail(int number) {
    take(Seen.now(number), Step.FAIL, edition -> edition.measuredUntil(ledger.now()));
  }

  Edition openReplies(Seen seen) {
    var opened =
        take(
            seen,
            Step.OPEN_REPLIES,
            edition ->
                edition.openUntil(deadlines.after(deadlines.today(), edition.scope().replyDays())));
    events.publishEvent(new RepliesOpened(opened.number()));
    return opened;
  }

  /// Reply time once begun is only ever prolonged.
  Edition extendReplies(Seen seen, LocalDate until, String why) {
    requireReason(why);
    return ledger.take(
        seen,
        Step.EXTEND_REPLIES,
        edition -> {
          var end = edition.replyUntil();
          if (end != null && !until.isAfter(end)) {
            throw Problem.badRequest("editions.extend.shorter", end).at("until");
          }
          if (until.isAfter(deadlines.today().plusYears(1))) {
            throw Problem.badRequest("editions.extend.too-long").at("until");
          }
          return edition.openUntil(deadlines.workday(until));
        },
        why);
  }

  Edition callJury(Seen seen) {
    var called = take(seen, Step.CALL_JURY, UnaryOperator.identity());
    events.publishEvent(new JuryCalled(called.number()));
    return called;
  }

  Edition publish(Seen seen) {
    var published = take(seen, Step.PUBLISH, UnaryOperator.identity());
    events.publishEvent(new EditionPublished(published.number()));
    return published;
  }

  Edition close(Seen seen) {
    var closed = take(seen, Step.CLOSE, UnaryOperator.identity());
    events.publishEvent(new EditionClosed(closed.number()));
    return closed;
  }

  Edition withdraw(Seen seen, String why) {
    requireReason(why);
    var withdrawn = ledger.take(seen, Step.WITHDRAW, UnaryOperator.identity(), why);
    events.publishEvent(new EditionWithdrawn(withdrawn.number()));
    return withdrawn;
  }

  private Edition take(Seen seen, Step step, UnaryOperator<Edition> change) {
    return ledger.take(
        seen,
        step,
        edition -> {
          var changed = change.apply(edition);
          hindrances.refuse(step, changed);
          return changed;
        },
        "");
  }

  private static void requireReason(String why) {
    if (why.isBlank()) {
      throw Problem.badRequest("editions.why-missing").at("why");
    }
  }
}
