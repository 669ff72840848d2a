package mizan.platform.accounts;

import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables of the codes that apps on phones show, and of recovery codes.
@Component
class SecondFactorsStore {
  private final JdbcClient jdbc;

  SecondFactorsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What a person's app and the site both know.
  ///
  /// @param secret in Base32
  /// @param confirmed whether the person has shown that the app has it
  record Totp(String secret, boolean confirmed) {}

  Optional<Totp> find(String person) {
    return jdbc.sql("select secret, confirmed from accounts_totp where person = ?")
        .param(person)
        .query((row, _) -> new Totp(row.getString("secret"), row.getInt("confirmed") == 1))
        .optional();
  }

  /// Puts down a secret that is still to be confirmed.
  void save(String person, String secret) {
    jdbc.sql(
            """
            insert into accounts_totp (person, secret, confirmed, step) values (?, ?, 0, 0)
            on conflict (person) do update set secret = excluded.secret, confirmed = 0, step = 0
            """)
        .params(person, secret)
        .update();
  }

  void confirm(String person) {
    jdbc.sql("update accounts_totp set confirmed = 1 where person = ?").param(person).update();
  }

  /// Takes the code of a time step; false when it, or a later one, was taken before.
  boolean take(String person, long step) {
    return jdbc.sql("update accounts_totp set step = ? where person = ? and step < ?")
            .params(step, person, step)
            .update()
        == 1;
  }

  void setCodes(String person, Collection<String> hashes) {
    jdbc.sql("delete from accounts_recovery where person = ?").param(person).update();
    for (var hash : hashes) {
      jdbc.sql("insert into accounts_recovery (person, hash) values (?, ?)")
          .params(person, hash)
          .update();
    }
  }

  boolean useCode(String person, String hash) {
    return jdbc.sql("delete from accounts_recovery where person = ? and hash = ?")
            .params(person, hash)
            .update()
        == 1;
  }

  int countCodes(String person) {
    return jdbc.sql("select count(*) from accounts_recovery where person = ?")
        .param(person)
        .query(Integer.class)
        .single();
  }

  void delete(String person) {
    jdbc.sql("delete from accounts_totp where person = ?").param(person).update();
    jdbc.sql("delete from accounts_recovery where person = ?").param(person).update();
  }
}
