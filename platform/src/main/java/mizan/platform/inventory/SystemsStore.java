package mizan.platform.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import mizan.platform.web.Trilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of information systems.
@Component
class SystemsStore {
  private final JdbcClient jdbc;

  SystemsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// By body and number.
  List<InformationSystem> list() {
    return jdbc.sql("select * from inventory_system order by body, number")
        .query((row, _) -> system(row))
        .list();
  }

  List<InformationSystem> list(String body) {
    return jdbc.sql("select * from inventory_system where body = ? order by number")
        .param(body)
        .query((row, _) -> system(row))
        .list();
  }

  Optional<InformationSystem> find(String body, int number) {
    return jdbc.sql("select * from inventory_system where body = ? and number = ?")
        .param(body)
        .param(number)
        .query((row, _) -> system(row))
        .optional();
  }

  void insert(InformationSystem system) {
    jdbc.sql(
            """
            insert into inventory_system
              (body, number, name_ar, name_fr, name_en, purpose, vendor, declaration, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(system.body())
        .param(system.number())
        .param(system.names().ar())
        .param(system.names().fr())
        .param(system.names().en())
        .param(system.purpose())
        .param(system.vendor())
        .param(system.declaration())
        .param(system.version())
        .update();
  }

  /// Whether it still was of the version before.
  boolean update(InformationSystem system) {
    return jdbc.sql(
                """
                update inventory_system set name_ar = ?, name_fr = ?, name_en = ?, purpose = ?, vendor = ?,
                  declaration = ?, version = ?
                where body = ? and number = ? and version = ?
                """)
            .param(system.names().ar())
            .param(system.names().fr())
            .param(system.names().en())
            .param(system.purpose())
            .param(system.vendor())
            .param(system.declaration())
            .param(system.version())
            .param(system.body())
            .param(system.number())
            .param(system.version() - 1)
            .update()
        == 1;
  }

  private static InformationSystem system(ResultSet row) throws SQLException {
    return new InformationSystem(
        row.getString("body"),
        row.getInt("number"),
        new Trilingual(
            row.getString("name_ar"), row.getString("name_fr"), row.getString("name_en")),
        row.getString("purpose"),
        row.getString("vendor"),
        row.getString("declaration"),
        row.getInt("version"));
  }
}
