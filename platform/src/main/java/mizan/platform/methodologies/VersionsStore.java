package mizan.platform.methodologies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mizan.platform.methodologies.Version.State;
import mizan.platform.methodologies.Version.Toll;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of versions of methodologies; times are ISO text.
@Component
class VersionsStore {
  private final JdbcClient jdbc;

  VersionsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What is not discarded, the last changed first.
  List<Version> list() {
    return jdbc.sql(
            "select * from methodologies_version where state <> 'discarded' order by changed desc, id")
        .query((row, _) -> version(row))
        .list();
  }

  Optional<Version> find(String id) {
    return jdbc.sql("select * from methodologies_version where id = ?")
        .param(id)
        .query((row, _) -> version(row))
        .optional();
  }

  void insert(Version version) {
    jdbc.sql(
            """
            insert into methodologies_version (id, basis, name, content, state, note, proposer, second, against,
              edition, datasets, failing, moved, changed, published, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(version.id())
        .param(version.basis())
        .params(changing(version))
        .update();
  }

  /// Whether nobody else had changed it in between.
  boolean update(Version version) {
    return jdbc.sql(
                """
                update methodologies_version set name = ?, content = ?, state = ?, note = ?, proposer = ?, second = ?,
                  against = ?, edition = ?, datasets = ?, failing = ?, moved = ?, changed = ?, published = ?, version = ?
                where id = ? and version = ?
                """)
            .params(changing(version))
            .param(version.id())
            .param(version.version() - 1)
            .update()
        == 1;
  }

  private static List<@Nullable Object> changing(Version version) {
    var toll = version.toll();
    var published = version.published();
    var values = new ArrayList<@Nullable Object>();
    values.add(version.name());
    values.add(version.text());
    values.add(version.state().code());
    values.add(version.note());
    values.add(version.proposer());
    values.add(version.second());
    values.add(toll == null ? "" : toll.against());
    values.add(toll == null ? 0 : toll.edition());
    values.add(toll == null ? 0L : toll.datasets());
    values.add(toll == null ? 0L : toll.failing());
    values.add(toll == null ? 0 : toll.moved());
    values.add(version.changed().toString());
    values.add(published == null ? null : published.toString());
    values.add(version.version());
    return values;
  }

  private static Version version(ResultSet row) throws SQLException {
    var published = row.getString("published");
    var against = row.getString("against");
    return new Version(
        row.getString("id"),
        row.getString("name"),
        row.getString("content"),
        State.of(row.getString("state")),
        row.getString("basis"),
        row.getString("note"),
        row.getString("proposer"),
        row.getString("second"),
        against.isEmpty()
            ? null
            : new Toll(
                against,
                row.getInt("edition"),
                row.getLong("datasets"),
                row.getLong("failing"),
                row.getInt("moved")),
        Instant.parse(row.getString("changed")),
        published == null ? null : Instant.parse(published),
        row.getInt("version"));
  }
}
