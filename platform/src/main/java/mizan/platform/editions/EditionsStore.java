package mizan.platform.editions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import mizan.platform.editions.Edition.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of editions; times are ISO text.
@Component
class EditionsStore {
  private final JdbcClient jdbc;

  EditionsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The newest first.
  List<Edition> list() {
    return jdbc.sql("select * from editions_edition order by number desc")
        .query((row, _) -> edition(row))
        .list();
  }

  void save(Edition edition) {
    var finished = edition.finished();
    jdbc.sql(
            """
            insert into editions_edition (id, number, started, finished, state, folder, invented, languages)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set finished = excluded.finished, state = excluded.state
            """)
        .param(edition.id())
        .param(edition.number())
        .param(edition.started().toString())
        .param(finished == null ? null : finished.toString())
        .param(edition.state().code())
        .param(edition.folder())
        .param(edition.invented() ? 1 : 0)
        .param(String.join(",", edition.languages()))
        .update();
  }

  /// Writes down that an edition's results are new.
  void markRechecked(Edition edition, Instant at) {
    jdbc.sql("update editions_edition set rechecked = ? where id = ?")
        .param(at.toString())
        .param(edition.id())
        .update();
  }

  private static Edition edition(ResultSet row) throws SQLException {
    var finished = row.getString("finished");
    var rechecked = row.getString("rechecked");
    var languages = Objects.requireNonNull(row.getString("languages"));
    return new Edition(
        row.getString("id"),
        row.getInt("number"),
        Instant.parse(row.getString("started")),
        finished == null ? null : Instant.parse(finished),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("folder"),
        row.getInt("invented") == 1,
        rechecked == null ? null : Instant.parse(rechecked),
        languages.isEmpty() ? List.of() : List.of(languages.split(",")));
  }
}
