package mizan.platform.reports;

import java.util.List;
import mizan.engine.content.FileProfile;
import mizan.engine.criteria.FileVerdicts;
import mizan.engine.criteria.Setting;
import mizan.engine.reporting.ProfileJson;
import mizan.engine.results.FileRows;
import mizan.engine.results.Keys;
import mizan.platform.editions.Editions;
import mizan.platform.reports.pages.FilePage;
import mizan.platform.reports.pages.LinkFacts;
import mizan.platform.web.Language;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Opens one file of a dataset.
@PageController
class FileController {
  private final Readings readings;
  private final Standings standings;
  private final Editions editions;

  FileController(Readings readings, Standings standings, Editions editions) {
    this.readings = readings;
    this.standings = standings;
    this.editions = editions;
  }

  @GetMapping({
    "/portals/{slug}/datasets/{key}/files/{file}",
    "/editions/{number}/portals/{slug}/datasets/{key}/files/{file}"
  })
  FilePage show(
      Language language,
      @PathVariable(required = false) @Nullable Integer number,
      @PathVariable String slug,
      @PathVariable String key,
      @PathVariable(name = "file") int place) {
    var reading = readings.portal(number, slug);
    var current = reading.evaluated();
    var results = current.findPortal(slug).orElseThrow();
    var dataset = DatasetController.parse(key).findFirst().orElse(-1L);
    var row =
        current
            .findRows(slug)
            .flatMap(rows -> rows.find(dataset))
            .orElseThrow(() -> Problem.notFound("reports.no-dataset", key));
    var file =
        FileRows.of(results, dataset).stream()
            .filter(each -> each.distribution() == place - 1)
            .findFirst()
            .orElseThrow(() -> Problem.notFound("reports.opened.no-file", Integer.toString(place)));
    var verdicts = verdicts(file.profile(), current);
    return new FilePage(
        reading.shown(),
        slug,
        standings.of(reading.score()).title(),
        Keys.text(row.key()),
        row.titleIn(language.code()),
        place,
        file.address(),
        file.state(),
        LinkFacts.of(file),
        editions.findPublished().filter(current.edition()::equals).isPresent(),
        file.contentSince(),
        verdicts == null ? null : json(verdicts),
        verdicts);
  }

  /// Judged as it was judged when it was measured; where personal data was found is not for all.
  static @Nullable FileVerdicts verdicts(@Nullable FileProfile profile, Evaluated evaluated) {
    if (profile == null) {
      return null;
    }
    var run = evaluated.report().run();
    var setting =
        new Setting(
            run.languages(),
            java.time.LocalDate.parse(run.measuredOn()),
            Setting.Links.UNMEASURED,
            run.box());
    return FileVerdicts.of(profile, List.of(), setting);
  }

  private static JsonNode json(FileVerdicts verdicts) {
    return JsonMapper.shared().readTree(ProfileJson.write(verdicts));
  }
}
