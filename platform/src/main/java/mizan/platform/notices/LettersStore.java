package mizan.platform.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import mizan.platform.notices.Letter.Holder;
import mizan.platform.notices.pages.OutboxPage.Shown;
import mizan.platform.web.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of letters: those that wait, those that are sent, those that were given up.
@Component
class LettersStore {
  private static final int AT_ONCE = 50;

  private final JdbcClient jdbc;
  private final InstantSource clock;

  LettersStore(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// A letter that is to be sent.
  record Waiting(String id, Letter letter, int tries) {}

  void insert(Letter letter) {
    var now = clock.instant().toEpochMilli();
    jdbc.sql(
            """
            insert into notices_letter
              (id, receiver, language, subject, body, unsubscribe, fleeting, holder, made, state, tries, due)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 0, ?)
            """)
        .params(
            UUID.randomUUID().toString(),
            letter.receiver(),
            letter.language().code(),
            letter.subject(),
            letter.text(),
            letter.unsubscribe(),
            letter.isFleeting() ? 1 : 0,
            letter.holder().code(),
            now,
            now)
        .update();
  }

  List<Waiting> due() {
    return jdbc.sql(
            "select * from notices_letter where state = 'waiting' and due <= ? order by due limit ?")
        .params(clock.instant().toEpochMilli(), AT_ONCE)
        .query((row, _) -> waiting(row))
        .list();
  }

  void markSent(String id) {
    end(id, "sent");
  }

  void postpone(Waiting letter, Duration wait) {
    jdbc.sql("update notices_letter set tries = tries + 1, due = ? where id = ?")
        .params(clock.instant().plus(wait).toEpochMilli(), letter.id())
        .update();
  }

  void giveUp(String id) {
    end(id, "failed");
  }

  /// Nothing of what it said stays, and nothing at all of a fleeting one.
  private void end(String id, String state) {
    jdbc.sql("update notices_letter set state = ?, body = '' where id = ?")
        .params(state, id)
        .update();
    jdbc.sql("delete from notices_letter where id = ? and fleeting = 1").param(id).update();
  }

  void remove(String receiver, Holder holder) {
    jdbc.sql("delete from notices_letter where receiver = ? and fleeting = 1 and holder = ?")
        .params(receiver, holder.code())
        .update();
  }

  /// The newest first.
  List<Shown> list() {
    return jdbc.sql("select * from notices_letter order by made desc, id limit 200")
        .query((row, _) ->
            new Shown(
                row.getString("id"),
                row.getString("receiver"),
                row.getString("language"),
                row.getString("subject"),
                row.getString("body"),
                Instant.ofEpochMilli(row.getLong("made")),
                row.getString("state")))
        .list();
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(
        row.getString("id"),
        new Letter(
            row.getString("receiver"),
            Language.find(row.getString("language")).orElse(Language.USUAL),
            row.getString("subject"),
            row.getString("body"),
            row.getString("unsubscribe"),
            row.getInt("fleeting") == 1 ? Holder.of(row.getString("holder")) : Holder.ACCOUNT),
        row.getInt("tries"));
  }
}
