package mizan.platform.portals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import mizan.platform.web.Trilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of portals.
@Component
class PortalsStore {
  private final JdbcClient jdbc;

  PortalsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Portal> list() {
    return jdbc.sql("select * from portals_portal order by title_fr")
        .query((row, _) -> portal(row))
        .list();
  }

  Optional<Portal> find(String slug) {
    return jdbc.sql("select * from portals_portal where slug = ?")
        .param(slug)
        .query((row, _) -> portal(row))
        .optional();
  }

  void save(Portal portal) {
    jdbc.sql(
            """
            insert into portals_portal (slug, address, kind, title_ar, title_fr, title_en, body) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (slug) do update set
              address = excluded.address, kind = excluded.kind, title_ar = excluded.title_ar,
              title_fr = excluded.title_fr, title_en = excluded.title_en, body = excluded.body
            """)
        .param(portal.slug())
        .param(portal.address())
        .param(portal.kind())
        .param(portal.title().ar())
        .param(portal.title().fr())
        .param(portal.title().en())
        .param(portal.body())
        .update();
  }

  private static Portal portal(ResultSet row) throws SQLException {
    return new Portal(
        row.getString("slug"),
        row.getString("address"),
        row.getString("kind"),
        new Trilingual(
            row.getString("title_ar"), row.getString("title_fr"), row.getString("title_en")),
        row.getString("body"));
  }
}
