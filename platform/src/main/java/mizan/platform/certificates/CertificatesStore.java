package mizan.platform.certificates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.platform.certificates.Certificate.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of certificates; times are ISO text.
@Component
class CertificatesStore {
  private final JdbcClient jdbc;

  CertificatesStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Those of the newest edition first, the best first.
  List<Certificate> list() {
    return jdbc.sql(
            "select * from certificates_certificate order by edition desc, score desc, portal")
        .query((row, _) -> certificate(row))
        .list();
  }

  Optional<Certificate> find(String id) {
    return jdbc.sql("select * from certificates_certificate where id = ?")
        .param(id)
        .query((row, _) -> certificate(row))
        .optional();
  }

  /// Whether there was none of this portal in this edition.
  boolean insert(Certificate certificate) {
    return jdbc.sql(
                """
                insert into certificates_certificate
                  (id, edition, portal, body, award, score, coverage, methodology, state, issued, reason, credential, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, null, '', '', ?) on conflict (edition, portal) do nothing
                """)
            .param(certificate.id())
            .param(certificate.edition())
            .param(certificate.portal())
            .param(certificate.body())
            .param(certificate.award())
            .param(certificate.score())
            .param(certificate.coverage())
            .param(certificate.methodology())
            .param(certificate.state().code())
            .param(certificate.version())
            .update()
        == 1;
  }

  /// Whether it still was of the version before.
  boolean update(Certificate certificate) {
    var issued = certificate.issued();
    return jdbc.sql(
                """
                update certificates_certificate
                set state = ?, issued = ?, reason = ?, credential = ?, version = ? where id = ? and version = ?
                """)
            .param(certificate.state().code())
            .param(issued == null ? null : issued.toString())
            .param(certificate.reason())
            .param(certificate.credential())
            .param(certificate.version())
            .param(certificate.id())
            .param(certificate.version() - 1)
            .update()
        == 1;
  }

  private static Certificate certificate(ResultSet row) throws SQLException {
    var issued = row.getString("issued");
    return new Certificate(
        row.getString("id"),
        row.getInt("edition"),
        row.getString("portal"),
        row.getString("body"),
        row.getString("award"),
        row.getDouble("score"),
        row.getDouble("coverage"),
        row.getString("methodology"),
        State.of(row.getString("state")),
        issued == null ? null : Instant.parse(issued),
        row.getString("reason"),
        row.getString("credential"),
        row.getInt("version"));
  }
}
