package mizan.engine.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mizan.engine.catalogue.Text;
import mizan.engine.criteria.Criteria;
import mizan.engine.criteria.Criterion;
import mizan.engine.criteria.Setting;
import mizan.engine.criteria.Verdict;
import mizan.engine.results.Measures.OfCriterion;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The rows of one portal while it is measured: appended one by one, written as Parquet at the end.
///
/// Nothing stands under the portal's name until [#finish] has moved it there whole.
public final class PortalRows implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;
  private final Path unfinished;
  private final Setting setting;
  private final DuckDBConnection duck;
  private final DatasetTable rows;
  private final FileTable files;
  private final FindingLog findings;
  private final @Nullable DuckDBAppender records;
  private static final List<String> CONTENT_CODES =
      Criteria.OF_CONTENT.stream().map(Criterion::code).toList();

  private final List<String> codes = Columns.appended().stream().map(Criterion::code).toList();
  private final long[] spoken;
  private long texts;

  PortalRows(Path folder, Setting setting, boolean keepRecords) {
    this.folder = folder;
    this.unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
    this.setting = setting;
    this.spoken = new long[setting.languages().size()];
    this.duck = Duck.connect();
    try {
      rows = new DatasetTable(duck);
      files = new FileTable(duck);
      findings = new FindingLog(duck);
      Duck.run(duck, "CREATE TEMP TABLE records (dataset_key BIGINT, record VARCHAR)");
      records = keepRecords ? Duck.appender(duck, "records") : null;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Appends a dataset, in the order of the catalogue.
  public void append(Examined examined) {
    try {
      var dataset = examined.dataset();
      var key = Keys.of(dataset.id());
      rows.append(key, examined);
      count(dataset.title());
      count(dataset.description());
      files.append(key, examined);
      log(key, dataset.id(), codes, examined.verdicts());
      if (!examined.contents().isEmpty()) {
        log(key, dataset.id(), CONTENT_CODES, examined.contents());
      }
      findings.add(key, dataset.id(), examined.reading());
      if (records != null) {
        records.beginRow().append(key).append(Records.text(dataset)).endRow();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("a row of " + folder.getFileName() + " was not taken", e);
    }
  }

  private void log(long key, String dataset, List<String> codes, List<Verdict> verdicts)
      throws SQLException {
    for (var i = 0; i < codes.size(); i++) {
      if (verdicts.get(i) instanceof Verdict.Measured(_, var found)) {
        for (var finding : found) {
          findings.add(key, dataset, codes.get(i), finding);
        }
      }
    }
  }

  /// Per official language, the share of titles and descriptions that are in it.
  public Map<String, Double> languageShares() {
    var shares = new HashMap<String, Double>();
    for (var i = 0; i < spoken.length && texts > 0; i++) {
      shares.put(setting.languages().get(i), (double) spoken[i] / texts);
    }
    return shares;
  }

  /// Writes the files of the portal and only then gives the folder its name.
  ///
  /// @param portal what `portal.json` holds beside the rows
  /// @param previous the folder of the same portal in the last edition's results; null without one
  public void finish(PortalSummary portal, @Nullable Path previous) {
    try {
      rows.close();
      Files.createDirectories(unfinished);
      if (previous != null) {
        Duck.run(
            duck,
            "CREATE TEMP TABLE previous AS SELECT dataset, title_key FROM "
                + parquet(previous.resolve(PortalResults.DATASETS)));
      }
      var changes = files.finish(setting.today(), previous);
      copy(
          Columns.selectFinal(
              new Columns.Known(
                  previous != null,
                  portal.complete(),
                  files.opened(),
                  changes,
                  rows.tally().measuredOfAll())),
          PortalResults.DATASETS);
      if (files.opened()) {
        copy(FileTable.SELECT_FILES, PortalResults.FILES);
        copy("SELECT * FROM personal", PortalResults.PERSONAL);
      }
      overCatalogue(parquet(unfinished.resolve(PortalResults.DATASETS)), changes);
      copy(findings.close(), PortalResults.FINDINGS);
      if (records != null) {
        records.close();
        copy("SELECT * FROM records", PortalResults.RECORDS);
      }
      Files.writeString(
          unfinished.resolve(PortalResults.PORTAL),
          JSON.writerWithDefaultPrettyPrinter()
              .writeValueAsString(portal.withFindingCounts(findings.counts())));
      PortalResults.delete(folder);
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (SQLException e) {
      throw new IllegalStateException("the results of " + folder + " were not written", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      duck.close();
      PortalResults.delete(unfinished);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What only the whole catalogue shows: titles that are shared, identifiers that have changed;
  /// and what only the last edition shows.
  private void overCatalogue(String datasets, boolean changes) throws SQLException, IOException {
    var over = new LinkedHashMap<String, OfCriterion>();
    for (var criterion : Criteria.OVER_CATALOGUE) {
      if (!criterion.code().equals(Criteria.MQA_READING)) {
        over.put(criterion.code(), over(Columns.of(criterion), datasets));
      }
    }
    Files.writeString(
        unfinished.resolve(PortalResults.MEASURES),
        JSON.writeValueAsString(rows.tally().measures(over)));
    findings.addOverCatalogue(
        Criteria.TITLE_UNIQUE,
        "shared",
        failing(
            "title_unique",
            "dct:title",
            "to_json({'count': CAST(title_twins AS VARCHAR)})",
            datasets));
    findings.addOverCatalogue(
        Criteria.IDENTIFIER_KEPT,
        "changed",
        failing(
            "identifier_kept",
            "dct:identifier",
            "to_json({'before': identifier_before})",
            datasets));
    if (changes) {
      findings.addOverCatalogue(Criteria.CONTENT_FRESH, "overdue", FileTable.OVERDUE);
      findings.addOverCatalogue(Criteria.SCHEMA_STABLE, "columns-lost", FileTable.COLUMNS_LOST);
    }
  }

  private OfCriterion over(String column, String datasets) throws SQLException {
    var sums =
        "SELECT avg(%1$s) AS mean, count(%1$s) AS measured, count(*) FILTER (%1$s_applies) AS applicable, count(*) FILTER (%1$s < 1) AS failing FROM %2$s"
            .formatted(column, datasets);
    try (var statement = duck.createStatement();
        var row = statement.executeQuery(sums)) {
      row.next();
      var mean = row.getDouble("mean");
      return new OfCriterion(
          row.wasNull() ? null : mean,
          row.getLong("measured"),
          row.getLong("applicable"),
          row.getLong("failing"));
    }
  }

  private static String failing(String column, String locator, String arguments, String datasets) {
    return "(SELECT dataset_key, dataset, '%s' AS locator, CAST(%s AS VARCHAR) AS arguments FROM %s WHERE %s < 1)"
        .formatted(locator, arguments, datasets, column);
  }

  private void copy(String query, String file) throws SQLException {
    Duck.run(
        duck,
        "COPY (%s) TO %s (FORMAT parquet, COMPRESSION zstd)"
            .formatted(query, Duck.quoted(unfinished.resolve(file).toString())));
  }

  private static String parquet(Path file) {
    return "read_parquet(" + Duck.quoted(file.toString()) + ")";
  }

  private void count(Text text) {
    if (text.isEmpty()) {
      return;
    }
    texts++;
    for (var i = 0; i < spoken.length; i++) {
      if (text.speaks(setting.languages().get(i))) {
        spoken[i]++;
      }
    }
  }
}
