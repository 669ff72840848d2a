package mizan.platform.reports;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import mizan.engine.criteria.Criteria;
import mizan.engine.methodology.Methodology;
import mizan.engine.methodology.Methodology.Points;
import mizan.engine.results.Results;
import mizan.engine.scoring.NewlyFailing;
import mizan.engine.scoring.PortalScore;
import mizan.engine.scoring.Scorer;
import mizan.platform.methodologies.Replay;
import org.springframework.stereotype.Component;

/// Judges the newest published edition by two methodologies.
@Component
class Replays implements Replay {
  private final Reports reports;
  private final Standings standings;

  Replays(Reports reports, Standings standings) {
    this.reports = reports;
    this.standings = standings;
  }

  @Override
  public Optional<Outcome> of(Methodology before, Methodology after) {
    return reports.findCurrent().map(current -> replay(current, before, after));
  }

  private Outcome replay(Evaluated current, Methodology before, Methodology after) {
    var results = current.results();
    var count = NewlyFailing.of(results, before, after);
    return new Outcome(
        current.edition().number(),
        count.datasets(),
        count.failing(),
        unmeasured(results, before, after),
        moves(Scorer.score(results, before), Scorer.score(results, after), standings));
  }

  /// What counts now, did not before, and of which no portal has a value.
  private static List<String> unmeasured(Results results, Methodology before, Methodology after) {
    var counted = before.points().stream().map(Points::criterion).collect(Collectors.toSet());
    var portals = results.portals();
    return after.points().stream()
        .filter(point -> !point.judged() && !counted.contains(point.criterion()))
        .map(Points::criterion)
        .filter(code -> portals.stream().noneMatch(portal -> isMeasured(portal, code)))
        .toList();
  }

  private static boolean isMeasured(mizan.engine.results.PortalResults portal, String code) {
    if (Criteria.perDataset().stream().noneMatch(criterion -> criterion.code().equals(code))) {
      return portal.summary().verdicts().containsKey(code);
    }
    var measured = portal.measures().criteria().get(code);
    return measured != null && measured.measured() > 0;
  }

  /// Every portal before and after, in the order of the new ranking.
  static List<Move> moves(List<PortalScore> before, List<PortalScore> after, Standings standings) {
    var earlier =
        before.stream()
            .collect(Collectors.toMap(score -> score.portal().slug(), Function.identity()));
    return after.stream()
        .map(score -> {
          var was = earlier.getOrDefault(score.portal().slug(), score);
          var title = standings.of(score).title();
          return new Move(
              score.portal().slug(), title, was.rank(), score.rank(), was.score(), score.score());
        })
        .toList();
  }
}
