package mizan.platform.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of what was done; nothing of it is ever changed.
@Component
class AuditStore {
  private static final int AT_ONCE = 1000;

  private final JdbcClient jdbc;

  AuditStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The end of the chain, locked until the transaction ends.
  AuditEntry.Head lockHead() {
    return jdbc.sql(
            """
            insert into accounts_audit_head (id, number, link) values ('head', 0, '')
            on conflict (id) do update set number = accounts_audit_head.number
            returning number, link
            """)
        .query((row, _) -> new AuditEntry.Head(row.getLong("number"), row.getString("link")))
        .single();
  }

  AuditEntry.Head head() {
    return jdbc.sql("select number, link from accounts_audit_head where id = 'head'")
        .query((row, _) -> new AuditEntry.Head(row.getLong("number"), row.getString("link")))
        .optional()
        .orElse(AuditEntry.Head.START);
  }

  void append(AuditEntry entry) {
    var deed = entry.deed();
    jdbc.sql(
            """
            insert into accounts_audit
              (number, at, who, room, kind, subject, action, was, became, why, link)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            entry.number(),
            entry.at().toEpochMilli(),
            entry.who(),
            deed.room(),
            deed.kind(),
            deed.subject(),
            deed.action(),
            deed.was(),
            deed.became(),
            deed.why(),
            entry.link())
        .update();
    jdbc.sql("update accounts_audit_head set number = ?, link = ? where id = 'head'")
        .params(entry.number(), entry.link())
        .update();
  }

  /// The whole chain in the order of its numbers, a part in memory at a time.
  void each(Consumer<AuditEntry> reader) {
    var last = Long.MIN_VALUE;
    List<AuditEntry> part;
    do {
      part =
          jdbc.sql("select * from accounts_audit where number > ? order by number limit ?")
              .params(last, AT_ONCE)
              .query((row, _) -> entry(row))
              .list();
      for (var entry : part) {
        reader.accept(entry);
        last = entry.number();
      }
    } while (part.size() == AT_ONCE);
  }

  long count(AuditFilter filter) {
    var where = new Where(filter);
    return jdbc.sql("select count(*) from accounts_audit" + where.sql)
        .params(where.values)
        .query(Long.class)
        .single();
  }

  /// The newest first.
  List<AuditEntry> list(AuditFilter filter, long offset, int size) {
    var where = new Where(filter);
    where.values.add(size);
    where.values.add(offset);
    return jdbc.sql(
            "select * from accounts_audit" + where.sql + " order by number desc limit ? offset ?")
        .params(where.values)
        .query((row, _) -> entry(row))
        .list();
  }

  /// The conditions of a filter.
  private static final class Where {
    private final List<Object> values = new ArrayList<>();
    private String sql = "";

    Where(AuditFilter filter) {
      also("subject = ?", filter.subject());
      also("who = ?", filter.who());
      filter
          .findDay()
          .ifPresent(day -> {
            also("at >= ?", day.atStartOfDay(filter.zone()).toInstant().toEpochMilli());
            also("at < ?", day.plusDays(1).atStartOfDay(filter.zone()).toInstant().toEpochMilli());
          });
    }

    private void also(String condition, Object value) {
      if (!value.equals("")) {
        sql += (sql.isEmpty() ? " where " : " and ") + condition;
        values.add(value);
      }
    }
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong("number"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("who"),
        new Deed(
            row.getString("room"),
            row.getString("kind"),
            row.getString("subject"),
            row.getString("action"),
            row.getString("was"),
            row.getString("became"),
            row.getString("why")),
        row.getString("link"));
  }
}
