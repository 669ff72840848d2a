package mizan.platform.judgements;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import mizan.engine.results.Judged;
import mizan.platform.accounts.Audit;
import mizan.platform.accounts.Deed;
import mizan.platform.accounts.SignedIn;
import mizan.platform.editions.Edition;
import mizan.platform.editions.JudgedResults;
import mizan.platform.judgements.Judgement.Kind;
import mizan.platform.web.Language;
import mizan.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people judge of portals. START HERE. Each verb is one transaction with its entry in the
/// audit, and with the edition's results where it changes what a question comes to.
@Component
public class Judgements {
  private final JudgementsStore store;
  private final JudgedQuestions questions;
  private final Bench bench;
  private final Ground ground;

  Judgements(JudgementsStore store, JudgedQuestions questions, Bench bench, Ground ground) {
    this.store = store;
    this.questions = questions;
    this.bench = bench;
    this.ground = ground;
  }

  /// What verbs need of the rest of the site.
  @Component
  record Ground(Audit audit, JudgedResults results, InstantSource clock) {}

  /// Every question of an edition with what was said to it.
  @Transactional(readOnly = true)
  public List<Deliberation> list(Edition edition) {
    var said = store.list(edition.number());
    return questions.of(edition).stream()
        .map(question ->
            said.stream()
                .filter(each -> each.question().equals(question))
                .findFirst()
                .orElseGet(() -> new Deliberation(question, List.of())))
        .toList();
  }

  @Transactional(readOnly = true)
  public Deliberation find(Question question) {
    return store.find(question);
  }

  /// Takes what the assessor who is signed in says: their first judgement, or another with the
  /// reason for it.
  ///
  /// @throws Problem when they may not judge, something is missing, or what they saw when they
  ///   thought again is not the last
  @Transactional
  public void judge(Question question, Given given) {
    store.lock(question.edition());
    var edition = questions.require(question);
    var before = store.find(question);
    refuse(bench.refusal(edition, before));
    var who = bench.reader().orElseThrow();
    var own = before.find(who.person());
    // two who judge for the first time do so apart: neither has to have seen the other
    if (own.isPresent() && given.version() != before.said().size()) {
      throw Problem.conflict("judgements.changed");
    }
    var kind = own.isPresent() ? Kind.CHANGED : Kind.JUDGED;
    append(
        before,
        new Judgement(
            question,
            before.said().size() + 1,
            kind,
            who.person(),
            Bench.actor(who),
            given.step(scale(question)),
            given.addresses(),
            given.checkedNote(),
            own.isPresent() ? given.checkedReason() : "",
            now()));
  }

  /// Settles what the assessors are apart on, or settles it otherwise than before.
  ///
  /// @throws Problem when the unit may not, the reason is missing, or it has not seen the last word
  @Transactional
  public void settle(Question question, Given given) {
    store.lock(question.edition());
    var edition = questions.require(question);
    var before = store.find(question);
    refuse(bench.refusalToSettle(edition, before));
    if (given.version() != before.said().size()) {
      throw Problem.conflict("judgements.changed");
    }
    append(before, settlement(before, given, bench.reader().orElseThrow()));
  }

  private Judgement settlement(Deliberation before, Given given, SignedIn who) {
    var question = before.question();
    return new Judgement(
        question,
        before.said().size() + 1,
        Kind.SETTLED,
        who.person(),
        "",
        given.step(scale(question)),
        List.of(),
        given.checkedReason(),
        "",
        now());
  }

  /// What everything that was judged in an edition comes to, as results keep it.
  @Transactional(readOnly = true)
  public List<Judged.Value> values(int edition) {
    return store.list(edition).stream().flatMap(Deliberation::judged).toList();
  }

  /// Whether anything was ever judged in an edition, whatever it comes to.
  @Transactional(readOnly = true)
  public boolean isJudged(int edition) {
    return !store.list(edition).isEmpty();
  }

  /// Puts what was judged beside results that have only just been measured.
  @Transactional
  public void put(int edition) {
    if (!values(edition).isEmpty()) {
      ground.results.put(edition, () -> values(edition));
    }
  }

  private void append(Deliberation before, Judgement judgement) {
    store.append(judgement);
    var after = store.find(judgement.question());
    var known = before.judged().toList();
    if (!known.equals(after.judged().toList())) {
      var edition = judgement.question().edition();
      ground.results.put(edition, () -> values(edition));
    }
    ground.audit.record(
        new Deed(
            "judgements",
            "judgement",
            judgement.question().toString(),
            judgement.kind().code(),
            before.state().code(),
            after.state().code() + " " + judgement.value(),
            ""));
  }

  private static void refuse(Optional<Problem> refusal) {
    refusal.ifPresent(problem -> {
      throw problem;
    });
  }

  private static Iterable<Double> scale(Question question) {
    return JudgedQuestions.scale(question.criterion(), Language.ENGLISH).keySet();
  }

  private Instant now() {
    return ground.clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
