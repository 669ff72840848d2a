package mizan.engine.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import mizan.engine.criteria.Criteria;
import mizan.engine.mqa.Indicator;
import mizan.engine.results.Measures.OfCriterion;
import mizan.engine.results.SetAside.Decision;
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
  static final String DYNAMICS = "dynamics.parquet";
  static final String OFFERS = "dynamics.json";
  static final String PORTAL = "portal.json";
  static final String MEASURES = "measures.json";

  /// Whether a finding is of a file's content, or of the status of its link. Where a page stands
  /// before the file, the status of the access address is that of the page.
  private static final String SHOWN_BY_FILE =
      "(criterion IN (%s) OR arguments ->> 'indicator' = '%s' OR (arguments ->> 'indicator' = '%s' AND page IS NULL))"
          .formatted(
              Criteria.needingFiles().stream().map(Duck::quoted).collect(Collectors.joining(", ")),
              Indicator.DOWNLOAD_URL_STATUS_CODE.metric(),
              Indicator.ACCESS_URL_STATUS_CODE.metric());

  private static final String UNFINISHED = ".unfinished";
  private static final String REPLACED = ".replaced";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Reads the folder of a portal; what was set aside of the portal as a whole is as if not
  /// measured.
  ///
  /// @throws IllegalArgumentException when the folder holds no results
  public static PortalResults of(Path folder) {
    try {
      var summary = JSON.readValue(folder.resolve(PORTAL).toFile(), PortalSummary.class);
      var ofWhole =
          setAside(folder, summary.slug()).stream()
              .filter(decision -> decision.dataset().isEmpty())
              .map(Decision::criterion)
              .collect(Collectors.toSet());
      return new PortalResults(folder, summary.without(ofWhole));
    } catch (JacksonException e) {
      throw new IllegalArgumentException(folder + " holds no results of a portal", e);
    }
  }

  /// What is the same under every methodology. What was set aside is not counted; of a sample, the
  /// estimates stay.
  public Measures measures() {
    var measures = JSON.readValue(folder.resolve(MEASURES).toFile(), Measures.class);
    var criteria = new LinkedHashMap<>(measures.criteria());
    for (var decision : setAside()) {
      var counted = criteria.get(decision.criterion());
      if (counted != null && counted.margin() == null && !decision.dataset().isEmpty()) {
        criteria.put(decision.criterion(), counted(decision.criterion()));
      }
    }
    return measures.with(criteria);
  }

  private OfCriterion counted(String criterion) {
    try (var duck = Duck.connect()) {
      return OfCriterion.count(duck, criterion, rows());
    } catch (SQLException e) {
      throw new IllegalStateException("the rows were not counted: " + e.getMessage(), e);
    }
  }

  /// What was decided not to count of this portal.
  public List<Decision> setAside() {
    return setAside(folder, summary.slug());
  }

  private static List<Decision> setAside(Path folder, String slug) {
    return SetAside.read(results(folder)).stream()
        .filter(decision -> decision.portal().equals(slug))
        .toList();
  }

  private static Path results(Path folder) {
    return Objects.requireNonNull(folder.toAbsolutePath().getParent());
  }

  /// The datasets as an SQL table expression, with the name of their file; what was set aside is
  /// null, as if not measured.
  public String rows() {
    return SetAside.without(
        setAside(), "read_parquet(" + Duck.quoted(datasets().toString()) + ", filename = true)");
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

  /// The findings as an SQL table expression, with the link of the exchange that shows each: what
  /// came for the file where the file was looked into, else what described the dataset; null where
  /// nothing was kept.
  public String findingsWithEvidence() {
    var files = Files.isReadable(files());
    var records = Files.isReadable(records());
    var ofFile = files ? "CASE WHEN %s THEN of_file END".formatted(SHOWN_BY_FILE) : "NULL";
    return "(SELECT found.*, nullif(coalesce(%s, %s), '') AS evidence FROM %s AS found%s%s)"
        .formatted(
            ofFile,
            records ? "of_record" : "CAST(NULL AS VARCHAR)",
            findingsTable(),
            files
                ? (" LEFT JOIN (SELECT dataset_key AS f, distribution AS d, page, evidence AS of_file"
                        + " FROM %s) ON f = dataset_key AND d = "
                        + "TRY_CAST(regexp_extract(locator, '^dcat:distribution/(\\d+)', 1) AS INTEGER)")
                    .formatted(table(FILES))
                : "",
            records
                ? " LEFT JOIN (SELECT dataset_key AS r, evidence AS of_record FROM %s) ON r = dataset_key"
                    .formatted(table(RECORDS))
                : "");
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

  /// What users did at the portal; only there when it was asked for that.
  public Path dynamics() {
    return folder.resolve(DYNAMICS);
  }

  /// What the portal tells of its users; likewise.
  Path offers() {
    return folder.resolve(OFFERS);
  }

  /// The publishers that its datasets name, each with how many.
  public Map<String, Long> publishers() {
    var publishers = new TreeMap<String, Long>();
    try (var duck = Duck.connect();
        var statement = duck.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT publisher, count(*) FROM %s WHERE publisher IS NOT NULL GROUP BY publisher"
                    .formatted(table(DATASETS)))) {
      while (rows.next()) {
        publishers.put(rows.getString(1), rows.getLong(2));
      }
      return publishers;
    } catch (SQLException e) {
      throw new IllegalStateException("the publishers of " + folder + " cannot be read", e);
    }
  }

  /// Passes on each record that was kept, with the link of the exchange with which it came; none
  /// when they were not.
  public void eachRecord(BiConsumer<String, String> each) {
    if (!Files.isReadable(records())) {
      return;
    }
    try (var duck = Duck.connect();
        var statement = duck.createStatement();
        var rows = statement.executeQuery("SELECT record, evidence FROM " + table(RECORDS))) {
      while (rows.next()) {
        each.accept(rows.getString(1), rows.getString(2));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the records were not read: " + e.getMessage(), e);
    }
  }

  private String table(String file) {
    return "read_parquet(" + Duck.quoted(folder.resolve(file).toString()) + ")";
  }

  /// Where the results of a portal stand until they are whole. Names that begin with a dot are
  /// those of no portal.
  static Path unfinished(Path folder) {
    return folder.resolveSibling("." + folder.getFileName() + UNFINISHED);
  }

  /// Puts what is finished in the place of what was there. Whenever it is ended, one of them stands
  /// under the name of the portal, or will by [#restore].
  static void replace(Path folder) throws IOException {
    var before = folder.resolveSibling("." + folder.getFileName() + REPLACED);
    delete(before);
    if (Files.exists(folder)) {
      Files.move(folder, before, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(unfinished(folder), folder, StandardCopyOption.ATOMIC_MOVE);
    delete(before);
  }

  /// Gives back what was being replaced when a run was ended.
  static void restore(Path results) throws IOException {
    try (var entries = Files.newDirectoryStream(results, ".*" + REPLACED)) {
      for (var before : entries) {
        var name = before.getFileName().toString();
        var folder = before.resolveSibling(name.substring(1, name.length() - REPLACED.length()));
        if (Files.exists(folder)) {
          delete(before);
        } else {
          Files.move(before, folder, StandardCopyOption.ATOMIC_MOVE);
        }
      }
    }
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
