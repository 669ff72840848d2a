package mizan.engine.results;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import mizan.engine.criteria.Criteria;
import mizan.engine.criteria.Criterion;
import mizan.engine.criteria.Finding;
import mizan.engine.criteria.Where;
import mizan.engine.dcat.Violation;
import mizan.engine.mqa.DcatApViolation;
import mizan.engine.mqa.Indicator;
import mizan.engine.mqa.IndicatorNotMet;
import mizan.engine.mqa.Reading;
import org.duckdb.DuckDBAppender;
import tools.jackson.databind.json.JsonMapper;

/// The findings of one portal: every one is counted, the first of each kind are kept.
final class FindingLog {
  static final String TABLE =
      "CREATE TABLE findings (dataset_key BIGINT, dataset VARCHAR, criterion VARCHAR,"
          + " finding VARCHAR, severity VARCHAR, locator VARCHAR, arguments VARCHAR)";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Indicator[] INDICATORS = Indicator.values();

  private final DuckDBAppender table;
  private final int kept;
  private final Map<Class<?>, long[]> counts = new HashMap<>();
  private final Map<Class<?>, String> kinds = new HashMap<>();
  private final Map<Indicator, long[]> indicators = new HashMap<>();

  FindingLog(DuckDBAppender table, int kept) {
    this.table = table;
    this.kept = kept;
    for (var indicator : INDICATORS) {
      indicators.put(indicator, new long[1]);
    }
  }

  void add(long key, String dataset, String criterion, Finding finding) throws SQLException {
    var count = counts.get(finding.getClass());
    if (count == null) {
      count = new long[1];
      counts.put(finding.getClass(), count);
      kinds.put(finding.getClass(), criterion + "/" + finding.code());
    }
    if (++count[0] <= kept) {
      keep(key, dataset, criterion, finding);
    }
  }

  /// What a reading of the European assessment found wanting.
  void add(long key, String dataset, Reading reading) throws SQLException {
    for (var indicator : INDICATORS) {
      if (reading.isMeasured(indicator) && !reading.isMet(indicator)) {
        var count = indicators.get(indicator);
        if (count != null && ++count[0] <= kept) {
          var where =
              indicator.ofFile() ? Where.file(Math.max(0, reading.best()), "") : Where.dataset("");
          keep(key, dataset, Criteria.MQA_READING, new IndicatorNotMet(where, indicator.metric()));
        }
      }
    }
    for (Violation violation : reading.violations()) {
      var where = Where.dataset(violation.path());
      add(
          key,
          dataset,
          Criteria.MQA_READING,
          new DcatApViolation(where, violation.path(), violation.constraint()));
    }
  }

  /// The exact number of findings by `criterion/finding`; of indicators, by their name as well.
  Map<String, Long> counts() {
    var all = new HashMap<String, Long>();
    counts.forEach((type, count) -> all.put(kinds.get(type), count[0]));
    var notMet =
        Criteria.MQA_READING + "/" + Criterion.kebab(IndicatorNotMet.class.getSimpleName());
    indicators.forEach((indicator, count) -> {
      if (count[0] > 0) {
        all.merge(notMet, count[0], Long::sum);
        all.put(notMet + "/" + indicator.metric(), count[0]);
      }
    });
    return all;
  }

  private void keep(long key, String dataset, String criterion, Finding finding)
      throws SQLException {
    table
        .beginRow()
        .append(key)
        .append(dataset)
        .append(criterion)
        .append(finding.code())
        .append(finding.severity().code())
        .append(finding.where().locator())
        .append(json(finding.arguments()))
        .endRow();
  }

  private static String json(Map<String, String> arguments) {
    return arguments.isEmpty() ? "{}" : JSON.writeValueAsString(arguments);
  }
}
