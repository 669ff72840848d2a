package mizan.platform.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mizan.engine.reporting.DataDictionary;
import mizan.engine.reporting.PublicTables;
import mizan.engine.results.Duck;
import mizan.engine.results.PersonalRows;
import mizan.platform.DemonstrationSite;
import mizan.platform.Measured;
import mizan.platform.editions.Editions;
import mizan.platform.web.Language;
import mizan.platform.web.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The files of an edition: what is in them, what is not, and that the ranking follows from them.
@DemonstrationSite
class PublicDataTest {
  @LocalServerPort private int port;

  private final Reports reports;

  @Autowired
  PublicDataTest(Reports reports) {
    this.reports = reports;
  }

  @BeforeAll
  static void measure(@Autowired Editions editions) throws InterruptedException {
    Measured.await(editions);
  }

  @Test
  void theDictionaryNamesExactlyTheColumnsOfTheTables() throws Exception {
    for (var table : DataDictionary.TABLES) {
      var file = folder().resolve(table.file());
      if (table.file().endsWith(".csv")) {
        assertThat(Files.readAllLines(file).getFirst())
            .isEqualTo("\uFEFF" + String.join(",", table.names()));
      } else {
        var named = new LinkedHashMap<String, String>();
        table.columns().forEach(column -> named.put(column.name(), column.type()));
        assertThat(columns(file)).containsExactlyEntriesOf(named);
      }
    }
  }

  @Test
  void theDictionaryExplainsEveryColumnInEveryLanguage() {
    for (var table : DataDictionary.TABLES) {
      for (var column : table.columns()) {
        for (var language : Language.values()) {
          assertThat(column.meaning(language.code()))
              .as(column.name())
              .isNotBlank()
              .doesNotContain("{");
        }
      }
    }
  }

  @Test
  void nothingIsToldOfWherePersonalDataWasFound() throws Exception {
    var found = new ArrayList<PersonalRows.PersonalRow>();
    for (var portal : current().results().portals()) {
      found.addAll(PersonalRows.of(portal));
    }
    assertThat(found).as("the demonstration holds some").isNotEmpty();
    var told = new ArrayList<String>();
    for (var table : DataDictionary.TABLES) {
      told.addAll(table.names());
    }
    assertThat(told)
        .doesNotContain(
            "profile", "columns", "detail", "table_name", "column_name", "cells", "likely");
    for (var row : found) {
      if (row.name().length() > 3) {
        assertThat(values("findings.parquet", "arguments"))
            .as(row.name())
            .noneMatch(arguments -> arguments.contains("\"" + row.name() + "\""));
      }
    }
    assertThat(current().results().portals())
        .as("some archives are sealed")
        .anyMatch(portal -> Objects.requireNonNull(portal.summary().evidence()).sealed());
    for (var path : List.of("/editions/2/report.json", "/fr/portals/agriculture", "/fr/ranking")) {
      var page = new Visitor(port).get(path, "Accept", "application/json");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).as(path).doesNotContain("\"sealed\"");
    }
    for (var file : List.of("personal.parquet", "records.parquet", "traits.parquet")) {
      assertThat(new Visitor(port).get("/editions/2/" + file).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void theScoresFollowFromTheTables() throws Exception {
    var query =
        PublicTables.recomputing()
            .replace("'datasets.parquet'", Duck.quoted(folder().resolve("datasets.parquet") + ""))
            .replace("'criteria.csv'", Duck.quoted(folder().resolve("criteria.csv") + ""));
    var computed = new LinkedHashMap<String, Double>();
    try (var duck = Duck.connect();
        var statement = duck.createStatement();
        var row = statement.executeQuery(query.replace(";", ""))) {
      while (row.next()) {
        computed.put(row.getString(1), row.getDouble(2));
      }
    }
    assertThat(computed).isNotEmpty();
    computed.forEach((portal, score) -> {
      var told = current().findScore(portal).orElseThrow();
      if (!told.portal().sampled()) {
        assertThat(score).as(portal).isCloseTo(Objects.requireNonNull(told.score()), within(1e-4));
      }
    });
  }

  @ParameterizedTest
  @EnumSource
  void everyFileIsListedWithTheDigestThatItHas(Language language) throws Exception {
    var visitor = new Visitor(port);
    var html =
        visitor.get("/" + language.code() + "/editions/2/data", "Accept", "text/html").body();
    for (var file : PublicFile.ALL) {
      assertThat(html).contains("href=\"/editions/2/" + file.name() + "\"");
      assertThat(visitor.get("/editions/2/" + file.name()).statusCode()).isEqualTo(200);
      if (!file.name().equals(PublicFile.DIGESTS)) {
        assertThat(html).contains(digest(folder().resolve(file.name())));
      }
    }
    assertThat(html).contains(Objects.requireNonNull(current().report().evidenceHead()));
  }

  @Test
  void keysInTheTablesLeadToPages() throws Exception {
    var key = values("datasets.parquet", "dataset_key").getFirst();
    var portal = values("datasets.parquet", "portal").getFirst();
    var answer =
        new Visitor(port).get("/fr/portals/" + portal + "/datasets/" + key, "Accept", "text/html");
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private Evaluated current() {
    return reports.findCurrent().orElseThrow();
  }

  private Path folder() {
    return reports.files(current());
  }

  private static Map<String, String> columns(Path file) throws SQLException {
    var columns = new LinkedHashMap<String, String>();
    try (var duck = Duck.connect();
        var statement = duck.createStatement();
        var row =
            statement.executeQuery(
                "DESCRIBE SELECT * FROM read_parquet(%s)".formatted(Duck.quoted(file + "")))) {
      while (row.next()) {
        columns.put(row.getString("column_name"), row.getString("column_type"));
      }
    }
    return columns;
  }

  private List<String> values(String file, String column) throws SQLException {
    var values = new ArrayList<String>();
    try (var duck = Duck.connect();
        var statement = duck.createStatement();
        var row =
            statement.executeQuery(
                "SELECT %s FROM read_parquet(%s)"
                    .formatted(column, Duck.quoted(folder().resolve(file) + "")))) {
      while (row.next()) {
        values.add(row.getString(1));
      }
    }
    return values;
  }

  private static String digest(Path file) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }
}
