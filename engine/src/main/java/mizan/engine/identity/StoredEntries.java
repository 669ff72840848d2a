package mizan.engine.identity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import mizan.engine.results.Duck;
import mizan.engine.results.PortalResults;
import org.jspecify.annotations.Nullable;

/// The datasets of a portal as they stand in the results, read anew each time they are asked for.
///
/// Results from before traits were kept tell the identifier, the titles and the publisher alone.
/// Where records were kept, uData's `harvest.domain` tells whom the portal has a dataset from.
record StoredEntries(PortalResults portal) implements Identity.Entries {
  @Override
  public void each(Consumer<Entry> take) {
    if (portal.summary().datasets() == 0) {
      return;
    }
    try (var duck = Duck.connect();
        var statement = duck.createStatement();
        var rows = statement.executeQuery(query())) {
      while (rows.next()) {
        take.accept(entry(rows));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(
          "the datasets of " + portal.folder() + " were not read: " + e.getMessage(), e);
    }
  }

  private String query() {
    var traits =
        Files.isReadable(portal.traits())
            ? table(portal.traits())
            : "(SELECT dataset_key, dataset, list_filter([title, title_ar, title_fr, title_en],"
                + " lambda t: t IS NOT NULL) AS titles, publisher, NULL AS landing_page,"
                + " NULL AS issued, CAST([] AS VARCHAR[]) AS addresses FROM %s)"
                    .formatted(table(portal.datasets()));
    var harvested =
        Files.isReadable(portal.records())
            ? ("(SELECT dataset_key, CASE WHEN json_valid(record) THEN"
                    + " json_extract_string(record, '$.harvest.domain') END AS harvested FROM %s)")
                .formatted(table(portal.records()))
            : "(SELECT 0::BIGINT AS dataset_key, NULL AS harvested LIMIT 0)";
    return "SELECT dataset, titles, publisher, landing_page, issued, addresses,"
        + " harvested::VARCHAR AS harvested FROM %s LEFT JOIN %s USING (dataset_key)"
            .formatted(traits, harvested);
  }

  private Entry entry(ResultSet row) throws SQLException {
    var publisher = row.getString("publisher");
    return new Entry(
        portal.summary().slug(),
        row.getString("dataset"),
        texts(row.getArray("titles")),
        publisher == null ? "" : publisher,
        row.getString("landing_page"),
        texts(row.getArray("addresses")),
        row.getString("issued"),
        row.getString("harvested"));
  }

  private static List<String> texts(@Nullable Array array) throws SQLException {
    return array == null
        ? List.of()
        : Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
  }

  private static String table(Path file) {
    return "read_parquet(" + Duck.quoted(file.toString()) + ")";
  }
}
