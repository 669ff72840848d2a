package mizan.platform.recommendations;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import mizan.platform.accounts.Accounts;
import mizan.platform.accounts.Audit;
import mizan.platform.accounts.Deed;
import mizan.platform.recommendations.Recommendation.Verb;
import mizan.platform.recommendations.Step.Who;
import mizan.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The recommendations to public bodies, and what is done about them. START HERE.
@Component
public class Recommendations {
  private static final int LONGEST_TEXT = 4_000;
  private static final int YEARS_AHEAD = 5;

  private final RecommendationsStore store;
  private final Accounts accounts;
  private final Audit audit;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  Recommendations(
      RecommendationsStore store,
      Accounts accounts,
      Audit audit,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
    this.events = events;
  }

  /// All of them with their last measurement, by body and cause.
  @Transactional(readOnly = true)
  public List<Followed> list() {
    return store.list();
  }

  @Transactional(readOnly = true)
  public Optional<Followed> find(String id) {
    return store.findFollowed(id);
  }

  /// What was done about one, the first step first.
  @Transactional(readOnly = true)
  public List<Step> steps(String id) {
    return store.steps(id);
  }

  /// What was measured of one, by edition and portal.
  @Transactional(readOnly = true)
  public List<Measurement> measurements(String id) {
    return store.measurements(id);
  }

  /// Whether whoever is signed in may do this about a body's recommendations.
  public boolean isAllowed(Verb verb, String body) {
    return accounts
        .findSignedIn()
        .filter(known ->
            (verb.isOfTheBody() && known.isOfficerOf(body))
                || (verb.isOfTheUnit() && known.isOfTheUnit()))
        .isPresent();
  }

  /// What somebody does about a recommendation.
  ///
  /// @param version that they saw
  /// @param day by which a plan is to be done; null for other verbs
  /// @param said their words, shown to everybody
  record Answer(Verb verb, int version, @Nullable LocalDate day, String said) {}

  /// Does what an officer of the body, or the unit, has decided.
  ///
  /// @throws Problem when they may not, it was changed meanwhile, its state does not allow it, or
  ///   something is missing
  @Transactional
  public void answer(String id, Answer answer) {
    var recommendation =
        store.find(id).orElseThrow(() -> Problem.notFound("recommendations.none-such"));
    var verb = answer.verb;
    if (!isAllowed(verb, recommendation.body())) {
      throw Problem.forbidden("recommendations.not-yours");
    }
    if (recommendation.version() != answer.version) {
      throw Problem.conflict("recommendations.changed");
    }
    var said = checked(answer);
    var day = verb == Verb.PLAN ? planned(answer.day) : null;
    take(recommendation, verb, day, new Saying(verb.isOfTheBody() ? Who.BODY : Who.UNIT, 0, said));
  }

  /// Does what a measurement says, in the transaction of the round.
  void measured(Recommendation recommendation, Verb verb, int edition) {
    take(recommendation, verb, null, new Saying(Who.MEASUREMENT, edition, ""));
    if (verb == Verb.VERIFY) {
      events.publishEvent(
          new RecommendationVerified(recommendation.id(), recommendation.body(), edition));
    } else if (verb == Verb.REOPEN) {
      events.publishEvent(
          new RecommendationFellBack(recommendation.id(), recommendation.body(), edition));
    }
  }

  /// Opens again what only an edition that was withdrawn had measured to be carried out.
  void withdrawn(Recommendation recommendation, int edition) {
    take(recommendation, Verb.REOPEN, null, new Saying(Who.WITHDRAWAL, edition, ""));
  }

  /// Makes a recommendation that was not there.
  void make(Recommendation made) {
    store.insert(made);
    append(made, new Saying(Who.MEASUREMENT, made.made(), ""), "");
  }

  /// Who says what, before it is known what became of it.
  private record Saying(Who who, int edition, String said) {}

  private void take(Recommendation before, Verb verb, @Nullable LocalDate day, Saying saying) {
    var after = before.after(verb, day);
    if (!store.update(after)) {
      throw Problem.conflict("recommendations.changed");
    }
    append(after, saying, before.state().code());
  }

  private void append(Recommendation after, Saying saying, String was) {
    var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var state = after.state();
    store.append(
        after.id(),
        new Step(
            after.version(),
            at,
            saying.who,
            state,
            state == Recommendation.State.PLANNED ? after.planned() : null,
            saying.edition,
            saying.said));
    audit.record(
        new Deed(
            "recommendations",
            "recommendation",
            after.id(),
            was.isEmpty() ? "made" : "moved",
            was,
            state.code(),
            why(saying)));
  }

  private static String why(Saying saying) {
    var edition = saying.edition == 0 ? "" : "edition " + saying.edition;
    return saying.who == Who.WITHDRAWAL ? edition + " withdrawn" : edition;
  }

  private static String checked(Answer answer) {
    var said = answer.said.strip();
    if (said.isEmpty() && answer.verb.needsReason()) {
      throw Problem.badRequest("recommendations.reason-missing").at("said");
    }
    if (said.length() > LONGEST_TEXT) {
      throw Problem.badRequest("recommendations.too-long", LONGEST_TEXT).at("said");
    }
    return said.replaceAll("[\\p{Cntrl}&&[^\n]]", "");
  }

  private LocalDate planned(@Nullable LocalDate day) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC"));
    if (day == null || day.isBefore(today) || day.isAfter(today.plusYears(YEARS_AHEAD))) {
      throw Problem.badRequest("recommendations.day-wrong", today.plusYears(YEARS_AHEAD)).at("day");
    }
    return day;
  }
}
