package mizan.platform.editions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mizan.platform.editions.Edition.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables of editions and of the steps of their lives; times are ISO text.
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

  void insert(Edition edition) {
    jdbc.sql(
            """
            insert into editions_edition (id, number, folder, invented, automatic, languages, started, finished,
              state, rechecked, renewals, portals, methodology, window_from, window_to, reply_days, quorum, reply_until, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(edition.id())
        .param(edition.number())
        .param(edition.folder())
        .param(edition.invented() ? 1 : 0)
        .param(edition.automatic() ? 1 : 0)
        .param(String.join(",", edition.languages()))
        .params(changing(edition))
        .update();
  }

  /// Whether nobody else had changed it in between.
  boolean update(Edition edition) {
    return jdbc.sql(
                """
                update editions_edition set started = ?, finished = ?, state = ?, rechecked = ?, renewals = ?, portals = ?,
                  methodology = ?, window_from = ?, window_to = ?, reply_days = ?, quorum = ?, reply_until = ?,
                  version = ?
                where id = ? and version = ?
                """)
            .params(changing(edition))
            .param(edition.id())
            .param(edition.version() - 1)
            .update()
        == 1;
  }

  /// Keeps an edition as it is until the transaction has ended.
  ///
  /// @return whether nobody had changed it in between
  boolean hold(Edition edition) {
    return jdbc.sql("update editions_edition set version = version where id = ? and version = ?")
            .params(edition.id(), edition.version())
            .update()
        == 1;
  }

  private static List<@Nullable Object> changing(Edition edition) {
    var scope = edition.scope();
    var values = new ArrayList<@Nullable Object>();
    values.add(edition.started().toString());
    values.add(text(edition.finished()));
    values.add(edition.state().code());
    values.add(text(edition.rechecked()));
    values.add(edition.renewals());
    values.add(String.join(",", scope.portals()));
    values.add(scope.methodology());
    values.add(text(scope.from()));
    values.add(text(scope.to()));
    values.add(scope.replyDays());
    values.add(scope.quorum());
    values.add(text(edition.replyUntil()));
    values.add(edition.version());
    return values;
  }

  void addStep(int edition, Taken taken) {
    jdbc.sql(
            """
            insert into editions_step (edition, number, step, at, why)
            values (?, (select coalesce(max(number), 0) + 1 from editions_step where edition = ?), ?, ?, ?)
            """)
        .param(edition)
        .param(edition)
        .param(taken.step())
        .param(taken.at().toString())
        .param(taken.why())
        .update();
  }

  /// In the order in which they were taken.
  List<Taken> steps(int edition) {
    return jdbc.sql("select step, at, why from editions_step where edition = ? order by number")
        .param(edition)
        .query((row, _) ->
            new Taken(
                row.getString("step"), Instant.parse(row.getString("at")), row.getString("why")))
        .list();
  }

  private static Edition edition(ResultSet row) throws SQLException {
    var finished = row.getString("finished");
    var rechecked = row.getString("rechecked");
    return new Edition(
        row.getString("id"),
        row.getInt("number"),
        Instant.parse(row.getString("started")),
        finished == null ? null : Instant.parse(finished),
        State.of(row.getString("state")),
        row.getString("folder"),
        row.getInt("invented") == 1,
        row.getInt("automatic") == 1,
        rechecked == null ? null : Instant.parse(rechecked),
        row.getInt("renewals"),
        parts(row.getString("languages")),
        new EditionScope(
            parts(row.getString("portals")),
            row.getString("methodology"),
            day(row.getString("window_from")),
            day(row.getString("window_to")),
            row.getInt("reply_days"),
            row.getInt("quorum")),
        day(row.getString("reply_until")),
        row.getInt("version"));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static List<String> parts(@Nullable String joined) {
    return Objects.requireNonNullElse(joined, "").isEmpty()
        ? List.of()
        : List.of(Objects.requireNonNull(joined).split(","));
  }
}
