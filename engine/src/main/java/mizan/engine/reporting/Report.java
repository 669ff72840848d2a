package mizan.engine.reporting;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.engine.advice.Adviser;
import mizan.engine.advice.Recommendation;
import mizan.engine.evidence.Chain;
import mizan.engine.methodology.Methodology;
import mizan.engine.results.Judged;
import mizan.engine.results.PortalSummary;
import mizan.engine.results.Results;
import mizan.engine.results.Run;
import mizan.engine.results.SetAside;
import mizan.engine.scoring.PortalScore;
import mizan.engine.scoring.Scorer;
import org.jspecify.annotations.Nullable;

/// A run judged by a methodology: the ranking, and what each portal should mend.
///
/// @param setAside what was decided not to count in the results
/// @param judged what people judged of its portals by criteria that the methodology weighs
/// @param notice by language, a sentence that every form of the report begins with; often none
public record Report(
    Run run,
    Methodology methodology,
    List<PortalScore> portals,
    List<Recommendation> recommendations,
    List<SetAside.Decision> setAside,
    List<Judged.Value> judged,
    Map<String, String> notice) {

  public Report {
    portals = List.copyOf(portals);
    recommendations = List.copyOf(recommendations);
    setAside = List.copyOf(setAside);
    judged = List.copyOf(judged);
    notice = Map.copyOf(notice);
  }

  /// Judges results and advises: set-based, without touching a portal.
  public static Report of(Results results, Methodology methodology) {
    var scores = Scorer.score(results, methodology);
    return new Report(
        results.run(),
        methodology,
        scores,
        Adviser.advise(results, methodology, scores),
        SetAside.read(results.folder()),
        judged(results, scores),
        Map.of());
  }

  /// A value of a portal that was not measured, or of a criterion that does not count, is none of
  /// this report.
  private static List<Judged.Value> judged(Results results, List<PortalScore> scores) {
    return results.judged().stream()
        .filter(value ->
            scores.stream()
                .filter(score -> score.portal().slug().equals(value.portal()))
                .anyMatch(score -> score.criteria().containsKey(value.criterion())))
        .toList();
  }

  /// Whether people judge a part of what the methodology asks for.
  public boolean hasJudged() {
    return methodology.points().stream().anyMatch(Methodology.Points::judged);
  }

  /// What people judged of a portal by a criterion, if they have.
  public Optional<Judged.Value> findJudged(String portal, String criterion) {
    return judged.stream()
        .filter(value -> value.portal().equals(portal) && value.criterion().equals(criterion))
        .findFirst();
  }

  /// The same report, beginning with a sentence: that a country is invented, for example.
  public Report withNotice(Map<String, String> sentence) {
    return new Report(run, methodology, portals, recommendations, setAside, judged, sentence);
  }

  /// Whether every portal's harvest was complete.
  public boolean complete() {
    return portals.stream().allMatch(portal -> portal.portal().complete());
  }

  /// The head of the chain of digests over all exchanges of the run: who has it can tell whether
  /// the archives are as they were. Null when nothing was kept.
  public @Nullable String evidenceHead() {
    var heads =
        portals.stream()
            .map(PortalScore::portal)
            .sorted(Comparator.comparing(PortalSummary::slug))
            .flatMap(portal -> Stream.ofNullable(portal.evidence()))
            .map(PortalSummary.Evidence::head)
            .toArray(String[]::new);
    return heads.length == 0 ? null : Chain.link(Chain.START, heads);
  }

  /// The recommendations for one portal, best first.
  public List<Recommendation> recommendationsFor(String portal) {
    return recommendations.stream().filter(r -> r.portal().equals(portal)).toList();
  }

  public long datasets() {
    return portals.stream().mapToLong(portal -> portal.portal().datasets()).sum();
  }

  public long distributions() {
    return portals.stream().mapToLong(portal -> portal.portal().distributions()).sum();
  }
}
