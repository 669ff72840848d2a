package mizan.platform.exchange.pages;

import java.util.List;
import mizan.platform.exchange.PrivateReport;
import mizan.platform.web.Crumb;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;

/// What was reported in private to those whom it concerns.
public record PrivateReportsPage(List<Line> reports) implements Page {
  public PrivateReportsPage {
    reports = List.copyOf(reports);
  }

  /// A report and what its body is called.
  public record Line(PrivateReport report, Trilingual body) {}

  @Override
  public String title(Words words) {
    return words.text("exchange.reports");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("exchange.title"), "/requests"));
  }
}
