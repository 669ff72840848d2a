package mizan.platform.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mizan.engine.reporting.Report;
import mizan.engine.results.DatasetRows;
import mizan.engine.results.DatasetRows.Wanted;
import mizan.engine.scoring.Formula;
import mizan.engine.scoring.PortalScore;
import mizan.platform.editions.Trial;
import mizan.platform.editions.Trials;
import mizan.platform.methodologies.Methodologies;
import mizan.platform.reports.pages.PortalPage.Advice;
import mizan.platform.reports.pages.PortalPage.CriterionLine;
import mizan.platform.reports.pages.TrialPage.Compared;
import mizan.platform.reports.pages.TrialPage.Found;
import mizan.platform.reports.pages.TrialPage.Mend;
import mizan.platform.web.Language;
import org.springframework.stereotype.Component;

/// Judges a measured trial by the methodology in force, beside the last edition.
@Component
class TrialView {
  private static final int RECOMMENDATIONS = 10;
  private static final int EXAMPLES = 5;

  private final Trials trials;
  private final Reports reports;
  private final Methodologies methodologies;

  TrialView(Trials trials, Reports reports, Methodologies methodologies) {
    this.trials = trials;
    this.reports = reports;
    this.methodologies = methodologies;
  }

  Found of(Language language, Trial trial) {
    var results = trials.results(trial);
    var report = Report.of(results, methodologies.current());
    var score = report.portals().getFirst();
    var summary = score.portal();
    var current = reports.findMeasured();
    var last = current.flatMap(edition -> edition.findScore(trial.portal()));
    var before = new HashMap<String, CriterionLine>();
    last.map(PortalController::criteria)
        .orElse(List.of())
        .forEach(line -> before.put(line.code(), line));
    var rows =
        DatasetRows.of(
            results.findPortal(trial.portal()).orElseThrow(),
            new Formula(report.methodology()).score());
    return new Found(
        score.score(),
        score.level(),
        score.coverage(),
        last.map(PortalScore::score).orElse(null),
        current.map(edition -> edition.edition().number()).orElse(0),
        summary.complete(),
        summary.datasets(),
        summary.files(),
        summary.problems(),
        PortalController.criteria(score).stream().map(line -> compared(line, before)).toList(),
        report.recommendationsFor(trial.portal()).stream()
            .limit(RECOMMENDATIONS)
            .map(PortalController::advice)
            .map(advice -> mend(language, advice, rows))
            .toList());
  }

  private static Compared compared(CriterionLine line, Map<String, CriterionLine> before) {
    var then = before.get(line.code());
    return new Compared(line, then == null ? null : then.value());
  }

  /// Some of the datasets that it is about, the worst first.
  private static Mend mend(Language language, Advice advice, DatasetRows rows) {
    if (advice.datasets() == 0) {
      return new Mend(advice, List.of());
    }
    var wanted = new Wanted("", advice.failing(), language.code(), true, false, 0, EXAMPLES);
    return new Mend(
        advice,
        rows.list(wanted).rows().stream().map(row -> row.titleIn(language.code())).toList());
  }
}
