package mizan.platform.reports;

import java.util.List;
import java.util.stream.Stream;
import mizan.engine.methodology.Methodology;
import mizan.platform.methodologies.Methodologies;
import mizan.platform.methodologies.Methodologies.Published;
import mizan.platform.reports.pages.CriterionPage;
import mizan.platform.reports.sections.CriterionSection;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Opens what one criterion asks, and how all portals of an edition do at it.
@PageController
class CriterionController {
  private final Readings readings;
  private final EditionReport report;
  private final Methodologies methodologies;

  CriterionController(Readings readings, EditionReport report, Methodologies methodologies) {
    this.readings = readings;
    this.report = report;
    this.methodologies = methodologies;
  }

  @GetMapping({"/criteria/{code}", "/editions/{number}/criteria/{code}"})
  CriterionPage show(
      Language language,
      @PathVariable(required = false) @Nullable Integer number,
      @PathVariable String code) {
    var evaluated = readings.findWhole(number);
    var asked =
        Stream.concat(
            evaluated.map(each -> each.report().methodology()).stream(),
            methodologies.list().stream().map(Published::methodology));
    if (asked.noneMatch(each -> asks(each, code))) {
      throw Problem.notFound("reports.no-criterion", code);
    }
    return new CriterionPage(
        evaluated.map(each -> Readings.shown(number, each.edition())).orElse(null),
        code,
        evaluated
            .map(each -> CriterionSection.of(report.material(each, language), code))
            .orElse(List.of()));
  }

  /// A criterion of another methodology has a page too: it may be asked again.
  private static boolean asks(Methodology methodology, String code) {
    return methodology.points().stream().anyMatch(point -> point.criterion().equals(code));
  }
}
