package mizan.platform.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables of assessments and decisions.
@Component
class JudgingStore {
  private final JdbcClient jdbc;

  JudgingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// By axis; none before the assessment is opened.
  List<Assessment> assessments(String body, int number) {
    return jdbc
        .sql(
            """
            select * from inventory_assessment where body = ? and number = ? and round = (
              select max(round) from inventory_assessment where body = ? and number = ?)
            """)
        .param(body)
        .param(number)
        .param(body)
        .param(number)
        .query((row, _) -> assessment(row))
        .list()
        .stream()
        .sorted(Comparator.comparing(Assessment::axis))
        .toList();
  }

  /// What was found in the last round on each record, by its id; none for those whose assessment
  /// was never opened.
  Map<String, List<Assessment>> assessments() {
    return jdbc
        .sql(
            """
            select * from inventory_assessment a where round = (
              select max(round) from inventory_assessment where body = a.body and number = a.number)
            """)
        .query((row, _) -> Map.entry(id(row), assessment(row)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static String id(ResultSet row) throws SQLException {
    return new RecordId(row.getString("body"), row.getInt("number")).toString();
  }

  void save(Asset asset, Assessment assessment) {
    var outcome = assessment.outcome();
    jdbc.sql(
            """
            insert into inventory_assessment
              (body, number, round, axis, reviewer, outcome, ground, evidence, mitigation, asked, due, again, given)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (body, number, round, axis) do update set reviewer = excluded.reviewer,
              outcome = excluded.outcome, ground = excluded.ground, evidence = excluded.evidence,
              mitigation = excluded.mitigation, asked = excluded.asked, due = excluded.due,
              again = excluded.again, given = excluded.given
            """)
        .param(asset.body())
        .param(asset.number())
        .param(assessment.round())
        .param(assessment.axis().code())
        .param(assessment.reviewer())
        .param(outcome == null ? null : outcome.code())
        .param(assessment.ground())
        .param(assessment.evidence())
        .param(assessment.mitigation())
        .param(assessment.asked())
        .param(text(assessment.due()))
        .param(text(assessment.again()))
        .param(text(assessment.on()))
        .update();
  }

  /// The last decision on a record, signed or not.
  Optional<Decision> findDecision(String body, int number) {
    return decisions(body, number).reversed().stream().findFirst();
  }

  /// The first first.
  List<Decision> decisions(String body, int number) {
    return jdbc.sql(
            "select * from inventory_decision where body = ? and number = ? order by decision")
        .param(body)
        .param(number)
        .query((row, _) -> decision(row))
        .list();
  }

  /// The last signed decision on each record.
  List<Decided> decided() {
    return jdbc.sql(
            """
            select * from inventory_decision d where signed is not null and decision = (
              select max(decision) from inventory_decision
              where body = d.body and number = d.number and signed is not null)
            """)
        .query((row, _) -> new Decided(id(row), decision(row)))
        .list();
  }

  /// A signed decision and the id of its record.
  record Decided(String asset, Decision decision) {}

  void save(Asset asset, Decision decision) {
    jdbc.sql(
            """
            insert into inventory_decision (body, number, decision, outcome, grounds, reason_ar, reason_fr,
              reason_en, partial, appeal, open_from, review, note, proposed_by, proposed, signed_by, signed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (body, number, decision) do update set outcome = excluded.outcome,
              grounds = excluded.grounds, reason_ar = excluded.reason_ar, reason_fr = excluded.reason_fr,
              reason_en = excluded.reason_en, partial = excluded.partial, appeal = excluded.appeal,
              open_from = excluded.open_from, review = excluded.review, note = excluded.note,
              proposed_by = excluded.proposed_by, proposed = excluded.proposed,
              signed_by = excluded.signed_by, signed = excluded.signed
            """)
        .param(asset.body())
        .param(asset.number())
        .param(decision.number())
        .param(decision.outcome().code())
        .param(String.join(" ", decision.grounds()))
        .param(decision.reason().ar())
        .param(decision.reason().fr())
        .param(decision.reason().en())
        .param(decision.partial())
        .param(decision.appeal())
        .param(text(decision.from()))
        .param(text(decision.review()))
        .param(decision.note())
        .param(decision.proposedBy())
        .param(decision.proposed().toString())
        .param(decision.signedBy())
        .param(decision.signed() == null ? null : decision.signed().toString())
        .update();
  }

  private static Assessment assessment(ResultSet row) throws SQLException {
    var outcome = row.getString("outcome");
    return new Assessment(
        Axis.of(row.getString("axis")),
        row.getInt("round"),
        row.getString("reviewer"),
        outcome == null ? null : Assessment.Outcome.of(outcome),
        row.getString("ground"),
        row.getString("evidence"),
        row.getString("mitigation"),
        row.getString("asked"),
        day(row, "due"),
        day(row, "again"),
        day(row, "given"));
  }

  private static Decision decision(ResultSet row) throws SQLException {
    var signed = row.getString("signed");
    return new Decision(
        row.getInt("decision"),
        Decision.Outcome.of(row.getString("outcome")),
        Arrays.stream(row.getString("grounds").split(" ", -1))
            .filter(ground -> !ground.isEmpty())
            .toList(),
        new Trilingual(
            row.getString("reason_ar"), row.getString("reason_fr"), row.getString("reason_en")),
        row.getString("partial"),
        row.getString("appeal"),
        day(row, "open_from"),
        day(row, "review"),
        row.getString("note"),
        row.getString("proposed_by"),
        Instant.parse(row.getString("proposed")),
        row.getString("signed_by"),
        signed == null ? null : Instant.parse(signed));
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    var day = row.getString(column);
    return day == null ? null : LocalDate.parse(day);
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : Objects.toString(day);
  }
}
