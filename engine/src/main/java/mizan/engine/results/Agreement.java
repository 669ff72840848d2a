package mizan.engine.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import mizan.engine.criteria.Criteria;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Whether two runs say the same of a portal, row by row and value by value.
///
/// @param rows of both tables, those of datasets and those of files
/// @param differing rows that one has and the other has not
/// @param columns in which rows of the same dataset differ
public record Agreement(String slug, long rows, long differing, List<String> columns) {
  public Agreement {
    columns = List.copyOf(columns);
  }

  /// Whether a run was compared with an edition before it.
  public static boolean isCompared(Results results) {
    return results.portals().stream()
        .filter(portal -> portal.summary().datasets() > 0)
        .anyMatch(portal ->
            portal.measures().criteria().get(Criteria.IDENTIFIER_KEPT) != null && applies(portal));
  }

  private static boolean applies(PortalResults portal) {
    try (var duck = Duck.connect()) {
      return count(
              duck,
              "SELECT count(*) FROM %s WHERE identifier_kept_applies"
                  .formatted(table(portal.datasets())))
          > 0;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Compares every portal of the first run with the same of the second.
  public static List<Agreement> between(Results one, Results other) {
    var all = new ArrayList<Agreement>();
    try (var duck = Duck.connect()) {
      for (var portal : one.portals()) {
        var slug = portal.summary().slug();
        all.add(of(duck, portal, other.findPortal(slug).orElse(null)));
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException("runs could not be compared: " + e.getMessage(), e);
    }
  }

  private static Agreement of(DuckDBConnection duck, PortalResults one, @Nullable PortalResults two)
      throws SQLException {
    var slug = one.summary().slug();
    var rows = one.summary().datasets();
    if (two == null) {
      return new Agreement(slug, rows, Math.max(1, rows), List.of("portal"));
    }
    if (rows == 0 && two.summary().datasets() == 0) {
      return new Agreement(slug, 0, 0, List.of());
    }
    var columns = new ArrayList<String>();
    var differing = compare(duck, one.datasets(), two.datasets(), "", columns);
    if (Files.isReadable(one.files())) {
      rows += count(duck, "SELECT count(*) FROM " + table(one.files()));
      differing += compare(duck, one.files(), two.files(), "files.", columns);
    }
    return new Agreement(slug, rows, differing, columns);
  }

  /// The rows in which two tables differ; the columns in which they do are added to the list.
  private static long compare(
      DuckDBConnection duck, Path one, Path two, String prefix, List<String> columns)
      throws SQLException {
    if (!Files.isReadable(two)) {
      columns.add(prefix + "*");
      return count(duck, "SELECT count(*) FROM " + table(one));
    }
    var differing = differing(duck, table(one), table(two));
    if (differing > 0) {
      var key = prefix.isEmpty() ? "dataset_key" : "dataset_key, distribution";
      columns(duck, table(one), table(two), key).forEach(name -> columns.add(prefix + name));
    }
    return differing;
  }

  private static long differing(DuckDBConnection duck, String one, String two) throws SQLException {
    var both = "SELECT count(*) FROM (SELECT * FROM %1$s EXCEPT ALL SELECT * FROM %2$s)";
    return Math.max(count(duck, both.formatted(one, two)), count(duck, both.formatted(two, one)));
  }

  private static List<String> columns(DuckDBConnection duck, String one, String two, String key)
      throws SQLException {
    var names = new ArrayList<String>();
    try (var statement = duck.createStatement();
        var rows = statement.executeQuery("DESCRIBE SELECT * FROM " + one)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    names.removeAll(List.of(key.split(", ", -1)));
    var differing = new ArrayList<String>();
    for (var name : names) {
      var sql =
          "SELECT count(*) FROM %1$s AS a JOIN %2$s AS b USING (%3$s) WHERE a.\"%4$s\" IS DISTINCT FROM b.\"%4$s\""
              .formatted(one, two, key, name);
      if (count(duck, sql) > 0) {
        differing.add(name);
      }
    }
    return differing;
  }

  private static long count(DuckDBConnection duck, String sql) throws SQLException {
    try (var statement = duck.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static String table(Path file) {
    return "read_parquet(" + Duck.quoted(file.toString()) + ")";
  }
}
