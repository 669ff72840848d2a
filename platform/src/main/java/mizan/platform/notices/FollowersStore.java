package mizan.platform.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.platform.accounts.Secret;
import mizan.platform.notices.Follower.Request;
import mizan.platform.notices.Follower.Wish;
import mizan.platform.web.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables of those who follow and of those who have asked to; of secrets they hold hashes only.
@Component
class FollowersStore {
  private final JdbcClient jdbc;

  FollowersStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Request request, Secret secret, Instant made, Instant expires) {
    jdbc.sql(
            """
            insert into notices_request (hash, mail, language, rhythm, topic, made, expires)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            secret.hash(),
            request.mail(),
            request.wish().language().code(),
            request.wish().rhythm().code(),
            request.topic().path(),
            made.toEpochMilli(),
            expires.toEpochMilli())
        .update();
  }

  /// Whether the same was asked for since a moment.
  boolean hasRequest(Request request, Instant since) {
    return jdbc.sql(
                """
                select count(*) from notices_request
                where mail = ? and topic = ? and language = ? and rhythm = ? and made > ?
                """)
            .params(
                request.mail(),
                request.topic().path(),
                request.wish().language().code(),
                request.wish().rhythm().code(),
                since.toEpochMilli())
            .query(Long.class)
            .single()
        > 0;
  }

  Optional<Request> findRequest(Secret secret, Instant now) {
    return jdbc.sql("select * from notices_request where hash = ? and expires > ?")
        .params(secret.hash(), now.toEpochMilli())
        .query((row, _) ->
            new Request(row.getString("mail"), wish(row), new Topic(row.getString("topic"))))
        .optional();
  }

  /// Whether it was there: two who use one link at once do not both get through.
  boolean removeRequest(Secret secret) {
    return jdbc.sql("delete from notices_request where hash = ?").param(secret.hash()).update()
        == 1;
  }

  Optional<Follower> findByMail(String mail) {
    return jdbc.sql("select * from notices_follower where mail = ?")
        .param(mail)
        .query((row, _) -> follower(row))
        .optional();
  }

  Optional<Follower> find(String id) {
    return jdbc.sql("select * from notices_follower where id = ?")
        .param(id)
        .query((row, _) -> follower(row))
        .optional();
  }

  Optional<Follower> find(Secret link, Instant now) {
    return jdbc.sql(
            """
            select f.* from notices_follower f join notices_link l on l.follower = f.id
            where l.hash = ? and l.expires > ?
            """)
        .params(link.hash(), now.toEpochMilli())
        .query((row, _) -> follower(row))
        .optional();
  }

  /// Makes somebody a follower unless they are one, and has whatever else is done about their
  /// address wait until this transaction has ended.
  void insert(String id, Request request, Instant made) {
    jdbc.sql(
            """
            insert into notices_follower (id, mail, language, rhythm, made) values (?, ?, ?, ?, ?)
            on conflict (mail) do update set mail = excluded.mail
            """)
        .params(
            id,
            request.mail(),
            request.wish().language().code(),
            request.wish().rhythm().code(),
            made.toEpochMilli())
        .update();
  }

  void update(String id, Wish wish) {
    jdbc.sql("update notices_follower set language = ?, rhythm = ? where id = ?")
        .params(wish.language().code(), wish.rhythm().code(), id)
        .update();
  }

  void follow(String id, Topic topic) {
    jdbc.sql("insert into notices_following (follower, topic) values (?, ?) on conflict do nothing")
        .params(id, topic.path())
        .update();
  }

  void unfollow(String id, Topic topic) {
    jdbc.sql("delete from notices_following where follower = ? and topic = ?")
        .params(id, topic.path())
        .update();
  }

  void insertLink(String follower, Secret secret, Instant expires) {
    jdbc.sql("insert into notices_link (hash, follower, expires) values (?, ?, ?)")
        .params(secret.hash(), follower, expires.toEpochMilli())
        .update();
  }

  /// Nothing of a follower stays.
  void remove(Follower follower) {
    // first of all: whoever confirms for the address at the same moment waits, or is waited for
    jdbc.sql("delete from notices_follower where id = ?").param(follower.id()).update();
    for (var table : List.of("pending", "link", "following")) {
      jdbc.sql("delete from notices_" + table + " where follower = ?")
          .param(follower.id())
          .update();
    }
    jdbc.sql("delete from notices_request where mail = ?").param(follower.mail()).update();
  }

  /// Forgets those who never proved their address, with the letters that wait for them.
  void removeExpired(Instant now) {
    jdbc.sql(
            """
            delete from notices_letter where holder = 'follower' and fleeting = 1 and unsubscribe = ''
            and receiver in (select mail from notices_request where expires <= ?)
            """)
        .param(now.toEpochMilli())
        .update();
    jdbc.sql("delete from notices_request where expires <= ?").param(now.toEpochMilli()).update();
    jdbc.sql("delete from notices_link where expires <= ?").param(now.toEpochMilli()).update();
  }

  /// Puts down what an announcement has those who follow told, each once.
  void hand(Announcement announcement, Rhythm rhythm, Instant due) {
    jdbc.sql(
            """
            insert into notices_pending (follower, announcement, due)
            select distinct f.id, s.announcement, cast(? as bigint)
            from notices_subject s
            join notices_following g on g.topic = s.topic
            join notices_follower f on f.id = g.follower
            where s.announcement = ? and f.rhythm = ?
            """)
        .params(due.toEpochMilli(), announcement.id(), rhythm.code())
        .update();
  }

  /// Those to be written to now.
  List<String> due(Instant now, int most) {
    return jdbc.sql(
            "select follower from notices_pending where due <= ? group by follower order by min(due) limit ?")
        .params(now.toEpochMilli(), most)
        .query((row, _) -> String.valueOf(row.getString("follower")))
        .list();
  }

  void reschedule(String follower, Instant due) {
    jdbc.sql("update notices_pending set due = ? where follower = ?")
        .params(due.toEpochMilli(), follower)
        .update();
  }

  void removePending(String follower) {
    jdbc.sql("delete from notices_pending where follower = ?").param(follower).update();
  }

  private Follower follower(ResultSet row) throws SQLException {
    var id = row.getString("id");
    var wish = wish(row);
    return new Follower(id, row.getString("mail"), wish.language(), wish.rhythm(), topics(id));
  }

  private List<Topic> topics(String follower) {
    return jdbc.sql("select topic from notices_following where follower = ? order by topic")
        .param(follower)
        .query((row, _) -> new Topic(row.getString("topic")))
        .list();
  }

  private static Wish wish(ResultSet row) throws SQLException {
    return new Wish(
        Language.find(row.getString("language")).orElse(Language.USUAL),
        Rhythm.find(row.getString("rhythm")).orElse(Rhythm.WEEKLY));
  }
}
