package mizan.platform.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.platform.accounts.Secret;
import mizan.platform.exchange.PrivateReport.Kind;
import mizan.platform.exchange.PrivateReport.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of what was reported in private; of the secret that opens one to whoever reported it,
/// a hash.
@Component
class PrivateReportsStore {
  private final JdbcClient jdbc;

  PrivateReportsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(PrivateReport report, Secret secret) {
    jdbc.sql(
            """
            insert into exchange_report
              (number, hash, kind, body, address, text, state, answer, made, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            report.number(),
            secret.hash(),
            report.kind().code(),
            report.body(),
            report.address(),
            report.text(),
            report.state().code(),
            report.answer(),
            report.made().toString(),
            report.version())
        .update();
  }

  /// Whether it still was of the version before.
  boolean update(PrivateReport report) {
    return jdbc.sql(
                """
                update exchange_report set state = ?, answer = ?, version = ?
                where number = ? and version = ?
                """)
            .params(
                report.state().code(),
                report.answer(),
                report.version(),
                report.number(),
                report.version() - 1)
            .update()
        == 1;
  }

  /// The newest first.
  List<PrivateReport> list() {
    return jdbc.sql("select * from exchange_report order by number desc")
        .query((row, _) -> report(row))
        .list();
  }

  Optional<PrivateReport> find(int number) {
    return jdbc.sql("select * from exchange_report where number = ?")
        .param(number)
        .query((row, _) -> report(row))
        .optional();
  }

  Optional<PrivateReport> find(Secret secret) {
    return jdbc.sql("select * from exchange_report where hash = ?")
        .param(secret.hash())
        .query((row, _) -> report(row))
        .optional();
  }

  private static PrivateReport report(ResultSet row) throws SQLException {
    return new PrivateReport(
        row.getInt("number"),
        Kind.of(row.getString("kind")),
        row.getString("body"),
        row.getString("address"),
        row.getString("text"),
        State.of(row.getString("state")),
        row.getString("answer"),
        Instant.parse(row.getString("made")),
        row.getInt("version"));
  }
}
