package mizan.platform.recommendations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mizan.platform.recommendations.Recommendation.State;
import mizan.platform.recommendations.Step.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables of recommendations; times are ISO text.
@Component
class RecommendationsStore {
  private static final String FOLLOWED =
      """
      select r.*, m.* from recommendations_recommendation r
      join (
        select recommendation, edition, sum(failing) as failing, sum(applicable) as applicable,
          max(gain) as gain, max(effort) as effort,
          sum(case when value is null then 1 else 0 end) as unmeasured
        from recommendations_measurement group by recommendation, edition
      ) m on m.recommendation = r.id and m.edition = (
        select x.edition from recommendations_measurement x
        left join recommendations_edition e on e.number = x.edition
        where x.recommendation = r.id order by coalesce(e.withdrawn, 0), x.edition desc limit 1)
      %s order by r.id
      """;

  private final JdbcClient jdbc;

  RecommendationsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// All of them with the last measurement that stands, by body and cause; with the last one where
  /// none does.
  List<Followed> list() {
    return jdbc.sql(FOLLOWED.formatted("")).query((row, _) -> followed(row)).list();
  }

  Optional<Followed> findFollowed(String id) {
    return jdbc.sql(FOLLOWED.formatted("where r.id = ?"))
        .param(id)
        .query((row, _) -> followed(row))
        .optional();
  }

  Optional<Recommendation> find(String id) {
    return jdbc.sql("select * from recommendations_recommendation where id = ?")
        .param(id)
        .query((row, _) -> recommendation(row))
        .optional();
  }

  void insert(Recommendation recommendation) {
    jdbc.sql(
            """
            insert into recommendations_recommendation
              (id, body, criterion, indicator, state, made, planned, version) values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(recommendation.id())
        .param(recommendation.body())
        .param(recommendation.cause().criterion())
        .param(recommendation.cause().indicator())
        .param(recommendation.state().code())
        .param(recommendation.made())
        .param(text(recommendation.planned()))
        .param(recommendation.version())
        .update();
  }

  /// Whether it still was of the version before.
  boolean update(Recommendation recommendation) {
    return jdbc.sql(
                """
                update recommendations_recommendation set state = ?, planned = ?, version = ?
                where id = ? and version = ?
                """)
            .param(recommendation.state().code())
            .param(text(recommendation.planned()))
            .param(recommendation.version())
            .param(recommendation.id())
            .param(recommendation.version() - 1)
            .update()
        == 1;
  }

  /// The first step first.
  List<Step> steps(String id) {
    return jdbc.sql("select * from recommendations_step where recommendation = ? order by number")
        .param(id)
        .query((row, _) ->
            new Step(
                row.getInt("number"),
                Instant.parse(row.getString("at")),
                Who.valueOf(row.getString("who").toUpperCase(Locale.ROOT)),
                State.of(row.getString("became")),
                day(row),
                row.getInt("edition"),
                row.getString("said")))
        .list();
  }

  void append(String id, Step step) {
    jdbc.sql(
            """
            insert into recommendations_step (recommendation, number, at, who, became, planned, edition, said)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(id)
        .param(step.number())
        .param(step.at().toString())
        .param(step.who().code())
        .param(step.to().code())
        .param(text(step.planned()))
        .param(step.edition())
        .param(step.said())
        .update();
  }

  /// By edition and portal.
  List<Measurement> measurements(String id) {
    return jdbc.sql(
            """
            select * from recommendations_measurement where recommendation = ? order by edition, portal
            """)
        .param(id)
        .query((row, _) -> {
          var read = row.getDouble("value");
          var value = row.wasNull() ? null : Double.valueOf(read); // asked of the column read last
          return new Measurement(
              row.getInt("edition"),
              row.getString("portal"),
              value,
              row.getLong("failing"),
              row.getLong("applicable"),
              row.getDouble("gain"),
              row.getString("effort"));
        })
        .list();
  }

  void save(String id, Measurement measurement) {
    jdbc.sql(
            """
            insert into recommendations_measurement
              (recommendation, edition, portal, value, failing, applicable, gain, effort) values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (recommendation, edition, portal) do update set
              value = excluded.value, failing = excluded.failing, applicable = excluded.applicable,
              gain = excluded.gain, effort = excluded.effort
            """)
        .param(id)
        .param(measurement.edition())
        .param(measurement.portal())
        .param(measurement.value())
        .param(measurement.failing())
        .param(measurement.applicable())
        .param(measurement.gain())
        .param(measurement.effort())
        .update();
  }

  /// The last edition that was gone through; 0 before the first.
  int lastEdition() {
    return jdbc.sql("select coalesce(max(number), 0) from recommendations_edition")
        .query(Integer.class)
        .single();
  }

  /// The revision of an edition that was gone through.
  Optional<String> findRevision(int edition) {
    return jdbc.sql("select revision from recommendations_edition where number = ?")
        .param(edition)
        .query(String.class)
        .optional();
  }

  void markGoneThrough(int edition, String revision) {
    jdbc.sql(
            """
            insert into recommendations_edition (number, revision) values (?, ?)
            on conflict (number) do update set revision = excluded.revision
            """)
        .param(edition)
        .param(revision)
        .update();
  }

  /// Notes that an edition that was gone through does not stand any more.
  ///
  /// @return whether it stood until now
  boolean markWithdrawn(int edition) {
    return jdbc.sql(
                "update recommendations_edition set withdrawn = 1 where number = ? and withdrawn = 0")
            .param(edition)
            .update()
        == 1;
  }

  /// The editions that were gone through and do not stand any more.
  List<Integer> listWithdrawn() {
    return jdbc.sql("select number from recommendations_edition where withdrawn = 1")
        .query((row, _) -> row.getInt("number"))
        .list();
  }

  private static Followed followed(ResultSet row) throws SQLException {
    return new Followed(
        recommendation(row),
        row.getInt("edition"),
        row.getLong("failing"),
        row.getLong("applicable"),
        row.getDouble("gain"),
        row.getString("effort"),
        row.getLong("unmeasured") == 0);
  }

  private static Recommendation recommendation(ResultSet row) throws SQLException {
    return new Recommendation(
        row.getString("body"),
        new Cause(row.getString("criterion"), row.getString("indicator")),
        State.of(row.getString("state")),
        row.getInt("made"),
        day(row),
        row.getInt("version"));
  }

  private static @Nullable LocalDate day(ResultSet row) throws SQLException {
    var day = row.getString("planned");
    return day == null ? null : LocalDate.parse(day);
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
