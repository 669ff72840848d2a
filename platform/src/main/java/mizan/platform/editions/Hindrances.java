package mizan.platform.editions;

import java.util.ArrayList;
import java.util.List;
import mizan.platform.portals.Portal;
import mizan.platform.portals.Portals;
import mizan.platform.web.Problem;
import org.springframework.stereotype.Component;

/// What stands in the way of a step, beside the state that the edition is in.
@Component
class Hindrances {
  private final EditionsStore editions;
  private final Said said;
  private final EditionParts parts;
  private final Portals portals;
  private final Deadlines deadlines;

  Hindrances(
      EditionsStore editions, Said said, EditionParts parts, Portals portals, Deadlines deadlines) {
    this.editions = editions;
    this.said = said;
    this.parts = parts;
    this.portals = portals;
    this.deadlines = deadlines;
  }

  /// What bodies and the jury said.
  @Component
  record Said(RepliesStore replies, OpinionsStore opinions) {}

  /// Everything that must be done first; none when the step can be taken.
  List<Problem> of(Step step, Edition edition) {
    return switch (step) {
      case FREEZE -> ofFreezing(edition.scope());
      case MEASURE -> ofMeasuring(edition);
      case CALL_JURY -> ofTheJury(edition);
      case PUBLISH -> ofPublishing(edition);
      case RESCOPE, FINISH, FAIL, OPEN_REPLIES, EXTEND_REPLIES, CLOSE, WITHDRAW -> List.of();
    };
  }

  /// @throws Problem that says the first of them
  void refuse(Step step, Edition edition) {
    for (var problem : of(step, edition)) {
      throw problem;
    }
  }

  private List<Problem> ofFreezing(EditionScope scope) {
    var problems = new ArrayList<Problem>();
    if (scope.portals().isEmpty()) {
      problems.add(Problem.conflict("editions.hindered.no-portals"));
    }
    var known = portals.list().stream().map(Portal::slug).toList();
    scope.portals().stream()
        .filter(slug -> !known.contains(slug))
        .map(slug -> Problem.conflict("editions.hindered.unknown-portal", slug))
        .forEach(problems::add);
    var to = scope.to();
    if (to != null && to.isBefore(deadlines.today())) {
      problems.add(Problem.conflict("editions.hindered.window-over", to));
    }
    return problems;
  }

  private List<Problem> ofMeasuring(Edition edition) {
    var problems = new ArrayList<Problem>();
    editions.list().stream()
        .filter(other -> other.isUnderWay() && other.number() != edition.number())
        .map(other -> Problem.conflict("editions.hindered.another", other.number()))
        .forEach(problems::add);
    var scope = edition.scope();
    if (!scope.includes(deadlines.today())) {
      problems.add(Problem.conflict("editions.hindered.outside-window"));
    }
    return problems;
  }

  private List<Problem> ofTheJury(Edition edition) {
    var problems = new ArrayList<Problem>();
    var until = edition.replyUntil();
    // in the invented country nobody waits
    if (until != null && !edition.invented() && !deadlines.today().isAfter(until)) {
      problems.add(Problem.conflict("editions.hindered.reply-time", until));
    }
    problems.addAll(ofReplies(edition));
    return problems;
  }

  private List<Problem> ofPublishing(Edition edition) {
    var problems = ofReplies(edition);
    var confirmed = said.opinions().confirmations(edition).size();
    if (confirmed < edition.scope().quorum()) {
      problems.add(
          Problem.conflict("editions.hindered.quorum", confirmed, edition.scope().quorum()));
    }
    problems.addAll(parts.hindrances(edition));
    return problems;
  }

  private List<Problem> ofReplies(Edition edition) {
    var problems = new ArrayList<Problem>();
    var open = said.replies().countOpen(edition.number());
    if (open > 0) {
      problems.add(Problem.conflict("editions.hindered.unanswered", open));
    }
    var pending = said.replies().countPendingOrders(edition.number());
    if (pending > 0) {
      problems.add(Problem.conflict("editions.hindered.recheck", pending));
    }
    return problems;
  }
}
