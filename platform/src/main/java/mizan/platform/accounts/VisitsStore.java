package mizan.platform.accounts;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The table of those who are on their way to the identity provider and back.
@Component
class VisitsStore {
  private final JdbcClient jdbc;

  VisitsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional
  void insert(Visit visit, Instant now, Instant expires) {
    jdbc.sql("delete from accounts_visit where expires <= ?").param(now.toEpochMilli()).update();
    jdbc.sql(
            "insert into accounts_visit (hash, nonce, verifier, next, expires) values (?, ?, ?, ?, ?)")
        .params(
            visit.state().hash(),
            visit.nonce(),
            visit.verifier(),
            visit.next(),
            expires.toEpochMilli())
        .update();
  }

  /// Takes a visit out: of two who show the same state, one gets it.
  @Transactional
  Optional<Visit> take(Secret state, Instant now) {
    var visit =
        jdbc.sql("select * from accounts_visit where hash = ? and expires > ?")
            .params(state.hash(), now.toEpochMilli())
            .query((row, _) ->
                new Visit(
                    state,
                    row.getString("nonce"),
                    row.getString("verifier"),
                    row.getString("next")))
            .optional();
    var taken = jdbc.sql("delete from accounts_visit where hash = ?").param(state.hash()).update();
    return taken == 1 ? visit : Optional.empty();
  }
}
