package mizan.engine.results;

import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.engine.catalogue.Activity;
import mizan.engine.catalogue.Activity.Course;
import mizan.engine.catalogue.Activity.Kind;
import mizan.engine.catalogue.Activity.Speaker;
import mizan.engine.catalogue.Offer;
import mizan.engine.catalogue.Offer.State;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What users did at a portal, read from its results.
///
/// @param offers what the portal tells of, in the order it was asked for
/// @param there the keys of the datasets that are named and are in the catalogue, by identifier
public record Dynamics(List<Offer> offers, List<Activity> activities, Map<String, Long> there) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public Dynamics {
    offers = List.copyOf(offers);
    activities = List.copyOf(activities);
    there = Map.copyOf(there);
  }

  /// An offer as `dynamics.json` has it.
  record Told(
      String kind, String state, @Nullable Long announced, long obtained, List<String> problems) {
    static Told of(Offer offer) {
      return new Told(
          offer.kind().code(),
          offer.state().code(),
          offer.announced(),
          offer.obtained(),
          offer.problems());
    }

    Offer offer() {
      return new Offer(Kind.of(kind), State.of(state), announced, obtained, problems);
    }
  }

  /// All of it; empty when the portal was not asked, as in results from before it was.
  public static Optional<Dynamics> of(PortalResults portal) {
    return read(portal, "true", "")
        .map(activities -> {
          var offers = JSON.readValue(portal.offers().toFile(), Told[].class);
          return new Dynamics(
              Arrays.stream(offers).map(Told::offer).toList(), activities, there(portal));
        });
  }

  /// What users did with one dataset, the newest first; none when the portal was not asked.
  ///
  /// @param dataset the portal's identifier
  public static List<Activity> ofDataset(PortalResults portal, String dataset) {
    return read(portal, "list_contains(datasets, ?)", dataset).orElse(List.of());
  }

  private static Optional<List<Activity>> read(PortalResults portal, String which, String dataset) {
    if (!Files.isReadable(portal.dynamics())) {
      return Optional.empty();
    }
    var query =
        "SELECT * FROM read_parquet(%s) WHERE %s ORDER BY opened DESC NULLS LAST, kind, id"
            .formatted(Duck.quoted(portal.dynamics().toString()), which);
    try (var duck = Duck.connect();
        var statement = duck.prepareStatement(query)) {
      if (!dataset.isEmpty()) {
        statement.setString(1, dataset);
      }
      var found = new ArrayList<Activity>();
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          found.add(activity(row));
        }
      }
      return Optional.of(found);
    } catch (SQLException e) {
      throw new IllegalStateException("what users did was not read: " + e.getMessage(), e);
    }
  }

  private static Activity activity(ResultSet row) throws SQLException {
    var speaker = row.getString("answered_by");
    var counted = row.getLong("messages");
    var messages = row.wasNull() ? null : (Long) counted;
    return new Activity(
        Kind.of(row.getString("kind")),
        row.getString("id"),
        row.getString("title"),
        row.getString("type"),
        row.getString("topic"),
        row.getString("page"),
        row.getString("target"),
        row.getString("subject"),
        datasets(row),
        row.getBoolean("ongoing"),
        new Course(
            row.getObject("opened", LocalDate.class),
            row.getObject("closed", LocalDate.class),
            row.getObject("answered", LocalDate.class),
            speaker == null ? null : Speaker.of(speaker),
            messages));
  }

  private static @Nullable List<String> datasets(ResultSet row) throws SQLException {
    var list = row.getArray("datasets");
    return list == null
        ? null
        : Arrays.stream((Object[]) list.getArray()).map(String::valueOf).toList();
  }

  private static Map<String, Long> there(PortalResults portal) {
    var query =
        "SELECT DISTINCT dataset, dataset_key FROM read_parquet(%s) SEMI JOIN (SELECT unnest(datasets) AS dataset FROM read_parquet(%s)) USING (dataset)"
            .formatted(
                Duck.quoted(portal.datasets().toString()),
                Duck.quoted(portal.dynamics().toString()));
    var there = new HashMap<String, Long>();
    try (var duck = Duck.connect();
        var statement = duck.createStatement();
        var row = statement.executeQuery(query)) {
      while (row.next()) {
        there.put(row.getString("dataset"), row.getLong("dataset_key"));
      }
      return there;
    } catch (SQLException e) {
      throw new IllegalStateException("what users did was not read: " + e.getMessage(), e);
    }
  }
}
