package mizan.engine.results;

import java.util.Arrays;
import java.util.stream.Collectors;
import mizan.engine.criteria.Criteria;
import mizan.engine.criteria.Where;
import mizan.engine.mqa.Indicator;
import mizan.engine.mqa.IndicatorNotMet;
import tools.jackson.databind.json.JsonMapper;

/// The findings that the columns of the European assessment hold already, read as rows.
final class IndicatorFindings {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private IndicatorFindings() {}

  /// A query for the indicators not met, in the columns of `findings.parquet`.
  ///
  /// @param datasets the rows, as an SQL table expression
  /// @param limit what ends the query for each indicator, for example `LIMIT 10`; may be empty
  static String select(String datasets, String limit) {
    return Arrays.stream(Indicator.values())
        .map(indicator -> "(" + select(indicator, datasets) + " " + limit + ")")
        .collect(Collectors.joining(" UNION ALL "));
  }

  private static String select(Indicator indicator, String datasets) {
    var finding = new IndicatorNotMet(Where.dataset(""), indicator.metric());
    var locator =
        indicator.ofFile()
            ? Duck.quoted(Where.file(0, "").locator().replaceAll("0$", ""))
                + " || greatest(mqa_best, 0)"
            : "''";
    return "SELECT dataset_key, dataset, %s AS criterion, %s AS finding, %s AS severity, %s AS locator, %s AS arguments FROM %s WHERE NOT %s"
        .formatted(
            Duck.quoted(Criteria.MQA_READING),
            Duck.quoted(finding.code()),
            Duck.quoted(finding.severity().code()),
            locator,
            Duck.quoted(JSON.writeValueAsString(finding.arguments())),
            datasets,
            Columns.of(indicator));
  }
}
