package mizan.platform.reports;

import java.util.List;
import java.util.Optional;
import mizan.engine.reporting.Report;
import mizan.engine.results.DatasetRows;
import mizan.engine.results.PortalResults;
import mizan.engine.results.Results;
import mizan.engine.scoring.Formula;
import mizan.engine.scoring.PortalScore;
import mizan.platform.editions.Edition;

/// An edition judged by a methodology: its report, and the results that it was made from.
///
/// @param portals as their files were when it was judged
public record Evaluated(
    Edition edition, Report report, Results results, List<PortalResults> portals) {
  public Evaluated {
    portals = List.copyOf(portals);
  }

  /// What was measured of a portal.
  public Optional<PortalResults> findPortal(String slug) {
    return portals.stream().filter(portal -> portal.summary().slug().equals(slug)).findFirst();
  }

  public Optional<PortalScore> findScore(String slug) {
    return report.portals().stream()
        .filter(score -> score.portal().slug().equals(slug))
        .findFirst();
  }

  /// The datasets of a portal, scored by the report's methodology.
  public Optional<DatasetRows> findRows(String slug) {
    var score = new Formula(report.methodology()).score();
    return findPortal(slug).map(portal -> DatasetRows.of(portal, score));
  }

  /// The code of the kind of portal, as the harvest found it.
  public String kind(String slug) {
    return findScore(slug).map(score -> score.portal().kind()).orElse("");
  }
}
