package mizan.platform.recommendations;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mizan.engine.reporting.Report;
import mizan.engine.scoring.PortalScore;
import mizan.engine.scoring.PortalScore.Unranked;
import mizan.platform.editions.Edition;
import mizan.platform.recommendations.Recommendation.State;
import mizan.platform.recommendations.Recommendation.Verb;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Holds the recommendations against what an edition measured, all or none of them.
@Component
class Round {
  private final Recommendations recommendations;
  private final RecommendationsStore store;

  Round(Recommendations recommendations, RecommendationsStore store) {
    this.recommendations = recommendations;
    this.store = store;
  }

  /// An edition with what tells its results from those before they became new.
  record Measured(int number, String revision) {
    static Measured of(Edition edition) {
      return new Measured(edition.number(), edition.revision());
    }
  }

  /// Whether an edition, as its results are now, was not gone through, nor a later one.
  @Transactional(readOnly = true)
  public boolean isDue(Measured edition) {
    return edition.number >= store.lastEdition()
        && store.findRevision(edition.number).filter(edition.revision::equals).isEmpty();
  }

  /// Goes through what an edition measured.
  ///
  /// @param scores of the portals of each body
  @Transactional
  public void goThrough(Measured edition, Map<String, List<PortalScore>> scores, Report report) {
    var known =
        store.list().stream()
            .map(Followed::recommendation)
            .collect(Collectors.groupingBy(Recommendation::body));
    scores.forEach((body, ofBody) ->
        new OneBody(edition.number, body, ofBody, report)
            .goThrough(known.getOrDefault(body, List.of())));
    store.markGoneThrough(edition.number, edition.revision);
  }

  /// Opens again what only an edition that was withdrawn had measured to be carried out: nothing is
  /// closed but by a measurement that stands.
  @Transactional
  public void withdraw(int edition) {
    if (!store.markWithdrawn(edition)) {
      return;
    }
    var gone = store.listWithdrawn();
    store.list().stream()
        .map(Followed::recommendation)
        .filter(recommendation -> recommendation.state() == State.CARRIED_OUT)
        .filter(recommendation -> !isMendedWithout(gone, recommendation))
        .forEach(recommendation -> recommendations.withdrawn(recommendation, edition));
  }

  /// What the last edition says that stands and proves anything.
  private boolean isMendedWithout(List<Integer> gone, Recommendation recommendation) {
    return store.measurements(recommendation.id()).stream()
        .filter(measurement -> !gone.contains(measurement.edition()))
        .collect(Collectors.groupingBy(Measurement::edition, TreeMap::new, Collectors.toList()))
        .descendingMap()
        .values()
        .stream()
        .flatMap(measurements -> isMended(measurements).stream())
        .findFirst()
        .orElse(false);
  }

  /// What an edition measured at all portals of a body; empty when it proves nothing.
  private static Optional<Boolean> isMended(List<Measurement> measurements) {
    if (measurements.stream().anyMatch(measurement -> measurement.failing() > 0)) {
      return Optional.of(false);
    }
    var whole = measurements.stream().allMatch(measurement -> measurement.value() != null);
    return whole ? Optional.of(true) : Optional.empty();
  }

  /// A body with its portals in an edition.
  private final class OneBody {
    private final int edition;
    private final String body;
    private final List<PortalScore> scores;
    private final Map<String, Map<Cause, mizan.engine.advice.Recommendation>> advice =
        new HashMap<>();

    OneBody(int edition, String body, List<PortalScore> scores, Report report) {
      this.edition = edition;
      this.body = body;
      this.scores = scores;
      for (var score : scores) {
        var slug = score.portal().slug();
        var causes = new LinkedHashMap<Cause, mizan.engine.advice.Recommendation>();
        for (var given : report.recommendationsFor(slug)) {
          if (isFair(score, given)) {
            causes.put(new Cause(given.criterion(), given.indicator()), given);
          }
        }
        advice.put(slug, causes);
      }
    }

    /// Of a portal that is held, only what it is held for can be recommended.
    private static boolean isFair(PortalScore score, mizan.engine.advice.Recommendation given) {
      return score.unranked() != Unranked.HELD
          || score.portal().verdicts().containsKey(given.criterion());
    }

    void goThrough(List<Recommendation> known) {
      var causes = new LinkedHashSet<Cause>();
      known.forEach(recommendation -> causes.add(recommendation.cause()));
      advice.values().forEach(given -> causes.addAll(given.keySet()));
      for (var cause : causes) {
        var before =
            known.stream()
                .filter(recommendation -> recommendation.cause().equals(cause))
                .findFirst()
                .orElse(null);
        var measurements = measure(cause);
        var recommendation = before == null ? make(cause) : before;
        measurements.forEach(measurement -> store.save(recommendation.id(), measurement));
        if (before != null) {
          judge(before, measurements);
        }
      }
    }

    private List<Measurement> measure(Cause cause) {
      return scores.stream()
          .map(score ->
              new Appraisal(edition, score)
                  .of(cause, Objects.requireNonNull(advice.get(score.portal().slug())).get(cause)))
          .toList();
    }

    private Recommendation make(Cause cause) {
      var made = new Recommendation(body, cause, State.OPEN, edition, null, 1);
      recommendations.make(made);
      return made;
    }

    private void judge(Recommendation recommendation, List<Measurement> measurements) {
      var verb =
          isMended(measurements)
              .map(mended -> mended ? Verb.VERIFY : ifFailing(recommendation))
              .orElse(null);
      if (verb == null || !verb.isPossible(recommendation.state())) {
        return;
      }
      recommendations.measured(recommendation, verb, edition);
    }

    /// What a body has reported since the last edition is refuted by the next one only: links that
    /// are asked for again say nothing of descriptions.
    private @Nullable Verb ifFailing(Recommendation recommendation) {
      return switch (recommendation.state()) {
        case CARRIED_OUT -> Verb.REOPEN;
        case REPORTED -> edition > store.lastEdition() ? Verb.REFUTE : null;
        case OPEN, ACCEPTED, PLANNED, CONTESTED, WITHDRAWN -> null;
      };
    }
  }
}
