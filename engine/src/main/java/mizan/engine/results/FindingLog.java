package mizan.engine.results;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mizan.engine.criteria.Criteria;
import mizan.engine.criteria.Criterion;
import mizan.engine.criteria.Finding;
import mizan.engine.criteria.Finding.Severity;
import mizan.engine.criteria.Where;
import mizan.engine.mqa.DcatApViolation;
import mizan.engine.mqa.Indicator;
import mizan.engine.mqa.IndicatorNotMet;
import mizan.engine.mqa.Reading;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import tools.jackson.databind.json.JsonMapper;

/// The findings of one portal: every one is counted, the first of each kind are kept.
///
/// A kept finding is a row with the number of its kind; what all of a kind share is written once.
/// Indicators not met are only counted: the dataset's columns hold them.
final class FindingLog {
  private static final String TABLE =
      "CREATE TEMP TABLE findings (dataset_key BIGINT, dataset VARCHAR, kind INTEGER,"
          + " locator VARCHAR, arguments VARCHAR)";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Indicator[] INDICATORS = Indicator.values();

  private final DuckDBConnection duck;
  private final DuckDBAppender rows;
  private final Map<Class<?>, long[]> counts = new HashMap<>();
  private final Map<Class<?>, String> names = new HashMap<>();
  private final long[] indicators = new long[INDICATORS.length];
  private final Map<Kind, Integer> kinds = new LinkedHashMap<>();
  private final Map<String, Long> overCatalogue = new HashMap<>();

  /// What all findings of a kind share.
  private record Kind(String criterion, String finding, Severity severity) {}

  FindingLog(DuckDBConnection duck) throws SQLException {
    this.duck = duck;
    Duck.run(duck, TABLE);
    rows = Duck.appender(duck, "findings");
  }

  void add(long key, String dataset, String criterion, Finding finding) throws SQLException {
    var count = counts.get(finding.getClass());
    if (count == null) {
      count = new long[1];
      counts.put(finding.getClass(), count);
      names.put(finding.getClass(), criterion + "/" + finding.code());
    }
    if (++count[0] <= PortalResults.KEPT) {
      var arguments = finding.arguments();
      var kind = new Kind(criterion, finding.code(), finding.severity());
      rows.beginRow().append(key).append(dataset).append(number(kind));
      rows.append(finding.where().locator());
      if (arguments.isEmpty()) {
        rows.appendNull();
      } else {
        rows.append(JSON.writeValueAsString(arguments));
      }
      rows.endRow();
    }
  }

  /// What a reading of the European assessment found wanting.
  void add(long key, String dataset, Reading reading) throws SQLException {
    for (var i = 0; i < INDICATORS.length; i++) {
      if (reading.isMeasured(INDICATORS[i]) && !reading.isMet(INDICATORS[i])) {
        indicators[i]++;
      }
    }
    for (var violation : reading.violations()) {
      var where = Where.dataset(violation.path());
      add(
          key,
          dataset,
          Criteria.MQA_READING,
          new DcatApViolation(where, violation.path(), violation.constraint()));
    }
  }

  /// Adds the findings of a criterion that is computed over the whole catalogue.
  ///
  /// @param from an SQL table expression with `dataset_key`, `dataset`, `locator` and `arguments`
  ///   of each
  void addOverCatalogue(String criterion, String finding, String from) throws SQLException {
    rows.flush();
    var count = 0L;
    try (var statement = duck.createStatement();
        var row = statement.executeQuery("SELECT count(*) FROM " + from)) {
      row.next();
      count = row.getLong(1);
    }
    if (count == 0) {
      return;
    }
    overCatalogue.put(criterion + "/" + finding, count);
    Duck.run(
        duck,
        "INSERT INTO findings SELECT dataset_key, dataset, %d, locator, arguments FROM %s LIMIT %d"
            .formatted(
                number(new Kind(criterion, finding, Severity.WARNING)), from, PortalResults.KEPT));
  }

  /// Everything kept, in the columns of `findings.parquet`; no more is taken.
  String close() throws SQLException {
    rows.close();
    return "SELECT dataset_key, dataset, %s AS criterion, %s AS finding, %s AS severity, locator,"
            .formatted(
                named(Kind::criterion), named(Kind::finding), named(kind -> kind.severity().code()))
        + " coalesce(arguments, '{}') AS arguments FROM findings";
  }

  /// The exact number of findings by `criterion/finding`; of indicators, by their name as well.
  Map<String, Long> counts() {
    var all = new HashMap<>(overCatalogue);
    counts.forEach((type, count) -> all.put(names.get(type), count[0]));
    var notMet =
        Criteria.MQA_READING + "/" + Criterion.kebab(IndicatorNotMet.class.getSimpleName());
    for (var i = 0; i < INDICATORS.length; i++) {
      if (indicators[i] > 0) {
        all.merge(notMet, indicators[i], Long::sum);
        all.put(notMet + "/" + INDICATORS[i].metric(), indicators[i]);
      }
    }
    return all;
  }

  private int number(Kind kind) {
    return kinds.computeIfAbsent(kind, _ -> kinds.size() + 1);
  }

  /// The item of a list, by the number of the row's kind.
  private String named(Function<Kind, String> part) {
    return kinds.keySet().stream()
        .map(kind -> Duck.quoted(part.apply(kind)))
        .collect(Collectors.joining(", ", "CAST([", "] AS VARCHAR[])[kind]"));
  }
}
