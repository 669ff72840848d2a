package mizan.platform.accounts;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import mizan.platform.accounts.Tickets.Purpose;
import mizan.platform.accounts.Tickets.Ticket;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of links sent by mail that open one door once.
@Component
class TicketsStore {
  private final JdbcClient jdbc;

  TicketsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A new one makes a person's earlier ones of the same purpose void.
  void insert(Ticket ticket, Secret secret) {
    jdbc.sql("delete from accounts_ticket where purpose = ? and person = ?")
        .params(code(ticket.purpose()), ticket.person())
        .update();
    jdbc.sql(
            "insert into accounts_ticket (hash, purpose, person, mail, expires) values (?, ?, ?, ?, ?)")
        .params(
            secret.hash(),
            code(ticket.purpose()),
            ticket.person(),
            ticket.mail(),
            ticket.expires().toEpochMilli())
        .update();
  }

  Optional<Ticket> find(Purpose purpose, Secret secret, Instant now) {
    return jdbc.sql("select * from accounts_ticket where purpose = ? and hash = ? and expires > ?")
        .params(code(purpose), secret.hash(), now.toEpochMilli())
        .query((row, _) ->
            new Ticket(
                purpose,
                row.getString("person"),
                row.getString("mail"),
                Instant.ofEpochMilli(row.getLong("expires"))))
        .optional();
  }

  /// Uses a link up; false when somebody else did already.
  boolean use(Secret secret) {
    return jdbc.sql("delete from accounts_ticket where hash = ?").param(secret.hash()).update()
        == 1;
  }

  void deleteAll(String person) {
    jdbc.sql("delete from accounts_ticket where person = ?").param(person).update();
  }

  private static String code(Purpose purpose) {
    return purpose.name().toLowerCase(Locale.ROOT);
  }
}
