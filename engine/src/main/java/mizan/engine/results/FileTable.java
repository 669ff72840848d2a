package mizan.engine.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mizan.engine.content.FileProfile;
import mizan.engine.content.TableProfile;
import mizan.engine.privacy.PersonalFinding;
import mizan.engine.probing.Listed;
import mizan.engine.probing.Observation;
import mizan.engine.probing.Sighting;
import mizan.engine.sniffing.FileKind;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What was seen of a portal's files, a row each: the content of `files.parquet`; and, apart from
/// it, where personal data was found.
///
/// A file that was already seen in the last edition, by its dataset and address, is compared with
/// what it was then.
final class FileTable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String OPENED = "opened";

  /// The columns of `seen` that only an opened file fills.
  private static final int OF_OPENED = 7;

  /// How much later than declared an issue may come, as a share of the period.
  private static final double GRACE = 0.1;

  static final String SELECT_FILES = "SELECT * EXCLUDE (fresh, stable, lost) FROM files";

  /// Files whose content is older than the declared frequency allows.
  static final String OVERDUE =
      "(SELECT dataset_key, dataset, 'dcat:distribution/' || distribution AS locator,"
          + " CAST(to_json({'days': CAST(measured_on - content_since AS VARCHAR),"
          + " 'period': CAST(CAST(ceil(period_days) AS BIGINT) AS VARCHAR)}) AS VARCHAR) AS arguments"
          + " FROM files WHERE fresh < 1)";

  /// Files that lack columns which they had.
  static final String COLUMNS_LOST =
      "(SELECT dataset_key, dataset, 'dcat:distribution/' || distribution AS locator,"
          + " CAST(to_json({'count': CAST(len(lost) AS VARCHAR),"
          + " 'columns': array_to_string(lost[1:5], ', ')}) AS VARCHAR) AS arguments"
          + " FROM files WHERE stable < 1)";

  private final DuckDBConnection duck;
  private final Map<String, Long> states = new TreeMap<>();
  private @Nullable Appenders appenders;

  /// Where rows go.
  private record Appenders(DuckDBAppender seen, DuckDBAppender personal) {}

  FileTable(DuckDBConnection duck) {
    this.duck = duck;
  }

  /// Whether any files were opened, or tried.
  boolean opened() {
    return appenders != null;
  }

  void append(long key, LookedInto looked) throws SQLException {
    var to = appenders == null ? open() : appenders;
    appenders = to;
    var dataset = looked.listed();
    for (var sighting : looked.sightings()) {
      var observation = sighting.file();
      to.seen.beginRow().append(key).append(dataset.dataset());
      to.seen.append(observation.distribution()).append(observation.address());
      append(to.seen, sighting);
      switch (observation) {
        case Observation.Unseen(_, _, var reason, var detail) -> {
          to.seen.append(reason.code()).append(detail);
          states.merge(reason.code(), 1L, Long::sum);
          for (var i = 0; i < OF_OPENED; i++) {
            to.seen.appendNull();
          }
        }
        case Observation.Opened(_, _, var look) -> {
          append(to.seen, look.profile(), dataset);
          var read = isRead(look.profile().sniffed().kind());
          states.merge(read ? OPENED : FileCoverage.KIND_NOT_READ, 1L, Long::sum);
          for (var found : look.personal()) {
            append(to.personal, key, dataset, observation, found);
          }
        }
      }
      to.seen.endRow();
    }
  }

  /// How many files were opened, and why the others were not.
  ///
  /// @param listed in the whole catalogue
  /// @param sample null when none was drawn
  FileCoverage coverage(long listed, FileCoverage.@Nullable Sample sample) {
    if (appenders == null) {
      return FileCoverage.notAsked(listed);
    }
    var unopened = new TreeMap<>(states);
    var opened = unopened.remove(OPENED);
    return new FileCoverage(listed, opened == null ? 0 : opened, unopened, sample);
  }

  /// Whether we look into files of this kind, if only for their characters.
  private static boolean isRead(FileKind kind) {
    return switch (kind.family()) {
      case TABLE, TREE, GRAPH, TEXT, PAGE -> true;
      case CONTAINER -> kind != FileKind.GPKG && kind != FileKind._7Z && kind != FileKind.RAR;
      case NOTHING -> kind == FileKind.EMPTY;
      case DOCUMENT, IMAGE -> false;
    };
  }

  /// Most runs open no files: their tables are made when the first is seen.
  private Appenders open() throws SQLException {
    Duck.run(
        duck,
        "CREATE TEMP TABLE seen (dataset_key BIGINT, dataset VARCHAR, distribution INTEGER,"
            + " address VARCHAR, link VARCHAR, link_counted BOOLEAN, link_status INTEGER,"
            + " link_tries INTEGER, link_failing_since VARCHAR, link_moved_to VARCHAR,"
            + " evidence VARCHAR, page VARCHAR, page_link VARCHAR,"
            + " page_link_counted BOOLEAN,"
            + " state VARCHAR, detail VARCHAR, bytes BIGINT, sha256 VARCHAR,"
            + " kind VARCHAR, data_rows BIGINT, columns VARCHAR, period_days DOUBLE,"
            + " profile VARCHAR)");
    Duck.run(
        duck,
        "CREATE TEMP TABLE personal (dataset_key BIGINT, dataset VARCHAR, distribution INTEGER,"
            + " address VARCHAR, table_name VARCHAR, column_number INTEGER, column_name VARCHAR,"
            + " kind VARCHAR, cells BIGINT, likely BOOLEAN)");
    return new Appenders(Duck.appender(duck, "seen"), Duck.appender(duck, "personal"));
  }

  private static void append(DuckDBAppender seen, Sighting sighting) throws SQLException {
    var link = sighting.link();
    seen.append(link.state().code()).append(link.counted()).append(link.status());
    seen.append(link.tries()).append(link.since()).append(link.movedTo()).append(link.evidence());
    var page = sighting.page();
    if (page == null) {
      seen.appendNull().appendNull().appendNull();
    } else {
      seen.append(sighting.pageAddress()).append(page.state().code()).append(page.counted());
    }
  }

  private static void append(DuckDBAppender seen, FileProfile file, Listed dataset)
      throws SQLException {
    seen.append(OPENED).append("").append(file.bytes()).append(file.sha256());
    seen.append(file.sniffed().kind().code());
    var table = file.mainTable();
    if (table == null) {
      seen.appendNull().appendNull();
    } else {
      seen.append(table.rows()).append(JSON.writeValueAsString(columns(table)));
    }
    var period = dataset.periodDays();
    if (period == null) {
      seen.appendNull();
    } else {
      seen.append(period.doubleValue());
    }
    seen.append(JSON.writeValueAsString(file));
  }

  /// A column is the same as before when it has its name and its type.
  private static List<String> columns(TableProfile table) {
    return table.columns().stream()
        .filter(column -> !column.name().isBlank())
        .map(column -> column.name() + " (" + column.type().code() + ")")
        .toList();
  }

  private static void append(
      DuckDBAppender personal, long key, Listed dataset, Observation file, PersonalFinding found)
      throws SQLException {
    personal.beginRow().append(key).append(dataset.dataset());
    personal.append(file.distribution()).append(file.address()).append(found.table());
    personal.append(found.column()).append(found.name()).append(found.kind().code());
    personal.append(found.cells()).append(found.likely()).endRow();
  }

  /// Makes the table `files` and, where files were seen before, `changes`: per dataset, the means
  /// of `content_fresh` and `schema_stable`.
  ///
  /// The age of a content is counted from the day on which it was first seen, so that it is never
  /// taken for older than it is.
  ///
  /// @param previous the folder of the same portal in the last edition's results; null without one
  /// @return whether `changes` was made
  boolean finish(LocalDate today, @Nullable Path previous) throws SQLException {
    if (appenders == null) {
      return false;
    }
    appenders.seen.close();
    appenders.personal.close();
    var before = previous == null ? null : previous.resolve(PortalResults.FILES);
    var compared = before != null && Files.isReadable(before);
    var older =
        compared
            ? "(SELECT dataset AS d, address AS a, any_value(sha256) AS was,"
                + " any_value(content_since) AS since,"
                + " from_json(any_value(columns), '[\"VARCHAR\"]') AS had FROM read_parquet("
                + Duck.quoted(String.valueOf(before))
                + ") WHERE state = 'opened' GROUP BY ALL)"
            : "(SELECT NULL AS d, NULL AS a, NULL AS was, CAST(NULL AS DATE) AS since,"
                + " CAST(NULL AS VARCHAR[]) AS had LIMIT 0)";
    Duck.run(
        duck,
        ("CREATE TEMP TABLE files AS WITH dated AS (SELECT seen.*, DATE '%1$s' AS measured_on,"
                + " CASE WHEN state <> 'opened' THEN NULL WHEN sha256 = was THEN since"
                + " ELSE DATE '%1$s' END AS content_since,"
                + " CASE WHEN was IS NOT NULL AND state = 'opened' THEN period_days END AS due,"
                + " CASE WHEN columns IS NOT NULL AND len(had) > 0 THEN had END AS had,"
                + " from_json(columns, '[\"VARCHAR\"]') AS has"
                + " FROM seen LEFT JOIN %2$s ON d = dataset AND a = address)"
                + " SELECT * EXCLUDE (due, had, has),"
                + " CASE WHEN due IS NULL THEN NULL"
                + " WHEN measured_on - content_since <= due * %3$s THEN 1"
                + " ELSE greatest(0, 1 - (measured_on - content_since - due) / (2 * due)) END AS fresh,"
                + " list_filter(had, lambda c: NOT list_contains(has, c)) AS lost,"
                + " 1 - len(lost) / len(had) AS stable FROM dated")
            .formatted(today, older, 1 + GRACE));
    if (compared) {
      Duck.run(
          duck,
          "CREATE TEMP TABLE changes AS SELECT dataset_key, avg(fresh) AS content_fresh,"
              + " avg(stable) AS schema_stable FROM files GROUP BY dataset_key");
    }
    return compared;
  }
}
