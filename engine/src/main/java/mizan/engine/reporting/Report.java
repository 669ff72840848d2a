package mizan.engine.reporting;

import java.util.List;
import java.util.Map;
import mizan.engine.advice.Adviser;
import mizan.engine.advice.Recommendation;
import mizan.engine.methodology.Methodology;
import mizan.engine.results.Results;
import mizan.engine.results.Run;
import mizan.engine.scoring.PortalScore;
import mizan.engine.scoring.Scorer;

/// A run judged by a methodology: the ranking, and what each portal should mend.
///
/// @param notice by language, a sentence that every form of the report begins with; often none
public record Report(
    Run run,
    Methodology methodology,
    List<PortalScore> portals,
    List<Recommendation> recommendations,
    Map<String, String> notice) {

  public Report {
    portals = List.copyOf(portals);
    recommendations = List.copyOf(recommendations);
    notice = Map.copyOf(notice);
  }

  /// Judges results and advises: set-based, without touching a portal.
  public static Report of(Results results, Methodology methodology) {
    var scores = Scorer.score(results, methodology);
    return new Report(
        results.run(), methodology, scores, Adviser.advise(results, methodology, scores), Map.of());
  }

  /// The same report, beginning with a sentence: that a country is invented, for example.
  public Report withNotice(Map<String, String> sentence) {
    return new Report(run, methodology, portals, recommendations, sentence);
  }

  /// Whether every portal's harvest was complete.
  public boolean complete() {
    return portals.stream().allMatch(portal -> portal.portal().complete());
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
