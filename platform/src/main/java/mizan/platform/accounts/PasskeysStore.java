package mizan.platform.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of passkeys; binary parts are base64url text.
@Component
class PasskeysStore {
  private final JdbcClient jdbc;

  PasskeysStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Passkey> find(String id) {
    return jdbc.sql("select * from accounts_passkey where id = ?")
        .param(id)
        .query((row, _) -> passkey(row))
        .optional();
  }

  List<Passkey> list(String person) {
    return jdbc.sql("select * from accounts_passkey where person = ? order by made, id")
        .param(person)
        .query((row, _) -> passkey(row))
        .list();
  }

  int count(String person) {
    return jdbc.sql("select count(*) from accounts_passkey where person = ?")
        .param(person)
        .query(Integer.class)
        .single();
  }

  /// A passkey belongs to whom it was made for: a second one of the same id changes no owner.
  void save(Passkey passkey) {
    jdbc.sql(
            """
            insert into accounts_passkey
              (id, person, label, public_key, attestation, signatures, backup_eligible, backed_up, transports, made, used)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set
              signatures = excluded.signatures, backed_up = excluded.backed_up, used = excluded.used
              where accounts_passkey.person = excluded.person
            """)
        .params(
            passkey.id(),
            passkey.person(),
            passkey.label(),
            passkey.publicKey(),
            passkey.attestation(),
            passkey.signatures(),
            passkey.backupEligible() ? 1 : 0,
            passkey.backedUp() ? 1 : 0,
            String.join(",", passkey.transports()),
            passkey.made().toEpochMilli(),
            passkey.used().toEpochMilli())
        .update();
  }

  boolean delete(String person, String id) {
    return jdbc.sql("delete from accounts_passkey where person = ? and id = ?")
            .params(person, id)
            .update()
        == 1;
  }

  void deleteAll(String person) {
    jdbc.sql("delete from accounts_passkey where person = ?").param(person).update();
  }

  private static Passkey passkey(ResultSet row) throws SQLException {
    var transports = row.getString("transports");
    return new Passkey(
        row.getString("id"),
        row.getString("person"),
        row.getString("label"),
        row.getString("public_key"),
        row.getString("attestation"),
        row.getLong("signatures"),
        row.getInt("backup_eligible") == 1,
        row.getInt("backed_up") == 1,
        transports == null || transports.isEmpty() ? List.of() : List.of(transports.split(",")),
        Instant.ofEpochMilli(row.getLong("made")),
        Instant.ofEpochMilli(row.getLong("used")));
  }
}
