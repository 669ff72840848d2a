package mizan.platform.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of webhooks.
@Component
class WebhooksStore {
  private final JdbcClient jdbc;

  WebhooksStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Whether it was not there yet: a form that is sent twice makes one.
  boolean insert(Webhook webhook) {
    return jdbc.sql(
                """
                insert into notices_webhook
                  (id, address, topic, secret, old_secret, renewed, state, failures, made)
                values (?, ?, ?, ?, '', 0, ?, 0, ?) on conflict (id) do nothing
                """)
            .params(
                webhook.id(),
                webhook.address(),
                webhook.topic().path(),
                webhook.secret(),
                webhook.state().code(),
                webhook.made().toEpochMilli())
            .update()
        == 1;
  }

  /// The oldest first.
  ///
  /// @param now an old secret of a day before signs no more
  List<Webhook> list(Instant now) {
    return jdbc.sql("select * from notices_webhook order by made, id")
        .query((row, _) -> webhook(row, now))
        .list();
  }

  Optional<Webhook> find(String id, Instant now) {
    return jdbc.sql("select * from notices_webhook where id = ?")
        .param(id)
        .query((row, _) -> webhook(row, now))
        .optional();
  }

  void renew(Webhook webhook, String secret, Instant at) {
    jdbc.sql("update notices_webhook set secret = ?, old_secret = ?, renewed = ? where id = ?")
        .params(secret, webhook.secret(), at.toEpochMilli(), webhook.id())
        .update();
  }

  void setState(String id, Webhook.State state) {
    jdbc.sql("update notices_webhook set state = ?, failures = 0 where id = ?")
        .params(state.code(), id)
        .update();
  }

  void setFailures(String id, int failures) {
    jdbc.sql("update notices_webhook set failures = ? where id = ?").params(failures, id).update();
  }

  void remove(String id) {
    jdbc.sql("delete from notices_delivery where webhook = ?").param(id).update();
    jdbc.sql("delete from notices_webhook where id = ?").param(id).update();
  }

  private static Webhook webhook(ResultSet row, Instant now) throws SQLException {
    var renewed = Instant.ofEpochMilli(row.getLong("renewed"));
    return new Webhook(
        row.getString("id"),
        row.getString("address"),
        new Topic(row.getString("topic")),
        row.getString("secret"),
        renewed.plus(Webhooks.OLD_SECRET_LASTS).isAfter(now) ? row.getString("old_secret") : "",
        Webhook.State.of(row.getString("state")),
        row.getInt("failures"),
        Instant.ofEpochMilli(row.getLong("made")));
  }
}
