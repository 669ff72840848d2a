package mizan.platform.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.platform.exchange.Initiative.Bundle;
import mizan.platform.exchange.Initiative.Told;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The table of initiatives; times are ISO text, what belongs to one is kept as JSON beside it.
@Component
class InitiativesStore {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;

  InitiativesStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The newest first.
  List<Initiative> list() {
    return jdbc.sql("select * from exchange_initiative order by number desc")
        .query((row, _) -> initiative(row))
        .list();
  }

  Optional<Initiative> find(int number) {
    return jdbc.sql("select * from exchange_initiative where number = ?")
        .param(number)
        .query((row, _) -> initiative(row))
        .optional();
  }

  /// How many somebody sent since a moment.
  long count(String requester, Instant since) {
    return jdbc.sql("select count(*) from exchange_initiative where requester = ? and made > ?")
        .params(requester, since.toString())
        .query(Long.class)
        .single();
  }

  void insert(Initiative initiative) {
    var told = initiative.told();
    jdbc.sql(
            """
            insert into exchange_initiative
              (number, state, title, text, language, topic, address, name, requester, bundle,
               story, reason, made, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            initiative.number(),
            initiative.state().code(),
            told.title(),
            told.text(),
            told.language(),
            told.topic(),
            told.address(),
            told.name(),
            told.by(),
            JSON.writeValueAsString(initiative.bundle()),
            initiative.story(),
            initiative.reason(),
            initiative.made().toString(),
            initiative.version())
        .update();
  }

  /// Whether it still was of the version before.
  boolean update(Initiative initiative) {
    return jdbc.sql(
                """
                update exchange_initiative
                set state = ?, bundle = ?, story = ?, reason = ?, version = ?
                where number = ? and version = ?
                """)
            .params(
                initiative.state().code(),
                JSON.writeValueAsString(initiative.bundle()),
                initiative.story(),
                initiative.reason(),
                initiative.version(),
                initiative.number(),
                initiative.version() - 1)
            .update()
        == 1;
  }

  /// Writes down where its data are, which is no change that anybody makes.
  void place(Initiative initiative) {
    jdbc.sql("update exchange_initiative set bundle = ? where number = ? and version = ?")
        .params(
            JSON.writeValueAsString(initiative.bundle()), initiative.number(), initiative.version())
        .update();
  }

  private static Initiative initiative(ResultSet row) throws SQLException {
    return new Initiative(
        row.getInt("number"),
        Moderation.of(row.getString("state")),
        new Told(
            row.getString("title"),
            row.getString("text"),
            row.getString("language"),
            row.getString("topic"),
            row.getString("address"),
            row.getString("name"),
            row.getString("requester")),
        JSON.readValue(row.getString("bundle"), Bundle.class),
        row.getString("story"),
        row.getString("reason"),
        Instant.parse(row.getString("made")),
        row.getInt("version"));
  }
}
