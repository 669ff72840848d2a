package mizan.platform.bodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mizan.platform.bodies.PublicBody.Kind;
import mizan.platform.bodies.PublicBody.Level;
import mizan.platform.bodies.PublicBody.Scheme;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables of public bodies.
@Component
class BodiesStore {
  private final JdbcClient jdbc;

  BodiesStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What bodies have several of.
  private record Many(Map<String, List<String>> aliases, Map<String, Map<Scheme, String>> codes) {}

  List<PublicBody> list() {
    var many = new Many(new HashMap<>(), new HashMap<>());
    jdbc.sql("select body, name from bodies_alias order by body, name")
        .query(row -> {
          many.aliases
              .computeIfAbsent(row.getString("body"), _ -> new ArrayList<>())
              .add(row.getString("name"));
        });
    jdbc.sql("select body, scheme, code from bodies_code")
        .query(row -> {
          many.codes
              .computeIfAbsent(row.getString("body"), _ -> new EnumMap<>(Scheme.class))
              .put(
                  PublicBody.find(Scheme.values(), row.getString("scheme")).orElseThrow(),
                  row.getString("code"));
        });
    return jdbc.sql("select * from bodies_body order by slug")
        .query((row, _) -> body(row, many))
        .list();
  }

  /// Waits until nobody else changes bodies; the turn ends with the transaction.
  void takeTurn() {
    jdbc.sql("insert into bodies_turn (id) values (1) on conflict (id) do update set id = 1")
        .update();
  }

  /// Bodies may take over each other's codes: all old ones go before any new one comes.
  void save(List<PublicBody> bodies) {
    bodies.forEach(this::saveOne);
    bodies.forEach(body -> {
      jdbc.sql("delete from bodies_alias where body = ?").param(body.slug()).update();
      jdbc.sql("delete from bodies_code where body = ?").param(body.slug()).update();
    });
    bodies.forEach(this::addMany);
  }

  private void saveOne(PublicBody body) {
    jdbc.sql(
            """
            insert into bodies_body (slug, kind, level, name_ar, name_fr, name_en, parent, sector, governorate, valid_from, valid_to, successor)
            values (:slug, :kind, :level, :ar, :fr, :en, :parent, :sector, :governorate, :from, :to, :successor)
            on conflict (slug) do update set
              kind = excluded.kind, level = excluded.level, name_ar = excluded.name_ar,
              name_fr = excluded.name_fr, name_en = excluded.name_en, parent = excluded.parent,
              sector = excluded.sector, governorate = excluded.governorate,
              valid_from = excluded.valid_from, valid_to = excluded.valid_to, successor = excluded.successor
            """)
        .param("slug", body.slug())
        .param("kind", body.kind().code())
        .param("level", body.level().code())
        .param("ar", body.names().ar())
        .param("fr", body.names().fr())
        .param("en", body.names().en())
        .param("parent", orNull(body.parent()))
        .param("sector", body.sector() == null ? null : body.sector().code())
        .param("governorate", orNull(body.governorate()))
        .param("from", body.from() == null ? null : body.from().toString())
        .param("to", body.to() == null ? null : body.to().toString())
        .param("successor", orNull(body.successor()))
        .update();
  }

  private void addMany(PublicBody body) {
    for (var alias : body.aliases()) {
      jdbc.sql("insert into bodies_alias (body, name) values (?, ?)")
          .param(body.slug())
          .param(alias)
          .update();
    }
    body.codes()
        .forEach((scheme, code) ->
            jdbc.sql("insert into bodies_code (scheme, code, body) values (?, ?, ?)")
                .param(scheme.code())
                .param(code)
                .param(body.slug())
                .update());
  }

  Optional<FocalPoint> findFocalPoint(String body) {
    return Optional.ofNullable(focalPoints().get(body));
  }

  Map<String, FocalPoint> focalPoints() {
    var points = new HashMap<String, FocalPoint>();
    jdbc.sql("select * from bodies_focal_point")
        .query(row -> {
          points.put(
              row.getString("body"),
              new FocalPoint(
                  row.getString("name"), row.getString("mail"), row.getString("telephone")));
        });
    return points;
  }

  void save(String body, FocalPoint point) {
    jdbc.sql("delete from bodies_focal_point where body = ?").param(body).update();
    if (point.isKnown()) {
      jdbc.sql("insert into bodies_focal_point (body, name, mail, telephone) values (?, ?, ?, ?)")
          .param(body)
          .param(point.name())
          .param(point.mail())
          .param(point.telephone())
          .update();
    }
  }

  private static PublicBody body(ResultSet row, Many many) throws SQLException {
    var slug = row.getString("slug");
    return new PublicBody(
        slug,
        Kind.of(row.getString("kind")),
        PublicBody.find(Level.values(), row.getString("level")).orElseThrow(),
        new Trilingual(
            row.getString("name_ar"), row.getString("name_fr"), row.getString("name_en")),
        orEmpty(row.getString("parent")),
        Sector.find(orEmpty(row.getString("sector"))).orElse(null),
        orEmpty(row.getString("governorate")),
        day(row.getString("valid_from")),
        day(row.getString("valid_to")),
        orEmpty(row.getString("successor")),
        many.aliases.getOrDefault(slug, List.of()),
        many.codes.getOrDefault(slug, Map.of()));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
