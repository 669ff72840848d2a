package mizan.platform.home;

import java.util.List;
import java.util.Optional;
import mizan.platform.editions.Edition;
import mizan.platform.editions.Editions;
import mizan.platform.home.pages.FrontPage;
import mizan.platform.home.pages.FrontPage.Figures;
import mizan.platform.portals.Portals;
import mizan.platform.reports.Evaluated;
import mizan.platform.reports.Reports;
import mizan.platform.reports.Standing;
import mizan.platform.reports.Standings;
import mizan.platform.web.Country;
import mizan.platform.web.PageController;
import mizan.platform.web.Trilingual;
import org.springframework.web.bind.annotation.GetMapping;

/// Opens the front page.
@PageController
class FrontController {
  private static final int FIRST = 5;
  private static final int MEASURES = 3;

  private final Optional<Country> country;
  private final Editions editions;
  private final Portals portals;
  private final Reports reports;
  private final Standings standings;

  FrontController(
      Optional<Country> country,
      Editions editions,
      Portals portals,
      Reports reports,
      Standings standings) {
    this.country = country;
    this.editions = editions;
    this.portals = portals;
    this.reports = reports;
    this.standings = standings;
  }

  @GetMapping
  FrontPage front() {
    var current = reports.findCurrent();
    List<Standing> all = current.map(standings::list).orElse(List.of());
    return new FrontPage(
        country.map(Country::name).orElse(Trilingual.same("")),
        command(),
        current.map(evaluated -> evaluated.edition().number()).orElse(0),
        coming(),
        editions.findProgress().orElse(null),
        portals.list().size(),
        current.map(FrontController::figures).orElse(new Figures(0, 0, 0)),
        all.stream().filter(each -> each.unranked() == null).limit(FIRST).toList(),
        all.stream().filter(each -> each.unranked() != null).toList(),
        current.map(Overview::measures).orElse(List.of()).stream().limit(MEASURES).toList(),
        Overview.groups(all));
  }

  private int coming() {
    return editions.listMeasured().stream()
        .filter(edition -> !edition.isPublic())
        .mapToInt(Edition::number)
        .max()
        .orElse(0);
  }

  /// What an operator types to have this country's portals measured, or a country with some.
  private String command() {
    var code = portals.list().isEmpty() ? "tn" : country.map(Country::code).orElse("tn");
    return "./mizan run --country " + code + " --mizan.evaluate=true";
  }

  private static Figures figures(Evaluated evaluated) {
    var report = evaluated.report();
    return new Figures(report.portals().size(), report.datasets(), report.distributions());
  }
}
