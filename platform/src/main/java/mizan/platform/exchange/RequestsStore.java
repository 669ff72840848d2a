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
import mizan.platform.exchange.DataRequest.Answer;
import mizan.platform.exchange.DataRequest.Asking;
import mizan.platform.exchange.DataRequest.Label;
import mizan.platform.exchange.DataRequest.Shown;
import mizan.platform.exchange.DataRequest.State;
import mizan.platform.exchange.Step.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The tables of requests, their steps, who asked, and what was found; times are ISO text, an
/// answer is a JSON object.
@Component
class RequestsStore {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;

  RequestsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The next number; whoever asks at the same moment waits.
  int takeNumber(String what) {
    return jdbc.sql(
            """
            insert into exchange_counter (what, last) values (?, 1)
            on conflict (what) do update set last = exchange_counter.last + 1
            returning last
            """)
        .param(what)
        .query(Integer.class)
        .single();
  }

  /// The newest first.
  List<DataRequest> list() {
    return jdbc.sql("select * from exchange_request order by number desc")
        .query((row, _) -> request(row))
        .list();
  }

  Optional<DataRequest> find(int number) {
    return jdbc.sql("select * from exchange_request where number = ?")
        .param(number)
        .query((row, _) -> request(row))
        .optional();
  }

  void insert(DataRequest request) {
    jdbc.sql(
            """
            insert into exchange_request
              (body, state, title, text, language, purpose, asset, name, requester, hidden, shown_from,
               answer, label_first, label_second, appealed, into_number, version, number)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(values(request))
        .param(request.number())
        .update();
  }

  /// Whether it still was of the version before.
  boolean update(DataRequest request) {
    return jdbc.sql(
                """
                update exchange_request set body = ?, state = ?, title = ?, text = ?, language = ?,
                  purpose = ?, asset = ?, name = ?, requester = ?, hidden = ?, shown_from = ?, answer = ?,
                  label_first = ?, label_second = ?, appealed = ?, into_number = ?, version = ?
                where number = ? and version = ?
                """)
            .params(values(request))
            .param(request.number())
            .param(request.version() - 1)
            .update()
        == 1;
  }

  private static List<?> values(DataRequest request) {
    var from = request.shown().from();
    var answer = request.answer();
    return Arrays.asList(
        request.body(),
        request.state().code(),
        request.asking().title(),
        request.asking().text(),
        request.asking().language(),
        request.asking().purpose(),
        request.asking().asset(),
        request.asking().name(),
        request.asking().by(),
        request.shown().hidden() ? 1 : 0,
        from == null ? null : from.toString(),
        answer == null ? null : JSON.writeValueAsString(answer),
        request.label().first(),
        request.label().second(),
        request.label().appealed() ? 1 : 0,
        request.into(),
        request.version());
  }

  void append(int request, Step step) {
    jdbc.sql(
            """
            insert into exchange_step (request, version, at, who, what, became, body, said)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            request,
            step.version(),
            step.at().toString(),
            step.who().code(),
            step.what(),
            step.to().code(),
            step.body(),
            step.said())
        .update();
  }

  /// The first first.
  List<Step> steps(int request) {
    return jdbc.sql("select * from exchange_step where request = ? order by version")
        .param(request)
        .query((row, _) -> step(row))
        .list();
  }

  /// The steps of all requests, by number, the first first.
  Map<Integer, List<Step>> steps() {
    var steps = new TreeMap<Integer, List<Step>>();
    jdbc.sql("select * from exchange_step order by request, version")
        .query((row, _) ->
            steps.computeIfAbsent(row.getInt("request"), _ -> new ArrayList<>()).add(step(row)))
        .list();
    return steps;
  }

  /// Whether they had not asked for the same before.
  boolean join(int request, String requester, Instant at) {
    return jdbc.sql(
                """
                insert into exchange_joined (request, requester, at) values (?, ?, ?)
                on conflict do nothing
                """)
            .params(request, requester, at.toString())
            .update()
        == 1;
  }

  void leave(int request, String requester) {
    jdbc.sql("delete from exchange_joined where request = ? and requester = ?")
        .params(request, requester)
        .update();
  }

  /// Those who ask for it.
  List<String> requesters(int request) {
    return jdbc.sql(
            "select requester from exchange_joined where request = ? order by at, requester")
        .param(request)
        .query((row, _) -> String.valueOf(row.getString("requester")))
        .list();
  }

  /// Who asks for what.
  record Joined(int request, String requester) {}

  List<Joined> joined() {
    return jdbc.sql("select request, requester from exchange_joined")
        .query((row, _) -> new Joined(row.getInt("request"), row.getString("requester")))
        .list();
  }

  List<Found> found(int request) {
    return jdbc.sql("select * from exchange_found where request = ? order by portal, dataset")
        .param(request)
        .query((row, _) ->
            new Found(
                row.getString("portal"),
                row.getString("dataset"),
                row.getString("title"),
                row.getInt("edition")))
        .list();
  }

  void replaceFound(int request, List<Found> found) {
    jdbc.sql("delete from exchange_found where request = ?").param(request).update();
    for (var one : found) {
      jdbc.sql(
              """
              insert into exchange_found (request, portal, dataset, title, edition)
              values (?, ?, ?, ?, ?)
              """)
          .params(request, one.portal(), one.dataset(), one.title(), one.edition())
          .update();
    }
  }

  /// Whether it was not marked before.
  boolean markTold(String what, Instant at) {
    return jdbc.sql("insert into exchange_told (what, at) values (?, ?) on conflict do nothing")
            .params(what, at.toString())
            .update()
        == 1;
  }

  private static DataRequest request(ResultSet row) throws SQLException {
    var from = row.getString("shown_from");
    var answer = row.getString("answer");
    return new DataRequest(
        row.getInt("number"),
        row.getString("body"),
        State.of(row.getString("state")),
        new Asking(
            row.getString("title"),
            row.getString("text"),
            row.getString("language"),
            row.getString("purpose"),
            row.getString("asset"),
            row.getString("name"),
            row.getString("requester")),
        new Shown(row.getInt("hidden") == 1, from == null ? null : LocalDate.parse(from)),
        answer == null ? null : JSON.readValue(answer, Answer.class),
        new Label(
            row.getString("label_first"),
            row.getString("label_second"),
            row.getInt("appealed") == 1),
        row.getInt("into_number"),
        row.getInt("version"));
  }

  private static Step step(ResultSet row) throws SQLException {
    return new Step(
        row.getInt("version"),
        Instant.parse(row.getString("at")),
        Who.of(row.getString("who")),
        row.getString("what"),
        State.of(row.getString("became")),
        row.getString("body"),
        row.getString("said"));
  }
}
