package mizan.platform.portals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;
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
    var agreed = portal.agreement();
    jdbc.sql(
            """
            insert into portals_portal (slug, address, kind, title_ar, title_fr, title_en, body,
              pause, at_once, hours_from, hours_to, over_robots, reference, retired, reason)
            values (:slug, :address, :kind, :ar, :fr, :en, :body,
              :pause, :atOnce, :from, :to, :overRobots, :reference, :retired, :reason)
            on conflict (slug) do update set
              address = excluded.address, kind = excluded.kind, title_ar = excluded.title_ar,
              title_fr = excluded.title_fr, title_en = excluded.title_en, body = excluded.body,
              pause = excluded.pause, at_once = excluded.at_once, hours_from = excluded.hours_from,
              hours_to = excluded.hours_to, over_robots = excluded.over_robots,
              reference = excluded.reference, retired = excluded.retired, reason = excluded.reason
            """)
        .param("slug", portal.slug())
        .param("address", portal.address())
        .param("kind", portal.kind())
        .param("ar", portal.title().ar())
        .param("fr", portal.title().fr())
        .param("en", portal.title().en())
        .param("body", portal.body())
        .param("pause", agreed == null ? null : agreed.pauseMilliseconds())
        .param("atOnce", agreed == null ? null : agreed.atOnce())
        .param("from", agreed == null ? null : text(agreed.from()))
        .param("to", agreed == null ? null : text(agreed.to()))
        .param("overRobots", agreed == null ? null : agreed.overRobots() ? 1 : 0)
        .param("reference", agreed == null ? null : agreed.reference())
        .param("retired", text(portal.retired()))
        .param("reason", portal.reason())
        .update();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static Portal portal(ResultSet row) throws SQLException {
    var retired = row.getString("retired");
    return new Portal(
        row.getString("slug"),
        row.getString("address"),
        row.getString("kind"),
        new Trilingual(
            row.getString("title_ar"), row.getString("title_fr"), row.getString("title_en")),
        row.getString("body"),
        agreement(row),
        retired == null ? null : Instant.parse(retired),
        row.getString("reason"));
  }

  private static @Nullable Agreement agreement(ResultSet row) throws SQLException {
    var reference = row.getString("reference");
    return reference == null
        ? null
        : new Agreement(
            row.getInt("pause"),
            row.getInt("at_once"),
            time(row.getString("hours_from")),
            time(row.getString("hours_to")),
            row.getInt("over_robots") == 1,
            Objects.requireNonNull(reference));
  }

  private static @Nullable LocalTime time(@Nullable String text) {
    return text == null ? null : LocalTime.parse(text);
  }
}
