package mizan.platform.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.platform.accounts.Secret;
import mizan.platform.exchange.Requester.Draft;
import mizan.platform.exchange.Requester.Wish;
import mizan.platform.web.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The tables of those who ask for data, and of what waits for an address to be proven; of the
/// secrets in letters hashes only.
@Component
class RequestersStore {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;

  RequestersStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Draft draft, Secret secret, Instant made, Instant expires) {
    jdbc.sql(
            """
            insert into exchange_draft (hash, mail, language, wish, made, expires)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            secret.hash(),
            draft.mail(),
            draft.language().code(),
            JSON.writerFor(Wish.class).writeValueAsString(draft.wish()),
            made.toEpochMilli(),
            expires.toEpochMilli())
        .update();
  }

  /// Whether the same was wanted since a moment.
  boolean hasDraft(Draft draft, Instant since) {
    return jdbc.sql("select count(*) from exchange_draft where mail = ? and wish = ? and made > ?")
            .params(
                draft.mail(),
                JSON.writerFor(Wish.class).writeValueAsString(draft.wish()),
                since.toEpochMilli())
            .query(Long.class)
            .single()
        > 0;
  }

  Optional<Draft> findDraft(Secret secret, Instant now) {
    return jdbc.sql("select * from exchange_draft where hash = ? and expires > ?")
        .params(secret.hash(), now.toEpochMilli())
        .query((row, _) ->
            new Draft(
                row.getString("mail"),
                language(row),
                JSON.readValue(row.getString("wish"), Wish.class)))
        .optional();
  }

  /// Whether it was there: two who use one link at once do not both get through.
  boolean removeDraft(Secret secret) {
    return jdbc.sql("delete from exchange_draft where hash = ?").param(secret.hash()).update() == 1;
  }

  /// Forgets what was never proven, and links that are over.
  void removeExpired(Instant now) {
    jdbc.sql("delete from exchange_draft where expires <= ?").param(now.toEpochMilli()).update();
    jdbc.sql("delete from exchange_link where expires <= ?").param(now.toEpochMilli()).update();
  }

  /// Makes somebody a requester unless they are one already.
  Requester enter(String id, Draft draft, Instant made) {
    jdbc.sql(
            """
            insert into exchange_requester (id, mail, language, made) values (?, ?, ?, ?)
            on conflict (mail) do update set language = excluded.language
            """)
        .params(id, draft.mail(), draft.language().code(), made.toEpochMilli())
        .update();
    return jdbc.sql("select * from exchange_requester where mail = ?")
        .param(draft.mail())
        .query((row, _) -> requester(row))
        .single();
  }

  Optional<Requester> find(String id) {
    return jdbc.sql("select * from exchange_requester where id = ?")
        .param(id)
        .query((row, _) -> requester(row))
        .optional();
  }

  Optional<Requester> find(Secret link, Instant now) {
    return jdbc.sql(
            """
            select r.* from exchange_requester r join exchange_link l on l.requester = r.id
            where l.hash = ? and l.expires > ?
            """)
        .params(link.hash(), now.toEpochMilli())
        .query((row, _) -> requester(row))
        .optional();
  }

  void insertLink(String requester, Secret secret, Instant expires) {
    jdbc.sql("insert into exchange_link (hash, requester, expires) values (?, ?, ?)")
        .params(secret.hash(), requester, expires.toEpochMilli())
        .update();
  }

  /// The numbers of the requests that somebody made since a moment.
  long countSent(String requester, Instant since) {
    return jdbc.sql(
            """
            select count(*) from exchange_request r join exchange_step s on s.request = r.number
            where r.requester = ? and s.what = 'send' and s.at > ?
            """)
        .params(requester, since.toString())
        .query(Long.class)
        .single();
  }

  /// How many reuses somebody sent since a moment.
  long countShown(String requester, Instant since) {
    return jdbc.sql("select count(*) from exchange_reuse where requester = ? and made > ?")
        .params(requester, since.toString())
        .query(Long.class)
        .single();
  }

  /// How many requests a body was sent since a moment.
  long countReceived(String body, Instant since) {
    return jdbc.sql(
            """
            select count(*) from exchange_request r join exchange_step s on s.request = r.number
            where s.body = ? and s.what = 'send' and s.at > ?
            """)
        .params(body, since.toString())
        .query(Long.class)
        .single();
  }

  /// The numbers of the requests that somebody made or joined, the newest first.
  List<Integer> requests(String requester) {
    return jdbc.sql("select request from exchange_joined where requester = ? order by request desc")
        .param(requester)
        .query((row, _) -> row.getInt("request"))
        .list();
  }

  /// Nothing stays by which somebody could be told from others.
  void remove(Requester requester) {
    jdbc.sql("delete from exchange_link where requester = ?").param(requester.id()).update();
    jdbc.sql("delete from exchange_draft where mail = ?").param(requester.mail()).update();
    jdbc.sql("delete from exchange_requester where id = ?").param(requester.id()).update();
  }

  private static Requester requester(ResultSet row) throws SQLException {
    return new Requester(row.getString("id"), row.getString("mail"), language(row));
  }

  private static Language language(ResultSet row) throws SQLException {
    return Language.find(row.getString("language")).orElse(Language.USUAL);
  }
}
