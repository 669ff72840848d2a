package mizan.platform.reports;

import java.util.List;
import mizan.engine.reporting.Codes;
import mizan.engine.results.PortalSummary;
import mizan.engine.results.PortalSummary.ProblemSummary;
import mizan.engine.scoring.PortalScore;
import mizan.platform.bodies.Bodies;
import mizan.platform.bodies.PublicBody;
import mizan.platform.bodies.PublicBody.Kind;
import mizan.platform.portals.Portal;
import mizan.platform.portals.Portals;
import mizan.platform.web.Trilingual;
import org.springframework.stereotype.Component;

/// Joins the scores of an edition with the names of portals and bodies.
@Component
public class Standings {
  private final Portals portals;
  private final Bodies bodies;

  Standings(Portals portals, Bodies bodies) {
    this.portals = portals;
    this.bodies = bodies;
  }

  /// Every portal of an edition, best first; those without a rank follow.
  public List<Standing> list(Evaluated evaluated) {
    return list(evaluated.report().portals());
  }

  List<Standing> list(List<PortalScore> scores) {
    return scores.stream().map(this::of).toList();
  }

  Standing of(PortalScore score) {
    var summary = score.portal();
    var portal = portals.find(summary.slug()).orElseGet(() -> unregistered(summary));
    var registered = bodies.find(portal.body());
    var body =
        registered.orElseGet(() ->
            PublicBody.of(
                portal.body().isEmpty() ? summary.slug() : portal.body(),
                Kind.UNSPECIFIED,
                Trilingual.same(portal.body().isEmpty() ? "–" : portal.body())));
    var sector = body.sector();
    var unranked = score.unranked();
    return new Standing(
        summary.slug(),
        portal.title(),
        portal.kind().isEmpty() ? summary.kind() : portal.kind(),
        body.name(),
        registered.isPresent() ? body.slug() : "",
        body.kind().code(),
        sector == null ? "" : sector.code(),
        score.rank(),
        unranked == null ? null : Codes.of(unranked),
        score.score(),
        score.margin(),
        score.near().stream().map(this::title).toList(),
        score.level(),
        score.coverage(),
        isJudged(score) ? score.measured() : null,
        isJudged(score) ? score.judged() : null,
        score.mqa().score(),
        score.mqa().attainable(),
        score.mqa().rating(),
        summary.datasets(),
        summary.distributions(),
        reasons(summary));
  }

  private static boolean isJudged(PortalScore score) {
    return score.criteria().values().stream().anyMatch(PortalScore.CriterionScore::judged);
  }

  Trilingual title(String slug) {
    return portals.find(slug).map(Portal::title).orElseGet(() -> Trilingual.same(slug));
  }

  /// A portal of an old edition that has since been taken off the register.
  private static Portal unregistered(PortalSummary summary) {
    var name = Trilingual.same(summary.slug());
    return new Portal(summary.slug(), summary.address(), summary.kind(), name, "");
  }

  private static List<String> reasons(PortalSummary summary) {
    return summary.problems().stream()
        .filter(ProblemSummary::holds)
        .map(ProblemSummary::kind)
        .toList();
  }
}
