package mizan.platform.judgements;

import static mizan.platform.editions.Edition.State.FROZEN;
import static mizan.platform.editions.Edition.State.IN_REPLY;
import static mizan.platform.editions.Edition.State.JURY;
import static mizan.platform.editions.Edition.State.MEASURING;
import static mizan.platform.editions.Edition.State.PROVISIONAL;

import java.util.Optional;
import java.util.Set;
import mizan.platform.accounts.Accounts;
import mizan.platform.accounts.Grant;
import mizan.platform.accounts.Role;
import mizan.platform.accounts.SignedIn;
import mizan.platform.editions.Admission;
import mizan.platform.editions.Edition;
import mizan.platform.judgements.Deliberation.State;
import mizan.platform.portals.Portals;
import mizan.platform.web.Problem;
import org.springframework.stereotype.Component;

/// Who may judge, who may settle, and who sees what of it.
@Component
class Bench {
  private static final Set<Edition.State> IN_TIME =
      Set.of(FROZEN, MEASURING, PROVISIONAL, IN_REPLY, JURY);

  private final Accounts accounts;
  private final Admission admission;
  private final Portals portals;

  Bench(Accounts accounts, Admission admission, Portals portals) {
    this.accounts = accounts;
    this.admission = admission;
    this.portals = portals;
  }

  Optional<SignedIn> reader() {
    return accounts.findSignedIn();
  }

  /// The kind of actor for which somebody judges; the first of several by name.
  static String actor(SignedIn who) {
    return who.grants().stream()
        .filter(grant -> grant.role() == Role.ASSESSOR)
        .map(Grant::of)
        .min(String::compareTo)
        .orElseThrow(() -> Problem.forbidden("judgements.assessors-only"));
  }

  static boolean isInTime(Edition edition) {
    return IN_TIME.contains(edition.state());
  }

  /// Why whoever asks may not judge now; empty when they may.
  Optional<Problem> refusal(Edition edition, Deliberation deliberation) {
    var who = accounts.findSignedIn().filter(known -> known.has(Role.ASSESSOR));
    if (who.isEmpty()) {
      return Optional.of(Problem.forbidden("judgements.assessors-only"));
    }
    if (!isInTime(edition)) {
      return Optional.of(tooLate(edition));
    }
    if (who.get().isOfTheUnit()) {
      return Optional.of(Problem.forbidden("judgements.unit-settles"));
    }
    if (isOfItsBody(who.get(), deliberation.question())) {
      return Optional.of(Problem.forbidden("judgements.own-portal"));
    }
    if (deliberation.state() == State.SETTLED) {
      return Optional.of(Problem.conflict("judgements.is-settled"));
    }
    return deliberation.isComplete() && deliberation.find(who.get().person()).isEmpty()
        ? Optional.of(Problem.conflict("judgements.two-have-judged"))
        : Optional.empty();
  }

  /// Why whoever asks may not settle it now; empty when they may.
  Optional<Problem> refusalToSettle(Edition edition, Deliberation deliberation) {
    var who = accounts.findSignedIn().filter(SignedIn::isOfTheUnit);
    if (who.isEmpty()) {
      return Optional.of(Problem.forbidden("judgements.unit-only"));
    }
    if (!isInTime(edition)) {
      return Optional.of(tooLate(edition));
    }
    if (isOfItsBody(who.get(), deliberation.question())) {
      return Optional.of(Problem.forbidden("judgements.own-portal"));
    }
    var state = deliberation.state();
    return state == State.DISPUTED || state == State.SETTLED
        ? Optional.empty()
        : Optional.of(Problem.conflict("judgements.nothing-to-settle"));
  }

  /// Whether anything of an edition's judgements is for whoever asks.
  boolean mayLook(Edition edition) {
    return seesAllOf(edition)
        || isAssessor(edition)
        || edition.scope().portals().stream()
            .anyMatch(portal -> admission.mayRead(edition, portal));
  }

  /// Whether a portal is in what whoever asks may look through.
  boolean mayLookAt(Edition edition, String portal) {
    return seesAllOf(edition) || isAssessor(edition) || admission.mayRead(edition, portal);
  }

  /// Whether whoever asks may see what was said to a question by others than themselves. To an
  /// assessor it is told once nothing that they read could sway what they say; to officers of the
  /// body with the provisional results, once it comes to something.
  boolean sees(Edition edition, Deliberation deliberation) {
    var question = deliberation.question();
    return seesAllOf(edition)
        || (isAssessor(edition) && deliberation.isComplete() && !isOfItsBody(question))
        || (deliberation.value().isPresent() && admission.mayRead(edition, question.portal()));
  }

  private boolean seesAllOf(Edition edition) {
    return edition.isPublic() || accounts.findSignedIn().filter(SignedIn::isOfTheUnit).isPresent();
  }

  /// What was withdrawn or failed is of no concern to assessors any more.
  private boolean isAssessor(Edition edition) {
    return isInTime(edition)
        && accounts.findSignedIn().filter(who -> who.has(Role.ASSESSOR)).isPresent();
  }

  private boolean isOfItsBody(Question question) {
    return accounts.findSignedIn().filter(who -> isOfItsBody(who, question)).isPresent();
  }

  private boolean isOfItsBody(SignedIn who, Question question) {
    return portals
        .find(question.portal())
        .filter(portal -> who.isOfficerOf(portal.body()))
        .isPresent();
  }

  private static Problem tooLate(Edition edition) {
    return Problem.conflict(edition.isPublic() ? "judgements.too-late" : "judgements.not-now");
  }
}
