package mizan.platform.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of where people are signed in; what their browsers hold stands there as a hash.
@Component
class SessionsStore {
  private final JdbcClient jdbc;

  SessionsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Session session, Secret secret) {
    jdbc.sql(
            """
            insert into accounts_session (id, person, hash, made, seen, factors, browser, system)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            session.id(),
            session.person(),
            secret.hash(),
            session.made().toEpochMilli(),
            session.seen().toEpochMilli(),
            session.factors(),
            session.device().browser(),
            session.device().system())
        .update();
  }

  Optional<Session> find(Secret secret) {
    return jdbc.sql("select * from accounts_session where hash = ?")
        .param(secret.hash())
        .query((row, _) -> session(row))
        .optional();
  }

  /// A person's, the last seen first.
  List<Session> list(String person) {
    return jdbc.sql("select * from accounts_session where person = ? order by seen desc, id desc")
        .param(person)
        .query((row, _) -> session(row))
        .list();
  }

  void touch(String id, Instant seen) {
    jdbc.sql("update accounts_session set seen = ? where id = ?")
        .params(seen.toEpochMilli(), id)
        .update();
  }

  /// Lets a session stand on two factors, under a new secret.
  void raise(String id, Secret secret) {
    jdbc.sql("update accounts_session set factors = 2, hash = ? where id = ?")
        .params(secret.hash(), id)
        .update();
  }

  void delete(String person, String id) {
    jdbc.sql("delete from accounts_session where person = ? and id = ?")
        .params(person, id)
        .update();
  }

  void deleteAll(String person) {
    jdbc.sql("delete from accounts_session where person = ?").param(person).update();
  }

  void deleteOthers(String person, String id) {
    jdbc.sql("delete from accounts_session where person = ? and id <> ?")
        .params(person, id)
        .update();
  }

  void deleteOld(Instant seenBefore, Instant madeBefore) {
    jdbc.sql("delete from accounts_session where seen < ? or made < ?")
        .params(seenBefore.toEpochMilli(), madeBefore.toEpochMilli())
        .update();
  }

  private static Session session(ResultSet row) throws SQLException {
    return new Session(
        row.getString("id"),
        row.getString("person"),
        Instant.ofEpochMilli(row.getLong("made")),
        Instant.ofEpochMilli(row.getLong("seen")),
        row.getInt("factors"),
        new Device(row.getString("browser"), row.getString("system")));
  }
}
