package mizan.platform.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mizan.engine.reporting.PublicTables;
import mizan.platform.editions.Editions;
import mizan.platform.reports.pages.DataPage;
import mizan.platform.reports.pages.DataPage.Chain;
import mizan.platform.reports.pages.DataPage.Entry;
import mizan.platform.web.PageController;
import mizan.platform.web.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Opens the list of an edition's files, with what is in them and how they can be checked.
@PageController
class DataController {
  private final Editions editions;
  private final Reports reports;
  private final Standings standings;

  DataController(Editions editions, Reports reports, Standings standings) {
    this.editions = editions;
    this.reports = reports;
    this.standings = standings;
  }

  @GetMapping("/editions/{number}/data")
  DataPage show(@PathVariable int number) {
    var edition =
        editions.listPublished().stream()
            .filter(each -> each.number() == number)
            .findFirst()
            .orElseThrow(() -> Problem.notFound("reports.no-edition"));
    var evaluated = reports.of(edition);
    return new DataPage(
        Readings.shown(number, edition),
        entries(reports.files(evaluated)),
        evaluated.report().evidenceHead(),
        chains(evaluated),
        PublicTables.recomputing());
  }

  private static List<Entry> entries(Path folder) {
    var digests = PublicFile.digests(folder);
    return PublicFile.ALL.stream()
        .map(file ->
            new Entry(
                file.name(),
                file.type().getType() + "/" + file.type().getSubtype(),
                size(folder.resolve(file.name())),
                digests.getOrDefault(file.name(), "")))
        .toList();
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Chain> chains(Evaluated evaluated) {
    return evaluated.report().portals().stream()
        .flatMap(score ->
            Stream.ofNullable(score.portal().evidence())
                .map(kept ->
                    new Chain(
                        standings.of(score).title(),
                        score.portal().slug(),
                        kept.exchanges(),
                        kept.head())))
        .toList();
  }
}
