package mizan.platform.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mizan.platform.exchange.Health.Check;
import mizan.platform.exchange.Health.Said;
import mizan.platform.exchange.Reuse.Citation;
import mizan.platform.exchange.Reuse.Told;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables of reuses, what they cite, and what came of asking for them; times are ISO text.
@Component
class ReusesStore {
  private final JdbcClient jdbc;

  ReusesStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The newest first.
  List<Reuse> list() {
    return jdbc.sql("select * from exchange_reuse order by number desc")
        .query((row, _) -> reuse(row))
        .list();
  }

  Optional<Reuse> find(int number) {
    return jdbc.sql("select * from exchange_reuse where number = ?")
        .param(number)
        .query((row, _) -> reuse(row))
        .optional();
  }

  /// The one that is shown, or may come to be, at an address.
  Optional<Reuse> findAt(String canonical) {
    return jdbc.sql(
            """
            select * from exchange_reuse
            where canonical = ? and state in ('submitted', 'published')
            """)
        .param(canonical)
        .query((row, _) -> reuse(row))
        .optional();
  }

  /// Whether there was none at its address.
  boolean insert(Reuse reuse) {
    var told = reuse.told();
    return jdbc.sql(
                """
                insert into exchange_reuse
                  (number, state, title, text, language, type, topic, address, canonical, name,
                   requester, story, reason, made, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)
            .params(
                reuse.number(),
                reuse.state().code(),
                told.title(),
                told.text(),
                told.language(),
                told.type().code(),
                told.topic(),
                told.address(),
                Canonical.of(told.address()),
                told.name(),
                told.by(),
                reuse.story(),
                reuse.reason(),
                reuse.made().toString(),
                reuse.version())
            .update()
        == 1;
  }

  /// Whether it still was of the version before.
  boolean update(Reuse reuse) {
    return jdbc.sql(
                """
                update exchange_reuse set state = ?, story = ?, reason = ?, version = ?
                where number = ? and version = ?
                """)
            .params(
                reuse.state().code(),
                reuse.story(),
                reuse.reason(),
                reuse.version(),
                reuse.number(),
                reuse.version() - 1)
            .update()
        == 1;
  }

  /// What each reuse cites, by its number, in the order in which its maker said it.
  Map<Integer, List<Citation>> citations() {
    var citations = new TreeMap<Integer, List<Citation>>();
    jdbc.sql("select * from exchange_citation order by reuse, place")
        .query((row, _) ->
            citations
                .computeIfAbsent(row.getInt("reuse"), _ -> new ArrayList<>())
                .add(citation(row)))
        .list();
    return citations;
  }

  List<Citation> citations(int reuse) {
    return jdbc.sql("select * from exchange_citation where reuse = ? order by place")
        .param(reuse)
        .query((row, _) -> citation(row))
        .list();
  }

  void replaceCitations(int reuse, List<Citation> citations) {
    jdbc.sql("delete from exchange_citation where reuse = ?").param(reuse).update();
    var place = 0;
    for (var one : citations) {
      place++;
      var lost = one.lost();
      jdbc.sql(
              """
              insert into exchange_citation
                (reuse, place, asset, address, body, portal, dataset, title, edition, lost)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .params(reuse, place, one.asset(), one.address(), one.body(), one.portal())
          .params(one.dataset(), one.title(), one.edition())
          .param(lost == null ? null : lost.toString())
          .update();
    }
  }

  /// What came of asking for each reuse, by its number, the oldest first.
  Map<Integer, List<Check>> checks() {
    var checks = new TreeMap<Integer, List<Check>>();
    jdbc.sql("select * from exchange_reuse_check order by reuse, at")
        .query((row, _) ->
            checks.computeIfAbsent(row.getInt("reuse"), _ -> new ArrayList<>()).add(check(row)))
        .list();
    return checks;
  }

  List<Check> checks(int reuse) {
    return jdbc.sql("select * from exchange_reuse_check where reuse = ? order by at")
        .param(reuse)
        .query((row, _) -> check(row))
        .list();
  }

  void append(int reuse, Check check) {
    jdbc.sql(
            """
            insert into exchange_reuse_check (reuse, at, said, state, status, detail)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            reuse,
            check.at().toString(),
            check.said().code(),
            check.state(),
            check.status(),
            check.detail())
        .update();
  }

  private static Check check(ResultSet row) throws SQLException {
    return new Check(
        Instant.parse(row.getString("at")),
        Said.of(row.getString("said")),
        row.getString("state"),
        row.getInt("status"),
        row.getString("detail"));
  }

  private static Citation citation(ResultSet row) throws SQLException {
    var lost = row.getString("lost");
    return new Citation(
        row.getString("asset"),
        row.getString("address"),
        row.getString("body"),
        row.getString("portal"),
        row.getString("dataset"),
        row.getString("title"),
        row.getInt("edition"),
        lost == null ? null : LocalDate.parse(lost));
  }

  private static Reuse reuse(ResultSet row) throws SQLException {
    return new Reuse(
        row.getInt("number"),
        Moderation.of(row.getString("state")),
        new Told(
            row.getString("title"),
            row.getString("text"),
            row.getString("language"),
            Reuse.Type.find(row.getString("type")).orElseThrow(),
            row.getString("topic"),
            row.getString("address"),
            row.getString("name"),
            row.getString("requester")),
        row.getString("story"),
        row.getString("reason"),
        Instant.parse(row.getString("made")),
        row.getInt("version"));
  }
}
