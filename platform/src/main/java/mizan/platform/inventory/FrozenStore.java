package mizan.platform.inventory;

import java.time.Instant;
import java.util.List;
import mizan.platform.inventory.Ranking.Place;
import mizan.platform.inventory.Ranking.Scored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The tables of frozen rankings; a score is a JSON object. No row is ever changed.
@Component
class FrozenStore {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;

  FrozenStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// That the ranking of a quarter was frozen.
  ///
  /// @param weights the version
  record Freeze(String quarter, Instant at, String weights) {}

  /// The newest quarter first.
  List<Freeze> list() {
    return jdbc.sql("select * from inventory_freeze order by quarter desc")
        .query((row, _) ->
            new Freeze(
                row.getString("quarter"),
                Instant.parse(row.getString("frozen")),
                row.getString("weights")))
        .list();
  }

  /// Whether this was the first to freeze its quarter.
  boolean insert(Freeze freeze) {
    return jdbc.sql(
                """
                insert into inventory_freeze (quarter, frozen, weights) values (?, ?, ?)
                on conflict (quarter) do nothing
                """)
            .param(freeze.quarter())
            .param(freeze.at().toString())
            .param(freeze.weights())
            .update()
        == 1;
  }

  void insert(String quarter, Place place) {
    jdbc.sql("insert into inventory_frozen (quarter, body, number, score) values (?, ?, ?, ?)")
        .param(quarter)
        .param(place.id().body())
        .param(place.id().number())
        .param(JSON.writeValueAsString(place.score()))
        .update();
  }

  List<Scored> rows(String quarter) {
    return jdbc.sql("select * from inventory_frozen where quarter = ?")
        .param(quarter)
        .query((row, _) ->
            new Scored(
                new RecordId(row.getString("body"), row.getInt("number")),
                JSON.readValue(row.getString("score"), Score.class)))
        .list();
  }
}
