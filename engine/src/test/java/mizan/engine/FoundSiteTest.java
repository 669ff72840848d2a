package mizan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mizan.engine.Loopback.Answer;
import mizan.engine.harvesting.Portal;
import mizan.engine.methodology.MethodologyFile;
import mizan.engine.reporting.Report;
import mizan.engine.reporting.ReportFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// A site without a catalogue, measured as any portal: its lower confidence is said.
class FoundSiteTest {
  @TempDir Path folder;

  @Test
  void theReportSaysThatDatasetsWereFoundInPages() throws Exception {
    try (var site =
        new Loopback(path ->
            path.equals("/")
                ? Answer.of("text/html", "<html><h1>Puits</h1><a href=\"/p.csv\">CSV</a></html>")
                : Answer.NOT_FOUND)) {
      var portal = new Portal("town", new Portal.Location.Web(site.address()));
      var measured = Measured.of(List.of(portal), folder.resolve("results"), null);
      var report =
          Report.of(measured.results(), MethodologyFile.read(MethodologyFile.WITHOUT_FILES));
      ReportFiles.write(report, measured.results(), folder.resolve("report"));

      assertThat(measured.portal().found()).isTrue();
      assertThat(measured.portal().complete()).isTrue();
      var json =
          JsonMapper.shared().readTree(Files.readString(folder.resolve("report/report.json")));
      assertThat(json.path("portals").path(0).path("confidence").asString()).isEqualTo("found");
      assertThat(Files.readString(folder.resolve("report/report.html")))
          .contains("found by looking through pages: lower confidence")
          .contains("trouvé en parcourant des pages : confiance moindre")
          .contains("عُثر عليها بتصفّح الصفحات: ثقة أقل");
    }
  }
}
