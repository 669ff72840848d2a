package mizan.platform.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mizan.platform.exchange.DatasetIssue.Kind;
import mizan.platform.exchange.DatasetIssue.State;
import mizan.platform.exchange.DatasetIssue.Subject;
import mizan.platform.exchange.DatasetIssue.Told;
import mizan.platform.exchange.Evidence.Look;
import mizan.platform.exchange.Step.Who;
import mizan.platform.reports.Checkup.Check;
import mizan.platform.web.Trilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The tables of issues, their steps, who told them, and what editions measured; times are ISO
/// text, checks a JSON list.
@Component
class IssuesStore {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;

  IssuesStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The newest first.
  List<DatasetIssue> list() {
    return jdbc.sql("select * from exchange_issue order by number desc")
        .query((row, _) -> issue(row))
        .list();
  }

  /// Those of a dataset, the newest first.
  List<DatasetIssue> list(String portal, String dataset) {
    return jdbc.sql(
            "select * from exchange_issue where portal = ? and dataset = ? order by number desc")
        .params(portal, dataset)
        .query((row, _) -> issue(row))
        .list();
  }

  Optional<DatasetIssue> find(int number) {
    return jdbc.sql("select * from exchange_issue where number = ?")
        .param(number)
        .query((row, _) -> issue(row))
        .optional();
  }

  void insert(DatasetIssue issue) {
    var subject = issue.subject();
    var told = issue.told();
    jdbc.sql(
            """
            insert into exchange_issue
              (portal, dataset, title_ar, title_fr, title_en, address, file, edition,
               kind, text, place, language, name, requester, made,
               body, state, hidden, promised, into_number, version, number)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            subject.portal(),
            subject.dataset(),
            subject.title().ar(),
            subject.title().fr(),
            subject.title().en(),
            subject.address(),
            subject.file(),
            subject.edition(),
            told.kind().code(),
            told.text(),
            told.where(),
            told.language(),
            told.name(),
            told.by(),
            issue.made().toString())
        .params(changing(issue))
        .param(issue.number())
        .update();
  }

  /// Whether it still was of the version before.
  boolean update(DatasetIssue issue) {
    return jdbc.sql(
                """
                update exchange_issue
                set body = ?, state = ?, hidden = ?, promised = ?, into_number = ?, version = ?
                where number = ? and version = ?
                """)
            .params(changing(issue))
            .param(issue.number())
            .param(issue.version() - 1)
            .update()
        == 1;
  }

  private static List<?> changing(DatasetIssue issue) {
    var promised = issue.promised();
    return Arrays.asList(
        issue.body(),
        issue.state().code(),
        issue.hidden() ? 1 : 0,
        promised == null ? null : promised.toString(),
        issue.into(),
        issue.version());
  }

  void append(int issue, IssueStep step) {
    jdbc.sql(
            """
            insert into exchange_issue_step (issue, version, at, who, what, became, said)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            issue,
            step.version(),
            step.at().toString(),
            step.who().code(),
            step.what(),
            step.to().code(),
            step.said())
        .update();
  }

  /// The first first.
  List<IssueStep> steps(int issue) {
    return jdbc.sql("select * from exchange_issue_step where issue = ? order by version")
        .param(issue)
        .query((row, _) -> step(row))
        .list();
  }

  /// The steps of all issues, by number, the first first.
  Map<Integer, List<IssueStep>> steps() {
    var steps = new TreeMap<Integer, List<IssueStep>>();
    jdbc.sql("select * from exchange_issue_step order by issue, version")
        .query((row, _) ->
            steps.computeIfAbsent(row.getInt("issue"), _ -> new ArrayList<>()).add(step(row)))
        .list();
    return steps;
  }

  /// Whether they had not told the same before.
  boolean join(int issue, String requester, Instant at) {
    return jdbc.sql(
                """
                insert into exchange_issue_joined (issue, requester, at) values (?, ?, ?)
                on conflict do nothing
                """)
            .params(issue, requester, at.toString())
            .update()
        == 1;
  }

  void leave(int issue, String requester) {
    jdbc.sql("delete from exchange_issue_joined where issue = ? and requester = ?")
        .params(issue, requester)
        .update();
  }

  /// Those who told it.
  List<String> tellers(int issue) {
    return jdbc.sql(
            "select requester from exchange_issue_joined where issue = ? order by at, requester")
        .param(issue)
        .query((row, _) -> String.valueOf(row.getString("requester")))
        .list();
  }

  /// The numbers of the issues that somebody told or joined, the newest first.
  List<Integer> told(String requester) {
    return jdbc.sql(
            "select issue from exchange_issue_joined where requester = ? order by issue desc")
        .param(requester)
        .query((row, _) -> row.getInt("issue"))
        .list();
  }

  /// How many issues somebody told since a moment.
  long countTold(String requester, Instant since) {
    return jdbc.sql("select count(*) from exchange_issue where requester = ? and made > ?")
        .params(requester, since.toString())
        .query(Long.class)
        .single();
  }

  /// How many issues a body was told since a moment.
  long countReceived(String body, Instant since) {
    return jdbc.sql("select count(*) from exchange_issue where body = ? and made > ?")
        .params(body, since.toString())
        .query(Long.class)
        .single();
  }

  /// What was measured of it, the oldest first.
  List<Look> looks(int issue) {
    return jdbc.sql(
            "select * from exchange_issue_look where issue = ? order by at, edition, revision")
        .param(issue)
        .query((row, _) -> look(row))
        .list();
  }

  /// Whether these results were not looked at before.
  boolean append(int issue, Look look) {
    var measured = look.measured();
    return jdbc.sql(
                """
                insert into exchange_issue_look (issue, edition, revision, at, file, checks, measured)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(issue, look.edition(), look.revision(), look.at().toString(), look.file())
            .param(JSON.writeValueAsString(look.checks()))
            .param(measured == null ? null : measured.toString())
            .update()
        == 1;
  }

  /// The numbers of the issues of which an edition measured something.
  List<Integer> seenBy(int edition) {
    return jdbc.sql("select distinct issue from exchange_issue_look where edition = ?")
        .param(edition)
        .query((row, _) -> row.getInt("issue"))
        .list();
  }

  void removeLooks(int issue, int edition) {
    jdbc.sql("delete from exchange_issue_look where issue = ? and edition = ?")
        .params(issue, edition)
        .update();
  }

  private static Look look(ResultSet row) throws SQLException {
    var measured = row.getString("measured");
    return new Look(
        row.getInt("edition"),
        row.getString("revision"),
        Instant.parse(row.getString("at")),
        measured == null ? null : LocalDate.parse(measured),
        row.getInt("file"),
        JSON.readValue(row.getString("checks"), new TypeReference<List<Check>>() {}));
  }

  private static IssueStep step(ResultSet row) throws SQLException {
    return new IssueStep(
        row.getInt("version"),
        Instant.parse(row.getString("at")),
        Who.of(row.getString("who")),
        row.getString("what"),
        State.of(row.getString("became")),
        row.getString("said"));
  }

  private static DatasetIssue issue(ResultSet row) throws SQLException {
    var promised = row.getString("promised");
    return new DatasetIssue(
        row.getInt("number"),
        row.getString("body"),
        State.of(row.getString("state")),
        new Subject(
            row.getString("portal"),
            row.getString("dataset"),
            new Trilingual(
                row.getString("title_ar"), row.getString("title_fr"), row.getString("title_en")),
            row.getString("address"),
            row.getInt("file"),
            row.getInt("edition")),
        new Told(
            Kind.find(row.getString("kind")).orElseThrow(),
            row.getString("text"),
            row.getString("place"),
            row.getString("language"),
            row.getString("name"),
            row.getString("requester")),
        row.getInt("hidden") == 1,
        promised == null ? null : LocalDate.parse(promised),
        row.getInt("into_number"),
        Instant.parse(row.getString("made")),
        row.getInt("version"));
  }
}
