package mizan.engine.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mizan.engine.catalogue.Activity;
import mizan.engine.catalogue.Offer;
import mizan.engine.catalogue.Text;
import mizan.engine.criteria.Criteria;
import mizan.engine.criteria.Criterion;
import mizan.engine.criteria.Setting;
import mizan.engine.criteria.Verdict;
import mizan.engine.probing.Draw;
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

  /// The datasets whose title others have, in the order of the catalogue.
  private static final String SHARED_TITLES =
      "(SELECT dataset_key, dataset, 'dct:title' AS locator,"
          + " CAST(to_json({'count': CAST(twins AS VARCHAR)}) AS VARCHAR) AS arguments"
          + " FROM appended JOIN shared_titles ON shared = title_key ORDER BY appended.rowid)";

  private final Path folder;
  private final Path unfinished;
  private final Setting setting;
  private final DuckDBConnection duck;
  private final DatasetTable rows;
  private final TraitTable traits;
  private final ContentTable contents;
  private final FileTable files;
  private final FindingLog findings;
  private final DynamicsTable dynamics;
  private final @Nullable DuckDBAppender records;
  private static final List<String> CONTENT_CODES =
      Criteria.OF_CONTENT.stream().map(Criterion::code).toList();

  private final List<String> codes = Columns.appended().stream().map(Criterion::code).toList();
  private final long[] spoken;
  private long texts;

  PortalRows(Path folder, Setting setting, boolean keepRecords) {
    this.folder = folder;
    this.unfinished = PortalResults.unfinished(folder);
    this.setting = setting;
    this.spoken = new long[setting.languages().size()];
    this.duck = Duck.connect();
    try {
      rows = new DatasetTable(duck);
      traits = new TraitTable(duck);
      contents = new ContentTable(duck);
      files = new FileTable(duck);
      findings = new FindingLog(duck);
      dynamics = new DynamicsTable(duck);
      if (keepRecords) {
        Duck.run(
            duck,
            "CREATE TEMP TABLE records (dataset_key BIGINT, record VARCHAR, evidence VARCHAR)");
      }
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
      traits.append(key, dataset);
      count(dataset.title());
      count(dataset.description());
      log(key, dataset.id(), codes, examined.verdicts());
      findings.add(key, dataset.id(), examined.reading());
      if (records != null) {
        records.beginRow().append(key).append(Records.text(dataset));
        records.append(dataset.evidence()).endRow();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("a row of " + folder.getFileName() + " was not taken", e);
    }
  }

  /// Appends what is in a dataset's files, once every dataset was appended.
  ///
  /// @param stratum of the sample in which it was drawn; `Draw.NOT_DRAWN` for others
  public void append(LookedInto looked, int stratum) {
    try {
      var dataset = looked.listed().dataset();
      var key = Keys.of(dataset);
      contents.append(key, looked, stratum);
      rows.tally().add(looked);
      files.append(key, looked);
      log(key, dataset, CONTENT_CODES, looked.verdicts());
    } catch (SQLException e) {
      throw new IllegalStateException("files of " + folder.getFileName() + " were not taken", e);
    }
  }

  /// Appends something that users did at the portal.
  public void append(Activity activity) {
    dynamics.append(activity);
  }

  /// Takes what the portal offered of it, once all was appended; without, nothing of it is written.
  public void offered(List<Offer> offers) {
    dynamics.end(offers);
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

  /// The datasets of the last edition, and others that were known then, that were not appended.
  ///
  /// @param previous the folder of the same portal in the last edition's results
  /// @param known identifiers that were missing or gone then
  public List<String> absent(Path previous, Collection<String> known) {
    try {
      rows.flush();
      Duck.run(duck, "CREATE OR REPLACE TEMP TABLE known (dataset VARCHAR)");
      try (var appender = Duck.appender(duck, "known")) {
        for (var id : known) {
          appender.beginRow().append(id).endRow();
        }
      }
      var sql =
          "SELECT dataset FROM (SELECT dataset FROM %s UNION SELECT dataset FROM known) ANTI JOIN appended USING (dataset) ORDER BY dataset"
              .formatted(parquet(previous.resolve(PortalResults.DATASETS)));
      var absent = new ArrayList<String>();
      try (var statement = duck.createStatement();
          var found = statement.executeQuery(sql)) {
        while (found.next()) {
          absent.add(found.getString(1));
        }
      }
      return absent;
    } catch (SQLException e) {
      throw new IllegalStateException("what is missing could not be told", e);
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
  /// @param draw which files were opened; null when none were to be
  public void finish(PortalSummary portal, @Nullable Path previous, @Nullable Draw draw) {
    var sample = draw == null || draw.census() ? null : draw;
    try {
      rows.close();
      traits.close();
      contents.close();
      PortalResults.delete(unfinished); // of a run that was ended
      Files.createDirectories(unfinished);
      Duck.run(duck, Columns.createSharedTitles());
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
      copy("SELECT * FROM traits", PortalResults.TRAITS);
      writeDynamics();
      if (files.opened()) {
        copy(FileTable.SELECT_FILES, PortalResults.FILES);
        copy("SELECT * FROM personal", PortalResults.PERSONAL);
      }
      if (sample != null) {
        copy(SampleTable.select(sample), PortalResults.SAMPLE);
      }
      overCatalogue(
          portal.complete(),
          previous != null,
          changes,
          sample == null ? Map.of() : SampleTable.estimates(duck, datasets(), sample));
      copy(findings.close(), PortalResults.FINDINGS);
      if (records != null) {
        records.close();
        copy("SELECT * FROM records", PortalResults.RECORDS);
      }
      Files.writeString(
          unfinished.resolve(PortalResults.PORTAL),
          JSON.writerWithDefaultPrettyPrinter()
              .writeValueAsString(
                  portal.counted(
                      findings.counts(), files.coverage(portal.distributions(), told(sample)))));
      PortalResults.replace(folder);
    } catch (SQLException e) {
      throw new IllegalStateException("the results of " + folder + " were not written", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeDynamics() throws SQLException, IOException {
    var offers = dynamics.offers();
    if (offers != null) {
      copy("SELECT * FROM dynamics", PortalResults.DYNAMICS);
      Files.writeString(
          unfinished.resolve(PortalResults.OFFERS),
          JSON.writerWithDefaultPrettyPrinter()
              .writeValueAsString(offers.stream().map(Dynamics.Told::of).toList()));
    }
  }

  private static FileCoverage.@Nullable Sample told(@Nullable Draw sample) {
    return sample == null
        ? null
        : new FileCoverage.Sample(
            sample.seed(), sample.budget(), sample.drawnDatasets(), sample.datasets());
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
  private void overCatalogue(
      boolean complete, boolean compared, boolean changes, Map<String, OfCriterion> estimates)
      throws SQLException, IOException {
    var over = new LinkedHashMap<String, OfCriterion>();
    over.put(Criteria.TITLE_UNIQUE, titles(complete));
    over.put(Criteria.IDENTIFIER_KEPT, over(Criteria.IDENTIFIER_KEPT, compared));
    over.put(Criteria.CONTENT_FRESH, over(Criteria.CONTENT_FRESH, changes));
    over.put(Criteria.SCHEMA_STABLE, over(Criteria.SCHEMA_STABLE, changes));
    over.putAll(estimates); // of a sample, more than what was measured is told
    Files.writeString(
        unfinished.resolve(PortalResults.MEASURES),
        JSON.writeValueAsString(rows.tally().measures(over)));
    findings.addOverCatalogue(Criteria.TITLE_UNIQUE, "shared", SHARED_TITLES);
    if (compared) {
      findings.addOverCatalogue(
          Criteria.IDENTIFIER_KEPT,
          "changed",
          "(SELECT dataset_key, dataset, 'dct:identifier' AS locator,"
              + " CAST(to_json({'before': identifier_before}) AS VARCHAR) AS arguments"
              + " FROM %s WHERE identifier_kept < 1)".formatted(datasets()));
    }
    if (changes) {
      findings.addOverCatalogue(Criteria.CONTENT_FRESH, "overdue", FileTable.OVERDUE);
      findings.addOverCatalogue(Criteria.SCHEMA_STABLE, "columns-lost", FileTable.COLUMNS_LOST);
    }
  }

  /// The sums of [Criteria#TITLE_UNIQUE]; of a catalogue not read whole, only what is shared is
  /// measured. Counted from the few titles that are, not read back out of the file.
  private OfCriterion titles(boolean complete) throws SQLException {
    try (var statement = duck.createStatement();
        var row = statement.executeQuery("SELECT coalesce(sum(twins), 0) FROM shared_titles")) {
      row.next();
      var failing = row.getLong(1);
      var measured = complete ? rows.titles() : failing;
      var mean = measured == 0 ? null : (double) (measured - failing) / measured;
      return new OfCriterion(mean, measured, rows.titles(), failing, null);
    }
  }

  /// The sums of a criterion whose values are read back out of the file.
  ///
  /// @param judged whether there was anything to judge it by
  private OfCriterion over(String criterion, boolean judged) throws SQLException {
    if (!judged) {
      return new OfCriterion(null, 0, 0, 0, null);
    }
    return OfCriterion.count(duck, criterion, datasets());
  }

  /// The datasets as they have been written.
  private String datasets() {
    return parquet(unfinished.resolve(PortalResults.DATASETS));
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
