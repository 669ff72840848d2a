package mizan.platform.editions;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of portals that are asked again, by edition; times are ISO text.
@Component
class RechecksStore {
  private final JdbcClient jdbc;

  RechecksStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Watch> list(int edition) {
    return jdbc.sql(
            "select portal, changed, asked from editions_recheck where edition = ? order by portal")
        .param(edition)
        .query((row, _) ->
            new Watch(
                row.getString("portal"),
                Instant.parse(row.getString("changed")),
                Instant.parse(row.getString("asked"))))
        .list();
  }

  void save(int edition, Watch watch) {
    jdbc.sql(
            """
            insert into editions_recheck (edition, portal, changed, asked) values (?, ?, ?, ?)
            on conflict (edition, portal) do update set changed = excluded.changed, asked = excluded.asked
            """)
        .param(edition)
        .param(watch.portal())
        .param(watch.changed().toString())
        .param(watch.asked().toString())
        .update();
  }

  void delete(int edition, Watch watch) {
    jdbc.sql("delete from editions_recheck where edition = ? and portal = ?")
        .param(edition)
        .param(watch.portal())
        .update();
  }

  /// What is left of older editions.
  void deleteBefore(int edition) {
    jdbc.sql("delete from editions_recheck where edition < ?").param(edition).update();
  }
}
