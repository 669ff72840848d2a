package mizan.platform.reports;

import mizan.engine.results.Keys;
import mizan.engine.results.PersonalRows;
import mizan.platform.editions.Admission;
import mizan.platform.reports.pages.PersonalPage;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Tells the officers of a body, and the unit, where personal data was found in its files.
@PageController
class PersonalController {
  private final Readings readings;
  private final Standings standings;
  private final Admission admission;

  PersonalController(Readings readings, Standings standings, Admission admission) {
    this.readings = readings;
    this.standings = standings;
    this.admission = admission;
  }

  @GetMapping("/editions/{number}/portals/{slug}/personal")
  PersonalPage show(@PathVariable int number, @PathVariable String slug) {
    if (!admission.isOwn(slug)) {
      throw Problem.notFound("reports.not-evaluated", slug);
    }
    var reading = readings.portal(number, slug);
    var results = reading.evaluated().findPortal(slug).orElseThrow();
    return new PersonalPage(
        reading.shown(),
        slug,
        standings.of(reading.score()).title(),
        PersonalRows.of(results).stream()
            .map(row ->
                new PersonalPage.Row(
                    Keys.text(row.dataset()),
                    row.distribution() + 1,
                    row.address(),
                    row.table(),
                    row.column(),
                    row.name(),
                    row.kind(),
                    row.cells(),
                    row.likely()))
            .toList());
  }
}
