package mizan.engine.results;

import java.nio.file.Files;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;

/// The links of a portal that should be asked for again.
public final class Unproven {
  /// Links that work are asked with them: when these are silent too, it is an outage.
  private static final int WITNESSES = 3;

  private static final String FAILING =
      "('suspected', 'dns-fault', 'truncated', 'timeout', 'blocked')";

  private Unproven() {}

  /// The addresses whose failure is not proven, and a few that work; none when nothing is open.
  public static Set<String> links(PortalResults portal) {
    var addresses = new LinkedHashSet<String>();
    if (!Files.isReadable(portal.files())) {
      return addresses;
    }
    var files = "read_parquet(" + Duck.quoted(portal.files().toString()) + ")";
    add(
        addresses,
        "SELECT address FROM %1$s WHERE NOT link_counted AND link IN %2$s UNION SELECT page FROM %1$s WHERE NOT page_link_counted AND page_link IN %2$s ORDER BY 1"
            .formatted(files, FAILING));
    if (!addresses.isEmpty()) {
      add(
          addresses,
          "SELECT DISTINCT address FROM %s WHERE link IN ('ok', 'ok-redirected') ORDER BY 1 LIMIT %d"
              .formatted(files, WITNESSES));
    }
    return addresses;
  }

  private static void add(Set<String> addresses, String sql) {
    try (var duck = Duck.connect();
        var statement = duck.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        addresses.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the links were not read: " + e.getMessage(), e);
    }
  }
}
