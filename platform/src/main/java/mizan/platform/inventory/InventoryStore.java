package mizan.platform.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.platform.inventory.Asset.State;
import mizan.platform.inventory.Asset.Terms;
import mizan.platform.inventory.Asset.Visibility;
import mizan.platform.inventory.Step.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The tables of records, their versions and their steps; times are ISO text, what a record says is
/// a JSON object.
@Component
class InventoryStore {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

  private final JdbcClient jdbc;

  InventoryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The next number of a body's records; whoever asks at the same moment waits.
  int takeNumber(String body) {
    return jdbc.sql(
            """
            insert into inventory_counter (body, last) values (?, 1)
            on conflict (body) do update set last = inventory_counter.last + 1
            returning last
            """)
        .param(body)
        .query(Integer.class)
        .single();
  }

  /// Has whoever else would enter or take in records of a body wait until this is over.
  void takeTurn(String body) {
    jdbc.sql(
            """
            insert into inventory_counter (body, last) values (?, 0)
            on conflict (body) do update set last = inventory_counter.last
            """)
        .param(body)
        .update();
  }

  /// By body and number.
  List<Asset> list() {
    return jdbc.sql("select * from inventory_asset order by body, number")
        .query((row, _) -> asset(row))
        .list();
  }

  List<Asset> list(String body) {
    return jdbc.sql("select * from inventory_asset where body = ? order by number")
        .param(body)
        .query((row, _) -> asset(row))
        .list();
  }

  Optional<Asset> find(String body, int number) {
    return jdbc.sql("select * from inventory_asset where body = ? and number = ?")
        .param(body)
        .param(number)
        .query((row, _) -> asset(row))
        .optional();
  }

  void insert(Asset asset) {
    jdbc.sql(
            """
            insert into inventory_asset
              (body, number, state, content, visibility, ground, quarter, responsible, declared, heir, changed, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(asset.body())
        .param(asset.number())
        .param(asset.state().code())
        .param(json(asset.content()))
        .param(asset.terms().visibility().code())
        .param(asset.terms().ground())
        .param(asset.terms().quarter())
        .param(asset.terms().responsible())
        .param(asset.terms().declared())
        .param(asset.terms().heir())
        .param(asset.changed().toString())
        .param(asset.version())
        .update();
  }

  /// Whether it still was of the version before.
  boolean update(Asset asset) {
    return jdbc.sql(
                """
                update inventory_asset set state = ?, content = ?, visibility = ?, ground = ?, quarter = ?,
                  responsible = ?, declared = ?, heir = ?, changed = ?, version = ?
                where body = ? and number = ? and version = ?
                """)
            .param(asset.state().code())
            .param(json(asset.content()))
            .param(asset.terms().visibility().code())
            .param(asset.terms().ground())
            .param(asset.terms().quarter())
            .param(asset.terms().responsible())
            .param(asset.terms().declared())
            .param(asset.terms().heir())
            .param(asset.changed().toString())
            .param(asset.version())
            .param(asset.body())
            .param(asset.number())
            .param(asset.version() - 1)
            .update()
        == 1;
  }

  /// What a record said as of a version, kept for good.
  ///
  /// @param version of the record since when it says so
  record Version(int version, Instant at, Content content) {}

  void keep(Asset asset) {
    jdbc.sql(
            "insert into inventory_version (body, number, version, at, content) values (?, ?, ?, ?, ?)")
        .param(asset.body())
        .param(asset.number())
        .param(asset.version())
        .param(asset.changed().toString())
        .param(json(asset.content()))
        .update();
  }

  /// The first first.
  List<Version> versions(Asset asset) {
    return jdbc.sql(
            "select * from inventory_version where body = ? and number = ? order by version")
        .param(asset.body())
        .param(asset.number())
        .query((row, _) ->
            new Version(row.getInt("version"), Instant.parse(row.getString("at")), content(row)))
        .list();
  }

  void append(Asset asset, Step step) {
    jdbc.sql(
            """
            insert into inventory_step (body, number, version, at, who, what, became, edition, said)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(asset.body())
        .param(asset.number())
        .param(step.version())
        .param(step.at().toString())
        .param(step.who().code())
        .param(step.what())
        .param(step.to().code())
        .param(step.edition())
        .param(step.said())
        .update();
  }

  /// The first first.
  List<Step> steps(Asset asset) {
    return jdbc.sql("select * from inventory_step where body = ? and number = ? order by version")
        .param(asset.body())
        .param(asset.number())
        .query((row, _) -> step(row))
        .list();
  }

  /// The steps of some kinds of all records, by the records' ids, the first first.
  ///
  /// @param kinds what was done
  Map<String, List<Step>> steps(Collection<String> kinds) {
    var steps = new HashMap<String, List<Step>>();
    jdbc.sql("select * from inventory_step where what in (:kinds) order by body, number, version")
        .param("kinds", kinds)
        .query((ResultSet row) -> {
          var id = new RecordId(row.getString("body"), row.getInt("number")).toString();
          steps.computeIfAbsent(id, _ -> new ArrayList<>()).add(step(row));
        });
    return steps;
  }

  private static Step step(ResultSet row) throws SQLException {
    return new Step(
        row.getInt("version"),
        Instant.parse(row.getString("at")),
        Who.of(row.getString("who")),
        row.getString("what"),
        State.of(row.getString("became")),
        row.getInt("edition"),
        row.getString("said"));
  }

  private static Asset asset(ResultSet row) throws SQLException {
    return new Asset(
        row.getString("body"),
        row.getInt("number"),
        State.of(row.getString("state")),
        content(row),
        new Terms(
            Visibility.of(row.getString("visibility")),
            row.getString("ground"),
            row.getString("quarter"),
            row.getString("responsible"),
            row.getString("declared"),
            row.getString("heir")),
        Instant.parse(row.getString("changed")),
        row.getInt("version"));
  }

  private static Content content(ResultSet row) throws SQLException {
    return new Content(JSON.readValue(row.getString("content"), ANSWERS));
  }

  private static String json(Content content) {
    return JSON.writeValueAsString(content.answers());
  }
}
