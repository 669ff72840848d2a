package mizan.platform.judgements;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of what was said to questions: rows are only ever added. Times are ISO text.
@Component
class JudgementsStore {
  private final JdbcClient jdbc;

  JudgementsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Has everybody else who judges in an edition wait until this transaction has ended.
  void lock(int edition) {
    jdbc.sql(
            """
            insert into judgements_edition (number, entries) values (?, 0)
            on conflict (number) do nothing
            """)
        .param(edition)
        .update();
    jdbc.sql("update judgements_edition set entries = entries + 1 where number = ?")
        .param(edition)
        .update();
  }

  /// The questions of an edition to which something was said.
  List<Deliberation> list(int edition) {
    return jdbc
        .sql(
            "select * from judgements_judgement where edition = ? order by portal, criterion, number")
        .param(edition)
        .query((row, _) -> judgement(row))
        .list()
        .stream()
        .collect(groupingBy(Judgement::question, LinkedHashMap::new, toList()))
        .entrySet()
        .stream()
        .map(entry -> new Deliberation(entry.getKey(), entry.getValue()))
        .toList();
  }

  Deliberation find(Question question) {
    return new Deliberation(
        question,
        jdbc.sql(
                """
                select * from judgements_judgement
                where edition = ? and portal = ? and criterion = ? order by number
                """)
            .param(question.edition())
            .param(question.portal())
            .param(question.criterion())
            .query((row, _) -> judgement(row))
            .list());
  }

  void append(Judgement judgement) {
    jdbc.sql(
            """
            insert into judgements_judgement
              (edition, portal, criterion, number, kind, person, actor, value, evidence, note, reason, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(judgement.question().edition())
        .param(judgement.question().portal())
        .param(judgement.question().criterion())
        .param(judgement.number())
        .param(judgement.kind().code())
        .param(judgement.person())
        .param(judgement.actor())
        .param(judgement.value())
        .param(String.join("\n", judgement.evidence()))
        .param(judgement.note())
        .param(judgement.reason())
        .param(judgement.at().toString())
        .update();
  }

  private static Judgement judgement(ResultSet row) throws SQLException {
    return new Judgement(
        new Question(row.getInt("edition"), row.getString("portal"), row.getString("criterion")),
        row.getInt("number"),
        Judgement.Kind.of(row.getString("kind")),
        row.getString("person"),
        row.getString("actor"),
        row.getDouble("value"),
        row.getString("evidence").lines().toList(),
        row.getString("note"),
        row.getString("reason"),
        Instant.parse(row.getString("at")));
  }
}
