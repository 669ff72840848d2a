package mizan.platform.inventory;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of how much of what portals publish is in the inventory.
@Component
class ReachStore {
  private final JdbcClient jdbc;

  ReachStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A portal in the edition that was looked through last.
  ///
  /// @param body that answers for it; "" where none is known
  /// @param inventoried how many of its datasets a record leads to
  record Reached(String portal, String body, int edition, long datasets, long inventoried) {}

  /// By portal.
  List<Reached> list() {
    return jdbc.sql("select * from inventory_reach order by portal")
        .query((row, _) ->
            new Reached(
                row.getString("portal"),
                row.getString("body"),
                row.getInt("edition"),
                row.getLong("datasets"),
                row.getLong("inventoried")))
        .list();
  }

  /// Puts what is true now in the place of what was.
  void replace(List<Reached> all) {
    jdbc.sql("delete from inventory_reach").update();
    for (var one : all) {
      jdbc.sql(
              """
              insert into inventory_reach (portal, body, edition, datasets, inventoried)
              values (?, ?, ?, ?, ?)
              """)
          .param(one.portal())
          .param(one.body())
          .param(one.edition())
          .param(one.datasets())
          .param(one.inventoried())
          .update();
    }
  }
}
