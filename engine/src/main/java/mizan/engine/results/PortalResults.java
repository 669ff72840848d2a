package mizan.engine.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The finished results of one portal, in its folder.
public record PortalResults(Path folder, PortalSummary summary) {
  /// How many findings of one kind are kept of a portal; all are counted.
  static final int KEPT = 1_000;

  static final String DATASETS = "datasets.parquet";
  static final String FINDINGS = "findings.parquet";
  static final String TRAITS = "traits.parquet";
  static final String RECORDS = "records.parquet";
  static final String FILES = "files.parquet";
  static final String SAMPLE = "sample.parquet";
  static final String PERSONAL = "personal.parquet";
  static final String PORTAL = "portal.json";
  static final String MEASURES = "measures.json";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Reads the folder of a portal.
  ///
  /// @throws IllegalArgumentException when the folder holds no results
  public static PortalResults of(Path folder) {
    try {
      return new PortalResults(
          folder, JSON.readValue(folder.resolve(PORTAL).toFile(), PortalSummary.class));
    } catch (JacksonException e) {
      throw new IllegalArgumentException(folder + " holds no results of a portal", e);
    }
  }

  /// What is the same under every methodology.
  public Measures measures() {
    return JSON.readValue(folder.resolve(MEASURES).toFile(), Measures.class);
  }

  public Path datasets() {
    return folder.resolve(DATASETS);
  }

  /// What its datasets can be told by again; not there in results from before it was kept.
  public Path traits() {
    return folder.resolve(TRAITS);
  }

  /// The findings as an SQL table expression: at most [#KEPT] of a kind, and at most as many of
  /// each indicator that is not met.
  public String findingsTable() {
    return "(SELECT * FROM %s UNION ALL %s)"
        .formatted(table(FINDINGS), IndicatorFindings.select(table(DATASETS), "LIMIT " + KEPT));
  }

  /// The findings as an SQL table expression, with the link of the exchange that shows each, null
  /// where it is not one of a file.
  public String findingsWithEvidence() {
    if (!Files.isReadable(files())) {
      return "(SELECT *, CAST(NULL AS VARCHAR) AS evidence FROM " + findingsTable() + ")";
    }
    return ("(SELECT found.*, nullif(evidence, '') AS evidence FROM %s AS found LEFT JOIN"
            + " (SELECT dataset_key AS k, distribution AS d, evidence FROM %s) ON k = dataset_key"
            + " AND d = TRY_CAST(regexp_extract(locator, '^dcat:distribution/(\\d+)', 1) AS INTEGER))")
        .formatted(findingsTable(), table(FILES));
  }

  /// The findings of one dataset, whose key is the parameter of both parts, as an SQL query.
  String findingsOfOne() {
    var one = "(SELECT * FROM " + table(DATASETS) + " WHERE dataset_key = ?1)";
    return "SELECT * FROM %s WHERE dataset_key = ?1 UNION ALL SELECT * FROM (WITH one AS %s %s)"
        .formatted(table(FINDINGS), one, IndicatorFindings.select("one", ""));
  }

  /// What was seen of the files; only there when files were opened.
  public Path files() {
    return folder.resolve(FILES);
  }

  /// The datasets that were drawn, with their strata; only there when a sample was drawn.
  public Path sample() {
    return folder.resolve(SAMPLE);
  }

  /// Where personal data was found: for the publisher and the authority for data protection alone,
  /// never part of what is published.
  public Path personal() {
    return folder.resolve(PERSONAL);
  }

  /// The portal's own records; only kept when the portal was asked over the network, or on demand.
  public Path records() {
    return folder.resolve(RECORDS);
  }

  /// Passes on each record that was kept; none when they were not.
  public void eachRecord(Consumer<String> each) {
    if (!Files.isReadable(records())) {
      return;
    }
    try (var duck = Duck.connect();
        var statement = duck.createStatement();
        var rows = statement.executeQuery("SELECT record FROM " + table(RECORDS))) {
      while (rows.next()) {
        each.accept(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the records were not read: " + e.getMessage(), e);
    }
  }

  private String table(String file) {
    return "read_parquet(" + Duck.quoted(folder.resolve(file).toString()) + ")";
  }

  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
