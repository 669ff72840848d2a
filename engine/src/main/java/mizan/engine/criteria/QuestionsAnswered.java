package mizan.engine.criteria;

import java.util.List;

/// What users ask at the portal in public is answered within thirty days.
final class QuestionsAnswered implements Criterion.OfPortal {
  /// Of fewer nothing is said: one of them would weigh too much.
  private static final int FEWEST = 5;

  /// Some were answered later, or not yet.
  record Waiting(Where where, int answered, int asked) implements Finding {}

  @Override
  public Effort effort() {
    return Effort.M;
  }

  @Override
  public Verdict examine(PortalFacts portal, Setting setting) {
    var questions = portal.questions();
    if (!portal.living() || (questions != null && questions.asked() < FEWEST)) {
      return Verdict.notApplicable();
    }
    if (questions == null) {
      return Verdict.unknown();
    }
    return questions.answered() == questions.asked()
        ? Verdict.met()
        : Verdict.partly(
            (double) questions.answered() / questions.asked(),
            List.of(
                new Waiting(
                    Where.dataset("dcat:Catalog"), questions.answered(), questions.asked())));
  }
}
