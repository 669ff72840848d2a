package mizan.platform.reports;

import mizan.platform.reports.pages.BodySheetPage;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Printer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Opens the sheet on a public body. It stands here and not with the bodies because it needs
/// results.
@PageController
class BodySheetController {
  private final BodySheets sheets;
  private final Printer printer;

  BodySheetController(BodySheets sheets, Printer printer) {
    this.sheets = sheets;
    this.printer = printer;
  }

  @GetMapping("/bodies/{slug}/sheet")
  BodySheetPage show(Language language, @PathVariable String slug) {
    return new BodySheetPage(slug, sheets.of(slug, language), printer.isThere());
  }
}
