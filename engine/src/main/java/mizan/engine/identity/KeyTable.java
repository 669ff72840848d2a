package mizan.engine.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import mizan.engine.results.Duck;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// The keys of many datasets as a table in a DuckDB of its own, which spills to disk, and the pairs
/// of datasets that share some.
///
/// A side is an edition, or a portal; a row is the number of a dataset within its side.
final class KeyTable implements AutoCloseable {
  private static final int MEGABYTES = 768;
  private static final Key[] KINDS = Key.values();

  private final DuckDBConnection duck = Duck.open(MEGABYTES);

  /// Two datasets that share keys.
  record Pair(Row a, Row b, Evidence.Shared shared) {}

  /// A dataset of a side.
  record Row(int side, int number, String dataset) {}

  /// Takes pairs one by one.
  interface Pairs {
    void take(Pair pair);
  }

  /// Takes the title of a dataset.
  interface Titles {
    void take(int side, int row, String title) throws SQLException;
  }

  /// Rows while they are appended.
  final class Rows implements AutoCloseable {
    private final DuckDBAppender keys;
    private final DuckDBAppender entries;

    private Rows() throws SQLException {
      keys = appender("keys");
      entries = appender("entries");
    }

    /// Appends the datasets of a side, numbered as they come; how many there were.
    int addAll(int side, Identity.Entries all) {
      var count = new int[1];
      all.each(entry -> {
        try {
          add(side, count[0]++, entry);
        } catch (SQLException e) {
          throw new IllegalStateException("a dataset was not taken: " + entry.id(), e);
        }
      });
      return count[0];
    }

    private void add(int side, int row, Entry entry) throws SQLException {
      var all = EntryKeys.of(entry);
      for (var kind : all.entrySet()) {
        for (var text : kind.getValue()) {
          add(side, row, kind.getKey(), text);
        }
      }
      var files = all.containsKey(Key.ADDRESS) ? all.get(Key.ADDRESS).size() : 0;
      entries.beginRow().append(side).append(row).append(entry.portal()).append(entry.id());
      entries.append(entry.title()).append(files).endRow();
    }

    void add(int side, int row, Key kind, String text) throws SQLException {
      keys.beginRow().append(side).append(row).append(kind.number());
      keys.append(EntryKeys.hash(text)).endRow();
    }

    @Override
    public void close() throws SQLException {
      keys.close();
      entries.close();
    }
  }

  KeyTable() throws SQLException {
    run("CREATE TEMP TABLE keys (side INTEGER, number INTEGER, kind INTEGER, hash BIGINT)");
    run(
        "CREATE TEMP TABLE entries (side INTEGER, number INTEGER, portal VARCHAR, dataset VARCHAR,"
            + " title VARCHAR, files INTEGER)");
    run("CREATE TEMP TABLE free (side INTEGER, number INTEGER)");
    run(
        "CREATE TEMP TABLE outcomes (number_before INTEGER, number_now INTEGER, state VARCHAR,"
            + " confidence DOUBLE, keys INTEGER, doubt VARCHAR)");
  }

  Rows rows() throws SQLException {
    return new Rows();
  }

  /// Sets the rows that are still free, for [#freeTitles] and [#freePairs].
  void free(int side, int rows, IntPredicate isFree) throws SQLException {
    try (var appender = appender("free")) {
      for (var row = 0; row < rows; row++) {
        if (isFree.test(row)) {
          appender.beginRow().append(side).append(row).endRow();
        }
      }
    }
  }

  void freeTitles(Titles each) throws SQLException {
    ask(
        "SELECT side, number, title FROM entries JOIN free USING (side, number)",
        row -> each.take(row.getInt(1), row.getInt(2), row.getString(3)));
  }

  /// The pairs of side 0 with side 1.
  ///
  /// @param crowd a key that more datasets of one side have says nothing
  void pairs(int crowd, Pairs each) throws SQLException {
    pairs("keys", crowd, each);
  }

  /// The pairs of free rows of side 0 with those of side 1.
  void freePairs(int crowd, Pairs each) throws SQLException {
    pairs("(FROM keys SEMI JOIN free USING (side, number))", crowd, each);
  }

  private void pairs(String rows, int crowd, Pairs each) throws SQLException {
    var shared =
        ("SELECT kind, hash, 1.0 / greatest(count(*) FILTER (side = 0), count(*) FILTER (side = 1))"
                + " AS weight FROM keys GROUP BY kind, hash HAVING count(*) FILTER (side = 0)"
                + " BETWEEN 1 AND %1$d AND count(*) FILTER (side = 1) BETWEEN 1 AND %1$d")
            .formatted(crowd);
    joined(rows, shared, "a.side = 0 AND b.side = 1", each);
  }

  /// The pairs of datasets of different sides.
  ///
  /// @param most a key that more sides have, or one side twice, says nothing
  void pairsAcross(int most, Pairs each) throws SQLException {
    var shared =
        ("SELECT kind, hash, 1.0 AS weight FROM keys GROUP BY kind, hash"
                + " HAVING count(*) BETWEEN 2 AND %d AND count(DISTINCT side) = count(*)")
            .formatted(most);
    joined("keys", shared, "a.side < b.side", each);
  }

  private void joined(String rows, String shared, String sides, Pairs each) throws SQLException {
    var sums =
        Arrays.stream(KINDS)
            .map(kind ->
                "round(coalesce(%s(weight) FILTER (kind = %d), 0), 6)"
                    .formatted(kind == Key.ADDRESS ? "sum" : "max", kind.number()))
            .collect(Collectors.joining(", "));
    ask(
        ("WITH shared AS (%s), pairs AS (SELECT a.side, a.number, b.side AS side_b,"
                + " b.number AS number_b, [%s] AS weights FROM %s a JOIN shared USING (kind, hash)"
                + " JOIN %3$s b USING (kind, hash) WHERE %4$s GROUP BY ALL)"
                + " SELECT side, number, x.dataset, side_b, number_b, y.dataset, weights, x.title,"
                + " y.title, least(x.files, y.files) FROM pairs JOIN entries x USING (side, number)"
                + " JOIN entries y ON y.side = side_b AND y.number = number_b")
            .formatted(shared, sums, rows, sides),
        row ->
            each.take(
                new Pair(
                    new Row(row.getInt(1), row.getInt(2), row.getString(3)),
                    new Row(row.getInt(4), row.getInt(5), row.getString(6)),
                    new Evidence.Shared(
                        weights(row), row.getString(8), row.getString(9), row.getInt(10)))));
  }

  private static Map<Key, Double> weights(ResultSet row) throws SQLException {
    var weights = new EnumMap<Key, Double>(Key.class);
    var values = (Object[]) row.getArray(7).getArray();
    for (var kind : KINDS) {
      var weight = ((Number) values[kind.number()]).doubleValue();
      if (weight > 0) {
        weights.put(kind, weight);
      }
    }
    return weights;
  }

  /// Keeps what was found of rows, for [#found].
  DuckDBAppender outcomes() throws SQLException {
    return appender("outcomes");
  }

  /// What was found, with the names of the datasets, in the order of their names.
  void found(Each each) throws SQLException {
    ask(
        "SELECT b.dataset AS before, b.title AS title_before, n.dataset AS now,"
            + " n.title AS title_now, o.* FROM outcomes o"
            + " LEFT JOIN entries b ON b.side = 0 AND b.number = number_before"
            + " LEFT JOIN entries n ON n.side = 1 AND n.number = number_now"
            + " ORDER BY n.dataset NULLS LAST, n.number, confidence DESC, b.dataset, b.number",
        each);
  }

  /// Passes on the row numbers of a dataset's identifier.
  void numbers(int side, String dataset, IntConsumer each) throws SQLException {
    try (var statement =
        duck.prepareStatement(
            "SELECT number FROM entries WHERE side = ? AND dataset = ? ORDER BY number")) {
      statement.setInt(1, side);
      statement.setString(2, dataset);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          each.accept(rows.getInt(1));
        }
      }
    }
  }

  @Override
  public void close() throws SQLException {
    duck.close();
  }

  private DuckDBAppender appender(String table) throws SQLException {
    return duck.createAppender("temp", DuckDBConnection.DEFAULT_SCHEMA, table);
  }

  private void run(String sql) throws SQLException {
    try (var statement = duck.createStatement()) {
      statement.execute(sql);
    }
  }

  /// The work that is done on each row of an answer.
  interface Each {
    void take(ResultSet row) throws SQLException;
  }

  private void ask(String sql, Each each) throws SQLException {
    try (var statement = duck.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        each.take(rows);
      }
    }
  }
}
