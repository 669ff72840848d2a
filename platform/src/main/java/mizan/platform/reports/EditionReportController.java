package mizan.platform.reports;

import mizan.platform.reports.pages.EditionReportPage;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Printer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Opens the report on an edition, to be read and to be printed.
@PageController
class EditionReportController {
  private final Readings readings;
  private final EditionReport report;
  private final Printer printer;

  EditionReportController(Readings readings, EditionReport report, Printer printer) {
    this.readings = readings;
    this.report = report;
    this.printer = printer;
  }

  @GetMapping("/editions/{number}/report")
  EditionReportPage show(Language language, @PathVariable int number) {
    var evaluated = readings.whole(number);
    return new EditionReportPage(
        Readings.shown(number, evaluated.edition()),
        report.of(evaluated, language),
        printer.isThere());
  }
}
