package mizan.platform.editions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables of replies, of the files added to them, and of the re-checks that were asked for.
@Component
class RepliesStore {
  private static final String SELECT =
      """
      select r.*, coalesce(a.name, '') as attachment
      from editions_reply r left join editions_attachment a on a.reply = r.id
      """;
  private static final String ORDERS = "select * from editions_order where ";

  private final JdbcClient jdbc;

  RepliesStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// In the order in which they were made.
  List<Reply> list(int edition) {
    return jdbc.sql(SELECT + "where r.edition = ? order by r.made, r.id")
        .param(edition)
        .query((row, _) -> reply(row))
        .list();
  }

  Optional<Reply> find(String id) {
    return jdbc.sql(SELECT + "where r.id = ?").param(id).query((row, _) -> reply(row)).optional();
  }

  long countOpen(int edition) {
    return jdbc.sql("select count(*) from editions_reply where edition = ? and state = 'open'")
        .param(edition)
        .query(Long.class)
        .single();
  }

  /// Whether it is new: one that was sent twice stands once.
  boolean insert(Reply reply) {
    return jdbc.sql(
                """
                insert into editions_reply (id, edition, portal, dataset, file, criterion, finding, body, author, words,
                  link, state, answer, outcome, made, answered, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, 0)
                on conflict (id) do nothing
                """)
            .param(reply.id())
            .param(reply.edition())
            .param(reply.subject().portal())
            .param(reply.subject().dataset())
            .param(reply.subject().file())
            .param(reply.subject().criterion())
            .param(reply.subject().finding())
            .param(reply.body())
            .param(reply.author())
            .param(reply.words())
            .param(reply.link())
            .param(reply.state().code())
            .param(reply.answer())
            .param(reply.outcome().code())
            .param(reply.made().toString())
            .update()
        == 1;
  }

  /// Whether nobody else had changed it in between.
  boolean update(Reply reply) {
    var answered = reply.answered();
    return jdbc.sql(
                """
                update editions_reply set words = ?, link = ?, state = ?, answer = ?, outcome = ?, answered = ?, version = ?
                where id = ? and version = ?
                """)
            .param(reply.words())
            .param(reply.link())
            .param(reply.state().code())
            .param(reply.answer())
            .param(reply.outcome().code())
            .param(answered == null ? null : answered.toString())
            .param(reply.version())
            .param(reply.id())
            .param(reply.version() - 1)
            .update()
        == 1;
  }

  void attach(String reply, Attachment file) {
    jdbc.sql("insert into editions_attachment (reply, name, kind, content) values (?, ?, ?, ?)")
        .param(reply)
        .param(file.name())
        .param(file.kind())
        .param(file.content())
        .update();
  }

  Optional<Attachment> findAttachment(String reply) {
    return jdbc.sql("select name, kind, content from editions_attachment where reply = ?")
        .param(reply)
        .query((row, _) ->
            new Attachment(
                row.getString("name"),
                row.getString("kind"),
                Objects.requireNonNull(row.getBytes("content"))))
        .optional();
  }

  /// Queues a re-check.
  ///
  /// @return whether none of that portal is queued or running
  boolean queue(RecheckOrder order) {
    return jdbc.sql(
                """
                insert into editions_order (id, edition, portal, reply, asked, state, ended)
                values (?, ?, ?, ?, ?, 'queued', null) on conflict do nothing
                """)
            .param(order.id())
            .param(order.edition())
            .param(order.portal())
            .param(order.reply())
            .param(order.asked().toString())
            .update()
        == 1;
  }

  void setOrderState(String id, RecheckOrder.State state, Instant at) {
    jdbc.sql("update editions_order set state = ?, ended = ? where id = ?")
        .param(state.code())
        .param(at.toString())
        .param(id)
        .update();
  }

  /// What was running when the site was ended is to be done again.
  void requeueOrders() {
    jdbc.sql("update editions_order set state = 'queued' where state = 'running'").update();
  }

  List<RecheckOrder> queuedOrders() {
    return jdbc.sql(ORDERS + "state = 'queued' order by asked, id")
        .query((row, _) -> order(row))
        .list();
  }

  /// The newest first.
  List<RecheckOrder> orders(int edition) {
    return jdbc.sql(ORDERS + "edition = ? order by asked desc, id")
        .param(edition)
        .query((row, _) -> order(row))
        .list();
  }

  long countPendingOrders(int edition) {
    return orders(edition).stream().filter(RecheckOrder::isPending).count();
  }

  private static Reply reply(ResultSet row) throws SQLException {
    var answered = row.getString("answered");
    return new Reply(
        row.getString("id"),
        row.getInt("edition"),
        new Subject(
            row.getString("portal"),
            row.getString("dataset"),
            row.getInt("file"),
            row.getString("criterion"),
            row.getString("finding")),
        row.getString("body"),
        row.getString("author"),
        row.getString("words"),
        row.getString("link"),
        row.getString("attachment"),
        Reply.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("answer"),
        Reply.Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT).replace('-', '_')),
        Instant.parse(row.getString("made")),
        answered == null ? null : Instant.parse(answered),
        row.getInt("version"));
  }

  private static RecheckOrder order(ResultSet row) throws SQLException {
    var ended = row.getString("ended");
    return new RecheckOrder(
        row.getString("id"),
        row.getInt("edition"),
        row.getString("portal"),
        row.getString("reply"),
        Instant.parse(row.getString("asked")),
        RecheckOrder.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        ended == null ? null : Instant.parse(ended));
  }
}
