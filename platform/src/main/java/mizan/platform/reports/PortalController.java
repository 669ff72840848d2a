package mizan.platform.reports;

import java.util.List;
import mizan.engine.advice.Recommendation;
import mizan.engine.mqa.Indicator;
import mizan.engine.results.Judged;
import mizan.engine.results.PortalSummary;
import mizan.engine.scoring.PortalScore;
import mizan.platform.reports.pages.PortalPage;
import mizan.platform.reports.pages.PortalPage.Advice;
import mizan.platform.reports.pages.PortalPage.Aside;
import mizan.platform.reports.pages.PortalPage.CriterionLine;
import mizan.platform.reports.pages.PortalPage.European;
import mizan.platform.reports.pages.PortalPage.Harvested;
import mizan.platform.reports.pages.PortalPage.IndicatorLine;
import mizan.platform.reports.pages.PortalPage.Past;
import mizan.platform.web.PageController;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Opens the report of one portal.
@PageController
class PortalController {
  private static final int RECOMMENDATIONS = 10;

  private final Readings readings;
  private final Reports reports;
  private final Standings standings;

  PortalController(Readings readings, Reports reports, Standings standings) {
    this.readings = readings;
    this.reports = reports;
    this.standings = standings;
  }

  @GetMapping({"/portals/{slug}", "/editions/{number}/portals/{slug}"})
  PortalPage show(
      @PathVariable(required = false) @Nullable Integer number, @PathVariable String slug) {
    var reading = readings.portal(number, slug);
    var current = reading.evaluated();
    var score = reading.score();
    var summary = score.portal();
    var evidence = summary.evidence();
    return new PortalPage(
        reading.shown(),
        reading.canReply(),
        reading.isOwn(),
        standings.of(score),
        summary.address(),
        current.edition().invented(),
        current.report().run().measuredOn(),
        score.dimensions(),
        score.histogram(),
        current.report().recommendationsFor(slug).stream()
            .limit(RECOMMENDATIONS)
            .map(PortalController::advice)
            .toList(),
        criteria(score, current.report().judged()),
        european(current, score),
        new Harvested(
            summary.complete(),
            summary.announced(),
            summary.datasets(),
            summary.distributions(),
            summary.files(),
            summary.problems(),
            summary.found(),
            evidence == null ? null : evidence.told()),
        history(current, slug),
        setAside(current, slug));
  }

  private static List<Aside> setAside(Evaluated current, String slug) {
    return current.findPortal(slug).stream()
        .flatMap(portal -> portal.setAside().stream())
        .map(decision -> new Aside(decision.dataset(), decision.criterion(), decision.reason()))
        .toList();
  }

  static Advice advice(Recommendation recommendation) {
    return new Advice(
        recommendation.criterion(),
        recommendation.indicator(),
        recommendation.gain(),
        recommendation.effort().name(),
        recommendation.datasets());
  }

  /// The criteria of a portal that nobody has judged: of a trial.
  static List<CriterionLine> criteria(PortalScore score) {
    return criteria(score, List.of());
  }

  private static List<CriterionLine> criteria(PortalScore score, List<Judged.Value> judged) {
    var verdicts = score.portal().verdicts();
    return score.criteria().entrySet().stream()
        .map(entry -> {
          var criterion = entry.getValue();
          var verdict = verdicts.get(entry.getKey());
          List<PortalSummary.PortalFinding> findings =
              verdict == null ? List.of() : verdict.findings();
          return new CriterionLine(
              entry.getKey(),
              criterion.dimension(),
              criterion.points(),
              criterion.value(),
              criterion.margin(),
              score.portal().isOfSample(entry.getKey()),
              criterion.applicable(),
              criterion.failing(),
              criterion.judged(),
              verdict != null || criterion.judged(),
              findings,
              judged.stream()
                  .filter(value -> value.portal().equals(score.portal().slug()))
                  .filter(value -> value.criterion().equals(entry.getKey()))
                  .findFirst()
                  .orElse(null));
        })
        .toList();
  }

  private static European european(Evaluated current, PortalScore score) {
    var run = current.report().run();
    var mqa = score.mqa();
    var indicators =
        List.of(Indicator.values()).stream()
            .map(indicator ->
                new IndicatorLine(
                    indicator.metric(),
                    indicator.dimension().code(),
                    indicator.points(),
                    mqa.indicators().get(indicator.metric())))
            .toList();
    return new European(
        mqa.score(),
        mqa.attainable(),
        mqa.rating(),
        run.mqaProfile(),
        run.mqaOptions(),
        run.links(),
        indicators,
        score.conformant(),
        score.conformantIfCopied());
  }

  private List<Past> history(Evaluated current, String slug) {
    return reports.history(current).stream()
        .flatMap(past ->
            past.findScore(slug).map(PortalScore::score).stream()
                .map(score ->
                    new Past(past.edition().number(), past.report().run().measuredOn(), score)))
        .toList();
  }
}
