package mizan.platform.bodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import mizan.platform.web.Trilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of public bodies.
@Component
class BodiesStore {
  private final JdbcClient jdbc;

  BodiesStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<PublicBody> list() {
    return jdbc.sql(
            """
            select * from bodies_body
            order by case kind when 'ministry' then 1 when 'agency' then 2 when 'municipality' then 3 else 4 end, name_fr
            """)
        .query((row, _) -> body(row))
        .list();
  }

  Optional<PublicBody> find(String slug) {
    return jdbc.sql("select * from bodies_body where slug = ?")
        .param(slug)
        .query((row, _) -> body(row))
        .optional();
  }

  void save(PublicBody body) {
    jdbc.sql(
            """
            insert into bodies_body (slug, kind, name_ar, name_fr, name_en) values (?, ?, ?, ?, ?)
            on conflict (slug) do update set
              kind = excluded.kind, name_ar = excluded.name_ar, name_fr = excluded.name_fr, name_en = excluded.name_en
            """)
        .param(body.slug())
        .param(body.kind().code())
        .param(body.name().ar())
        .param(body.name().fr())
        .param(body.name().en())
        .update();
  }

  private static PublicBody body(ResultSet row) throws SQLException {
    return new PublicBody(
        row.getString("slug"),
        PublicBody.Kind.of(row.getString("kind")),
        new Trilingual(
            row.getString("name_ar"), row.getString("name_fr"), row.getString("name_en")));
  }
}
