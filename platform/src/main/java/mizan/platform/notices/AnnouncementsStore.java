package mizan.platform.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import mizan.platform.notices.Announcement.About;
import mizan.platform.notices.Announcement.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables of what was announced, and of what officers were written of.
@Component
class AnnouncementsStore {
  private final JdbcClient jdbc;

  AnnouncementsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Writes an announcement down.
  ///
  /// @param once what must be announced once only; null for what may happen again
  /// @return whether it was not there yet
  boolean insert(Announcement made, @Nullable String once, Collection<Topic> topics) {
    var about = made.about();
    var rows =
        jdbc.sql(
                """
                insert into notices_announcement
                  (id, once, kind, at, edition, body, portal, certificate, award, number, handed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0) on conflict (once) do nothing
                """)
            .param(made.id())
            .param(once)
            .param(made.kind().code())
            .param(made.at().toEpochMilli())
            .param(about.edition())
            .param(about.body())
            .param(about.portal())
            .param(about.certificate())
            .param(about.award())
            .param(about.number())
            .update();
    if (rows == 1) {
      for (var topic : topics) {
        jdbc.sql("insert into notices_subject (announcement, topic) values (?, ?)")
            .params(made.id(), topic.path())
            .update();
      }
    }
    return rows == 1;
  }

  /// What was announced of a topic, the newest first.
  List<Announcement> list(Topic topic, long offset, int size) {
    return jdbc.sql(
            """
            select a.* from notices_announcement a join notices_subject s on s.announcement = a.id
            where s.topic = ? order by a.at desc, a.id limit ? offset ?
            """)
        .params(topic.path(), size, offset)
        .query((row, _) -> announcement(row))
        .list();
  }

  long count(Topic topic) {
    return jdbc.sql("select count(*) from notices_subject where topic = ?")
        .param(topic.path())
        .query(Long.class)
        .single();
  }

  /// Which topics an announcement is about.
  List<Topic> topics(String announcement) {
    return jdbc.sql("select topic from notices_subject where announcement = ? order by topic")
        .param(announcement)
        .query((row, _) -> new Topic(row.getString("topic")))
        .list();
  }

  /// What was not handed to those who follow yet, the oldest first.
  List<Announcement> unhanded(int most) {
    return jdbc.sql("select * from notices_announcement where handed = 0 order by at, id limit ?")
        .param(most)
        .query((row, _) -> announcement(row))
        .list();
  }

  void markHanded(String id) {
    jdbc.sql("update notices_announcement set handed = 1 where id = ?").param(id).update();
  }

  /// What a follower has still to be told, the oldest first.
  List<Announcement> pending(String follower) {
    return jdbc.sql(
            """
            select a.* from notices_announcement a join notices_pending p on p.announcement = a.id
            where p.follower = ? order by a.at, a.id
            """)
        .param(follower)
        .query((row, _) -> announcement(row))
        .list();
  }

  /// Notes that officers are written of something.
  ///
  /// @return whether they were not yet
  boolean markTold(String what, Instant at) {
    return jdbc.sql("insert into notices_told (what, at) values (?, ?) on conflict do nothing")
            .params(what, at.toEpochMilli())
            .update()
        == 1;
  }

  private static Announcement announcement(ResultSet row) throws SQLException {
    return new Announcement(
        row.getString("id"),
        Kind.of(row.getString("kind")),
        Instant.ofEpochMilli(row.getLong("at")),
        new About(
            row.getInt("edition"),
            row.getString("body"),
            row.getString("portal"),
            row.getString("certificate"),
            row.getString("award"),
            row.getInt("number")));
  }
}
