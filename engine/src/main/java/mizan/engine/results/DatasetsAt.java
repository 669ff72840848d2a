package mizan.engine.results;

import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.engine.probing.LinkState;
import org.jspecify.annotations.Nullable;

/// Finds the datasets of a portal that stand at given addresses: their landing page, or one of
/// their files.
public final class DatasetsAt {
  private static final String WORKING =
      Stream.of(LinkState.values())
          .filter(LinkState::works)
          .map(state -> Duck.quoted(state.code()))
          .collect(Collectors.joining(", ", "(", ")"));

  private DatasetsAt() {}

  /// A dataset at an address.
  ///
  /// @param address one of those that were asked for
  /// @param key as [Keys#text] writes it
  /// @param working how many of its files people get; 0 when links were not asked for
  /// @param failing how many they do not get, each failure being proven
  /// @param fresh the value of `content-fresh`, from 0 to 1; null when it is not known
  public record Held(
      String address,
      String key,
      String title,
      long working,
      long failing,
      @Nullable Double fresh) {}

  /// The datasets at these addresses, as they are written there; none in results from before the
  /// traits of datasets were kept.
  public static List<Held> find(PortalResults portal, Collection<String> addresses) {
    var found = new ArrayList<Held>();
    if (addresses.isEmpty() || !Files.isReadable(portal.traits())) {
      return found;
    }
    try (var duck = Duck.connect();
        var statement = duck.createStatement();
        var row = statement.executeQuery(query(portal, addresses))) {
      while (row.next()) {
        found.add(held(row));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("the addresses were not looked up: " + e.getMessage(), e);
    }
  }

  /// A dataset and where it stands.
  ///
  /// @param titles by language; empty when only one of unknown language is known
  /// @param addresses its landing page, if it has one, and those of its files
  public record Place(
      String key, String title, Map<String, String> titles, List<String> addresses) {
    public Place {
      titles = Map.copyOf(titles);
      addresses = List.copyOf(addresses);
    }
  }

  /// All datasets of a portal that stand anywhere, by their keys; none in results from before the
  /// traits of datasets were kept.
  public static List<Place> list(PortalResults portal) {
    var found = new ArrayList<Place>();
    if (!Files.isReadable(portal.traits())) {
      return found;
    }
    var query =
        "SELECT row.dataset_key, title, title_ar, title_fr, title_en, list_prepend(landing_page, addresses) AS places FROM %s row JOIN read_parquet(%s) USING (dataset_key) ORDER BY row.dataset_key"
            .formatted(portal.rows(), Duck.quoted(portal.traits().toString()));
    try (var duck = Duck.connect();
        var statement = duck.createStatement();
        var row = statement.executeQuery(query)) {
      while (row.next()) {
        found.add(place(row));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("the datasets were not read: " + e.getMessage(), e);
    }
  }

  private static Place place(ResultSet row) throws SQLException {
    var titles = new LinkedHashMap<String, String>();
    for (var language : List.of("ar", "fr", "en")) {
      var title = row.getString("title_" + language);
      if (title != null) {
        titles.put(language, title);
      }
    }
    var places = (Object[]) row.getArray("places").getArray();
    return new Place(
        Keys.text(row.getLong("dataset_key")),
        Objects.requireNonNullElse(row.getString("title"), ""),
        titles,
        Arrays.stream(places)
            .filter(place -> place instanceof String address && !address.isEmpty())
            .map(String::valueOf)
            .toList());
  }

  private static String query(PortalResults portal, Collection<String> addresses) {
    var links =
        Files.isReadable(portal.files())
            ? "SELECT dataset_key, count(*) FILTER (link IN %1$s) AS working, count(*) FILTER (link_counted AND link NOT IN %1$s) AS failing FROM (SELECT * FROM (SELECT '' AS link, false AS link_counted LIMIT 0) UNION ALL BY NAME SELECT * FROM read_parquet(%2$s)) GROUP BY dataset_key"
                .formatted(WORKING, Duck.quoted(portal.files().toString()))
            : "SELECT NULL::BIGINT AS dataset_key, 0 AS working, 0 AS failing LIMIT 0";
    return """
    SELECT DISTINCT place.address, row.dataset_key, row.title, coalesce(working, 0) AS working,
      coalesce(failing, 0) AS failing, row.content_fresh
    FROM (SELECT dataset_key, unnest(list_append(addresses, landing_page)) AS address FROM read_parquet(%s)) place
    JOIN %s row USING (dataset_key) LEFT JOIN (%s) links USING (dataset_key)
    WHERE place.address IN (%s) ORDER BY place.address, row.dataset_key
    """
        .formatted(
            Duck.quoted(portal.traits().toString()),
            portal.rows(),
            links,
            addresses.stream().map(Duck::quoted).collect(Collectors.joining(", ")));
  }

  private static Held held(ResultSet row) throws SQLException {
    var fresh = row.getObject("content_fresh");
    return new Held(
        row.getString("address"),
        Keys.text(row.getLong("dataset_key")),
        row.getString("title"),
        row.getLong("working"),
        row.getLong("failing"),
        fresh instanceof Number number ? Double.valueOf(number.toString()) : null);
  }
}
