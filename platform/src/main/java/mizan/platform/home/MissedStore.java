package mizan.platform.home;

import java.time.LocalDate;
import java.util.List;
import mizan.platform.home.pages.MissedPage.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of searches that found nothing; days are ISO text.
@Component
class MissedStore {
  private static final int MOST = 500;

  private final JdbcClient jdbc;

  MissedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void count(String term, LocalDate day) {
    jdbc.sql(
            """
            insert into home_missed (term, day, times) values (?, ?, 1)
            on conflict (term, day) do update set times = home_missed.times + 1
            """)
        .params(term, day.toString())
        .update();
  }

  /// What was looked for on so many days, the most often first.
  List<Line> list(LocalDate since, int days) {
    return jdbc.sql(
            """
            select term, sum(times) as times, count(*) as days, min(day) as first_day, max(day) as last_day
            from home_missed where day >= ? group by term having count(*) >= ?
            order by 2 desc, term limit ?
            """)
        .params(since.toString(), days, MOST)
        .query((row, _) ->
            new Line(
                row.getString("term"),
                row.getLong("times"),
                row.getLong("days"),
                LocalDate.parse(row.getString("first_day")),
                LocalDate.parse(row.getString("last_day"))))
        .list();
  }

  void removeBefore(LocalDate day) {
    jdbc.sql("delete from home_missed where day < ?").param(day.toString()).update();
  }
}
