package mizan.engine.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mizan.engine.criteria.Criteria;
import mizan.engine.mqa.Indicator;
import mizan.engine.results.Columns;

/// The columns of every table that is published of a run: what each is called, holds and means.
public final class DataDictionary {
  /// The tables by the names of their files.
  public static final List<Table> TABLES =
      List.of(
          ranking("ranking.csv"),
          ranking("ranking.parquet"),
          new Table(
              "criteria.csv",
              List.of(
                  text("portal"),
                  text("criterion"),
                  text("dimension"),
                  number("points", "points"),
                  truth("judged"),
                  truth("of_portal"),
                  number("value", "share"),
                  number("value_margin", "share"),
                  whole("measured", "items"),
                  whole("applicable", "items"),
                  whole("failing", "items"))),
          new Table("datasets.parquet", datasets()),
          new Table(
              "files.parquet",
              List.of(
                  text("portal"),
                  text("dataset_key"),
                  text("dataset"),
                  whole("distribution", ""),
                  text("address"),
                  text("link"),
                  truth("link_counted"),
                  whole("link_status", ""),
                  whole("link_tries", ""),
                  text("link_failing_since"),
                  text("link_moved_to"),
                  text("evidence"),
                  text("state"),
                  whole("bytes", "byte"),
                  text("sha256"),
                  text("file_kind"),
                  whole("data_rows", "rows"),
                  number("period_days", "days"),
                  new Column("measured_on", "DATE", "", "measured_on", ""),
                  new Column("content_since", "DATE", "", "content_since", ""))),
          new Table("findings.csv", findings(true)),
          new Table("findings.parquet", findings(false)),
          new Table(
              "dynamics.parquet",
              List.of(
                  text("portal"),
                  text("activity"),
                  new Column("id", "VARCHAR", "", "activity_id", ""),
                  new Column("title", "VARCHAR", "", "reuse_title", ""),
                  new Column("type", "VARCHAR", "", "reuse_type", ""),
                  new Column("topic", "VARCHAR", "", "reuse_topic", ""),
                  new Column("page", "VARCHAR", "", "activity_page", ""),
                  new Column("target", "VARCHAR", "", "reuse_target", ""),
                  text("subject"),
                  new Column("datasets", "VARCHAR", "", "activity_datasets", ""),
                  truth("ongoing"),
                  new Column("opened", "DATE", "", "activity_opened", ""),
                  new Column("closed", "DATE", "", "activity_closed", ""),
                  new Column("answered", "DATE", "", "answered", ""),
                  text("answered_by"),
                  whole("messages", "messages"))),
          new Table("evidence.csv", List.of(text("portal"), whole("exchanges", ""), text("head"))));

  private static final List<String> HEAD =
      List.of("table", "column", "type", "unit", "meaning_ar", "meaning_fr", "meaning_en");

  private DataDictionary() {}

  /// A table that is published.
  public record Table(String file, List<Column> columns) {
    public Table {
      columns = List.copyOf(columns);
    }

    /// The names of its columns, in order.
    public List<String> names() {
      return columns.stream().map(Column::name).toList();
    }
  }

  /// A column.
  ///
  /// @param type in SQL, VARCHAR, BIGINT, DOUBLE, BOOLEAN or DATE
  /// @param unit a code, `share` in [0,1]; "" where there is none
  /// @param meaning the code of its explanation
  /// @param subject the criterion or indicator that it is about; "" for none
  public record Column(String name, String type, String unit, String meaning, String subject) {
    /// What it means, in a language.
    public String meaning(String language) {
      var words = Words.in(language);
      if (subject.isEmpty()) {
        return words.text("dictionary." + meaning);
      }
      var of =
          meaning.equals("indicator")
              ? words.text(subject + ".name")
              : Card.of(subject, language).name();
      return words.text("dictionary." + meaning, of);
    }
  }

  /// The table of this file.
  ///
  /// @throws IllegalArgumentException when there is none
  public static Table of(String file) {
    return TABLES.stream()
        .filter(table -> table.file().equals(file))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no table " + file));
  }

  /// All columns of all tables as CSV.
  public static String csv() {
    var csv = new StringBuilder(Csv.BYTE_ORDER_MARK).append(Csv.line(HEAD.toArray()));
    for (var table : TABLES) {
      for (var column : table.columns()) {
        csv.append(
            Csv.line(
                table.file(),
                column.name(),
                column.type(),
                column.unit(),
                column.meaning("ar"),
                column.meaning("fr"),
                column.meaning("en")));
      }
    }
    return csv.toString();
  }

  private static Table ranking(String file) {
    return new Table(
        file,
        List.of(
            whole("rank", ""),
            text("unranked"),
            text("portal"),
            new Column("address", "VARCHAR", "", "portal_address", ""),
            text("kind"),
            truth("complete"),
            whole("datasets", "datasets"),
            whole("distributions", "files"),
            new Column("score", "DOUBLE", "points", "portal_score", ""),
            new Column("margin", "DOUBLE", "points", "score_margin", ""),
            number("coverage", "share"),
            text("level"),
            number("mqa_score", "points"),
            whole("mqa_attainable", "points"),
            text("mqa_rating"),
            whole("dcat_ap_conformant", "datasets"),
            number("measured_points", "points"),
            number("measured_attainable", "points"),
            number("judged_points", "points"),
            number("judged_attainable", "points")));
  }

  private static List<Column> datasets() {
    var columns = new ArrayList<Column>();
    Stream.of("portal", "dataset_key", "dataset", "title", "title_ar", "title_fr", "title_en")
        .map(DataDictionary::text)
        .forEach(columns::add);
    columns.add(text("publisher"));
    columns.add(whole("distributions", "files"));
    columns.add(text("violations"));
    columns.add(truth("copy_mends_conformance"));
    columns.add(whole("title_twins", "datasets"));
    columns.add(text("identifier_before"));
    columns.add(number("score", "points"));
    columns.add(number("sample_weight", "datasets"));
    for (var criterion : Criteria.perDataset()) {
      var code = criterion.code();
      columns.add(new Column(Columns.of(code), "DOUBLE", "share", "criterion_value", code));
      columns.add(new Column(Columns.applies(code), "BOOLEAN", "", "criterion_applies", code));
    }
    for (var indicator : Indicator.values()) {
      columns.add(
          new Column(Columns.of(indicator), "BOOLEAN", "", "indicator", indicator.metric()));
    }
    columns.add(whole("mqa_points", "points"));
    columns.add(new Column("mqa_attainable", "BIGINT", "points", "mqa_attainable", ""));
    return columns;
  }

  private static List<Column> findings(boolean spoken) {
    var columns = new ArrayList<Column>();
    Stream.of("portal", "dataset_key", "dataset", "criterion", "finding", "severity", "locator")
        .map(DataDictionary::text)
        .forEach(columns::add);
    columns.add(truth("of_sample"));
    columns.add(text("evidence"));
    columns.add(text("arguments"));
    if (spoken) {
      Stream.of("text_ar", "text_fr", "text_en").map(DataDictionary::text).forEach(columns::add);
    }
    return columns;
  }

  private static Column text(String name) {
    return new Column(name, "VARCHAR", "", name, "");
  }

  private static Column truth(String name) {
    return new Column(name, "BOOLEAN", "", name, "");
  }

  private static Column whole(String name, String unit) {
    return new Column(name, "BIGINT", unit, name, "");
  }

  private static Column number(String name, String unit) {
    return new Column(name, "DOUBLE", unit, name, "");
  }
}
