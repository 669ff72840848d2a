package mizan.platform.reports.pages;

import java.util.List;
import mizan.platform.reports.document.Document;
import mizan.platform.web.Crumb;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// The report on an edition as a document to read and to print.
///
/// @param printed whether the site itself can print it
public record EditionReportPage(Shown shown, Document document, boolean printed) implements Page {

  @Override
  public String title(Words words) {
    return document.title();
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(shown.root(words));
  }
}
