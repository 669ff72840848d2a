package mizan.platform.judgements;

import java.util.ArrayList;
import java.util.List;
import mizan.platform.editions.Edition;
import mizan.platform.editions.EditionPart;
import mizan.platform.judgements.Deliberation.State;
import mizan.platform.web.Problem;
import org.springframework.stereotype.Component;

/// What judgements say to the publication of an edition: what assessors are apart on must be
/// settled first, which the unit can always do; what nobody or one alone has judged counts as not
/// measured, so that an edition never waits for people who do not come.
@Component
class JudgementsPart implements EditionPart {
  private final Judgements judgements;
  private final JudgedQuestions questions;
  private final Bench bench;

  JudgementsPart(Judgements judgements, JudgedQuestions questions, Bench bench) {
    this.judgements = judgements;
    this.questions = questions;
    this.bench = bench;
  }

  @Override
  public String name() {
    return "judgements.title";
  }

  @Override
  public String path(Edition edition) {
    return !questions.criteria(edition).isEmpty() && bench.mayLook(edition) ? "/judgements" : "";
  }

  @Override
  public List<Problem> hindrances(Edition edition) {
    var disputed = count(edition, State.DISPUTED);
    return disputed == 0
        ? List.of()
        : List.of(Problem.conflict("judgements.hindered.disputed", disputed));
  }

  @Override
  public List<Problem> warnings(Edition edition) {
    var warnings = new ArrayList<Problem>();
    var open = count(edition, State.OPEN);
    var half = count(edition, State.HALF);
    if (open + half > 0) {
      warnings.add(Problem.conflict("judgements.warned.unmeasured", open, half));
    }
    return warnings;
  }

  private long count(Edition edition, State state) {
    return judgements.list(edition).stream().filter(each -> each.state() == state).count();
  }
}
