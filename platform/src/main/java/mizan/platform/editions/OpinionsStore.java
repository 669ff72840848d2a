package mizan.platform.editions;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import mizan.platform.editions.Opinion.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of the jury's opinions: of each member, the last one.
@Component
class OpinionsStore {
  private final JdbcClient jdbc;

  OpinionsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Opinion> list(int edition) {
    return jdbc.sql("select * from editions_opinion where edition = ? order by at, member")
        .param(edition)
        .query((row, _) ->
            new Opinion(
                row.getString("member"),
                row.getString("actor"),
                Verdict.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT)),
                row.getString("words"),
                Instant.parse(row.getString("at")),
                row.getInt("renewals")))
        .list();
  }

  /// Those who confirm an edition's results as they are now.
  List<Opinion> confirmations(Edition edition) {
    return list(edition.number()).stream()
        .filter(each -> each.verdict() == Verdict.CONFIRM && each.isOf(edition))
        .toList();
  }

  void save(int edition, Opinion opinion) {
    jdbc.sql(
            """
            insert into editions_opinion (edition, member, actor, verdict, words, at, renewals)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (edition, member)
            do update set actor = excluded.actor, verdict = excluded.verdict, words = excluded.words, at = excluded.at,
              renewals = excluded.renewals
            """)
        .param(edition)
        .param(opinion.member())
        .param(opinion.actor())
        .param(opinion.verdict().code())
        .param(opinion.words())
        .param(opinion.at().toString())
        .param(opinion.renewals())
        .update();
  }
}
