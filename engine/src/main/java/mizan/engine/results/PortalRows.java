package mizan.engine.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mizan.engine.catalogue.Dataset;
import mizan.engine.catalogue.Text;
import mizan.engine.criteria.Criteria;
import mizan.engine.criteria.Criterion;
import mizan.engine.criteria.Finding;
import mizan.engine.criteria.Setting;
import mizan.engine.criteria.Verdict;
import mizan.engine.dcat.Dcat;
import mizan.engine.dcat.Violation;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The rows of one portal while it is measured: appended one by one, written as Parquet at the end.
///
/// Nothing stands under the portal's name until [#finish] has moved it there whole.
public final class PortalRows implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MEMORY_MEGABYTES = 512;

  private final Path folder;
  private final Path unfinished;
  private final Setting setting;
  private final int keptFindings;
  private final DuckDBConnection duck;
  private final DuckDBAppender rows;
  private final DuckDBAppender findings;
  private final @Nullable DuckDBAppender records;
  private final FindingLog log;
  private final Map<String, Long> overCatalogue = new HashMap<>();
  private final List<String> codes = Columns.appended().stream().map(Criterion::code).toList();
  private final long[] spoken;
  private long texts;

  /// @param keptFindings how many findings of one kind are kept; all are counted
  PortalRows(Path folder, Setting setting, int keptFindings, boolean keepRecords) {
    this.folder = folder;
    this.unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
    this.setting = setting;
    this.keptFindings = keptFindings;
    this.spoken = new long[setting.languages().size()];
    this.duck = Duck.open(MEMORY_MEGABYTES, 1);
    try {
      Duck.run(duck, Columns.createTable());
      Duck.run(duck, FindingLog.TABLE);
      Duck.run(duck, "CREATE TABLE records (dataset_key BIGINT, record VARCHAR)");
      rows = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "appended");
      findings = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "findings");
      log = new FindingLog(findings, keptFindings);
      records =
          keepRecords ? duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "records") : null;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Appends a dataset, in the order of the catalogue.
  public void append(Examined examined) {
    try {
      var dataset = examined.dataset();
      var key = Keys.of(dataset.id());
      appendRow(key, examined);
      count(dataset);
      for (var i = 0; i < codes.size(); i++) {
        if (examined.verdicts().get(i) instanceof Verdict.Measured(_, var found)) {
          for (var finding : found) {
            log.add(key, dataset.id(), codes.get(i), finding);
          }
        }
      }
      log.add(key, dataset.id(), examined.reading());
      if (records != null) {
        records.beginRow().append(key).append(Records.text(dataset)).endRow();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("a row of " + folder.getFileName() + " was not taken", e);
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
            "CREATE TABLE previous AS SELECT dataset, title_key FROM read_parquet("
                + Duck.quoted(previous.resolve(PortalResults.DATASETS).toString())
                + ")");
      }
      copy(Columns.selectFinal(previous != null, portal.complete()), PortalResults.DATASETS);
      Duck.run(
          duck,
          "CREATE VIEW final AS SELECT * FROM read_parquet("
              + Duck.quoted(unfinished.resolve(PortalResults.DATASETS).toString())
              + ")");
      keepMeasures();
      keepOverCatalogue();
      findings.close();
      copy("SELECT * FROM findings", PortalResults.FINDINGS);
      if (records != null) {
        records.close();
        copy("SELECT * FROM records", PortalResults.RECORDS);
      }
      Files.writeString(
          unfinished.resolve(PortalResults.PORTAL),
          JSON.writerWithDefaultPrettyPrinter()
              .writeValueAsString(portal.withFindingCounts(findingCounts())));
      PortalResults.delete(folder);
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (SQLException e) {
      throw new IllegalStateException("the results of " + folder + " were not written", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keepMeasures() throws SQLException, IOException {
    try (var statement = duck.createStatement();
        var row = statement.executeQuery(Measures.select("final"))) {
      row.next();
      Files.writeString(
          unfinished.resolve(PortalResults.MEASURES), JSON.writeValueAsString(Measures.read(row)));
    }
  }

  private Map<String, Long> findingCounts() {
    var counts = new HashMap<>(log.counts());
    counts.putAll(overCatalogue);
    return counts;
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

  private void copy(String query, String file) throws SQLException {
    Duck.run(
        duck,
        "COPY ("
            + query
            + ") TO "
            + Duck.quoted(unfinished.resolve(file).toString())
            + " (FORMAT parquet, COMPRESSION zstd)");
  }

  private void appendRow(long key, Examined examined) throws SQLException {
    var dataset = examined.dataset();
    rows.beginRow().append(key).append(dataset.id());
    var title = dataset.title();
    if (title.isEmpty()) {
      rows.appendNull();
    } else {
      rows.append(Finding.sample(title.any()));
    }
    for (var language : List.of("ar", "fr", "en")) {
      appendOrNull(
          title.phrases().size() > 1 && title.speaks(language)
              ? Finding.sample(title.in(language))
              : null);
    }
    var publisher = dataset.publisher();
    appendOrNull(publisher == null ? null : Finding.sample(publisher.name().any()));
    if (title.isEmpty()) {
      rows.appendNull();
    } else {
      rows.append(Keys.ofText(title.any()));
    }
    rows.append(dataset.distributions().size());
    var reading = examined.reading();
    rows.append(reading.met()).append(reading.measured());
    appendOrNull(reading.violations().isEmpty() ? null : brief(reading.violations()));
    rows.append(copyMends(dataset, reading.violations()));
    for (var verdict : examined.verdicts()) {
      appendVerdict(verdict);
    }
    rows.endRow();
  }

  private void appendOrNull(@Nullable String text) throws SQLException {
    if (text == null) {
      rows.appendNull();
    } else {
      rows.append(text);
    }
  }

  private void appendVerdict(Verdict verdict) throws SQLException {
    switch (verdict) {
      case Verdict.Measured(var value, _) -> rows.append((float) value).append(true);
      case Verdict.NotApplicable _ -> rows.appendNull().append(false);
      case Verdict.Unknown _ -> rows.appendNull().append(true);
    }
  }

  /// Whether the description would conform if each download address were also its access address.
  private static boolean copyMends(Dataset dataset, List<Violation> violations) {
    if (violations.isEmpty()) {
      return true;
    }
    var mended =
        dataset.distributions().stream()
            .filter(file -> file.accessUrl() == null && file.downloadUrl() != null)
            .count();
    return violations.size() == mended
        && violations.stream()
            .allMatch(v -> v.path().equals(Dcat.ACCESS_URL) && v.constraint().equals("minCount"));
  }

  private static String brief(List<Violation> violations) {
    return violations.stream()
        .map(violation -> violation.path() + " " + violation.constraint())
        .distinct()
        .limit(8)
        .collect(Collectors.joining("; "));
  }

  private void count(Dataset dataset) {
    for (var text : List.of(dataset.title(), dataset.description())) {
      count(text);
    }
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

  /// Findings of criteria that are computed over the whole catalogue.
  private void keepOverCatalogue() throws SQLException {
    keepOverCatalogue(
        Criteria.TITLE_UNIQUE,
        "shared",
        "title_unique = 0",
        "to_json({'count': title_twins})",
        "dct:title");
    keepOverCatalogue(
        Criteria.IDENTIFIER_KEPT,
        "changed",
        "identifier_kept = 0",
        "to_json({'before': identifier_before})",
        "dct:identifier");
  }

  private void keepOverCatalogue(
      String criterion, String finding, String condition, String arguments, String property)
      throws SQLException {
    findings.flush();
    try (var statement = duck.createStatement();
        var result = statement.executeQuery("SELECT count(*) FROM final WHERE " + condition)) {
      result.next();
      var count = result.getLong(1);
      if (count > 0) {
        overCatalogue.put(criterion + "/" + finding, count);
      }
    }
    Duck.run(
        duck,
        "INSERT INTO findings SELECT dataset_key, dataset, %s, %s, 'warning', %s, CAST(%s AS VARCHAR) FROM final WHERE %s LIMIT %d"
            .formatted(
                Duck.quoted(criterion),
                Duck.quoted(finding),
                Duck.quoted(property),
                arguments,
                condition,
                keptFindings));
  }
}
