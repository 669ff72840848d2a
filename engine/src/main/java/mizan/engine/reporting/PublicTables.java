package mizan.engine.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import mizan.engine.criteria.Criteria;
import mizan.engine.reporting.DataDictionary.Column;
import mizan.engine.reporting.DataDictionary.Table;
import mizan.engine.results.Duck;
import mizan.engine.results.PortalResults;
import mizan.engine.results.Results;
import mizan.engine.scoring.Formula;

/// Writes what was measured as tables for everybody.
///
/// Each table has the columns that [DataDictionary] names and no other: what the results hold
/// besides, the profiles of files above all and where personal data was found, is never read.
public final class PublicTables {
  private PublicTables() {}

  /// The query for DuckDB by which anybody computes the scores again from the tables, where no
  /// sample was drawn.
  public static String recomputing() {
    try (var in = PublicTables.class.getResourceAsStream("/recompute.sql")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Parquet of portals, datasets, files, findings and what users did; CSV of criteria, evidence
  /// and the dictionary.
  ///
  /// @param folder in which `ranking.csv` stands already
  public static void write(Report report, Results results, Path folder) {
    try (var duck = Duck.connect()) {
      Files.writeString(folder.resolve("dictionary.csv"), DataDictionary.csv());
      Files.writeString(folder.resolve("criteria.csv"), criteria(report));
      Files.writeString(folder.resolve("evidence.csv"), evidence(report));
      write(duck, folder, "ranking.parquet", portals(folder));
      write(duck, folder, "datasets.parquet", datasets(report, results));
      write(duck, folder, "files.parquet", files(results));
      write(duck, folder, "findings.parquet", findings(results));
      write(duck, folder, "dynamics.parquet", dynamics(results));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("the tables were not written: " + e.getMessage(), e);
    }
  }

  private static void write(Connection duck, Path folder, String file, String rows)
      throws SQLException {
    var columns =
        DataDictionary.of(file).columns().stream()
            .map(column -> "CAST(%1$s AS %2$s) AS %1$s".formatted(column.name(), column.type()))
            .collect(Collectors.joining(", "));
    try (var statement = duck.createStatement()) {
      statement.execute(
          "COPY (SELECT %s FROM %s) TO %s (FORMAT parquet, COMPRESSION zstd)"
              .formatted(columns, rows, Duck.quoted(folder.resolve(file).toString())));
    }
  }

  /// What the ranking says, once more.
  private static String portals(Path folder) {
    var types =
        DataDictionary.of("ranking.parquet").columns().stream()
            .map(column -> "'%s': '%s'".formatted(column.name(), column.type()))
            .collect(Collectors.joining(", "));
    return "read_csv(%s, header = true, columns = {%s})"
        .formatted(Duck.quoted(folder.resolve("ranking.csv").toString()), types);
  }

  private static String datasets(Report report, Results results) {
    if (report.datasets() == 0) {
      return nothing("datasets.parquet");
    }
    return "(SELECT * REPLACE (%s AS dataset_key), %s AS score FROM %s)"
        .formatted(
            key(),
            new Formula(report.methodology()).score(),
            results.sampled()
                ? results.weighedTable()
                : "(SELECT *, 1 AS sample_weight FROM " + results.datasetsTable() + ")");
  }

  private static String files(Results results) {
    return union(
        "files.parquet",
        results.portals().stream().filter(portal -> Files.isReadable(portal.files())).toList(),
        portal ->
            "SELECT *, kind AS file_kind FROM read_parquet(%s)"
                .formatted(Duck.quoted(portal.files().toString())));
  }

  private static String findings(Results results) {
    return union(
        "findings.parquet",
        results.portals(),
        portal ->
            "SELECT *, criterion IN (%s) AS of_sample FROM %s"
                .formatted(
                    portal.summary().sampled() ? codes(Criteria.needingFiles()) : "''",
                    portal.findingsWithEvidence()));
  }

  /// The datasets of each as one text.
  private static String dynamics(Results results) {
    var asked =
        results.portals().stream().filter(portal -> Files.isReadable(portal.dynamics())).toList();
    return asked.isEmpty()
        ? nothing("dynamics.parquet")
        : asked.stream()
            .map(portal ->
                "SELECT * REPLACE (array_to_string(datasets, ' ') AS datasets), kind AS activity, %s AS portal FROM read_parquet(%s)"
                    .formatted(
                        Duck.quoted(portal.summary().slug()),
                        Duck.quoted(portal.dynamics().toString())))
            .collect(Collectors.joining(" UNION ALL BY NAME ", "(", ")"));
  }

  private static String codes(List<String> codes) {
    return codes.stream().map(Duck::quoted).collect(Collectors.joining(", "));
  }

  /// The rows of all portals with their slugs; none, but in the table's columns, without a portal.
  private static String union(
      String file, List<PortalResults> portals, Function<PortalResults, String> rows) {
    return portals.isEmpty()
        ? nothing(file)
        : portals.stream()
            .map(portal ->
                "SELECT * REPLACE (%s AS dataset_key), %s AS portal FROM (%s)"
                    .formatted(key(), Duck.quoted(portal.summary().slug()), rows.apply(portal)))
            .collect(Collectors.joining(" UNION ALL BY NAME ", "(", ")"));
  }

  private static String nothing(String file) {
    return DataDictionary.of(file).columns().stream()
        .map(column -> "CAST(NULL AS %s) AS %s".formatted(column.type(), column.name()))
        .collect(Collectors.joining(", ", "(SELECT ", " LIMIT 0)"));
  }

  /// A dataset's key as addresses have it.
  private static String key() {
    return "lpad(lower(hex(dataset_key)), 16, '0')";
  }

  private static String criteria(Report report) {
    var csv = begin("criteria.csv");
    var ofDatasets = Criteria.perDataset().stream().map(each -> each.code()).toList();
    for (var portal : report.portals()) {
      portal
          .criteria()
          .forEach((code, score) ->
              csv.append(
                  Csv.line(
                      portal.portal().slug(),
                      code,
                      score.dimension(),
                      score.points(),
                      score.judged(),
                      !ofDatasets.contains(code),
                      score.value(),
                      score.margin(),
                      score.measured(),
                      score.applicable(),
                      score.failing())));
    }
    return csv.toString();
  }

  private static String evidence(Report report) {
    var csv = begin("evidence.csv");
    for (var portal : report.portals()) {
      var kept = portal.portal().evidence();
      if (kept != null) {
        csv.append(Csv.line(portal.portal().slug(), kept.exchanges(), kept.head()));
      }
    }
    return csv.toString();
  }

  private static StringBuilder begin(String file) {
    Table table = DataDictionary.of(file);
    return new StringBuilder(Csv.BYTE_ORDER_MARK)
        .append(Csv.line(table.columns().stream().map(Column::name).toArray()));
  }
}
