package mizan.engine.reporting;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import mizan.engine.results.Duck;
import mizan.engine.results.Keys;
import mizan.engine.results.Results;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Writes a report into a folder, in every form.
public final class ReportFiles {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ReportFiles() {}

  /// `report.html`, `report.json`, `ranking.csv`, `findings.csv`, `dqv.ttl`.
  public static void write(Report report, Results results, Path folder) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("report.json"), ReportJson.write(report));
      Files.writeString(folder.resolve("report.html"), ReportPage.write(report));
      Files.writeString(folder.resolve("dqv.ttl"), Dqv.write(report));
      try (var out = Files.newBufferedWriter(folder.resolve("ranking.csv"))) {
        ranking(report, out);
      }
      try (var out = Files.newBufferedWriter(folder.resolve("findings.csv"))) {
        findings(results, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("findings were not written: " + e.getMessage(), e);
    }
  }

  /// The mark at the start makes spreadsheets read the Arabic as what it is.
  private static void ranking(Report report, BufferedWriter out) throws IOException {
    out.write(Csv.BYTE_ORDER_MARK);
    out.write(head("ranking.csv"));
    for (var score : report.portals()) {
      var portal = score.portal();
      out.write(
          Csv.line(
              score.rank(),
              score.unranked() == null ? null : Codes.of(score.unranked()),
              portal.slug(),
              portal.address(),
              portal.kind(),
              portal.complete(),
              portal.datasets(),
              portal.distributions(),
              score.score(),
              score.margin(),
              score.coverage(),
              score.level(),
              score.mqa().score(),
              score.mqa().attainable(),
              score.mqa().rating(),
              score.conformant(),
              score.measured().earned(),
              score.measured().attainable(),
              score.judged().earned(),
              score.judged().attainable()));
    }
  }

  /// The names of the columns, as the dictionary explains them.
  private static String head(String file) {
    return Csv.line(DataDictionary.of(file).names().toArray());
  }

  private static void findings(Results results, BufferedWriter out)
      throws IOException, SQLException {
    out.write(Csv.BYTE_ORDER_MARK);
    out.write(head("findings.csv"));
    try (var duck = Duck.connect();
        var statement = duck.createStatement()) {
      for (var portal : results.portals()) {
        try (var row = statement.executeQuery("SELECT * FROM " + portal.findingsWithEvidence())) {
          while (row.next()) {
            var criterion = row.getString("criterion");
            var finding = row.getString("finding");
            var arguments =
                JSON.readValue(
                    row.getString("arguments"), new TypeReference<Map<String, String>>() {});
            out.write(
                Csv.line(
                    portal.summary().slug(),
                    Keys.text(row.getLong("dataset_key")),
                    row.getString("dataset"),
                    criterion,
                    finding,
                    row.getString("severity"),
                    row.getString("locator"),
                    portal.summary().isOfSample(criterion),
                    row.getString("evidence"),
                    row.getString("arguments"),
                    Sentences.of(criterion, finding, arguments, "ar"),
                    Sentences.of(criterion, finding, arguments, "fr"),
                    Sentences.of(criterion, finding, arguments, "en")));
          }
        }
      }
    }
  }
}
