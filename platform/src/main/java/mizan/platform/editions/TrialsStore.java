package mizan.platform.editions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mizan.platform.editions.Trial.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of trials; times are ISO text.
@Component
class TrialsStore {
  private final JdbcClient jdbc;

  TrialsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Enters a trial.
  ///
  /// @return false when another of the portal is not over
  boolean add(Trial trial) {
    return jdbc.sql(
                """
                insert into editions_trial (id, portal, asked, state) values (?, ?, ?, ?)
                on conflict do nothing
                """)
            .param(trial.id())
            .param(trial.portal())
            .param(trial.asked().toString())
            .param(trial.state().code())
            .update()
        == 1;
  }

  void save(Trial trial) {
    jdbc.sql("update editions_trial set started = ?, finished = ?, state = ? where id = ?")
        .param(text(trial.started()))
        .param(text(trial.finished()))
        .param(trial.state().code())
        .param(trial.id())
        .update();
  }

  /// The newest first.
  List<Trial> list() {
    return jdbc.sql("select * from editions_trial order by asked desc, id")
        .query((row, _) -> trial(row))
        .list();
  }

  Optional<Trial> find(String id) {
    return list().stream().filter(trial -> trial.id().equals(id)).findFirst();
  }

  void delete(String id) {
    jdbc.sql("delete from editions_trial where id = ?").param(id).update();
  }

  private static @Nullable String text(@Nullable Instant moment) {
    return moment == null ? null : moment.toString();
  }

  private static Trial trial(ResultSet row) throws SQLException {
    return new Trial(
        row.getString("id"),
        row.getString("portal"),
        Instant.parse(row.getString("asked")),
        moment(row.getString("started")),
        moment(row.getString("finished")),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)));
  }

  private static @Nullable Instant moment(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }
}
