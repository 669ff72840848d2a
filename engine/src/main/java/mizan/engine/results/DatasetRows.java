package mizan.engine.results;

import java.nio.file.Files;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.engine.criteria.Criteria;
import mizan.engine.mqa.Indicator;
import mizan.engine.results.DatasetRow.Value;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads one portal's rows: a list with filter, order and place, one dataset with its findings and
/// its record.
///
/// Whatever a reader typed travels as a parameter of a prepared statement, never as SQL.
public final class DatasetRows {
  private static final List<String> LANGUAGES = List.of("ar", "fr", "en");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PortalResults portal;
  private final String rows;

  private DatasetRows(PortalResults portal, String score) {
    this.portal = portal;
    this.rows = "(SELECT *, " + score + " AS score FROM " + portal.rows() + ")";
  }

  /// The rows of a portal.
  ///
  /// @param score a dataset's score as an SQL expression over the columns, as `Formula.score()`
  ///   gives it
  public static DatasetRows of(PortalResults portal, String score) {
    return new DatasetRows(portal, score);
  }

  /// What is asked of a list.
  ///
  /// @param text stands in the title or the publisher's name, whatever the case and the accents
  /// @param failing a criterion's code or an indicator's metric that the datasets fail; "" for all
  /// @param language of the titles by which the list is ordered
  public record Wanted(
      String text,
      String failing,
      String language,
      boolean byScore,
      boolean descending,
      long offset,
      int limit) {}

  /// The rows in their place, and how many there are in all.
  public record Found(long total, List<DatasetRow> rows) {
    public Found {
      rows = List.copyOf(rows);
    }
  }

  /// A finding of a dataset.
  public record FindingRow(
      String criterion,
      String finding,
      String severity,
      String locator,
      Map<String, String> arguments) {}

  /// A question put to the rows, with its parameters.
  private record Question(String sql, List<Object> parameters) {}

  /// The work that is done on each answer's row.
  @FunctionalInterface
  private interface Each {
    void take(ResultSet row) throws SQLException;
  }

  /// The rows that are asked for.
  ///
  /// @throws IllegalArgumentException when `failing` is neither a criterion nor an indicator
  public Found list(Wanted wanted) {
    var where = new ArrayList<String>();
    var parameters = new ArrayList<Object>();
    if (!wanted.text.isBlank()) {
      where.add(
          "contains(strip_accents(lower(concat_ws(' ', title, title_ar, title_fr, title_en, publisher))),"
              + " strip_accents(lower(?)))");
      parameters.add(wanted.text.strip());
    }
    if (!wanted.failing.isEmpty()) {
      where.add(failing(wanted.failing));
    }
    var narrowed = where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where);
    var total = new long[1];
    ask(
        new Question("SELECT count(*) AS total FROM " + portal.rows() + narrowed, parameters),
        row -> total[0] = row.getLong("total"));
    var found = new ArrayList<DatasetRow>();
    var page = new ArrayList<>(parameters);
    page.add(wanted.limit);
    page.add(wanted.offset);
    ask(
        new Question(
            "SELECT * FROM " + rows + narrowed + " ORDER BY " + order(wanted) + " LIMIT ? OFFSET ?",
            page),
        row -> found.add(row(row)));
    return new Found(total[0], found);
  }

  public Optional<DatasetRow> find(long key) {
    var found = new ArrayList<DatasetRow>(1);
    ask(
        new Question("SELECT * FROM " + rows + " WHERE dataset_key = ?", List.of(key)),
        row -> found.add(row(row)));
    return found.stream().findFirst();
  }

  /// The findings of a dataset: those kept, then each indicator that is not met.
  public List<FindingRow> findings(long key) {
    var found = new ArrayList<FindingRow>();
    ask(
        new Question(portal.findingsOfOne(), List.of(key)),
        row ->
            found.add(
                new FindingRow(
                    row.getString("criterion"),
                    row.getString("finding"),
                    row.getString("severity"),
                    row.getString("locator"),
                    JSON.readValue(
                        row.getString("arguments"), new TypeReference<Map<String, String>>() {}))));
    return found;
  }

  /// A record as the portal gave it.
  ///
  /// @param evidence the link of the exchange with which it came; "" when nothing was kept
  public record Kept(String record, String evidence) {}

  /// The record as the portal gave it; empty when records were not kept.
  public Optional<Kept> findRecord(long key) {
    var found = new ArrayList<Kept>(1);
    if (Files.isReadable(portal.records())) {
      ask(
          new Question(
              "SELECT record, evidence FROM "
                  + parquet(portal.records().toString())
                  + " WHERE dataset_key = ?",
              List.of(key)),
          row -> found.add(new Kept(row.getString("record"), row.getString("evidence"))));
    }
    return found.stream().findFirst();
  }

  /// Passes on every dataset with its record; nothing when records were not kept.
  public void eachWithRecord(BiConsumer<DatasetRow, String> each) {
    if (Files.isReadable(portal.records())) {
      ask(
          new Question(
              "SELECT * FROM "
                  + rows
                  + " JOIN "
                  + parquet(portal.records().toString())
                  + " USING (dataset_key)",
              List.of()),
          row -> each.accept(row(row), row.getString("record")));
    }
  }

  private static String failing(String name) {
    if (Criteria.perDataset().stream().anyMatch(criterion -> criterion.code().equals(name))) {
      return Columns.of(name) + " < 1";
    }
    return Stream.of(Indicator.values())
        .filter(indicator -> indicator.metric().equals(name))
        .map(indicator -> "NOT " + Columns.of(indicator))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(name + " is neither a criterion nor an indicator"));
  }

  /// Equals stand in the order of their keys, so that no page repeats what another showed.
  private static String order(Wanted wanted) {
    var titles =
        DatasetRow.readable(wanted.language).stream().map(language -> "title_" + language + ", ");
    var title = "coalesce(" + titles.collect(Collectors.joining()) + "title, dataset)";
    var column = wanted.byScore ? "score" : "strip_accents(lower(" + title + "))";
    return column + (wanted.descending ? " DESC" : "") + " NULLS LAST, dataset_key";
  }

  private static DatasetRow row(ResultSet row) throws SQLException {
    var titles = new LinkedHashMap<String, String>();
    for (var language : LANGUAGES) {
      var title = row.getString("title_" + language);
      if (title != null) {
        titles.put(language, title);
      }
    }
    var values = new LinkedHashMap<String, Value>();
    for (var criterion : Criteria.perDataset()) {
      values.put(
          criterion.code(),
          new Value(
              number(row, Columns.of(criterion)),
              row.getBoolean(Columns.applies(criterion.code()))));
    }
    var indicators = new LinkedHashMap<String, @Nullable Boolean>();
    for (var indicator : Indicator.values()) {
      var met = row.getBoolean(Columns.of(indicator));
      indicators.put(indicator.metric(), row.wasNull() ? null : met);
    }
    return new DatasetRow(
        row.getLong("dataset_key"),
        row.getString("dataset"),
        row.getString("title"),
        titles,
        row.getString("publisher"),
        row.getInt("distributions"),
        number(row, "score"),
        row.getInt("mqa_points"),
        row.getInt("mqa_attainable"),
        values,
        indicators,
        row.getString("violations"));
  }

  private static void ask(Question question, Each each) {
    try (var duck = Duck.connect();
        var statement = duck.prepareStatement(question.sql)) {
      fill(statement, question.parameters);
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          each.take(row);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the rows were not read: " + e.getMessage(), e);
    }
  }

  private static void fill(PreparedStatement statement, List<Object> parameters)
      throws SQLException {
    for (var i = 0; i < parameters.size(); i++) {
      statement.setObject(i + 1, Objects.requireNonNull(parameters.get(i)));
    }
  }

  private static String parquet(String file) {
    return "read_parquet(" + Duck.quoted(file) + ")";
  }

  /// Columns are of single precision; what they hold was meant as a decimal.
  private static @Nullable Double number(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column);
    return value instanceof Number number ? Double.valueOf(number.toString()) : null;
  }
}
