package mizan.engine.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mizan.engine.criteria.Criteria;
import mizan.engine.criteria.Criterion;
import mizan.engine.mqa.Indicator;

/// The columns of `datasets.parquet`: names in one place, for writing, scoring and documentation.
///
/// A criterion has two columns: `<code>` (FLOAT in [0,1]; null when not measured or not applicable)
/// and `<code>_applies` (BOOLEAN). An indicator has one: `mqa_<metric>` (BOOLEAN; null:
/// unmeasured).
public final class Columns {
  private Columns() {}

  /// `licence-open` → `licence_open`.
  public static String of(Criterion criterion) {
    return of(criterion.code());
  }

  public static String of(String code) {
    return code.replace('-', '_');
  }

  public static String applies(String code) {
    return of(code) + "_applies";
  }

  public static String of(Indicator indicator) {
    return "mqa_" + indicator.metric();
  }

  /// The criteria whose verdicts are appended row by row.
  static List<Criterion> appended() {
    return Stream.concat(Criteria.OF_DATASET.stream(), Criteria.OF_FILE.stream())
        .<Criterion>map(criterion -> criterion)
        .toList();
  }

  /// The table that rows are appended to, before catalogue-wide values are added.
  static String createTable() {
    var columns = new ArrayList<String>();
    columns.add("dataset_key BIGINT");
    columns.add("dataset VARCHAR");
    columns.add("title VARCHAR");
    columns.add("title_ar VARCHAR");
    columns.add("title_fr VARCHAR");
    columns.add("title_en VARCHAR");
    columns.add("publisher VARCHAR");
    columns.add("title_key BIGINT");
    columns.add("distributions INTEGER");
    columns.add("mqa_met INTEGER");
    columns.add("mqa_measured INTEGER");
    columns.add("mqa_best INTEGER");
    columns.add("mqa_points SMALLINT");
    columns.add("mqa_attainable SMALLINT");
    columns.add("violations VARCHAR");
    columns.add("copy_mends_conformance BOOLEAN");
    columns.add("verdicts FLOAT[" + appended().size() + "]"); // few columns are taken faster
    columns.add("applying INTEGER");
    return "CREATE TEMP TABLE appended (" + String.join(", ", columns) + ")";
  }

  /// The table of what the criteria of content say, by dataset.
  static String createContents() {
    return "CREATE TEMP TABLE contents (dataset_key BIGINT, stratum INTEGER, contents FLOAT["
        + Criteria.OF_CONTENT.size()
        + "], contents_applying INTEGER, linked_met INTEGER, linked_measured INTEGER,"
        + " linked_best INTEGER, linked_points SMALLINT, linked_attainable SMALLINT)";
  }

  /// The titles that several datasets have, with how many: `shared_titles(shared, twins)`.
  static String createSharedTitles() {
    return "CREATE TEMP TABLE shared_titles AS SELECT title_key AS shared, count(*) AS twins"
        + " FROM appended WHERE title_key IS NOT NULL GROUP BY title_key HAVING count(*) > 1";
  }

  /// What is there to make the final columns of.
  ///
  /// @param previous whether a table `previous(dataset, title_key)` of the last edition is there
  /// @param complete whether the whole catalogue was read: else only what was met twice is certain
  /// @param opened whether files were opened, and a table `contents` is there
  /// @param changes whether a table `changes`, as [FileTable] makes it, is there
  /// @param measured the indicators that were measured of every row; they need no look at each
  record Known(
      boolean previous,
      boolean complete,
      boolean opened,
      boolean changes,
      Set<Indicator> measured) {}

  /// The final columns, with the indicators opened out of their bits and what needs the whole
  /// catalogue computed, from the tables `appended` and `shared_titles`.
  static String selectFinal(Known known) {
    var previous = known.previous;
    var complete = known.complete;
    var columns = new ArrayList<String>();
    columns.add(
        "dataset_key, dataset, title, title_ar, title_fr, title_en, publisher, title_key,"
            + " distributions, violations, copy_mends_conformance");
    var criteria = appended();
    for (var i = 0; i < criteria.size(); i++) {
      columns.add("verdicts[%d] AS %s".formatted(i + 1, of(criteria.get(i))));
      columns.add("applying & %d <> 0 AS %s".formatted(1 << i, applies(criteria.get(i).code())));
    }
    columns.add(
        "CAST(CASE WHEN title_key IS NULL THEN NULL WHEN twins IS NOT NULL THEN 0"
            + (complete ? " ELSE 1" : "")
            + " END AS FLOAT) AS title_unique");
    columns.add("title_key IS NOT NULL AS title_unique_applies");
    columns.add("CAST(coalesce(twins, 1) AS INTEGER) AS title_twins");
    columns.add(
        previous
            ? "CAST(CASE WHEN before IS NULL THEN NULL WHEN list_contains(before, dataset) THEN 1"
                + (complete ? " ELSE 0" : "")
                + " END AS FLOAT) AS identifier_kept, before IS NOT NULL AS identifier_kept_applies,"
                + " before[1] AS identifier_before"
            : "CAST(NULL AS FLOAT) AS identifier_kept, false AS identifier_kept_applies,"
                + " CAST(NULL AS VARCHAR) AS identifier_before");
    for (var i = 0; i < Criteria.OF_CONTENT.size(); i++) {
      var code = Criteria.OF_CONTENT.get(i).code();
      columns.add(
          known.opened
              ? "contents[%d] AS %s, contents_applying & %d <> 0 AS %s"
                  .formatted(i + 1, of(code), 1 << i, applies(code))
              : "CAST(NULL AS FLOAT) AS %s, distributions > 0 AS %s"
                  .formatted(of(code), applies(code)));
    }
    for (var code : List.of(Criteria.CONTENT_FRESH, Criteria.SCHEMA_STABLE)) {
      columns.add(
          known.changes
              ? "CAST(%1$s AS FLOAT) AS %1$s, coalesce(%1$s IS NOT NULL, false) AS %2$s"
                  .formatted(of(code), applies(code))
              : "CAST(NULL AS FLOAT) AS %s, false AS %s".formatted(of(code), applies(code)));
    }
    columns.add(mqa(known.measured, known.opened));
    return "SELECT "
        + String.join(", ", columns)
        + " FROM appended LEFT JOIN shared_titles ON shared = title_key"
        + (previous
            ? " LEFT JOIN (SELECT title_key AS known, list(dataset ORDER BY dataset) AS before FROM previous"
                + " WHERE title_key IS NOT NULL GROUP BY title_key) ON known = title_key"
            : "")
        + (known.opened ? " LEFT JOIN contents USING (dataset_key)" : "")
        + (known.changes ? " LEFT JOIN changes USING (dataset_key)" : "");
  }

  /// @param linked whether the links of some were asked for: then they are read with what was found
  private static String mqa(Set<Indicator> measured, boolean linked) {
    var columns = new ArrayList<String>();
    for (var indicator : Indicator.values()) {
      var met = read("met", linked) + " & " + indicator.bit() + " <> 0";
      var known = read("measured", linked) + " & " + indicator.bit() + " <> 0";
      columns.add(
          (measured.contains(indicator) ? met : "CASE WHEN " + known + " THEN " + met + " END")
              + " AS "
              + of(indicator));
    }
    for (var column : List.of("best", "points", "attainable")) {
      columns.add(read(column, linked) + " AS mqa_" + column);
    }
    columns.add(
        "CAST(%s / CAST(%s AS DOUBLE) AS FLOAT) AS mqa_reading"
            .formatted(read("points", linked), read("attainable", linked)));
    columns.add("true AS mqa_reading_applies");
    return String.join(", ", columns);
  }

  private static String read(String column, boolean linked) {
    return linked
        ? "(CASE WHEN linked_met IS NULL THEN mqa_%1$s ELSE linked_%1$s END)".formatted(column)
        : "mqa_" + column;
  }
}
