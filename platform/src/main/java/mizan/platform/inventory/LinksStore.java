package mizan.platform.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of what harvests found of records.
@Component
class LinksStore {
  private final JdbcClient jdbc;

  LinksStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// By portal and dataset.
  List<PortalLink> list(String body, int number) {
    return jdbc.sql(
            "select * from inventory_link where body = ? and number = ? order by portal, dataset")
        .param(body)
        .param(number)
        .query((row, _) -> link(row))
        .list();
  }

  private static PortalLink link(ResultSet row) throws SQLException {
    return new PortalLink(
        row.getString("portal"),
        row.getString("dataset"),
        row.getString("title"),
        row.getInt("edition"));
  }

  /// All of them.
  List<PortalLink> list() {
    return jdbc.sql("select * from inventory_link").query((row, _) -> link(row)).list();
  }

  /// Those of every record that has some, by its id, as they are listed for one.
  Map<String, List<PortalLink>> byRecord() {
    var links = new HashMap<String, List<PortalLink>>();
    jdbc.sql("select * from inventory_link order by portal, dataset")
        .query((ResultSet row) -> {
          var id = new RecordId(row.getString("body"), row.getInt("number")).toString();
          links.computeIfAbsent(id, _ -> new ArrayList<>()).add(link(row));
        });
    return links;
  }

  /// The ids of the records that were found in a dataset.
  List<String> records(String portal, String dataset) {
    return jdbc.sql(
            "select body, number from inventory_link where portal = ? and dataset = ? order by body, number")
        .params(portal, dataset)
        .query((row, _) -> new RecordId(row.getString("body"), row.getInt("number")).toString())
        .list();
  }

  /// Puts what the newest harvest found in the place of what earlier ones had.
  void replace(Asset asset, List<PortalLink> links) {
    jdbc.sql("delete from inventory_link where body = ? and number = ?")
        .param(asset.body())
        .param(asset.number())
        .update();
    for (var link : links) {
      jdbc.sql(
              """
              insert into inventory_link (body, number, portal, dataset, title, edition)
              values (?, ?, ?, ?, ?, ?)
              """)
          .param(asset.body())
          .param(asset.number())
          .param(link.portal())
          .param(link.dataset())
          .param(link.title())
          .param(link.edition())
          .update();
    }
  }
}
