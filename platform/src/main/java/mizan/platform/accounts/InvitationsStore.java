package mizan.platform.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import mizan.platform.accounts.Invitation.State;
import mizan.platform.web.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of invitations; their links stand there as hashes.
@Component
class InvitationsStore {
  private final JdbcClient jdbc;

  InvitationsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The open ones, the newest first; the first administrator's is nobody's business.
  List<Invitation> listOpen() {
    return jdbc.sql(
            """
            select * from accounts_invitation where state = 'open' and mail is not null
            order by made desc, id desc
            """)
        .query((row, _) -> invitation(row))
        .list();
  }

  Optional<Invitation> find(String id) {
    return jdbc.sql("select * from accounts_invitation where id = ?")
        .param(id)
        .query((row, _) -> invitation(row))
        .optional();
  }

  Optional<Invitation> find(Secret secret) {
    return jdbc.sql("select * from accounts_invitation where hash = ?")
        .param(secret.hash())
        .query((row, _) -> invitation(row))
        .optional();
  }

  void insert(Invitation invitation, Secret secret) {
    jdbc.sql(
            """
            insert into accounts_invitation
              (id, mail, language, role, scope, hash, made, expires, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(invitation.id())
        .param(invitation.mail().isEmpty() ? null : invitation.mail())
        .param(invitation.language().code())
        .param(invitation.grant().role().code())
        .param(invitation.grant().of())
        .param(secret.hash())
        .param(invitation.made().toEpochMilli())
        .param(invitation.expires().toEpochMilli())
        .param(invitation.state().code())
        .update();
  }

  /// Gives an open invitation a new link and a new end.
  void renew(String id, Secret secret, Instant expires) {
    jdbc.sql("update accounts_invitation set hash = ?, expires = ? where id = ? and state = 'open'")
        .params(secret.hash(), expires.toEpochMilli(), id)
        .update();
  }

  /// Ends an open invitation; false when somebody else did already.
  boolean end(String id, State state) {
    return jdbc.sql("update accounts_invitation set state = ? where id = ? and state = 'open'")
            .params(state.code(), id)
            .update()
        == 1;
  }

  /// The first administrator's links of earlier starts.
  void endFirst() {
    jdbc.sql(
            "update accounts_invitation set state = 'withdrawn' where mail is null and state = 'open'")
        .update();
  }

  private static Invitation invitation(ResultSet row) throws SQLException {
    return new Invitation(
        row.getString("id"),
        Objects.requireNonNullElse(row.getString("mail"), ""),
        Language.find(row.getString("language")).orElse(Language.USUAL),
        new Grant(Role.of(Objects.requireNonNull(row.getString("role"))), row.getString("scope")),
        Instant.ofEpochMilli(row.getLong("made")),
        Instant.ofEpochMilli(row.getLong("expires")),
        State.valueOf(Objects.requireNonNull(row.getString("state")).toUpperCase(Locale.ROOT)));
  }
}
