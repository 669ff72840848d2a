package mizan.platform.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of what webhooks were told, and are still to be told.
@Component
class DeliveriesStore {
  private static final int SHOWN = 100;

  private final JdbcClient jdbc;

  DeliveriesStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Delivery made) {
    jdbc.sql(
            """
            insert into notices_delivery
              (id, webhook, type, body, made, state, tries, due, outcome)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            made.id(),
            made.webhook(),
            made.type(),
            made.body(),
            made.made().toEpochMilli(),
            made.state().code(),
            made.tries(),
            made.due().toEpochMilli(),
            made.outcome())
        .update();
  }

  /// What a webhook is to be told now, the oldest first.
  List<Delivery> due(String webhook, Instant now, int most) {
    return jdbc.sql(
            """
            select * from notices_delivery where webhook = ? and state = 'waiting' and due <= ?
            order by due, made, id limit ?
            """)
        .params(webhook, now.toEpochMilli(), most)
        .query((row, _) -> delivery(row))
        .list();
  }

  /// Of a webhook, the newest first.
  List<Delivery> list(String webhook) {
    return jdbc.sql(
            "select * from notices_delivery where webhook = ? order by made desc, id limit ?")
        .params(webhook, SHOWN)
        .query((row, _) -> delivery(row))
        .list();
  }

  Optional<Delivery> find(String id) {
    return jdbc.sql("select * from notices_delivery where id = ?")
        .param(id)
        .query((row, _) -> delivery(row))
        .optional();
  }

  void update(Delivery changed) {
    jdbc.sql("update notices_delivery set state = ?, tries = ?, due = ?, outcome = ? where id = ?")
        .params(
            changed.state().code(),
            changed.tries(),
            changed.due().toEpochMilli(),
            changed.outcome(),
            changed.id())
        .update();
  }

  /// Gives up what a webhook was still to be told.
  void giveUp(String webhook) {
    jdbc.sql(
            "update notices_delivery set state = 'given-up' where webhook = ? and state = 'waiting'")
        .param(webhook)
        .update();
  }

  void removeBefore(Instant moment) {
    jdbc.sql("delete from notices_delivery where made < ? and state <> 'waiting'")
        .param(moment.toEpochMilli())
        .update();
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    return new Delivery(
        row.getString("id"),
        row.getString("webhook"),
        row.getString("type"),
        row.getString("body"),
        Instant.ofEpochMilli(row.getLong("made")),
        Delivery.State.of(row.getString("state")),
        row.getInt("tries"),
        Instant.ofEpochMilli(row.getLong("due")),
        row.getString("outcome"));
  }
}
